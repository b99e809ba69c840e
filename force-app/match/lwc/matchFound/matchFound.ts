import { LightningElement, api } from 'lwc';
import type { Comparing } from 'c/matchActions';
import MatchCompare, { among } from 'c/matchCompare';
import { nameOf } from 'c/matchFacts';
import type { Picked } from 'c/matchNarrow';
import type MatchResults from 'c/matchResults';
import type { default as MatchTools, Drawer } from 'c/matchTools';
import type { Weights } from 'c/matchWeights';
import { words } from 'c/matchWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';

/** What was found for an opportunity, and what a reader can open beside it: who is not available, weights, ways to narrow. */
export default class MatchFound extends LightningElement {
  @api answer!: MatchAnswer;
  /** The answer by the policy's weights. */
  @api active!: MatchAnswer;
  @api picked: Picked = {};

  words = words;
  open: Record<Drawer, boolean> = { misses: false, weights: false, facets: false };
  /** The first of two that are to be compared. */
  comparing: Comparing | null = null;

  get missesOpen(): boolean {
    return this.open.misses && this.answer.nearMisses.length > 0;
  }

  get weightsOpen(): boolean {
    return this.open.weights && this.active.weights !== null && !this.active.blocked;
  }

  get facetsOpen(): boolean {
    return this.open.facets && !this.answer.blocked;
  }

  handleDrawer({ detail: drawer }: CustomEvent<Drawer>): void {
    this.open = { ...this.open, [drawer]: !this.open[drawer] };
    // A list is never by weights that nobody sees.
    if (drawer === 'weights' && !this.open.weights) this.tell('weigh', {});
  }

  handleClose(): void {
    this.open = { ...this.open, misses: false };
    this.template?.querySelector<Element & Pick<MatchTools, 'focus'>>('c-match-tools')?.focus('misses');
  }

  handleWeigh({ detail }: CustomEvent<Weights>): void {
    this.tell('weigh', detail);
  }

  handleNarrow({ detail }: CustomEvent<Picked>): void {
    this.tell('narrow', detail);
  }

  handleTry({ detail }: CustomEvent<object>): void {
    this.tell('try', detail);
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

  handleCancel(): void {
    this.comparing = null;
  }

  private tell(what: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
