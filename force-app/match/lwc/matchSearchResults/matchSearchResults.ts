import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { countFilters, FILTERS, isSame, valuesOf, withValue, type Query } from 'c/matchSearchQuery';
import { words } from 'c/matchSearchWords';
import type { SearchAnswer, SearchResult } from '../../../../api/match/searchSchema.ts';

interface Chip {
  key: string;
  label: string;
  remove: string;
  /** The search without it. */
  without: Query;
}

/** How many were found, under which filters, what else may have been meant, and a card for each. */
export default class MatchSearchResults extends LightningElement {
  @api answer!: SearchAnswer;
  @api query: Query = {};
  @api favorites: readonly string[] = [];
  /** Most the service shows at once are asked for already. */
  @api isMost = false;

  words = words;

  get summary(): string {
    const { total, truncated } = this.answer;
    if (total === 0) return words.foundNone;
    if (truncated) return fill(words.foundMany, total);
    return total === 1 ? words.foundOne : fill(words.found, total);
  }

  get chips(): Chip[] {
    const { available, neededBy, favorites } = this.query;
    const chip = (label: string, without: Query): Chip => ({
      ...{ key: label, label, without },
      remove: fill(words.removeFilter, label),
    });
    const day = neededBy ? fill(words.chipAvailableOn, dayInWords(neededBy)) : words.chipAvailable;
    return [
      ...(favorites ? [chip(words.chipFavorites, { ...this.query, favorites: undefined })] : []),
      ...(available ? [chip(day, { ...this.query, available: undefined })] : []),
      ...FILTERS.flatMap((name) =>
        valuesOf(this.query, name).map((value) => chip(value, withValue(this.query, name, value, false))),
      ),
    ];
  }

  get isNarrowed(): boolean {
    return countFilters(this.query) > 0;
  }

  get suggestions(): readonly string[] | null {
    return this.answer.suggestions.length > 0 ? this.answer.suggestions : null;
  }

  get cards(): { id: string; result: SearchResult; favorite: boolean }[] {
    return this.answer.results.map((result) => {
      const { id } = result.reference;
      return { id, result, favorite: this.favorites.includes(id) };
    });
  }

  get isEmpty(): boolean {
    return this.answer.results.length === 0 && this.answer.content.length === 0;
  }

  get empty(): { title: string; sentence: string } {
    if (isSame(this.query, {})) return { title: words.emptyPoolTitle, sentence: words.emptyPoolSentence };
    if (this.query.favorites && this.favorites.length === 0)
      return { title: words.emptyFavoritesTitle, sentence: words.emptyFavoritesSentence };
    return { title: words.emptyTitle, sentence: words.emptySentence };
  }

  get hasMore(): boolean {
    return this.answer.total > this.answer.results.length;
  }

  get narrow(): string {
    return fill(words.narrow, this.answer.results.length, this.answer.total);
  }

  handleRemove(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const chip = this.chips.find((each) => each.key === key);
    if (chip) this.dispatchEvent(new CustomEvent('search', { detail: chip.without }));
  }

  handleClear(): void {
    const { q } = this.query;
    this.dispatchEvent(new CustomEvent('search', { detail: { q } }));
  }

  handleMeant(event: Event): void {
    const { label } = event.currentTarget as HTMLElement & { label: string };
    this.dispatchEvent(new CustomEvent('search', { detail: { ...this.query, q: label } }));
  }

  handleMore(): void {
    this.dispatchEvent(new CustomEvent('more'));
  }

  handleStar({ detail }: CustomEvent<{ id: string; on: boolean }>): void {
    this.dispatchEvent(new CustomEvent('star', { detail }));
  }
}
