import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { words as matched } from 'c/matchWords';
import { excerptOf, partsOf, type Part } from 'c/matchSearchMarks';
import { words } from 'c/matchSearchWords';
import type { FoundIn, SearchResult } from '../../../../api/match/searchSchema.ts';

const FIELDS: Record<FoundIn, string> = {
  account: words.fieldAccount,
  headline: words.fieldHeadline,
  industry: words.fieldIndustry,
  products: words.fieldProducts,
  useCases: words.fieldUseCases,
  keyPoints: words.fieldKeyPoints,
  summary: words.fieldSummary,
};

/** One customer that was found: where the words stand, whether they can be asked, and a star. */
export default class MatchSearchCard extends LightningElement {
  @api result!: SearchResult;
  @api favorite = false;
  /** The day `available` speaks of. */
  @api neededBy = '';

  words = matched;

  @api focus(): void {
    (this.template?.querySelector('c-record-link') as HTMLElement | null)?.focus();
  }

  get name(): string {
    return this.result.account.name ?? matched.unnamed;
  }

  get nameParts(): Part[] {
    return this.partsIn('account') ?? partsOf(this.name, []);
  }

  get headlineParts(): Part[] {
    return this.partsIn('headline') ?? partsOf(this.result.reference.headline ?? '', []);
  }

  /** Where else than in what a card shows anyway. */
  get elsewhere(): { key: string; label: string; parts: Part[] }[] {
    return this.result.found
      .filter(({ field, marks }) => field !== 'account' && field !== 'headline' && marks.length > 0)
      .map(({ field, text, marks }) => ({
        key: `${field} ${text}`,
        label: FIELDS[field],
        parts: excerptOf(text, marks),
      }));
  }

  get facts(): string {
    const { industry, country, region, sizeBand } = this.result.account;
    const size = sizeBand ? fill(matched.employees, sizeBand) : null;
    const { persona, products } = this.result.reference;
    return [persona, industry, country ?? region, size, ...products].filter(Boolean).join(' · ');
  }

  get isFree(): boolean {
    const { available } = this.result;
    return available !== null && available.from <= this.neededBy;
  }

  get freeIcon(): string {
    if (!this.result.available) return 'utility:ban';
    return this.isFree ? 'utility:success' : 'utility:clock';
  }

  get freeVariant(): string | undefined {
    return this.isFree ? 'success' : undefined;
  }

  get free(): string {
    const { available } = this.result;
    if (!available) return words.notNow;
    const { from, remaining } = available;
    const since = this.isFree
      ? fill(words.freeOn, dayInWords(this.neededBy))
      : fill(matched.freeFrom, dayInWords(from));
    if (remaining === null) return since;
    return `${since} · ${remaining === 1 ? matched.remainingOne : fill(matched.remaining, remaining)}`;
  }

  get starLabel(): string {
    return fill(words.favorite, this.name);
  }

  handleStar(): void {
    const detail = { id: this.result.reference.id, on: !this.favorite };
    this.dispatchEvent(new CustomEvent('star', { detail }));
  }

  private partsIn(field: FoundIn): Part[] | null {
    const found = this.result.found.find((each) => each.field === field);
    return found ? partsOf(found.text, found.marks) : null;
  }
}
