import { dayInWords, fill } from 'c/inWords';
import InsightPage from 'c/insightPage';
import { firstDay, periodsOf } from 'c/insightPeriod';
import { alone, headline, intervals, leftOut, MEASURE_COLUMNS, measureRows, sumWords } from 'c/insightRevenueFigures';
import { besideSales, cuts } from 'c/insightRevenueServed';
import { words } from 'c/insightRevenueWords';
import type { Revenue } from '../../../../api/insight/revenueSchema.ts';

const USUAL = 12;

/** What references influenced, with the rule, the comparison that may be drawn, and the deals and uses behind it. */
export default class InsightRevenue extends InsightPage<Revenue> {
  words = words;
  measureColumns = MEASURE_COLUMNS;
  months = String(USUAL);

  get address(): string {
    return `/v1/insights/revenue?from=${firstDay(Number(this.months))}`;
  }

  get periods(): { label: string; value: string }[] {
    return periodsOf(words.months);
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
      ...{ measures: measureRows(answer), cuts: cuts(answer), beside: besideSales(answer) },
    };
  }

  handlePeriod({ detail }: CustomEvent<{ value: string }>): void {
    this.months = detail.value;
    this.load();
  }
}
