import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { fill, today } from 'c/inWords';
import type { Section } from 'c/insightHealthCells';
import { sectionsOf } from 'c/insightHealthFigures';
import { words } from 'c/insightHealthWords';
import type { Health } from '../../../../api/insight/healthSchema.ts';

const MONTHS = [3, 6, 12, 24];
const USUAL = 12;

/** The day after the one so many months back. */
function firstDay(months: number): string {
  const first = new Date(`${today()}T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months, first.getUTCDate() + 1);
  return first.toISOString().slice(0, 10);
}

/** How fairly references are asked, who is missing, and what the program saves and costs. */
export default class InsightHealth extends LightningElement {
  words = words;
  months = String(USUAL);
  answer?: Health;
  readAt?: string;
  failure?: Failure;
  loading = true;

  private asked = 0;

  connectedCallback(): void {
    this.load();
  }

  get periods(): { label: string; value: string }[] {
    return MONTHS.map((count) => ({ label: fill(words.months, count), value: String(count) }));
  }

  get firstLoad(): boolean {
    return this.loading && !this.answer;
  }

  get isEmpty(): boolean {
    return this.answer?.load.references === 0;
  }

  get sections(): Section[] {
    const sections = this.answer ? sectionsOf(this.answer) : [];
    return sections.map((section) => ({ quiet: [], tables: [], ...section }));
  }

  handlePeriod({ detail }: CustomEvent<{ value: string }>): void {
    this.months = detail.value;
    this.load();
  }

  handleReload(): void {
    this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const path = `/v1/insights/health?from=${firstDay(Number(this.months))}`;
      const { readAt, ...answer } = await get<Health>(path, { fresh: true });
      if (asked !== this.asked) return;
      Object.assign(this, { answer, readAt, failure: undefined });
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
