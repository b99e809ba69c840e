import { LightningElement, api } from 'lwc';
import { words } from 'c/appWords';
import { fill, timeInWords } from 'c/inWords';

/** Says how old what is shown is, where it could not be read anew. */
export default class AsOf extends LightningElement {
  @api moment?: string;

  get sentence(): string {
    return this.moment ? fill(words.asOf, timeInWords(this.moment)) : '';
  }
}
