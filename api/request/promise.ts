import { dayIn } from '../activity/period.ts';
import { workingDaysAfter } from '../policy/calendar.ts';
import { unhurried } from '../policy/gate.ts';
import type { ActivityRule, PolicySettings } from '../policy/schema.ts';

/** What a requester is told on submission: promised by when, and whether it is needed sooner than the normal lead time. */
export function promise(
  rule: ActivityRule,
  { calendar }: Pick<PolicySettings, 'calendar'>,
  neededBy: string,
  now: Date,
): { promisedBy: string; rush: boolean } {
  const today = dayIn(calendar.timeZone, now);
  return {
    promisedBy: workingDaysAfter(calendar, today, rule.turnaroundDays),
    rush: neededBy < unhurried(rule, today),
  };
}
