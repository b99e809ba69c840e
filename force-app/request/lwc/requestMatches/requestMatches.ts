import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import type { Chosen } from 'c/requestDraft';
import { fromMatch, fromPool, type Option } from 'c/requestOption';
import { words } from 'c/requestMatchWords';
import type { PoolList } from '../../../../api/reference/keepSchema.ts';
import type { RequestMatches as Ranked } from '../../../../api/request/ranking.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/**
 * Who fits a request best by what is known of it, to be ticked in order of preference; for a name that is looked for, the
 * references that this reader may see.
 */
export default class RequestMatches extends LightningElement {
  @api request!: RequestView;
  @api chosen: readonly Chosen[] = [];

  words = words;
  loading = true;
  told = '';
  query = '';

  private options: Option[] = [];
  private asked = 0;

  connectedCallback(): void {
    this.load();
  }

  get rows(): (Option & { checked: boolean })[] {
    const there = this.request.candidates.map(({ reference }) => reference?.id);
    return this.options
      .filter(({ id }) => !there.includes(id))
      .map((option) => ({ ...option, checked: this.chosen.some(({ id }) => id === option.id) }));
  }

  get order(): string {
    const names = this.chosen.map(({ name }, index) => `${index + 1}. ${name}`);
    return names.length ? fill(words.chosenInOrder, names.join(', ')) : '';
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.query = event.detail.value;
    this.load();
  }

  handleTick(event: CustomEvent<{ checked: boolean }>): void {
    const { name } = event.target as HTMLInputElement;
    const others = this.chosen.filter(({ id }) => id !== name);
    const ticked = this.options.filter(({ id }) => id === name && event.detail.checked);
    const added = ticked.map(({ id, name: customer, against }) => ({ id, name: customer, against }));
    this.dispatchEvent(new CustomEvent('choose', { detail: { chosen: [...others, ...added] } }));
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    try {
      const options = await (this.query.trim() ? this.named() : this.ranked());
      if (asked !== this.asked) return;
      this.options = options;
      this.told = this.rows.length ? '' : words.matchesNone;
    } catch (failure) {
      if (asked === this.asked) this.told = (failure as Failure).title;
    }
    this.loading = false;
  }

  private async ranked(): Promise<Option[]> {
    const { results } = await get<Ranked>(`/v1/requests/${this.request.id}/matches`);
    return results.map(fromMatch);
  }

  private async named(): Promise<Option[]> {
    const search = new URLSearchParams({ view: 'all', q: this.query.trim() });
    const { references } = await get<PoolList>(`/v1/references?${search}`);
    return references.map(fromPool);
  }
}
