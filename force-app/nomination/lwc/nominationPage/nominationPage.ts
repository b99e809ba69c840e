import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { get, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import NominationReview from 'c/nominationReview';
import { words } from 'c/nominationWords';
import type { NominationList, NominationMoveName, NominationView } from '../../../../api/nomination/schema.ts';

type View = NominationList['view'];
const VIEWS: Record<View, { label: string; heading: string; empty: string }> = {
  queue: { label: words.viewQueue, heading: words.allClear, empty: words.queueEmpty },
  mine: { label: words.viewMine, heading: words.emptyTitle, empty: words.mineEmpty },
  all: { label: words.viewAll, heading: words.emptyTitle, empty: words.allEmpty },
};
const STEPS: Record<NominationMoveName, { label: string; done: string }> = {
  contact: { label: words.contact, done: words.contacted },
  approve: { label: words.approve, done: words.approved },
  decline: { label: words.decline, done: words.declined },
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
    const { label, done } = STEPS[move];
    const periods = this.list?.choices.periods;
    const after = (await NominationReview.open({ label, size: 'small', nomination, move, periods })) as
      NominationView | undefined;
    if (after) {
      const title = fill(done, after.account.name ?? words.unnamed);
      this.dispatchEvent(new ShowToastEvent({ title, message: after.state.nextStep, variant: 'success' }));
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
