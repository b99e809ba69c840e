import { Problem } from '../errors.ts';
import { dayIn } from '../activity/period.ts';
import type { ActivityType } from '../activity/schema.ts';
import { gate, unhurried, type Asking } from '../policy/gate.ts';
import type { ActivityRule, Policy } from '../policy/schema.ts';
import type { Deal } from './deal.ts';
import type { MatchQuery } from './schema.ts';

const USUAL: ActivityType = 'Reference call';
const MS_PER_DAY = 86_400_000;

export const dayAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * MS_PER_DAY).toISOString().slice(0, 10);

/** It is still yesterday west of Greenwich. */
export const earliestDay = (now: Date): string => dayAfter(now, -1);

export interface Wanted {
  activityType: ActivityType;
  neededBy: string;
  /** Null when the policy has no rule for it. */
  rule: ActivityRule | null;
}

/** What is asked for, after defaults: a call when the program offers calls, as soon as the rule's lead time allows. */
export function wanted(query: Pick<MatchQuery, 'activityType' | 'neededBy'>, policy: Policy, now: Date): Wanted {
  const enabled = policy.rules.filter((rule) => rule.enabled);
  const usual = enabled.find((rule) => rule.activityType === USUAL) ?? enabled[0];
  const activityType = query.activityType ?? usual?.activityType ?? USUAL;
  const rule = policy.rules.find((each) => each.activityType === activityType) ?? null;
  const today = dayIn(policy.settings.calendar.timeZone, now);
  return { activityType, neededBy: query.neededBy ?? (rule ? unhurried(rule, today) : today), rule };
}

/** How an opportunity asks: for a sale, as the person who looks at it. */
export const askingOf = (deal: Deal, neededBy: string, { settings }: Policy, now: Date): Asking => ({
  deal,
  purpose: 'Sales',
  team: deal.team,
  neededBy,
  today: dayIn(settings.calendar.timeZone, now),
});

/** The activities that may be asked for now. */
export const offeredFor = (asking: Asking, policy: Policy): ActivityRule[] =>
  policy.rules.filter((rule) => gate(asking, rule, policy) === null);

/** @throws Problem INVALID_INPUT, naming the field, what came and what is allowed */
export function demandFuture(neededBy: string | undefined, now: Date): void {
  const earliest = earliestDay(now);
  if (neededBy === undefined || neededBy >= earliest) return;
  const message = `must be ${earliest} or later, but ${JSON.stringify(neededBy)} came.`;
  throw new Problem('INVALID_INPUT', {
    detail: `neededBy: ${message}`,
    values: { path: 'neededBy', value: neededBy },
    extra: { errors: [{ path: 'neededBy', value: neededBy, message }] },
  });
}
