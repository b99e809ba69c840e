import { LightningElement, api } from 'lwc';
import { words } from 'c/requestPageWords';
import type { RequestView } from '../../../../api/request/schema.ts';

/** The suggested customers in order of preference. */
export default class RequestCustomers extends LightningElement {
  @api request!: RequestView;

  words = words;

  get isEmpty(): boolean {
    return this.request.candidates.length === 0;
  }
}
