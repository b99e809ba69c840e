import { LightningElement, api } from 'lwc';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { get, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import { keepersOf, marksOf } from 'c/referenceKeepers';
import { words as pool } from 'c/referencePoolWords';
import { limitInWords, standingWord } from 'c/referenceStatus';
import { words as talk } from 'c/referenceTalkWords';
import { words } from 'c/referenceWords';
import type ReferenceKeep from 'c/referenceKeep';
import type { FormName } from 'c/referenceFormFields';
import type { ChangeName, ReferenceView } from '../../../../api/reference/schema.ts';

/** What a message asks for, and the change that does it. */
const CHANGES: Record<string, ChangeName> = { verify: 'verify', withhold: 'release-withholding' };

/** One reference: who it is, what it agreed to and how often, its uses and its history; those who keep it change it here. */
export default class ReferenceCard extends LightningElement {
  words = words;
  pool = pool;
  talkTitle = talk.title;
  reference?: ReferenceView;
  failure?: Failure;
  loading = true;

  private referenceId?: string;
  private asked = 0;

  @api get recordId(): string | undefined {
    return this.referenceId;
  }
  set recordId(id: string | undefined) {
    this.referenceId = id;
    this.reference = undefined;
    this.load();
  }

  get name(): string {
    return this.reference?.account.name ?? words.unnamed;
  }

  get status(): string {
    return this.reference ? standingWord(this.reference) : '';
  }

  get facts(): { label: string; text: string }[] {
    if (!this.reference) return [];
    const { account, persona, products, useCases, languages, replaced, earlyAdopterFor, limit, period } =
      this.reference;
    const all: [string, string | null][] = [
      [words.industry, account.industry],
      [words.region, [account.country, account.region].filter(Boolean).join(', ')],
      [words.size, account.sizeBand && fill(words.employees, account.sizeBand)],
      [words.persona, persona],
      [words.products, products.join(', ')],
      [words.useCases, useCases.join(', ')],
      [words.languages, languages.join(', ')],
      [words.replaced, replaced.join(', ')],
      [words.limit, limitInWords(limit, period) || words.limitOfPolicy],
      [pool.earlyAdopter, earlyAdopterFor],
      ...keepersOf(this.reference),
      [pool.notes, this.reference.internalNotes],
    ];
    return all.flatMap(([label, text]) => (text ? [{ label, text }] : []));
  }

  get marks(): string[] {
    return this.reference ? marksOf(this.reference) : [];
  }

  get hasMeters(): boolean {
    return Boolean(this.reference?.meters.length);
  }

  /** Who keeps it reads why nothing is told; to others it matters only where there is something. */
  get tellsTalk(): boolean {
    return Boolean(this.reference?.talk || this.reference?.canEdit);
  }

  get mayAgree(): boolean {
    return Boolean(this.reference?.may.changes.includes('agree'));
  }

  async handleKept({ detail }: CustomEvent<{ reference: ReferenceView }>): Promise<void> {
    this.reference = detail.reference;
    // The platform's own parts of this page show fields of the record too.
    await notifyRecordUpdateAvailable([{ recordId: detail.reference.id }]);
  }

  /** Where the link of a message leads. */
  handleLand({ detail }: CustomEvent<{ step: string }>): void {
    const change = CHANGES[detail.step];
    if (change) this.keep?.focusOn(change);
    const heading = this.template?.querySelector<HTMLElement>(`[data-step="${detail.step}"]`);
    heading?.scrollIntoView();
    heading?.focus();
  }

  handleAgreement({ detail }: CustomEvent<{ activityType: string; form: FormName }>): void {
    this.keep?.open(detail.form, detail.activityType);
  }

  handleRetry(): void {
    this.load(true);
  }

  private get keep(): (HTMLElement & ReferenceKeep) | null | undefined {
    return this.template?.querySelector<HTMLElement & ReferenceKeep>('c-reference-keep');
  }

  private async load(fresh = false): Promise<void> {
    if (!this.referenceId) return;
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    this.failure = undefined;
    try {
      const reference = await get<ReferenceView>(`/v1/references/${this.referenceId}`, { fresh });
      if (asked !== this.asked) return;
      this.reference = reference;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
