import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import { words } from 'c/requestForMeWords';
import { callStates, isMe } from 'c/requestStatus';
import type { RequestList } from '../../../../api/request/listSchema.ts';
import type { RequestSummary } from '../../../../api/request/schema.ts';

const MOST_CARDS = 10;

/** For those who own or look after customers: what waits for them, one card each, and what became of what they approved. */
export default class RequestForMe extends LightningElement {
  words = words;
  requests?: RequestSummary[];
  readAt?: string;
  failure?: Failure;
  loading = true;
  more = '';

  private asked = 0;

  connectedCallback(): void {
    this.load();
  }

  get firstLoad(): boolean {
    return this.loading && !this.requests;
  }

  get isEmpty(): boolean {
    return this.requests?.length === 0;
  }

  handleReload(): void {
    this.requests = undefined;
    this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const { requests, readAt, labels } = await get<RequestList>('/v1/requests?view=waiting-for-me', { fresh: true });
      if (asked !== this.asked) return;
      callStates(labels);
      // What waits for the reference team as a whole has its place in the queue.
      const personal = requests.filter(({ ball, status }) => isMe(ball.user?.id) || status === 'Pending Approval');
      this.requests = personal.slice(0, MOST_CARDS);
      const left = personal.length - this.requests.length;
      this.more = left ? fill(words.more, left) : '';
      this.readAt = readAt;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
