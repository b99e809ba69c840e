import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type { Counted } from 'c/insightTable';
import { words } from 'c/insightTurnaroundWords';

/** The requests behind one figure, each a link. */
export default class InsightBehind extends LightningElement {
  @api name = '';
  @api requests: readonly Counted[] = [];

  words = words;

  get heading(): string {
    return fill(words.behindTitle, this.name, this.requests.length);
  }

  get rows(): { id: string; number: string; about: string }[] {
    return this.requests
      .toSorted((a, b) => (b.hours ?? 0) - (a.hours ?? 0))
      .map(({ id, number, activityType, hours }) => ({
        ...{ id, number },
        about: [activityType, hours == null ? null : fill(words.hours, hours)].filter(Boolean).join(' · '),
      }));
  }

  /** Whoever opened it reads on here. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('h4')?.focus();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
