import { LightningElement, api } from 'lwc';
import type { Failure } from 'c/apiClient';
import { subscribe } from 'c/changes';
import { fill, howLong } from 'c/inWords';
import type { Comparing } from 'c/matchActions';
import MatchCompare, { among } from 'c/matchCompare';
import { nameOf } from 'c/matchFacts';
import { read } from 'c/matchReading';
import type MatchResults from 'c/matchResults';
import type { default as MatchTools, Drawer } from 'c/matchTools';
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
  wanted = { activityType: '', neededBy: '' };
  /** The answer by the policy's weights. */
  active?: MatchAnswer;
  /** Weights in place of the policy's. */
  tried: Weights = {};
  open: Record<Drawer, boolean> = { misses: false, weights: false };
  /** The first of two that are to be compared. */
  comparing: Comparing | null = null;

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
    return this.loading ? 'columns loading' : 'columns';
  }

  get age(): string {
    const age = this.answer ? howLong(this.answer.asOf) : '';
    return age ? fill(words.asOf, age) : words.asOfNow;
  }

  get missesOpen(): boolean {
    return this.open.misses && Boolean(this.answer?.nearMisses.length);
  }

  get weightsOpen(): boolean {
    return this.open.weights && Boolean(this.active?.weights) && !this.active?.blocked;
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
    this.load({ fresh: true });
  }

  handleDrawer({ detail: drawer }: CustomEvent<Drawer>): void {
    this.open = { ...this.open, [drawer]: !this.open[drawer] };
    // A list is never by weights that nobody sees.
    if (drawer === 'weights' && Object.keys(this.tried).length) this.weigh({});
  }

  handleClose(): void {
    this.open = { ...this.open, misses: false };
    this.template?.querySelector<Element & Pick<MatchTools, 'focus'>>('c-match-tools')?.focus('misses');
  }

  handleWeigh({ detail }: CustomEvent<Weights>): void {
    this.weigh(detail);
  }

  async handleCompare({ detail: { id }, currentTarget }: CustomEvent<{ id: string }>): Promise<void> {
    const two = among(this.answer, [this.comparing?.id, id]);
    const [first, second] = two;
    if (first && !second) this.comparing = { id, name: nameOf(first) };
    if (!first || !second) return;
    this.comparing = null;
    if (first !== second) await MatchCompare.open({ label: words.compareTitle, size: 'medium', two });
    (currentTarget as unknown as Pick<MatchResults, 'focus'>).focus('compare', id);
  }

  handleEndCompare(): void {
    this.comparing = null;
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
