import { dayNumber } from '../activity/period.ts';
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

/** The first day of the year that ends with this one. */
export function wholeYear(last: string): string {
  const first = new Date(last);
  first.setUTCFullYear(first.getUTCFullYear() - 1, first.getUTCMonth(), first.getUTCDate() + 1);
  return first.toISOString().slice(0, 10);
}

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

const refused = (value: string, message: string) =>
  new Problem('INVALID_INPUT', {
    detail: `from ${message}.`,
    extra: { errors: [{ path: 'from', value, message }] },
  });

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
