import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { notify } from 'c/changes';
import { fill } from 'c/inWords';
import { coverageWords } from 'c/nominationCoverage';
import NominationForm from 'c/nominationForm';
import { words } from 'c/nominationWords';
import type { NominationList, NominationView } from '../../../../api/nomination/schema.ts';

/** On an account or a contact: nominate the customer, and what became of the nominations so far. */
export default class NominationPanel extends LightningElement {
  @api objectApiName?: string;

  words = words;
  list?: NominationList;
  made?: NominationView;
  readAt?: string;
  failure?: Failure;
  loading = true;

  private shown?: string;
  private asked = 0;

  @api get recordId(): string | undefined {
    return this.shown;
  }
  set recordId(id: string | undefined) {
    this.shown = id;
    this.list = undefined;
    this.made = undefined;
  }

  connectedCallback(): void {
    this.load();
  }

  get firstLoad(): boolean {
    return this.loading && !this.list;
  }

  get coverage(): { label: string; means: string; theme: string } | null {
    return coverageWords(this.list?.nominee?.coverage ?? null);
  }

  get mayNominate(): boolean {
    return this.list?.nominee?.mayNominate ?? false;
  }

  get sent(): string {
    return this.made ? fill(words.sent, this.made.contact ?? this.made.account.name ?? words.unnamed) : '';
  }

  handleRetry(): void {
    this.load(true);
  }

  async handleNominate(): Promise<void> {
    const { nominee, choices } = this.list ?? {};
    const made = (await NominationForm.open({ label: words.nominate, size: 'small', nominee, choices })) as
      NominationView | undefined;
    this.template?.querySelector<HTMLElement>('.nominate')?.focus();
    if (!made) return;
    this.made = made;
    notify(made.id);
    await this.load(true);
  }

  private async load(fresh = false): Promise<void> {
    if (!this.shown) return;
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    this.failure = undefined;
    try {
      const subject = this.objectApiName === 'Contact' ? 'contactId' : 'accountId';
      const list = await get<NominationList>(`/v1/nominations?view=all&${subject}=${this.shown}`, { fresh });
      if (asked !== this.asked) return;
      this.list = list;
      this.readAt = list.readAt;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
