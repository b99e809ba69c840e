import { LightningElement, api } from 'lwc';
import { dayInWords, fill, today } from 'c/inWords';
import { words } from 'c/matchWords';
import type { Match } from '../../../../api/match/schema.ts';

const REASONS_SHOWN = 3;

/** One suggested customer: how well it fits and why, from when it is free, and the way to ask for it. */
export default class MatchCard extends LightningElement {
  @api match!: Match;
  /** Place in the reader's order of preference; 0 when not chosen. */
  @api rank = 0;
  @api canAsk = false;

  words = words;

  @api focus(): void {
    this.template?.querySelector('button')?.focus();
  }

  get name(): string {
    return this.match.account.name ?? words.unnamed;
  }

  get facts(): string {
    const { industry, country, region, sizeBand } = this.match.account;
    const size = sizeBand ? fill(words.employees, sizeBand) : null;
    return [this.match.reference.persona, industry, country ?? region, size].filter(Boolean).join(' · ');
  }

  get bestReasons(): { criterion: string; text: string }[] {
    const gave = this.match.reasons.filter((reason) => reason.points > 0);
    return gave.sort((a, b) => b.points - a.points).slice(0, REASONS_SHOWN);
  }

  /** What calls for care, for those who may know; null otherwise. */
  get cares(): { code: string; text: string }[] | null {
    const reasons = this.match.readiness?.reasons ?? [];
    return reasons.length > 0 ? reasons : null;
  }

  get free(): string {
    const { from, remaining } = this.match.available;
    const since = from <= today() ? words.freeNow : fill(words.freeFrom, dayInWords(from));
    if (remaining === null) return since;
    return `${since} · ${remaining === 1 ? words.remainingOne : fill(words.remaining, remaining)}`;
  }

  get against(): boolean {
    return this.match.against.length > 0;
  }

  get chosen(): boolean {
    return this.rank > 0;
  }

  get pressed(): string {
    return String(this.chosen);
  }

  get chooseLabel(): string {
    return this.chosen ? fill(words.chosenAs, this.rank) : words.choose;
  }

  get askName(): string {
    return fill(words.askNamed, this.name);
  }

  get cardClass(): string {
    return this.chosen ? 'card chosen' : 'card';
  }

  handleChoose(): void {
    const detail = { id: this.match.reference.id, chosen: !this.chosen };
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }

  handleAsk(): void {
    this.dispatchEvent(new CustomEvent('ask', { detail: { id: this.match.reference.id } }));
  }
}
