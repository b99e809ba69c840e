import { LightningElement, api } from 'lwc';
import type { Failure } from 'c/apiClient';
import { subscribe } from 'c/changes';
import { fill, howLong } from 'c/inWords';
import type { Picked } from 'c/matchNarrow';
import { read, type Wanted } from 'c/matchReading';
import type { Weights } from 'c/matchWeights';
import { words } from 'c/matchWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';

/** On an opportunity: the customers who fit it best, why, and the way to ask for them. */
export default class MatchPanel extends LightningElement {
  words = words;
  answer?: MatchAnswer;
  failure?: Failure;
  loading = true;
  /** What the reader set; empty = what the service proposes. */
  wanted: Wanted = { activityType: '', neededBy: '', picked: {} };
  /** The answer by the policy's weights. */
  active?: MatchAnswer;
  /** Weights in place of the policy's. */
  tried: Weights = {};

  private opportunityId?: string;
  private asked = 0;
  private weighing = false;
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

  get age(): string {
    const age = this.answer ? howLong(this.answer.asOf) : '';
    return age ? fill(words.asOf, age) : words.asOfNow;
  }

  handleFilter({ detail }: CustomEvent<{ activityType: string; neededBy: string }>): void {
    this.wanted = { ...this.wanted, ...detail };
    this.load();
  }

  /** A near miss proposes one change; the rest of what was wanted stays. */
  handleTry({ detail }: CustomEvent<{ activityType: string; neededBy: string }>): void {
    const { activityType, neededBy } = this.wanted;
    const changed = { activityType: detail.activityType || activityType, neededBy: detail.neededBy || neededBy };
    this.wanted = { ...this.wanted, ...changed };
    this.load();
  }

  handleRetry(): void {
    this.load({ fresh: true });
  }

  handleNarrow({ detail: picked }: CustomEvent<Picked>): void {
    this.wanted = { ...this.wanted, picked };
    this.load();
  }

  handleWeigh({ detail }: CustomEvent<Weights>): void {
    if (Object.keys({ ...this.tried, ...detail }).length) this.weigh(detail);
  }

  /** One question at a time: sliders move faster than answers come, and where they came to rest counts. */
  private async weigh(tried: Weights): Promise<void> {
    this.tried = tried;
    if (this.weighing) return;
    this.weighing = true;
    await this.load({ known: this.active });
    this.weighing = false;
    if (tried !== this.tried) await this.weigh(this.tried);
  }

  private async load({ fresh = false, known = undefined as MatchAnswer | undefined } = {}): Promise<void> {
    const { opportunityId, wanted, tried } = this;
    if (!opportunityId) return;
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const { active, answer } = await read({ opportunityId, wanted, tried, fresh }, known);
      if (asked !== this.asked) return;
      this.active = active;
      this.answer = answer;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
