import { dayNumber, dayOf } from '../activity/period.ts';
import { Problem } from '../errors.ts';

/** First and last day looked at. */
export interface Window {
  from: string;
  to: string;
}

/** The longest time looked at. */
const MOST_DAYS = 731;

export const monthOf = (day: string): string => day.slice(0, 7);

/** Six months, the one of this last day included. */
export const halfYear = (last: string): string => `${monthsBefore(last, 5)}-01`;

/** The same day a year before; of a leap day the one before it. */
export const yearBefore = (on: string): string =>
  `${Number(on.slice(0, 4)) - 1}${on.slice(4).replace('-02-29', '-02-28')}`;

/** The first day of the year that ends with this one. */
export const wholeYear = (last: string): string => dayOf(dayNumber(yearBefore(last)) + 1);

/**
 * @param usual the first day, by the last one, where nobody chose
 * @throws Problem INVALID_INPUT where the first day comes after the last, or the two lie too far apart
 */
export function windowOf(
  chosen: { from?: string | undefined; to?: string | undefined },
  today: string,
  usual: (last: string) => string,
): Window {
  const to = chosen.to ?? today;
  const from = chosen.from ?? usual(to);
  const days = dayNumber(to) - dayNumber(from);
  if (days < 0) throw refused(from, 'comes after the last day');
  if (days > MOST_DAYS) throw refused(from, `lies more than ${MOST_DAYS} days before the last day`);
  return { from, to };
}

const refused = (value: string, message: string, path = 'from') =>
  new Problem('INVALID_INPUT', {
    detail: `${path} ${message}.`,
    extra: { errors: [{ path, value, message }] },
  });

/** The longest time planned for. */
const MOST_AHEAD_DAYS = 366;

/**
 * The time that lies ahead; where nobody chose, from today to the end of the fifth month after this one.
 * @throws Problem INVALID_INPUT where it begins before today, ends before it begins, or is too long
 */
export function aheadOf(chosen: { from?: string | undefined; to?: string | undefined }, today: string): Window {
  const from = chosen.from ?? today;
  const to = chosen.to ?? lastDay(monthsBefore(from, -5));
  if (from < today) throw refused(from, 'lies before today');
  const days = dayNumber(to) - dayNumber(from);
  if (days < 0) throw refused(to, 'comes before the first day', 'to');
  if (days > MOST_AHEAD_DAYS) throw refused(to, `lies more than ${MOST_AHEAD_DAYS} days after the first day`, 'to');
  return { from, to };
}

/** Of a month, `2026-04`. */
const lastDay = (month: string): string => dayOf(dayNumber(`${monthsBefore(`${month}-01`, -1)}-01`) - 1);

function monthsBefore(day: string, count: number): string {
  const first = new Date(`${monthOf(day)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - count);
  return monthOf(first.toISOString());
}

/** Every month of the time, also one in which nothing happened. */
export function monthsOf({ from, to }: Window): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = monthsBefore(`${month}-01`, -1)) months.push(month);
  return months;
}
