import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { words } from 'c/feedbackWords';
import { isMe } from 'c/requestStatus';
import type { FeedbackList, FeedbackView, Subject } from '../../../../api/feedback/schema.ts';

/** Feedback about the conversations of one request or one reference, and the question to who was part of them. */
export default class FeedbackPanel extends LightningElement {
  @api requestId?: string;
  @api referenceId?: string;

  words = words;
  list?: FeedbackList;
  failure?: Failure;

  connectedCallback(): void {
    this.load();
  }

  get questions(): { subject: Subject; given: FeedbackView | null }[] {
    const { subjects = [], feedback = [] } = this.list ?? {};
    return subjects.slice(0, this.requestId ? subjects.length : 1).map((subject) => ({
      subject,
      given: feedback.find((each) => each.activityId === subject.activityId && isMe(each.givenBy.id)) ?? null,
    }));
  }

  /** Nothing is shown to those who have nothing to say and may read nothing. */
  get hasAny(): boolean {
    return Boolean(this.list?.feedback.length) || this.questions.length > 0;
  }

  handleRetry(): void {
    this.load();
  }

  handleGiven(): void {
    this.load();
  }

  handleChanged({ detail }: CustomEvent<FeedbackView>): void {
    if (!this.list) return;
    const feedback = this.list.feedback.map((each) => (each.id === detail.id ? detail : each));
    this.list = { ...this.list, feedback };
  }

  private async load(): Promise<void> {
    const about = this.requestId ? `requestId=${this.requestId}` : `referenceId=${this.referenceId ?? ''}`;
    try {
      this.list = await get<FeedbackList>(`/v1/feedback?${about}`, { fresh: true });
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }
}
