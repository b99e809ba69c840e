import { dayNumber } from '../activity/period.ts';
import { Problem } from '../errors.ts';

/** First and last day looked at. */
export interface Window {
  from: string;
  to: string;
}

/** So many months are shown where nobody chose, this one included. */
const MONTHS = 6;
/** The longest time looked at. */
const MOST_DAYS = 731;

export const monthOf = (day: string): string => day.slice(0, 7);

/** @throws Problem INVALID_INPUT where the first day comes after the last, or the two lie too far apart */
export function windowOf(chosen: { from?: string | undefined; to?: string | undefined }, today: string): Window {
  const to = chosen.to ?? today;
  const from = chosen.from ?? `${monthsBefore(to, MONTHS - 1)}-01`;
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
