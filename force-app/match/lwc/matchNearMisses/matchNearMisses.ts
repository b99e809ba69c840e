import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/matchWords';
import type { NearMiss } from '../../../../api/match/schema.ts';

interface Row {
  id: string;
  name: string;
  /** The rule in the way, and for those who may know, whatever else speaks against it. */
  whys: string[];
  way: string;
  /** The button that makes the smallest change, where this panel can make it. */
  action: string;
  from: string;
  activityType: string;
}

/** Customers who would fit but cannot be asked now: the rule in the way, and the smallest change that would admit each. */
export default class MatchNearMisses extends LightningElement {
  @api nearMisses: readonly NearMiss[] = [];

  words = words;
  open = false;

  get heading(): string {
    return fill(words.notAvailable, this.nearMisses.length);
  }

  get icon(): string {
    return this.open ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get expanded(): string {
    return String(this.open);
  }

  get closed(): boolean {
    return !this.open;
  }

  get rows(): Row[] {
    return this.nearMisses.map(({ reference, account, text, admitsWhen, readiness }) => {
      const { from, activityType } = admitsWhen;
      const insteadType = activityType ? fill(words.tryType, activityType) : '';
      return {
        id: reference.id,
        name: account.name ?? words.unnamed,
        whys: [...new Set([text, ...(readiness?.reasons ?? []).map((each) => each.text)])],
        way: from ? fill(words.freeFrom, dayInWords(from)) : admitsWhen.text,
        action: from ? fill(words.tryDay, dayInWords(from)) : insteadType,
        from: from ?? '',
        activityType: activityType ?? '',
      };
    });
  }

  handleToggle(): void {
    this.open = !this.open;
  }

  handleTry(event: Event): void {
    const { from = '', type = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('try', { detail: { neededBy: from, activityType: type } }));
  }
}
