import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { newKey, send, type Failure } from 'c/apiClient';
import { fill, today } from 'c/inWords';
import { criterionWord, words } from 'c/requestFormWords';
import type { Match, MatchAnswer } from '../../../../api/match/schema.ts';
import type { CreatedRequest, NewRequest } from '../../../../api/request/schema.ts';

type Text = 'neededBy' | 'topics' | 'prospectPeople' | 'competitor' | 'note' | 'reason';
/** Asks for the chosen customers, or for anyone who fits; closes with the request that came of it. */
export default class RequestForm extends LightningModal {
  @api opportunity!: MatchAnswer['opportunity'];
  @api activityType!: NewRequest['activityType'];
  @api neededBy!: string;
  @api customers: readonly Match[] = [];

  words = words;
  texts: Record<Text, string> = { neededBy: '', topics: '', prospectPeople: '', competitor: '', note: '', reason: '' };
  /** As the panel gave it, or what a customer agreed to instead. */
  wanted?: NewRequest['activityType'];
  quantity = 1;
  kept: readonly Match[] = [];
  failure?: Failure;
  sending = false;

  private attempt = { body: '', key: '' };

  connectedCallback(): void {
    this.kept = this.customers;
    this.texts = { ...this.texts, neededBy: this.neededBy };
  }

  get intro(): string {
    return fill(words.intro, this.wanted ?? this.activityType, this.opportunity.accountName ?? this.opportunity.name);
  }

  get names(): Record<string, string> {
    return Object.fromEntries(
      this.customers.map(({ reference, account }) => [reference.id, account.name ?? words.unnamed]),
    );
  }

  get most(): number {
    return Math.min(5, this.kept.length || 5);
  }

  get needsQuantity(): boolean {
    return this.most > 1;
  }

  get earliest(): string {
    return today();
  }

  /** What the choice goes against, in words; empty when it needs no reason. */
  get against(): string {
    const criteria = new Set(this.kept.flatMap((match) => match.against));
    if (criteria.size) return fill(words.against, [...criteria].map(criterionWord).join(', '));
    return this.failure?.code === 'REASON_REQUIRED' ? this.failure.detail || this.failure.title : '';
  }

  get sendLabel(): string {
    return this.sending ? words.sending : words.send;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: event.detail.value ?? '' };
  }

  handleQuantity(event: CustomEvent<{ value: string }>): void {
    this.quantity = Number(event.detail.value);
  }

  handleRemove(event: CustomEvent<{ id: string }>): void {
    this.kept = this.kept.filter((match) => match.reference.id !== event.detail.id);
    this.failure = undefined;
  }

  handleUseDay(event: CustomEvent<{ day: string }>): void {
    this.texts = { ...this.texts, neededBy: event.detail.day };
    this.failure = undefined;
  }

  handleUseActivity(event: CustomEvent<{ type: NewRequest['activityType'] }>): void {
    this.wanted = event.detail.type;
    this.failure = undefined;
  }

  handleCancel(): void {
    this.close();
  }

  async handleSend(): Promise<void> {
    if (this.sending || !this.isValid()) return;
    const body = this.body();
    const text = JSON.stringify(body);
    // The same request tried again keeps its key, so that it is made once even when the first answer was lost.
    if (text !== this.attempt.body) this.attempt = { body: text, key: newKey() };
    this.sending = true;
    this.disableClose = true;
    try {
      const created = await send<CreatedRequest>('POST', '/v1/requests', body, this.attempt.key);
      this.disableClose = false;
      this.close(created);
    } catch (failure) {
      this.failure = failure as Failure;
      this.disableClose = false;
    }
    this.sending = false;
  }

  private body(): Partial<NewRequest> {
    const written = Object.entries(this.texts).filter(
      ([name, text]) => text.trim() && (name !== 'reason' || this.against),
    );
    const { id: opportunityId } = this.opportunity;
    const candidates = this.kept.map((match) => match.reference.id);
    const quantity = Math.min(this.quantity, this.most);
    return {
      opportunityId,
      activityType: this.wanted ?? this.activityType,
      quantity,
      candidates,
      ...Object.fromEntries(written),
    };
  }

  private isValid(): boolean {
    const fields = this.template?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [];
    return [...fields].map((field) => field.reportValidity()).every(Boolean);
  }
}
