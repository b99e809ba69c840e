import { LightningElement, api } from 'lwc';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { get, send, type Failure } from 'c/apiClient';
import { words } from 'c/decisionWords';
import { check } from 'c/fieldChecks';
import { fill } from 'c/inWords';
import type { ReviewView } from '../../../../api/decision/review.ts';

const WHOSE = { account: words.account, contact: words.person };

/** Asks a reference manager to look where the record of uses has a gap or was merged; nothing is there otherwise. */
export default class DecisionReview extends LightningElement {
  @api recordId?: string;

  words = words;
  damages: ReviewView['damages'] = [];
  failure?: Failure;
  reason = '';
  sending = false;

  connectedCallback(): void {
    if (IS_MANAGER) this.load();
  }

  get isNeeded(): boolean {
    return this.damages.length > 0;
  }

  get found(): string[] {
    return this.damages.map(({ of, missing, merged }) => {
      if (merged.length) return fill(words.merged, WHOSE[of]);
      return fill(words.missing, missing, WHOSE[of]);
    });
  }

  get trouble(): string {
    return this.failure ? this.failure.detail || this.failure.title : '';
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value.trim();
    // Gone while typing, what was wrong does not move the button away from under a click.
    if (this.reason) check(this.template);
  }

  async handleReviewed(): Promise<void> {
    if (this.sending || !check(this.template)) return;
    this.sending = true;
    this.failure = undefined;
    try {
      const body = { referenceId: this.recordId, reason: this.reason };
      this.damages = (await send<ReviewView>('POST', '/v1/decisions', body)).damages;
      this.dispatchEvent(new ShowToastEvent({ title: words.reviewed, variant: 'success' }));
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.sending = false;
  }

  private async load(): Promise<void> {
    try {
      this.damages = (await get<ReviewView>(`/v1/decisions?referenceId=${this.recordId}`, { fresh: true })).damages;
    } catch (failure) {
      // The card of the reference on the same page says what keeps the service from answering.
      this.failure = failure as Failure;
    }
  }
}
