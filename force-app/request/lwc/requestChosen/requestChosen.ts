import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type { Chosen } from 'c/requestDraft';
import { words } from 'c/requestFormWords';

/** The customers a request will name, in order of preference. */
export default class RequestChosen extends LightningElement {
  @api customers: readonly Chosen[] = [];

  words = words;

  get isEmpty(): boolean {
    return this.customers.length === 0;
  }

  get rows(): { id: string; name: string; place: number; removeName: string }[] {
    return this.customers.map(({ id, name }, index) => ({
      id,
      name,
      place: index + 1,
      removeName: fill(words.remove, name),
    }));
  }

  handleRemove(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('remove', { detail: { id } }));
  }
}
