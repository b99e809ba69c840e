import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { get, type Failure } from 'c/apiClient';
import { takeStep } from 'c/nominationSteps';
import type { NominationMoveName, OpenNomination } from '../../../../api/nomination/schema.ts';

/** One nomination on its own page, where the link of a message leads: what was said, and the steps of whoever decides. */
export default class NominationRecord extends LightningElement {
  nomination?: OpenNomination;
  failure?: Failure;
  loading = true;

  private nominationId?: string;

  @api get recordId(): string | undefined {
    return this.nominationId;
  }
  set recordId(id: string | undefined) {
    this.nominationId = id;
    this.nomination = undefined;
    this.load();
  }

  get firstLoad(): boolean {
    return this.loading && !this.nomination;
  }

  handleRetry(): void {
    this.load();
  }

  async handleMove({ detail }: CustomEvent<{ move: NominationMoveName }>): Promise<void> {
    if (!this.nomination) return;
    const done = await takeStep(this.nomination, detail.move, this.nomination.choices.periods);
    if (!done) return;
    this.dispatchEvent(new ShowToastEvent({ ...done, variant: 'success' }));
    await this.load();
    // The platform's own parts of this page show fields of the record too.
    if (this.nominationId) await notifyRecordUpdateAvailable([{ recordId: this.nominationId }]);
  }

  private async load(): Promise<void> {
    const id = this.nominationId;
    if (!id) return;
    this.loading = true;
    try {
      const nomination = await get<OpenNomination>(`/v1/nominations/${id}`, { fresh: true });
      if (id !== this.nominationId) return;
      this.nomination = nomination;
      this.failure = undefined;
    } catch (failure) {
      if (id !== this.nominationId) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
