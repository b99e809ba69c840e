import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { subscribe } from 'c/changes';
import { fill, howLong } from 'c/inWords';
import { words } from 'c/matchWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';

/** On an opportunity: the customers who fit it best, why, and the way to ask for them. */
export default class MatchPanel extends LightningElement {
  words = words;
  answer?: MatchAnswer;
  failure?: Failure;
  loading = true;
  /** What the reader set; empty = what the service proposes. */
  wanted = { activityType: '', neededBy: '' };

  private opportunityId?: string;
  private asked = 0;
  private unsubscribe = (): void => {};

  @api get recordId(): string | undefined {
    return this.opportunityId;
  }
  set recordId(id: string | undefined) {
    this.opportunityId = id;
    this.answer = undefined;
    this.load();
  }

  connectedCallback(): void {
    this.unsubscribe = subscribe(
      () => this.load(),
      () => this.opportunityId,
    );
  }

  disconnectedCallback(): void {
    this.unsubscribe();
  }

  get firstLoad(): boolean {
    return this.loading && !this.answer;
  }

  get contentClass(): string {
    return this.loading ? 'content loading' : 'content';
  }

  get nearMisses(): MatchAnswer['nearMisses'] | null {
    return this.answer?.nearMisses.length ? this.answer.nearMisses : null;
  }

  get age(): string {
    const age = this.answer ? howLong(this.answer.asOf) : '';
    return age ? fill(words.asOf, age) : words.asOfNow;
  }

  handleFilter({ detail }: CustomEvent<{ activityType: string; neededBy: string }>): void {
    this.wanted = detail;
    this.load();
  }

  /** A near miss proposes one change; the rest of what was wanted stays. */
  handleTry({ detail }: CustomEvent<{ activityType: string; neededBy: string }>): void {
    const { activityType, neededBy } = this.wanted;
    this.wanted = { activityType: detail.activityType || activityType, neededBy: detail.neededBy || neededBy };
    this.load();
  }

  handleRetry(): void {
    this.load(true);
  }

  private async load(fresh = false): Promise<void> {
    if (!this.opportunityId) return;
    this.asked += 1;
    const { asked } = this;
    const wanted = Object.entries(this.wanted).filter(([, value]) => value);
    const search = wanted.length ? `?${new URLSearchParams(wanted)}` : '';
    this.loading = true;
    try {
      const answer = await get<MatchAnswer>(`/v1/opportunities/${this.opportunityId}/matches${search}`, { fresh });
      if (asked !== this.asked) return;
      this.answer = answer;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
