import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { fill } from 'c/inWords';
import { words } from 'c/referenceKeepWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** Share of the height that one use takes, at least: a single use is no full column. */
const LEAST_HIGHEST = 4;

/** Uses month by month, as columns; the months to come hold what is reserved. */
export default class ReferenceMonths extends LightningElement {
  @api months: ReferenceView['months'] = [];

  words = words;

  get columns(): { month: string; name: string; words: string; count: string; height: string }[] {
    const highest = Math.max(LEAST_HIGHEST, ...this.months.map(({ count }) => count));
    return this.months.map(({ month, count }) => {
      const first = new Date(`${month}-01T00:00:00Z`);
      const inWords = (style: 'narrow' | 'long') =>
        new Intl.DateTimeFormat(LOCALE, { month: style, timeZone: 'UTC' }).format(first);
      const year = month.slice(0, 4);
      return {
        month,
        name: inWords('narrow'),
        words: fill(words.monthCount, `${inWords('long')} ${year}`, count),
        count: count ? String(count) : '',
        height: `block-size: ${(count / highest) * 3}rem`,
      };
    });
  }
}
