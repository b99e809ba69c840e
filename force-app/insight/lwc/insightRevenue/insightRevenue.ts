import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { dayInWords, fill, today } from 'c/inWords';
import {
  alone,
  DEAL_COLUMNS,
  dealRows,
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
import type { Revenue, RevenueDeal } from '../../../../api/insight/revenueSchema.ts';

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
  dealColumns = DEAL_COLUMNS;
  months = String(USUAL);
  answer?: Revenue;
  readAt?: string;
  failure?: Failure;
  loading = true;
  opened: RevenueDeal | null = null;

  private asked = 0;
  private focusing = false;

  connectedCallback(): void {
    this.load();
  }

  renderedCallback(): void {
    if (!this.focusing) return;
    this.focusing = false;
    this.template?.querySelector<HTMLElement>('c-insight-uses')?.focus();
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
    return {
      ...{ won: sumWords(answer.revenue), open: sumWords(answer.pipeline), leftOut: leftOut(answer) },
      rule: fill(words.rule, dayInWords(answer.from)),
      ...{ headline: headline(answer), alone: alone(answer), intervals: intervals(answer) },
      ...{ measures: measureRows(answer), types: typeRows(answer) },
      deals: dealRows(answer.deals),
    };
  }

  handlePeriod({ detail }: CustomEvent<{ value: string }>): void {
    this.months = detail.value;
    this.load();
  }

  handleReload(): void {
    this.load();
  }

  handleDrill({ detail }: CustomEvent<{ key: string }>): void {
    this.opened = this.answer?.deals.find(({ id }) => id === detail.key) ?? null;
    this.focusing = true;
  }

  handleClose(): void {
    this.opened = null;
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const path = `/v1/insights/revenue?from=${firstDay(Number(this.months))}`;
      const { readAt, ...answer } = await get<Revenue>(path, { fresh: true });
      if (asked !== this.asked) return;
      Object.assign(this, { answer, readAt, failure: undefined, opened: null });
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
