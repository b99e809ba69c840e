import { api } from 'lwc';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import LightningModal from 'lightning/modal';
import { get, send, type Alternative, type Failure } from 'c/apiClient';
import { fill, today } from 'c/inWords';
import { check, mark } from 'c/fieldChecks';
import { bodyOf, most, take, type Draft } from 'c/requestDraft';
import { criterionWord, words } from 'c/requestFormWords';
import { activities, purposes } from 'c/requestPurposes';
import { asked } from 'c/requestQuestions';
import type { RequestForm as Form } from '../../../../api/policy/form.ts';
import type { Match, MatchAnswer } from '../../../../api/match/schema.ts';
import type { CreatedRequest, NewRequest } from '../../../../api/request/schema.ts';

/** Asks for the chosen customers, or for anyone who fits; closes with the request that came of it. */
export default class RequestForm extends LightningModal {
  /** Left out for what is no sale. */
  @api opportunity?: MatchAnswer['opportunity'];
  @api activityType: NewRequest['activityType'] = 'Reference call';
  @api neededBy = '';
  @api customers: readonly Match[] = [];

  words = words;
  activities = activities;
  draft: Draft = { activityType: 'Reference call', purpose: 'Sales', quantity: 1, kept: [], texts: {}, override: '' };
  failure?: Failure;
  sending = false;
  form?: Form;

  /** Of customers once chosen or offered, by reference id. */
  private known: Record<string, string> = {};

  connectedCallback(): void {
    const kept = this.customers.map(({ reference: { id }, account: { name }, against }) => {
      return { id, name: name ?? words.unnamed, against };
    });
    const { activityType, neededBy } = this;
    const purpose = this.opportunity ? 'Sales' : 'Marketing';
    this.draft = { ...this.draft, activityType, purpose, kept, texts: { neededBy } };
    this.known = Object.fromEntries(kept.map(({ id, name }) => [id, name]));
    this.readForm();
  }

  /** What the company asks for this activity, in its order. */
  get questions() {
    const { texts, activityType } = this.draft;
    return asked(this.form, activityType).map((each) => ({ ...each, value: texts[each.field] }));
  }

  get intro(): string {
    const { activityType } = this.draft;
    if (!this.opportunity) return fill(words.introAlone, activityType);
    return fill(words.intro, activityType, this.opportunity.accountName ?? this.opportunity.name);
  }

  get opportunityId(): string | undefined {
    return this.opportunity?.id;
  }

  get isAlone(): boolean {
    return !this.opportunity;
  }

  get purposes(): { label: string; value: string }[] {
    return purposes.filter(({ value }) => this.opportunity || value !== 'Sales');
  }

  get names(): Record<string, string> {
    return this.known;
  }

  get most(): number {
    return most(this.draft);
  }

  get needsQuantity(): boolean {
    return this.most > 1;
  }

  get earliest(): string {
    return today();
  }

  /** What the choice goes against, in words; empty when it needs no reason. */
  get against(): string {
    const criteria = new Set(this.draft.kept.flatMap((each) => each.against));
    if (criteria.size) return fill(words.against, [...criteria].map(criterionWord).join(', '));
    return this.failure?.code === 'REASON_REQUIRED' ? this.failure.detail || this.failure.title : '';
  }

  get mayOverride(): boolean {
    return Boolean(IS_MANAGER) && (this.failure?.rule !== undefined || Boolean(this.draft.override));
  }

  get sendLabel(): string {
    return this.sending ? words.sending : words.send;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.draft = { ...this.draft, texts: { ...this.draft.texts, [name]: event.detail.value ?? '' } };
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { name } = event.target as HTMLInputElement;
    this.draft = { ...this.draft, [name]: name === 'quantity' ? Number(event.detail.value) : event.detail.value };
  }

  handleRemove(event: CustomEvent<{ id: string }>): void {
    this.draft = { ...this.draft, kept: this.draft.kept.filter(({ id }) => id !== event.detail.id) };
    this.failure = undefined;
  }

  handleTake({ detail }: CustomEvent<{ way: Alternative; refused: string }>): void {
    this.draft = take(this.draft, detail.way, detail.refused);
    this.known = { ...this.known, ...Object.fromEntries(this.draft.kept.map(({ id, name }) => [id, name])) };
    this.failure = undefined;
  }

  /** Without it the usual questions are asked. */
  private async readForm(fresh = false): Promise<void> {
    this.form = await get<Form>('/v1/policies/form', { seldom: !fresh, fresh }).catch(() => this.form);
  }

  handleCancel(): void {
    this.close();
  }

  async handleSend(): Promise<void> {
    if (this.sending || !check(this.template)) return;
    const body = bodyOf(this.draft, this.opportunityId, Boolean(this.against));
    this.sending = true;
    this.disableClose = true;
    try {
      const created = await send<CreatedRequest>('POST', '/v1/requests', body);
      this.disableClose = false;
      this.close(created);
    } catch (error) {
      const failure = error as Failure;
      const left = mark(this.template, failure.errors ?? []);
      // A question may be demanded since the form was read.
      if (left.length > 0) await this.readForm(true);
      this.failure = { ...failure, errors: left };
      this.disableClose = false;
    }
    this.sending = false;
  }
}
