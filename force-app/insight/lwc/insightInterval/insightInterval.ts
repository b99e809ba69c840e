import { LightningElement, api } from 'lwc';
import { words } from 'c/insightRevenueWords';

/** How much wider the scale is than the interval on it. */
const AIR = 1.15;

/** Where the truth lies, on a scale around no difference. The table beside it says the same in figures. */
export default class InsightInterval extends LightningElement {
  @api label = '';
  @api difference = 0;
  @api low = 0;
  @api high = 0;

  words = words;

  get band(): string {
    const [from, to] = [this.at(this.low), this.at(this.high)];
    return `inset-inline-start: ${from}%; inline-size: ${to - from}%`;
  }

  get point(): string {
    return `inset-inline-start: ${this.at(this.difference)}%`;
  }

  /** In hundredths of the scale; no difference is in the middle. */
  private at(value: number): number {
    const reach = Math.max(Math.abs(this.low), Math.abs(this.high)) * AIR || 1;
    return Math.round(((value + reach) / (2 * reach)) * 100);
  }
}
