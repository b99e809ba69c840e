import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { send, type Failure } from 'c/apiClient';
import { check, mark } from 'c/fieldChecks';
import { words } from 'c/feedbackWords';
import { today } from 'c/inWords';
import type { FeedbackMove as Move, FeedbackView } from '../../../../api/feedback/schema.ts';

/** What closing or passing on needs. Closes with the feedback after it. */
export default class FeedbackMove extends LightningModal {
  @api feedback!: FeedbackView;
  @api move!: Move;

  words = words;
  texts: Record<string, string> = { outcome: '', comment: '', dueOn: '' };
  toId = '';
  failure?: Failure;
  sending = false;
  today = today();

  get closes(): boolean {
    return this.move === 'close';
  }

  get saveLabel(): string {
    return this.sending ? words.sending : words.save;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: event.detail.value ?? '' };
  }

  handlePerson(event: CustomEvent<{ approverId?: string }>): void {
    this.toId = event.detail.approverId ?? '';
  }

  handleCancel(): void {
    this.close();
  }

  async handleSave(): Promise<void> {
    const person = this.template?.querySelector<HTMLElement & { check(): boolean }>('c-request-move-person');
    if (this.sending || !check(this.template) || (person && !person.check())) return;
    this.sending = true;
    this.failure = undefined;
    try {
      this.close(await send<FeedbackView>('POST', `/v1/feedback/${this.feedback.id}/moves`, this.body));
    } catch (failure) {
      const { errors = [] } = failure as Failure;
      if (errors.length === 0 || mark(this.template, errors).length > 0) this.failure = failure as Failure;
    }
    this.sending = false;
  }

  private get body(): object {
    const { edition } = this.feedback;
    const { outcome = '', comment = '', dueOn } = this.texts;
    if (this.closes) return { move: 'close', edition, outcome: outcome.trim() };
    const said = comment.trim() ? { comment: comment.trim() } : {};
    return { move: 'pass-on', edition, toId: this.toId, ...(dueOn && { dueOn }), ...said };
  }
}
