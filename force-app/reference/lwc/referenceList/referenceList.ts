import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { standingWord } from 'c/referenceStatus';
import { words as pool } from 'c/referencePoolWords';
import { words } from 'c/referenceWords';
import type { Entry } from 'c/referenceTimeline';
import type { Meter, ReferenceView } from '../../../../api/reference/schema.ts';

type Row = Pick<ReferenceView, 'id' | 'number' | 'headline' | 'participations' | 'meters'> & { status: string };

/** On an account: the references it gives, what is left of their limits, and all that happened with them. */
export default class ReferenceList extends LightningElement {
  words = words;
  pool = pool;
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

  get rows(): Row[] {
    return (this.references ?? []).map((reference) => {
      const { id, number, headline, participations } = reference;
      const meters = reference.meters.filter(({ of }) => of !== 'account');
      return { id, number, status: standingWord(reference), headline, participations, meters };
    });
  }

  /** The same for all of its references, so shown once. */
  get accountMeter(): readonly Meter[] {
    return this.references?.[0]?.meters.filter(({ of }) => of === 'account') ?? [];
  }

  get hasReferences(): boolean {
    return !this.failure && !this.loading && !this.isEmpty;
  }

  get timeline(): Entry[] {
    const all = this.references ?? [];
    const named = all.flatMap(({ timeline, persona, number }) =>
      timeline.map((entry) => ({ ...entry, ...(all.length > 1 && { customer: persona ?? number }) })),
    );
    return named.sort((a, b) => b.at.localeCompare(a.at));
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
