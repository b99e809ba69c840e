import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import type { ActivityRule } from '../policy/schema.ts';

const isWeekend = (number: number) => [0, 6].includes(new Date(number * 86_400_000).getUTCDay());

/** The day so many working days (Monday to Friday) after a day. */
export function workingDaysAfter(day: string, count: number): string {
  let number = dayNumber(day);
  for (let left = count; left > 0;) {
    number += 1;
    if (!isWeekend(number)) left -= 1;
  }
  return dayOf(number);
}

/** What a requester is told on submission: promised by when, and whether it is needed sooner than the normal lead time. */
export function promise(rule: ActivityRule, neededBy: string, now: Date): { promisedBy: string; rush: boolean } {
  const today = dayIn(null, now);
  return {
    promisedBy: workingDaysAfter(today, rule.turnaroundDays),
    rush: dayNumber(neededBy) - dayNumber(today) < rule.leadDays,
  };
}
