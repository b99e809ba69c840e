import { dayNumber, dayOf } from '../activity/period.ts';

const BACK = 21;
const AHEAD = 4;

/** The Monday of the week that holds a day; 1970-01-01 was a Thursday. */
export const mondayOf = (on: number): number => on - ((((on + 3) % 7) + 7) % 7);

/** Half a year of weeks by their Mondays, four of them still to come. */
export function weeksAround(today: string): string[] {
  const monday = mondayOf(dayNumber(today));
  return Array.from({ length: BACK + 1 + AHEAD }, (_, at) => dayOf(monday + (at - BACK) * 7));
}

/** First and last day of these weeks. */
export function spanOf(weeks: readonly string[]): { from: string; to: string } {
  const [first = '', last = first] = [weeks[0], weeks.at(-1)];
  return { from: first, to: dayOf(dayNumber(last) + 6) };
}

/** How many of the days lie in each week. */
export function countsByWeek(weeks: readonly string[], days: readonly string[]): number[] {
  const mondays = days.map((day) => dayOf(mondayOf(dayNumber(day))));
  return weeks.map((week) => mondays.filter((monday) => monday === week).length);
}
