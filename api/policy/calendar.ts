import { DateTime, Interval } from 'luxon';
import type { Calendar } from './company.ts';

const MS_PER_HOUR = 3_600_000;

/** Looking further ahead than this for business hours means that the calendar has none. */
const MOST_DAYS = 3_700;

function works({ days, holidays }: Calendar, day: DateTime): boolean {
  return days.includes(day.weekday) && !holidays.includes(day.toISODate() ?? '');
}

/** The business hours of the day that holds an instant; a day on which clocks change is as long as it is. */
function shift({ from, to }: Calendar, day: DateTime): Interval {
  const at = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return day.set({ hour, minute, second: 0, millisecond: 0 });
  };
  return Interval.fromDateTimes(at(from), at(to));
}

const dayOf = ({ timeZone }: Calendar, at: Date) => DateTime.fromJSDate(at, { zone: timeZone }).startOf('day');

/** Business time between two instants, in milliseconds; 0 where they stand in the wrong order. */
export function businessMs(calendar: Calendar, from: Date, to: Date): number {
  if (to <= from) return 0;
  const asked = Interval.fromDateTimes(from, to);
  let sum = 0;
  for (let day = dayOf(calendar, from); day.toMillis() < to.getTime(); day = day.plus({ days: 1 })) {
    if (works(calendar, day)) sum += shift(calendar, day).intersection(asked)?.length() ?? 0;
  }
  return sum;
}

/** The instant so many business hours after another. */
export function businessHoursAfter(calendar: Calendar, from: Date, hours: number): Date {
  let left = hours * MS_PER_HOUR;
  let day = dayOf(calendar, from);
  for (let count = 0; count < MOST_DAYS; count += 1, day = day.plus({ days: 1 })) {
    if (!works(calendar, day)) continue;
    const open = shift(calendar, day);
    const start = Math.max(open.start?.toMillis() ?? 0, from.getTime());
    const end = open.end?.toMillis() ?? 0;
    if (end <= start) continue;
    if (left <= end - start) return new Date(start + left);
    left -= end - start;
  }
  throw new RangeError('The business calendar has no hours to count.');
}

/** The day so many working days after a day, both `YYYY-MM-DD`. */
export function workingDaysAfter(calendar: Calendar, from: string, count: number): string {
  let day = DateTime.fromISO(from, { zone: 'UTC' });
  for (let left = count, seen = 0; left > 0 && seen < MOST_DAYS; seen += 1) {
    day = day.plus({ days: 1 });
    if (works(calendar, day)) left -= 1;
  }
  return day.toISODate() ?? from;
}
