import LOCALE from '@salesforce/i18n/locale';
import { fill } from 'c/inWords';
import { asks, facts, helped, outcomes, risks } from 'c/insightExecutiveFigures';
import { inOtherCurrencies } from 'c/insightRevenueFigures';
import { words } from 'c/insightExecutiveWords';
import InsightPage from 'c/insightPage';
import type { Executive } from '../../../../api/insight/executiveSchema.ts';

/** With its year: paper outlives it. */
const dated = (day: string): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** One page for who leads: what references earned, how the program runs, what is at risk, and what is asked of them. */
export default class InsightExecutive extends InsightPage<Executive> {
  words = words;

  get address(): string {
    return '/v1/insights/executive';
  }

  get isEmpty(): boolean {
    return this.answer?.load.references === 0;
  }

  get subtitle(): string {
    return this.answer ? fill(words.subtitle, dated(this.answer.from), dated(this.answer.to)) : '';
  }

  get shown() {
    const { answer } = this;
    if (!answer) return null;
    return {
      ...{ outcomes: outcomes(answer), helped: helped(answer), facts: facts(answer) },
      ...{ risks: risks(answer), asks: asks(answer) },
      others: inOtherCurrencies(answer.otherCurrencies),
      elsewhere: answer.elsewhere > 0 ? fill(words.elsewhere, answer.elsewhere) : '',
    };
  }

  handlePrint(): void {
    window.print();
  }
}
