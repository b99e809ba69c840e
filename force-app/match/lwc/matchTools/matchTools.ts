import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type { Comparing } from 'c/matchActions';
import { words as weightsWords } from 'c/matchWeightsWords';
import { words } from 'c/matchWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';

export type Drawer = 'misses' | 'weights' | 'facets';

/** What opens beside the list of suggested customers, and what was begun with one of them. */
export default class MatchTools extends LightningElement {
  @api answer!: MatchAnswer;
  @api open: Record<Drawer, boolean> = { misses: false, weights: false, facets: false };
  @api comparing: Comparing | null = null;

  words = { ...words, tryWeights: weightsWords.tryWeights };

  @api focus(drawer: Drawer): void {
    this.template?.querySelector<HTMLElement>(`[data-drawer="${drawer}"]`)?.focus();
  }

  get misses(): number {
    return this.answer.nearMisses.length;
  }

  get missesLabel(): string {
    return fill(words.notAvailable, this.misses);
  }

  get missesOpen(): string {
    return String(this.open.misses);
  }

  get mayNarrow(): boolean {
    return this.answer.results.length > 1;
  }

  get facetsOpen(): string {
    return String(this.open.facets);
  }

  get mayWeigh(): boolean {
    return this.answer.weights !== null && this.answer.blocked === null;
  }

  get weightsOpen(): string {
    return String(this.open.weights);
  }

  get comparingInWords(): string {
    return this.comparing ? fill(words.comparing, this.comparing.name) : '';
  }

  handleDrawer(event: Event): void {
    const { drawer } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('drawer', { detail: drawer }));
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
