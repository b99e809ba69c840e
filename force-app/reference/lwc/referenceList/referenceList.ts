import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { referenceStatusWord } from 'c/referenceStatus';
import { words } from 'c/referenceWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** On an account: the references it gives. */
export default class ReferenceList extends LightningElement {
  words = words;
  references?: ReferenceView[];
  readAt?: string;
  failure?: Failure;
  loading = true;

  private accountId?: string;
  private asked = 0;

  @api get recordId(): string | undefined {
    return this.accountId;
  }
  set recordId(id: string | undefined) {
    this.accountId = id;
    this.references = undefined;
    this.load();
  }

  get rows(): { id: string; number: string; status: string; headline: string | null; participations: unknown }[] {
    return (this.references ?? []).map(({ id, number, status, headline, participations }) => {
      return { id, number, status: referenceStatusWord(status), headline, participations };
    });
  }

  get isEmpty(): boolean {
    return this.references?.length === 0;
  }

  handleRetry(): void {
    this.load(true);
  }

  private async load(fresh = false): Promise<void> {
    if (!this.accountId) return;
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    this.failure = undefined;
    try {
      const path = `/v1/references?accountId=${this.accountId}`;
      const { references, readAt } = await get<{ references: ReferenceView[] }>(path, { fresh });
      if (asked !== this.asked) return;
      this.references = references;
      this.readAt = readAt;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
      this.readAt = undefined;
    }
    this.loading = false;
  }
}
