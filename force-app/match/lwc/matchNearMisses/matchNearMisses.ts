import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import type { default as MatchActions, Comparing } from 'c/matchActions';
import { nameOf, wayOf, whysOf } from 'c/matchFacts';
import { words } from 'c/matchWords';
import type { NearMiss } from '../../../../api/match/schema.ts';

interface Row {
  id: string;
  name: string;
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
  @api comparing: Comparing | null = null;

  words = words;

  private isNew = true;

  /** Whoever opens the drawer reads on from its heading. */
  renderedCallback(): void {
    if (!this.isNew) return;
    this.isNew = false;
    this.template?.querySelector<HTMLElement>('.heading')?.focus();
  }

  @api focus(step: string, id: string): void {
    this.template
      ?.querySelector<Element & Pick<MatchActions, 'focus'>>(`c-match-actions[data-id="${id}"]`)
      ?.focus(step);
  }

  get rows(): Row[] {
    return this.nearMisses.map((miss) => {
      const { from, activityType } = miss.admitsWhen;
      const insteadType = activityType ? fill(words.tryType, activityType) : '';
      return {
        id: miss.reference.id,
        name: nameOf(miss),
        whys: whysOf(miss),
        way: wayOf(miss),
        action: from ? fill(words.tryDay, dayInWords(from)) : insteadType,
        from: from ?? '',
        activityType: activityType ?? '',
      };
    });
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.handleClose();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleTry(event: Event): void {
    const { from = '', type = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('try', { detail: { neededBy: from, activityType: type } }));
  }

  handleCompare({ detail }: CustomEvent<{ id: string }>): void {
    this.dispatchEvent(new CustomEvent('compare', { detail }));
  }
}
