import { LightningElement } from 'lwc';
import IS_EXECUTIVE from '@salesforce/customPermission/Reference_Executive';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { get, type Failure } from 'c/apiClient';
import { fill, today } from 'c/inWords';
import { headlines } from 'c/insightTurnaroundFigures';
import { words } from 'c/insightTurnaroundWords';
import { callStates } from 'c/requestStatus';
import type { Turnaround } from '../../../../api/insight/turnaroundSchema.ts';

const MONTHS = [3, 6, 12, 24];
const USUAL = 6;

/** The first day of the month so many months back, this one counted. */
function firstDay(months: number): string {
  const first = new Date(`${today().slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months + 1);
  return first.toISOString().slice(0, 10);
}

/** How long requests take, for those who run the program; which deals wait, for whoever sees them. */
export default class InsightTurnaround extends LightningElement {
  words = words;
  months = String(USUAL);
  figures?: Turnaround;
  readAt?: string;
  failure?: Failure;
  loading = true;

  private asked = 0;

  connectedCallback(): void {
    if (this.isReader) this.load();
  }

  get isReader(): boolean {
    return Boolean(IS_MANAGER || IS_EXECUTIVE);
  }

  get periods(): { label: string; value: string }[] {
    return MONTHS.map((count) => ({ label: fill(words.months, count), value: String(count) }));
  }

  get firstLoad(): boolean {
    return this.loading && !this.figures;
  }

  get isEmpty(): boolean {
    return this.figures?.all.answered === 0;
  }

  get sentences(): string[] {
    return this.figures ? headlines(this.figures) : [];
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
      const path = `/v1/insights/turnaround?from=${firstDay(Number(this.months))}`;
      const { readAt, ...figures } = await get<Turnaround>(path, { fresh: true });
      if (asked !== this.asked) return;
      callStates(figures.labels);
      Object.assign(this, { figures, readAt, failure: undefined });
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
