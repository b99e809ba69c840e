import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/insightHealthWords';
import type { Span, Strip } from 'c/insightStrip';
import type { Health } from '../../../../api/insight/healthSchema.ts';

export interface Strips {
  label: string;
  nameLabel: string;
  filename: string;
  spans: Span[];
  rows: Strip[];
}

/** Where there is little room, so many stand. */
const NEAR = 13;

const monthName = (month: string): string =>
  new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** The month is told at its first week. */
export function calendarStrips({ weeks, thisWeek, rows }: Health['calendar']): Strips {
  const monthOf = (at: number) => weeks[at]?.slice(0, 7) ?? '';
  return {
    ...{ label: words.calendarTitle, nameLabel: words.customer, filename: 'health-calendar' },
    spans: weeks.map((week, at) => ({
      key: week,
      label: fill(words.week, dayInWords(week)),
      short: monthOf(at) === monthOf(at - 1) ? '' : monthName(monthOf(at)),
      ...{ isFar: at < weeks.length - NEAR, isNow: week === thisWeek },
    })),
    rows: rows.map(({ accountId, name, reference, counts, meter }) => {
      const isFull = meter !== null && meter.count >= meter.limit;
      const said = isFull ? words.overLimit : words.ofLimit;
      return {
        ...{ key: accountId, name: name ?? reference?.number ?? '–', counts, isFull },
        note: meter ? fill(said, meter.count, meter.limit) : words.noLimit,
        ...(reference ? { recordId: reference.id, objectName: 'Reference__c' } : {}),
      };
    }),
  };
}

export function monthStrips(rows: Health['overused']['rows']): Strips | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { months } = first;
  return {
    ...{ label: words.byMonth, nameLabel: words.byMonth, filename: 'health-by-month' },
    spans: months.map(({ month }, at) => ({
      ...{ key: month, label: monthName(month), short: monthName(month), isFar: at < months.length - NEAR },
    })),
    rows: rows.map(({ id, name, number, months: own, meter, reason }) => ({
      ...{ key: id, name: name ?? number, recordId: id, objectName: 'Reference__c' },
      ...{ counts: own.map(({ count }) => count), isFull: reason !== 'near' },
      note: fill(words.ofLimit, meter.count, meter.limit),
    })),
  };
}
