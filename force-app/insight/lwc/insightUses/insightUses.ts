import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/insightRevenueWords';
import type { RevenueDeal } from '../../../../api/insight/revenueSchema.ts';

/** The uses that count for one deal, each with its reference and its request. */
export default class InsightUses extends LightningElement {
  @api deal?: RevenueDeal;

  words = words;

  get heading(): string {
    return fill(words.usesTitle, this.deal?.name ?? this.deal?.id ?? '');
  }

  get rows() {
    return (this.deal?.uses ?? []).map(({ activityType, on, ...use }) => ({
      ...use,
      said: fill(words.use, activityType, dayInWords(on)),
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
