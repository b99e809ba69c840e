import { LightningElement, api } from 'lwc';
import { words } from 'c/appWords';

/** The outline of what is about to appear. */
export default class LoadingCards extends LightningElement {
  @api count = 3;

  words = words;

  get rows(): number[] {
    return Array.from({ length: this.count }, (_, index) => index);
  }
}
