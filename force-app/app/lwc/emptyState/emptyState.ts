import { LightningElement, api } from 'lwc';

/** A picture, a sentence, and in the slot what to do next. */
export default class EmptyState extends LightningElement {
  /** search | done | lock | plug | cloud */
  @api picture = 'search';
  @api heading?: string;
  @api sentence?: string;

  get isSearch(): boolean {
    return this.picture === 'search';
  }

  get isDone(): boolean {
    return this.picture === 'done';
  }

  get isLock(): boolean {
    return this.picture === 'lock';
  }

  get isPlug(): boolean {
    return this.picture === 'plug';
  }
}
