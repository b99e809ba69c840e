import { LightningElement, api } from 'lwc';
import type { default as MatchActions, Comparing } from 'c/matchActions';
import { factsOf, freeOf, nameOf } from 'c/matchFacts';
import { words } from 'c/matchWords';
import type { Match } from '../../../../api/match/schema.ts';

const REASONS_SHOWN = 3;

/** One suggested customer: how well it fits and why, from when it is free, and the way to ask for it. */
export default class MatchCard extends LightningElement {
  @api match!: Match;
  /** Place in the reader's order of preference; 0 when not chosen. */
  @api rank = 0;
  @api canAsk = false;
  @api comparing: Comparing | null = null;
  /** What other weights did to its place, in words. */
  @api moved = '';

  words = words;

  @api focus(step?: string): void {
    this.template?.querySelector<Element & Pick<MatchActions, 'focus'>>('c-match-actions')?.focus(step);
  }

  get name(): string {
    return nameOf(this.match);
  }

  get facts(): string {
    return factsOf(this.match);
  }

  get bestReasons(): { criterion: string; text: string }[] {
    return this.match.reasons.filter(({ points }) => points > 0).slice(0, REASONS_SHOWN);
  }

  /** What calls for care, for those who may know; null otherwise. */
  get cares(): { code: string; text: string }[] | null {
    const reasons = this.match.readiness?.reasons ?? [];
    return reasons.length > 0 ? reasons : null;
  }

  get free(): string {
    return freeOf(this.match);
  }

  get against(): boolean {
    return this.match.against.length > 0;
  }

  get cardClass(): string {
    return this.rank > 0 ? 'card chosen' : 'card';
  }

  handleStep({ type, detail }: CustomEvent<{ id: string }>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
