import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { get, type Failure } from 'c/apiClient';
import { subscribe } from 'c/changes';
import { fill } from 'c/inWords';
import { answer } from 'c/requestAnswer';
import { isFiltered, pathOf, type Filters, type SavedView, type View } from 'c/requestFilters';
import { callStates } from 'c/requestStatus';
import { words } from 'c/requestWords';
import { words as work } from 'c/requestWorkWords';
import type { RequestCounts, RequestList } from '../../../../api/request/listSchema.ts';
import type { RequestSummary } from '../../../../api/request/schema.ts';

const VIEWS: Record<View, { label: string; heading: string; empty: string }> = {
  'waiting-for-me': { label: words.viewWaiting, heading: words.allClear, empty: words.viewWaitingEmpty },
  queue: { label: words.viewQueue, heading: words.allClear, empty: words.viewQueueEmpty },
  mine: { label: words.viewMine, heading: words.nothingYet, empty: words.viewMineEmpty },
  all: { label: words.viewAll, heading: words.nothingYet, empty: words.viewAllEmpty },
};

/** Tabs with counts run out of a phone. */
const ROOM_FOR_COUNTS = 640;

/** Requests by who has to act, in the order the service gives: close date, then amount. */
export default class RequestQueue extends LightningElement {
  words = words;
  view: View = 'waiting-for-me';
  filters: Filters = {};
  requests?: RequestSummary[];
  chosenIds: readonly string[] = [];
  /** Those seen in lists so far: what one can look for. */
  activityTypes: string[] = [];
  readAt?: string;
  truncated = false;
  failure?: Failure;
  loading = true;
  /** What became of the last answer given by key. */
  told = '';

  private counts: RequestCounts | null = null;
  private asked = 0;
  private unsubscribe = (): void => {};

  connectedCallback(): void {
    this.unsubscribe = subscribe(() => this.load());
    this.load();
  }

  disconnectedCallback(): void {
    this.unsubscribe();
  }

  /** A link may name the view. */
  @wire(CurrentPageReference)
  readPage(page: PageReference | undefined): void {
    const view = page?.attributes.apiName === 'Reference_Queue' ? (page.state?.c__view as View) : this.view;
    if (view in VIEWS && view !== this.view) this.show(view, {});
  }

  get tabs(): { value: string; name: string; label: string; active: boolean }[] {
    return Object.entries(VIEWS).map(([value, { label }]) => {
      const count = this.counts?.[value as keyof RequestCounts];
      const counted =
        count === undefined || window.innerWidth < ROOM_FOR_COUNTS ? label : fill(work.counted, label, count);
      return { value, name: label, label: counted, active: value === this.view };
    });
  }

  get chosen(): RequestSummary[] {
    return (this.requests ?? []).filter(({ id }) => this.chosenIds.includes(id));
  }

  get firstLoad(): boolean {
    return this.loading && !this.requests;
  }

  get isEmpty(): boolean {
    return this.requests?.length === 0;
  }

  get emptyHeading(): string {
    return isFiltered(this.filters) ? work.noneFoundTitle : VIEWS[this.view].heading;
  }

  get emptySentence(): string {
    return isFiltered(this.filters) ? work.noneFound : VIEWS[this.view].empty;
  }

  handleView(event: CustomEvent): void {
    const { value } = event.target as HTMLElement & { value: View };
    if (value !== this.view) this.show(value, this.filters);
  }

  handleFilter({ detail }: CustomEvent<{ filters: Filters }>): void {
    this.show(this.view, detail.filters);
  }

  handleChoose({ detail }: CustomEvent<SavedView>): void {
    this.show(detail.view, detail.filters);
  }

  handleSelect({ detail }: CustomEvent<{ ids: readonly string[] }>): void {
    this.chosenIds = detail.ids;
  }

  handleReload(): void {
    this.load();
  }

  async handleAnswer({ detail }: CustomEvent<{ id: string; move: 'approve' | 'decline' }>): Promise<void> {
    try {
      const { done, told } = await answer(detail.id, detail.move);
      this.told = told;
      if (!done) return;
      this.template?.querySelector<HTMLElement & { focusNext(): void }>('c-request-table')?.focusNext();
      await this.load();
    } catch (failure) {
      const { title, detail: why } = failure as Failure;
      this.told = why || title;
    }
  }

  private show(view: View, filters: Filters): void {
    Object.assign(this, { view, filters, requests: undefined, chosenIds: [], told: '' });
    this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const answered = await get<RequestList>(pathOf(this.view, this.filters), { fresh: true });
      if (asked !== this.asked) return;
      const { requests, truncated, counts, readAt, labels } = answered;
      callStates(labels);
      Object.assign(this, { requests, truncated, counts: counts ?? null, readAt, failure: undefined });
      this.activityTypes = [...new Set([...this.activityTypes, ...requests.map((each) => each.activityType)])].sort();
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
      this.readAt = undefined;
    }
    this.loading = false;
  }
}
