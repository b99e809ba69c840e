import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { check, mark, type Fault } from 'c/fieldChecks';
import { words } from 'c/requestMoveWords';
import type { Letter } from '../../../../api/request/arrangeSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** The e-mail to a customer, written by the service for its sender to change, and the ways to send it. */
export default class RequestMoveAsk extends LightningElement {
  @api request!: RequestView;
  @api candidateId!: string;

  words = words;
  loading = true;
  trouble = '';
  to: Letter['to'] = null;
  subject = '';
  message = '';

  connectedCallback(): void {
    this.load();
  }

  @api check(): boolean {
    return check(this.template);
  }

  @api mark(faults: Fault[]): Fault[] {
    return mark(this.template, faults);
  }

  get toWhom(): string {
    return this.to ? [this.to.name, this.to.email].filter(Boolean).join(', ') : '';
  }

  get unreachable(): boolean {
    return !this.loading && !this.trouble && !this.to?.email;
  }

  get text(): string {
    return [this.subject, this.message].filter((each) => each.trim()).join('\n\n');
  }

  get mail(): string {
    // Line ends as RFC 6068 wants them.
    const encoded = (text: string) => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
    return `mailto:${this.to?.email ?? ''}?subject=${encoded(this.subject)}&body=${encoded(this.message)}`;
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    const { name } = event.target as HTMLInputElement;
    if (name === 'subject') this.subject = event.detail.value;
    else this.message = event.detail.value;
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new CustomEvent('values', { detail: { message: this.text.trim() || undefined } }));
  }

  private async load(): Promise<void> {
    try {
      const path = `/v1/requests/${this.request.id}/ask?candidateId=${this.candidateId}`;
      const { to, subject, body } = await get<Letter>(path, { fresh: true });
      Object.assign(this, { to, subject, message: body });
      this.tell();
    } catch (failure) {
      const { detail, title } = failure as Failure;
      this.trouble = detail || title;
    }
    this.loading = false;
  }
}
