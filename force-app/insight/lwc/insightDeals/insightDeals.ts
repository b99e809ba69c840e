import { LightningElement, api } from 'lwc';
import { csvOf, download } from 'c/insightCsv';
import { dayInWords, fill, money } from 'c/inWords';
import { words } from 'c/insightRevenueWords';
import type { RevenueDeal } from '../../../../api/insight/revenueSchema.ts';

/** The deals behind the figures, each with the uses that count for it, their references and their requests. */
export default class InsightDeals extends LightningElement {
  @api deals: readonly RevenueDeal[] = [];

  words = words;

  get rows() {
    return this.deals.map(({ id, name, account, amount, currency, closesOn, isOpen, uses }) => ({
      ...{ id, name: name ?? id, account },
      amount: amount === null ? '–' : money(amount, currency),
      closes: `${dayInWords(closesOn)} · ${isOpen ? words.open : words.won}`,
      uses: uses.map(({ activityType, on, ...use }) => ({
        ...use,
        said: fill(words.use, activityType, dayInWords(on)),
      })),
    }));
  }

  handleExport(): void {
    const header = [words.deal, words.account, words.amount, words.closes, words.open, words.uses];
    const rows = this.deals.map(({ id, name, account, amount, closesOn, isOpen, uses }) => [
      ...[name ?? id, account, amount, closesOn, isOpen ? words.open : words.won],
      uses
        .map(({ activityType, on, reference }) => `${activityType} ${on} ${reference?.number ?? ''}`.trim())
        .join('; '),
    ]);
    download('revenue-deals.csv', csvOf(header, rows));
  }
}
