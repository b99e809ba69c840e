import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { subscribe } from 'c/changes';
import { words } from 'c/requestWords';
import type { RequestList } from '../../../../api/request/listSchema.ts';
import type { RequestSummary } from '../../../../api/request/schema.ts';

type View = RequestList['view'];
const VIEWS: Record<View, { label: string; heading: string; empty: string }> = {
  'waiting-for-me': { label: words.viewWaiting, heading: words.allClear, empty: words.viewWaitingEmpty },
  queue: { label: words.viewQueue, heading: words.allClear, empty: words.viewQueueEmpty },
  mine: { label: words.viewMine, heading: words.nothingYet, empty: words.viewMineEmpty },
  all: { label: words.viewAll, heading: words.nothingYet, empty: words.viewAllEmpty },
};

/** Requests by who has to act, in the order the service gives: close date, then amount. */
export default class RequestQueue extends LightningElement {
  words = words;
  view: View = 'waiting-for-me';
  requests?: RequestSummary[];
  readAt?: string;
  truncated = false;
  failure?: Failure;
  loading = true;

  private asked = 0;
  private unsubscribe = (): void => {};

  connectedCallback(): void {
    this.unsubscribe = subscribe(() => this.load());
    this.load();
  }

  disconnectedCallback(): void {
    this.unsubscribe();
  }

  get tabs(): { value: string; label: string; active: boolean }[] {
    return Object.entries(VIEWS).map(([value, { label }]) => ({ value, label, active: value === this.view }));
  }

  get firstLoad(): boolean {
    return this.loading && !this.requests;
  }

  get isEmpty(): boolean {
    return this.requests?.length === 0;
  }

  get emptyHeading(): string {
    return VIEWS[this.view].heading;
  }

  get emptySentence(): string {
    return VIEWS[this.view].empty;
  }

  handleView(event: CustomEvent): void {
    const { value } = event.target as HTMLElement & { value: View };
    if (value === this.view) return;
    this.view = value;
    this.requests = undefined;
    this.load();
  }

  handleReload(): void {
    this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const answer = await get<RequestList>(`/v1/requests?view=${this.view}`, { fresh: true });
      if (asked !== this.asked) return;
      this.requests = answer.requests;
      this.truncated = answer.truncated;
      this.readAt = answer.readAt;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
      this.readAt = undefined;
    }
    this.loading = false;
  }
}
