import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { dayInWords, fill, today } from 'c/inWords';
import {
  alone,
  headline,
  intervals,
  leftOut,
  MEASURE_COLUMNS,
  measureRows,
  sumWords,
  TYPE_COLUMNS,
  typeRows,
} from 'c/insightRevenueFigures';
import { words } from 'c/insightRevenueWords';
import type { Revenue } from '../../../../api/insight/revenueSchema.ts';

const MONTHS = [3, 6, 12, 24];
const USUAL = 12;

/** The day after the one so many months back. */
function firstDay(months: number): string {
  const first = new Date(`${today()}T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months, first.getUTCDate() + 1);
  return first.toISOString().slice(0, 10);
}

/** What references influenced, with the rule, the comparison that may be drawn, and the deals and uses behind it. */
export default class InsightRevenue extends LightningElement {
  words = words;
  measureColumns = MEASURE_COLUMNS;
  typeColumns = TYPE_COLUMNS;
  months = String(USUAL);
  answer?: Revenue;
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
    return this.answer?.deals.length === 0;
  }

  get shown() {
    const { answer } = this;
    if (!answer) return null;
    const { currency } = answer;
    return {
      ...{
        won: sumWords(answer.revenue, currency),
        open: sumWords(answer.pipeline, currency),
        leftOut: leftOut(answer),
      },
      rule: fill(words.rule, dayInWords(answer.from)),
      ...{ headline: headline(answer), alone: alone(answer), intervals: intervals(answer) },
      ...{ measures: measureRows(answer), types: typeRows(answer) },
    };
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
      const path = `/v1/insights/revenue?from=${firstDay(Number(this.months))}`;
      const { readAt, ...answer } = await get<Revenue>(path, { fresh: true });
      if (asked !== this.asked) return;
      Object.assign(this, { answer, readAt, failure: undefined });
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
