import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { get, send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import { words as kept } from 'c/referenceKeepWords';
import { words } from 'c/referencePoolWords';
import type { PoolList, PoolViewName } from '../../../../api/reference/keepSchema.ts';
import type { ReferenceRow } from '../../../../api/reference/schema.ts';

const VIEWS: Record<PoolViewName, { label: string; empty: string }> = {
  mine: { label: words.viewMine, empty: words.emptyMine },
  unverified: { label: words.viewUnverified, empty: words.emptyQueue },
  unowned: { label: words.viewUnowned, empty: words.emptyQueue },
  'withheld-review': { label: words.viewReview, empty: words.emptyQueue },
  paused: { label: words.viewPaused, empty: words.emptyQueue },
  all: { label: words.viewAll, empty: words.emptyAll },
};

/** The pool: what I keep, and what waits for somebody. */
export default class ReferencePool extends LightningElement {
  words = words;
  view: PoolViewName = 'mine';
  list?: PoolList & { readAt?: string };
  failure?: Failure;
  loading = true;

  industry = '';
  region = '';

  private q = '';
  private asked = 0;
  private typed = '';

  connectedCallback(): void {
    this.load();
  }

  /** A link may name the view. */
  @wire(CurrentPageReference)
  readPage(page: PageReference | undefined): void {
    const view = page?.attributes.apiName === 'Reference_Pool' ? (page.state?.c__view as PoolViewName) : this.view;
    if (!(view in VIEWS) || view === this.view) return;
    this.view = view;
    this.load();
  }

  get tabs(): { value: string; label: string; active: boolean }[] {
    const counts: Partial<Record<PoolViewName, number>> = this.list?.counts ?? {};
    return Object.entries(VIEWS).map(([value, { label }]) => {
      const count = counts[value as PoolViewName];
      return { value, label: count ? fill(words.viewCount, label, count) : label, active: value === this.view };
    });
  }

  get filters(): {
    name: 'industry' | 'region';
    label: string;
    value: string;
    options: { label: string; value: string }[];
  }[] {
    const { industries = [], regions = [] } = this.list?.choices ?? {};
    const options = (names: readonly string[]) => [
      { label: words.anything, value: '' },
      ...names.map((each) => ({ label: each, value: each })),
    ];
    return [
      { name: 'industry', label: words.industry, value: this.industry, options: options(industries) },
      { name: 'region', label: words.region, value: this.region, options: options(regions) },
    ];
  }

  get references(): ReferenceRow[] {
    return this.list?.references ?? [];
  }

  get label(): string {
    return VIEWS[this.view].label;
  }

  get firstLoad(): boolean {
    return this.loading && this.list?.view !== this.view;
  }

  get isEmpty(): boolean {
    return this.references.length === 0;
  }

  get emptySentence(): string {
    return this.q || this.industry || this.region ? words.emptyAll : VIEWS[this.view].empty;
  }

  handleView(event: CustomEvent): void {
    const { value } = event.target as HTMLElement & { value: PoolViewName };
    if (value === this.view) return;
    this.view = value;
    this.load();
  }

  handleTyped(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value.trim();
    // The cross that empties the field commits nothing.
    if (!this.typed) this.handleSearch();
  }

  handleSearch(): void {
    if (this.typed === this.q) return;
    this.q = this.typed;
    this.load();
  }

  handleNarrow(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.target as HTMLElement).dataset as { name: 'industry' | 'region' };
    this[name] = event.detail.value;
    this.load();
  }

  handleReload(): void {
    this.load();
  }

  async handleVerify({ detail }: CustomEvent<{ id: string }>): Promise<void> {
    try {
      await send('POST', `/v1/references/${detail.id}/changes`, { change: 'verify' });
      this.dispatchEvent(new ShowToastEvent({ title: kept.done, variant: 'success' }));
      await this.load();
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    const { view, q, industry, region } = this;
    const given = Object.entries({ view, q, industry, region }).filter(([, value]) => value);
    try {
      const list = await get<PoolList>(`/v1/references?${new URLSearchParams(given)}`, { fresh: true });
      if (asked !== this.asked) return;
      this.list = list;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
