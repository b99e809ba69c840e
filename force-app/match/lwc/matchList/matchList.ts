import { LightningElement, api } from 'lwc';
import type { Comparing } from 'c/matchActions';
import { partsOf, type Part } from 'c/matchParts';
import type { default as MatchTable, Entry } from 'c/matchTable';
import { hasTable, keepView, readView, type View } from 'c/matchView';
import { words } from 'c/matchWords';

/** The suggested customers as cards or as a table, as the reader likes it. */
export default class MatchList extends LightningElement {
  @api entries: readonly Entry[] = [];
  @api canAsk = false;
  @api comparing: Comparing | null = null;

  words = words;
  mayTable = hasTable;
  view: View = readView();

  @api focus(step: string, id: string): void {
    const list = this.template?.querySelector(`c-match-card[data-id="${id}"], c-match-table`);
    (list as Pick<MatchTable, 'focus'> | null)?.focus(step, id);
  }

  /** What the colors of the bars mean. A table says it in its heads. */
  get legend(): Part[] | null {
    return this.isTable ? null : partsOf(this.entries[0]?.match.reasons ?? []);
  }

  get isTable(): boolean {
    return this.view === 'table';
  }

  get views(): { view: View; label: string; pressed: string; viewClass: string }[] {
    return (['cards', 'table'] as const).map((view) => ({
      view,
      label: words[view],
      pressed: String(view === this.view),
      viewClass: `slds-button slds-button_${view === this.view ? 'brand' : 'neutral'}`,
    }));
  }

  handleView(event: Event): void {
    this.view = (event.currentTarget as HTMLElement).dataset.view as View;
    keepView(this.view);
  }

  handleStep({ type, detail }: CustomEvent<{ id: string }>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
