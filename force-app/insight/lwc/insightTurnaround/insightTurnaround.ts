import IS_EXECUTIVE from '@salesforce/customPermission/Reference_Executive';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { today } from 'c/inWords';
import InsightPage from 'c/insightPage';
import { periodsOf } from 'c/insightPeriod';
import { headlines } from 'c/insightTurnaroundFigures';
import { words } from 'c/insightTurnaroundWords';
import { callStates } from 'c/requestStatus';
import type { Turnaround } from '../../../../api/insight/turnaroundSchema.ts';

const USUAL = 6;

/** The first day of the month so many months back, this one counted. */
function firstDay(months: number): string {
  const first = new Date(`${today().slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months + 1);
  return first.toISOString().slice(0, 10);
}

/** How long requests take, for those who run the program; which deals wait, for whoever sees them. */
export default class InsightTurnaround extends InsightPage<Turnaround> {
  words = words;
  months = String(USUAL);

  get address(): string | null {
    return this.isReader ? `/v1/insights/turnaround?from=${firstDay(Number(this.months))}` : null;
  }

  get isReader(): boolean {
    return Boolean(IS_MANAGER || IS_EXECUTIVE);
  }

  get periods(): { label: string; value: string }[] {
    return periodsOf(words.months);
  }

  get isEmpty(): boolean {
    return this.answer?.all.answered === 0;
  }

  get sentences(): string[] {
    return this.answer ? headlines(this.answer) : [];
  }

  handlePeriod({ detail }: CustomEvent<{ value: string }>): void {
    this.months = detail.value;
    this.load();
  }

  receive(answer: Turnaround): void {
    callStates(answer.labels);
    super.receive(answer);
  }
}
