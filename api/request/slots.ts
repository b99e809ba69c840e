import { DateTime } from 'luxon';
import type { Calendar } from '../policy/company.ts';

/** A time to propose. */
export interface Slot {
  startsAt: Date;
  /** As the customer's own clock shows it. */
  text: string;
}

/** Where in a working day a call disturbs least, one for each day in turn. */
const HOURS = [10, 14, 11];
const MOST = 3;

/** Further ahead than this nobody plans a call. */
const MOST_DAYS = 60;

/**
 * Up to three times by daylight there, on working days from tomorrow to the day it is needed by, on different days where there
 * are enough.
 */
export function slots(calendar: Calendar, timeZone: string, neededBy: string, minutes: number, now: Date): Slot[] {
  const days = workingDays(calendar, timeZone, neededBy, now);
  const found: DateTime[] = [];
  for (let round = 0; round < HOURS.length && found.length < MOST; round += 1) {
    for (const [index, day] of days.slice(0, MOST).entries()) {
      const start = day.set({ hour: HOURS[(index + round) % HOURS.length] ?? 0 });
      if (found.length < MOST && isWithin(calendar, start, minutes)) found.push(start);
    }
  }
  return found
    .sort((a, b) => a.toMillis() - b.toMillis())
    .map((start) => ({ startsAt: start.toJSDate(), text: inWords(start) }));
}

export const inWords = (start: DateTime): string =>
  `${start.setLocale('en-US').toFormat("cccc, LLLL d, yyyy 'at' h:mm a")} (${start.zoneName})`;

function workingDays({ days, holidays }: Calendar, timeZone: string, neededBy: string, now: Date): DateTime[] {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  const ahead = Array.from({ length: MOST_DAYS }, (_, index) => today.plus({ days: index + 1 }));
  return ahead.filter((day) => {
    const date = day.toISODate() ?? '';
    return date <= neededBy && days.includes(day.weekday) && !holidays.includes(date);
  });
}

const isWithin = ({ from, to }: Calendar, start: DateTime, minutes: number): boolean =>
  from <= start.toFormat('HH:mm') && start.plus({ minutes }).toFormat('HH:mm') <= to;
