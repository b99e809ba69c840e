import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type { Behind } from 'c/insightCounted';
import { words } from 'c/insightTurnaroundWords';

/** What one figure counts, each a link. */
export default class InsightBehind extends LightningElement {
  @api name = '';
  @api items: Behind['items'] = [];
  /** What the deals of it are worth, in a sentence. */
  @api worth = '';

  words = words;

  get heading(): string {
    return fill(words.behindTitle, this.name, this.items.length);
  }

  /** Whoever opened it reads on here. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('h4')?.focus();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
