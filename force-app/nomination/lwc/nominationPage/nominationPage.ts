import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { get, type Failure } from 'c/apiClient';
import { takeStep } from 'c/nominationSteps';
import { words } from 'c/nominationWords';
import type { NominationList, NominationMoveName, NominationView } from '../../../../api/nomination/schema.ts';

type View = NominationList['view'];
const VIEWS: Record<View, { label: string; heading: string; empty: string }> = {
  queue: { label: words.viewQueue, heading: words.allClear, empty: words.queueEmpty },
  mine: { label: words.viewMine, heading: words.emptyTitle, empty: words.mineEmpty },
  all: { label: words.viewAll, heading: words.emptyTitle, empty: words.allEmpty },
};

/** Nominations: those to decide, the oldest first, mine, and all this person may see. */
export default class NominationPage extends LightningElement {
  words = words;
  view: View = 'queue';
  list?: NominationList;
  readAt?: string;
  failure?: Failure;
  loading = true;

  private asked = 0;

  connectedCallback(): void {
    this.load();
  }

  get tabs(): { value: string; label: string; active: boolean }[] {
    return Object.entries(VIEWS).map(([value, { label }]) => ({ value, label, active: value === this.view }));
  }

  get firstLoad(): boolean {
    return this.loading && !this.list;
  }

  get isEmpty(): boolean {
    return this.list?.nominations.length === 0;
  }

  get empty(): { heading: string; empty: string } {
    return VIEWS[this.view];
  }

  handleView(event: CustomEvent): void {
    const { value } = event.target as HTMLElement & { value: View };
    if (value === this.view) return;
    this.view = value;
    this.list = undefined;
    this.load();
  }

  handleReload(): void {
    this.load();
  }

  async handleMove(event: CustomEvent<{ nomination: NominationView; move: NominationMoveName }>): Promise<void> {
    const { nomination, move } = event.detail;
    const done = await takeStep(nomination, move, this.list?.choices.periods);
    if (done) {
      this.dispatchEvent(new ShowToastEvent({ ...done, variant: 'success' }));
      await this.load();
    }
    this.template?.querySelector<HTMLElement>('lightning-button-icon')?.focus();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const list = await get<NominationList>(`/v1/nominations?view=${this.view}`, { fresh: true });
      if (asked !== this.asked) return;
      this.list = list;
      this.readAt = list.readAt;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
      this.readAt = undefined;
    }
    this.loading = false;
  }
}
