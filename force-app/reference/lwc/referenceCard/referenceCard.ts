import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { dayInWords, fill } from 'c/inWords';
import { limitInWords, referenceStatusWord } from 'c/referenceStatus';
import { words } from 'c/referenceWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** One reference: who it is, what it agreed to and how often, and when it was used. */
export default class ReferenceCard extends LightningElement {
  words = words;
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
    return referenceStatusWord(this.reference?.status ?? null);
  }

  get facts(): { label: string; text: string }[] {
    if (!this.reference) return [];
    const { account, persona, products, useCases, languages, owner, lastVerifiedOn, limit, period } = this.reference;
    const all: [string, string | null][] = [
      [words.industry, account.industry],
      [words.region, [account.country, account.region].filter(Boolean).join(', ')],
      [words.size, account.sizeBand && fill(words.employees, account.sizeBand)],
      [words.persona, persona],
      [words.products, products.join(', ')],
      [words.useCases, useCases.join(', ')],
      [words.languages, languages.join(', ')],
      [words.limit, limitInWords(limit, period) || words.limitOfPolicy],
      [words.owner, owner.name],
      [words.verified, lastVerifiedOn && dayInWords(lastVerifiedOn)],
    ];
    return all.flatMap(([label, text]) => (text ? [{ label, text }] : []));
  }

  handleRetry(): void {
    this.load(true);
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
