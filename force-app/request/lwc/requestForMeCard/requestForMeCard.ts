import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { lastStep } from 'c/requestAnswer';
import { factsOf, headingOf, subjectOf, whatOf } from 'c/requestForMeFacts';
import { words } from 'c/requestForMeWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** One request that waits for this person: what they need to know to answer, and the answers they can give. */
export default class RequestForMeCard extends LightningElement {
  @api requestId!: string;

  words = words;
  request?: RequestView;
  failure?: Failure;
  told = '';
  reference?: ReferenceView;

  connectedCallback(): void {
    this.load();
  }

  get firstLoad(): boolean {
    return !this.request && !this.failure;
  }

  get heading(): string {
    return this.request ? headingOf(this.request) : '';
  }

  get what(): string {
    return this.request ? whatOf(this.request) : '';
  }

  get facts(): { label: string; value: string }[] {
    return this.request ? factsOf(this.request) : [];
  }

  get care(): { code: string; text: string }[] {
    return this.subject?.readiness?.reasons ?? [];
  }

  /** In a list of one: another customer's load is read anew. */
  get customers(): string[] {
    const id = this.subject?.reference?.id;
    return id ? [id] : [];
  }

  get waits(): boolean {
    return this.request?.moves.some(({ move }) => move === 'approve') ?? false;
  }

  /** What else waits for them. */
  get step(): string {
    return this.told ? '' : (this.request?.ball.nextStep ?? '');
  }

  handleRetry(): void {
    this.load();
  }

  handleRead({ detail }: CustomEvent<ReferenceView>): void {
    this.reference = detail;
  }

  /** Why to take care may be another thing now. */
  handleKept({ detail }: CustomEvent<ReferenceView>): void {
    this.reference = detail;
    this.load();
  }

  handleAnswered({ detail }: CustomEvent<{ request?: RequestView }>): void {
    if (!detail.request) {
      this.load();
      return;
    }
    this.request = detail.request;
    this.told = lastStep(detail.request);
  }

  private get subject() {
    return this.request && subjectOf(this.request);
  }

  private async load(): Promise<void> {
    try {
      this.request = await get<RequestView>(`/v1/requests/${this.requestId}`, { fresh: true });
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }
}
