import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import type { Chosen } from 'c/requestDraft';
import { fromMatch, fromPool, type Option } from 'c/requestOption';
import { words } from 'c/requestMatchWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';
import type { PoolList } from '../../../../api/reference/keepSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/**
 * Who fits the deal of a request best, to be ticked in order of preference. Where there is no deal, or none that this reader may
 * see, the references they may see, by name.
 */
export default class RequestMatches extends LightningElement {
  @api request!: RequestView;
  @api chosen: readonly Chosen[] = [];

  words = words;
  loading = true;
  told = '';
  isPool = false;
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
      const options = (this.isPool ? null : await this.ranked()) ?? (await this.named());
      if (asked !== this.asked) return;
      this.options = options;
      this.told = this.rows.length ? '' : words.matchesNone;
    } catch (failure) {
      if (asked === this.asked) this.told = (failure as Failure).title;
    }
    this.loading = false;
  }

  /** Null where there is no deal for these eyes. */
  private async ranked(): Promise<Option[] | null> {
    const { deal, activityType, neededBy } = this.request;
    if (!deal.opportunityId) return null;
    const search = new URLSearchParams({ activityType, neededBy });
    try {
      const { results } = await get<MatchAnswer>(`/v1/opportunities/${deal.opportunityId}/matches?${search}`);
      return results.map(fromMatch);
    } catch (failure) {
      if ((failure as Failure).code === 'NOT_FOUND') return null;
      throw failure;
    }
  }

  private async named(): Promise<Option[]> {
    this.isPool = true;
    const search = new URLSearchParams({ view: 'all', ...(this.query.trim() && { q: this.query.trim() }) });
    const { references } = await get<PoolList>(`/v1/references?${search}`);
    return references.map(fromPool);
  }
}
