import { LightningElement, api } from 'lwc';

/** sfdx-lwc-jest has no stand-in for `lightning/modal`: this one opens nothing and tells what it was closed with. */
export default class LightningModal extends LightningElement {
  static open = jest.fn();
  @api label;
  @api size;
  @api description;
  @api disableClose;

  close(result) {
    this.dispatchEvent(new CustomEvent('closed', { detail: result }));
  }
}
