import { LightningElement, api } from 'lwc';
import { words } from 'c/requestPageWords';

/** The person at the customer, for as long as the requester may know them. */
export default class RequestReleased extends LightningElement {
  @api name: string | null = null;
  @api channel: string | null = null;

  words = words;

  get text(): string {
    return [this.name, this.channel].filter(Boolean).join(' · ');
  }
}
