import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { coverageWords } from 'c/nominationCoverage';
import { words } from 'c/nominationWords';
import { limitInWords } from 'c/referenceStatus';
import type { NominationView, NominationMoveName } from '../../../../api/nomination/schema.ts';

const LABELS: Record<NominationMoveName, { label: string; variant: string }> = {
  approve: { label: words.approve, variant: 'brand' },
  contact: { label: words.contact, variant: 'neutral' },
  decline: { label: words.decline, variant: 'destructive-text' },
};
const IN_ORDER: NominationMoveName[] = ['approve', 'contact', 'decline'];

/** One nomination: who, what they would do, why, how the segment stands, and the steps this person may take. */
export default class NominationCard extends LightningElement {
  @api nomination!: NominationView;

  words = words;

  get name(): string {
    return this.nomination.account.name ?? words.unnamed;
  }

  get stepsLabel(): string {
    return fill(words.steps, this.name);
  }

  get stateTheme(): string {
    if (this.nomination.status === 'Recruited') return 'slds-theme_success';
    return this.nomination.status === 'Declined' ? '' : 'slds-theme_info';
  }

  get activities(): string {
    return this.nomination.activityTypes.join(', ');
  }

  get atMost(): string {
    return limitInWords(this.nomination.limit, this.nomination.period);
  }

  get by(): string {
    const { nominatedBy, createdAt } = this.nomination;
    return fill(words.byOn, nominatedBy.name ?? '', dayInWords(createdAt.slice(0, 10)));
  }

  get waits(): string {
    const { aging, days } = this.nomination;
    return aging && days !== null ? fill(words.waits, days) : '';
  }

  get coverage(): { label: string; means: string; theme: string } | null {
    return coverageWords(this.nomination.coverage);
  }

  get decided(): string {
    const { reviewedBy, comment } = this.nomination;
    return comment ? fill(words.decided, reviewedBy ?? '', comment) : '';
  }

  get buttons(): { move: NominationMoveName; label: string; variant: string }[] {
    return IN_ORDER.filter((move) => this.nomination.moves.includes(move)).map((move) => ({ move, ...LABELS[move] }));
  }

  handleMove(event: Event): void {
    const { move } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('move', { detail: { nomination: this.nomination, move } }));
  }
}
