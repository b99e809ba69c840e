import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { send, type Failure } from 'c/apiClient';
import { check } from 'c/fieldChecks';
import { words } from 'c/nominationFormWords';
import { limitInWords } from 'c/referenceStatus';
import type { NominationList, NominationView, Nominee } from '../../../../api/nomination/schema.ts';

type Text = 'contactId' | 'limit' | 'period' | 'why';
const fresh = { contactId: '', limit: '', period: 'Calendar quarter', why: '' };

/** Proposes a customer: who, what they would do, how often, and why. Closes with the nomination that came of it. */
export default class NominationForm extends LightningModal {
  @api nominee!: Nominee;
  @api choices!: NominationList['choices'];

  words = words;
  texts: Record<Text, string> = fresh;
  activityTypes: string[] = [];
  failure?: Failure;
  sending = false;

  get name(): string {
    return this.nominee.account.name ?? '';
  }

  /** On a contact's page it is clear who; on an account's it may be anybody there. */
  get needsPerson(): boolean {
    return !this.nominee.contactId;
  }

  get person(): string {
    const { contacts, contactId } = this.nominee;
    return contacts.find(({ id }) => id === contactId)?.name ?? '';
  }

  get people(): { label: string; value: string }[] {
    const people = this.nominee.contacts.map(({ id, name }) => ({ value: id, label: name ?? '' }));
    return [{ value: '', label: words.theAccount }, ...people];
  }

  get activities(): { label: string; value: string }[] {
    return this.choices.activityTypes.map((type) => ({ label: type, value: type }));
  }

  get periods(): { label: string; value: string }[] {
    return this.choices.periods.map((value) => ({ value, label: limitInWords(Number(this.texts.limit), value) }));
  }

  get sendLabel(): string {
    return this.sending ? words.sending : words.send;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: event.detail.value ?? '' };
  }

  handleActivities(event: CustomEvent<{ value: string[] }>): void {
    this.activityTypes = event.detail.value;
  }

  handleCancel(): void {
    this.close();
  }

  async handleSend(): Promise<void> {
    if (this.sending || !check(this.template)) return;
    const body = this.body();
    this.sending = true;
    this.disableClose = true;
    this.failure = undefined;
    try {
      const made = await send<NominationView>('POST', '/v1/nominations', body);
      this.disableClose = false;
      this.close(made);
    } catch (failure) {
      this.failure = failure as Failure;
      this.disableClose = false;
    }
    this.sending = false;
  }

  private body(): object {
    const { contactId, limit, period, why } = this.texts;
    const person = this.nominee.contactId ?? contactId;
    return {
      accountId: this.nominee.accountId,
      ...(person && { contactId: person }),
      activityTypes: this.activityTypes,
      ...(limit && { limit: Number(limit), period }),
      why: why.trim(),
    };
  }
}
