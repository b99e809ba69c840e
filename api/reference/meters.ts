import { dayNumber, dayOf } from '../activity/period.ts';
import type { Use } from '../activity/schema.ts';
import { takenAround, termsOf, type Bound } from '../policy/limits.ts';
import type { ActivityRule, Policy } from '../policy/schema.ts';
import type { Meter, ReferenceFacts } from './schema.ts';

/** Three quarters of the limit, but always before it where it can be. */
const markOf = (limit: number): number => Math.min(limit, Math.max(1, Math.floor(limit * 0.75)));

/** Limits that are the same whatever is asked for. */
const WHOLE = ['person', 'account', 'effort'] as const;
const isWhole = (rule: string): rule is (typeof WHOLE)[number] => (WHOLE as readonly string[]).includes(rule);

function toMeter(bound: Bound, activityType: ActivityRule['activityType'], today: number): Meter {
  const { rule, most, period } = bound;
  return {
    of: isWhole(rule) ? rule : rule === 'agreement' ? 'agreement' : 'type',
    activityType: isWhole(rule) ? null : activityType,
    count: takenAround(bound, today),
    limit: most,
    period,
    mark: markOf(most),
  };
}

/** Uses against every limit that binds today: the person's, the account's, and those of each activity they agreed to. */
export function metersOf(reference: ReferenceFacts, uses: Use[], policy: Policy, today: string): Meter[] {
  const on = dayNumber(today);
  const agreed = reference.participations.filter(({ status }) => status === 'Agreed').map((each) => each.activityType);
  const rules = policy.rules.filter((rule) => agreed.includes(rule.activityType));
  const [first] = rules.length > 0 ? rules : policy.rules;
  if (!first) return [];
  const bounds = (rule: ActivityRule) =>
    termsOf(reference, { policy, rule, uses }).bounds.map((bound) => toMeter(bound, rule.activityType, on));
  const whole = bounds(first).filter(({ activityType }) => activityType === null);
  return [...whole, ...rules.flatMap(bounds).filter(({ activityType }) => activityType !== null)];
}

const BACK = 11;
const AHEAD = 2;

/** Uses of this person by month, from a year back to two months ahead. */
export function monthsOf(reference: ReferenceFacts, uses: Use[], today: string): { month: string; count: number }[] {
  const theirs = uses.filter(
    (use) =>
      use.referenceId === reference.id || (reference.contactId !== null && use.contactId === reference.contactId),
  );
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: BACK + 1 + AHEAD }, (_, index) => {
    const first = dayOf(Date.UTC(year, month - 1 - BACK + index, 1) / 86_400_000).slice(0, 7);
    return {
      month: first,
      count: theirs.filter((use) => use.status !== 'Released' && use.on.startsWith(first)).length,
    };
  });
}
