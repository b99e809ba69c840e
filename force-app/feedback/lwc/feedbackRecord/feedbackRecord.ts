import { LightningElement, api } from 'lwc';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { get, type Failure } from 'c/apiClient';
import type { FeedbackView } from '../../../../api/feedback/schema.ts';

/** One piece of feedback on its own page, with the steps of whoever follows it up. */
export default class FeedbackRecord extends LightningElement {
  feedback?: FeedbackView;
  failure?: Failure;

  private feedbackId?: string;

  @api get recordId(): string | undefined {
    return this.feedbackId;
  }
  set recordId(id: string | undefined) {
    this.feedbackId = id;
    this.feedback = undefined;
    this.load();
  }

  handleRetry(): void {
    this.load();
  }

  async handleChanged({ detail }: CustomEvent<FeedbackView>): Promise<void> {
    this.feedback = detail;
    // The platform's own parts of this page show fields of the record too.
    await notifyRecordUpdateAvailable([{ recordId: detail.id }]);
  }

  private async load(): Promise<void> {
    const id = this.feedbackId;
    if (!id) return;
    try {
      const feedback = await get<FeedbackView>(`/v1/feedback/${id}`, { fresh: true });
      if (id !== this.feedbackId) return;
      this.feedback = feedback;
      this.failure = undefined;
    } catch (failure) {
      if (id === this.feedbackId) this.failure = failure as Failure;
    }
  }
}
