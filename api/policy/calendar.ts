import { DateTime } from 'luxon';
import type { Calendar } from './company.ts';

const MS_PER_HOUR = 3_600_000;

/** Looking further ahead than this for business hours means that the calendar has none. */
const MOST_DAYS = 3_700;

/** One day of the company, in milliseconds; a day on which clocks change is as long as it is. */
interface Day {
  begins: number;
  /** From and to; equal on a day off. */
  opens: number;
  closes: number;
  next: string;
}

/** Lists count the same days for every request, and a time zone's rules are slow to ask. */
const known = new WeakMap<Calendar, Map<string, Day>>();

function dayOf(calendar: Calendar, iso: string): Day {
  const days = known.get(calendar) ?? new Map<string, Day>();
  known.set(calendar, days);
  const day = days.get(iso) ?? read(calendar, iso);
  days.set(iso, day);
  return day;
}

function read({ timeZone, from, to, days, holidays }: Calendar, iso: string): Day {
  const day = DateTime.fromISO(iso, { zone: timeZone }).startOf('day');
  const at = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return day.set({ hour, minute }).toMillis();
  };
  const works = days.includes(day.weekday) && !holidays.includes(iso);
  const opens = at(from);
  return { begins: day.toMillis(), opens, closes: works ? at(to) : opens, next: isoOf(day.plus({ days: 1 })) };
}

const isoOf = (day: DateTime) => day.toISODate() ?? '';
const dateOf = ({ timeZone }: Calendar, at: Date) => isoOf(DateTime.fromJSDate(at, { zone: timeZone }));

/** Business time between two instants, in milliseconds; 0 where they stand in the wrong order. */
export function businessMs(calendar: Calendar, from: Date, to: Date): number {
  if (to <= from) return 0;
  let sum = 0;
  let day = dayOf(calendar, dateOf(calendar, from));
  for (; day.begins < to.getTime(); day = dayOf(calendar, day.next)) {
    const start = Math.max(day.opens, from.getTime());
    sum += Math.max(Math.min(day.closes, to.getTime()) - start, 0);
  }
  return sum;
}

/** The instant so many business hours after another. */
export function businessHoursAfter(calendar: Calendar, from: Date, hours: number): Date {
  let left = hours * MS_PER_HOUR;
  let day = dayOf(calendar, dateOf(calendar, from));
  for (let count = 0; count < MOST_DAYS; count += 1, day = dayOf(calendar, day.next)) {
    const start = Math.max(day.opens, from.getTime());
    if (day.closes <= start) continue;
    if (left <= day.closes - start) return new Date(start + left);
    left -= day.closes - start;
  }
  throw new RangeError('The business calendar has no hours to count.');
}

/** The day so many working days after a day, both `YYYY-MM-DD`. */
export function workingDaysAfter(calendar: Calendar, from: string, count: number): string {
  let iso = from;
  for (let left = count, seen = 0; left > 0 && seen < MOST_DAYS; seen += 1) {
    iso = dayOf(calendar, iso).next;
    const { opens, closes } = dayOf(calendar, iso);
    if (closes > opens) left -= 1;
  }
  return iso;
}
