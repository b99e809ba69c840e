import { LightningElement, api } from 'lwc';
import { dayInWords, fill, today } from 'c/inWords';
import {
  countFilters,
  FILTERS,
  valuesOf,
  withValue,
  type Facet,
  type FilterName,
  type Query,
} from 'c/matchSearchQuery';
import { words } from 'c/matchSearchWords';
import type { SearchFacets } from '../../../../api/match/searchSchema.ts';

const SHOWN = 5;
const OPEN_AT_FIRST: FilterName[] = ['industry', 'region', 'product'];

interface Group {
  name: FilterName;
  label: string;
  expanded: string;
  isOpen: boolean;
  icon: string;
  value: readonly string[];
  options: { label: string; value: string }[];
  more: string;
}

const nameOf = (event: Event): FilterName => (event.currentTarget as HTMLElement).dataset.name as FilterName;

function toggled(names: FilterName[], name: FilterName): FilterName[] {
  const others = names.filter((each) => each !== name);
  return names.includes(name) ? others : [...others, name];
}

/** What narrows a search, each value with how many there are. */
export default class MatchSearchFilters extends LightningElement {
  @api facets?: SearchFacets;
  @api query: Query = {};
  /** The day the service takes without one. */
  @api neededBy = '';

  words = words;
  open: FilterName[] = OPEN_AT_FIRST;
  whole: FilterName[] = [];
  /** On a phone; elsewhere they always are. */
  filtersOpen = false;

  get sideClass(): string {
    return this.filtersOpen ? 'side open' : 'side';
  }

  get filtersExpanded(): string {
    return String(this.filtersOpen);
  }

  get filtersLabel(): string {
    const count = countFilters(this.query);
    return count ? fill(words.filtersUsed, count) : words.filters;
  }

  get regions(): Facet {
    return this.facets?.region ?? [];
  }

  get groups(): Group[] {
    return FILTERS.flatMap((name) => {
      const value = valuesOf(this.query, name);
      const counts: Facet = this.facets?.[name as keyof SearchFacets] ?? [];
      const absent = value.filter((each) => !counts.some((counted) => counted.value === each));
      const all = [...counts, ...absent.map((each) => ({ value: each, count: 0 }))];
      if (all.length === 0) return [];
      const isWhole = this.whole.includes(name);
      const shown = all.filter((each, index) => isWhole || index < SHOWN || value.includes(each.value));
      const options = shown.map((each) => ({
        label: fill(words.option, each.value, each.count),
        value: each.value,
      }));
      const isOpen = this.open.includes(name) || value.length > 0;
      const more = isWhole ? words.optionsFewer : fill(words.optionsAll, all.length);
      return {
        ...{ name, label: words[name], value, options, isOpen, expanded: String(isOpen) },
        icon: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
        more: all.length > SHOWN ? more : '',
      };
    });
  }

  get available(): boolean {
    return this.query.available === true;
  }

  get favorites(): boolean {
    return this.query.favorites === true;
  }

  get earliest(): string {
    return today();
  }

  get proposed(): string {
    return this.neededBy && !this.query.neededBy ? fill(words.proposed, dayInWords(this.neededBy)) : '';
  }

  handleFilters(): void {
    this.filtersOpen = !this.filtersOpen;
  }

  handlePick({ detail }: CustomEvent<{ value: string; on: boolean }>): void {
    const { region } = withValue(this.query, 'region', detail.value, detail.on);
    this.tell({ region });
  }

  handleToggle(event: Event): void {
    this.open = toggled(this.open, nameOf(event));
  }

  handleWhole(event: Event): void {
    this.whole = toggled(this.whole, nameOf(event));
  }

  handleValues(event: CustomEvent<{ value: string[] }>): void {
    this.tell({ [nameOf(event)]: [...event.detail.value] });
  }

  handleAvailable(event: CustomEvent<{ checked: boolean }>): void {
    this.tell({ available: event.detail.checked || undefined });
  }

  handleFavorites(event: CustomEvent<{ checked: boolean }>): void {
    this.tell({ favorites: event.detail.checked || undefined });
  }

  handleDay(event: CustomEvent<{ value: string | null }>): void {
    const input = event.target as HTMLElement & { checkValidity(): boolean };
    if (input.checkValidity()) this.tell({ neededBy: event.detail.value ?? undefined });
  }

  private tell(change: Query): void {
    this.dispatchEvent(new CustomEvent('search', { detail: { ...this.query, ...change } }));
  }
}
