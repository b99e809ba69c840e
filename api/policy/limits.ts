import { dayNumber, usesAround } from '../activity/period.ts';
import type { Use } from '../activity/schema.ts';
import type { Participation, ReferenceFacts } from '../reference/schema.ts';
import type { Question } from './question.ts';
import type { Limit, Policy } from './schema.ts';

/** A limit with the uses it counts. */
export interface Bound {
  /** Whose limit it is: "person", "account", "agreement", "effort", or the activity type. */
  rule: string;
  most: number;
  period: Limit['period'];
  /** Day numbers, ascending. */
  days: number[];
  /** What each of them takes, in the same order, and what one more would; null: one each. */
  weights: { taken: number[]; more: number } | null;
}

export interface Terms {
  bounds: Bound[];
  restDays: number;
  /** Day numbers of this person's uses, ascending. */
  mine: number[];
  participation: Participation | undefined;
}

const TAKES_A_PLACE = new Set(['Held', 'Scheduled', 'Completed']);

/** A no-show takes a place where the rule of its activity says so, and where nobody wrote down whose it was. */
export function counts(
  { status, noShow, activityType }: Pick<Use, 'status' | 'noShow' | 'activityType'>,
  policy: Policy,
): boolean {
  if (TAKES_A_PLACE.has(status)) return true;
  if (status !== 'Missed') return false;
  const rule = policy.rules.find((each) => each.activityType === activityType);
  return !rule || noShow === null || rule.noShowCounts.includes(noShow);
}

/** Whether the person who vouched is the one behind this reference. */
export const isOf = (use: Use, reference: ReferenceFacts): boolean =>
  use.referenceId === reference.id || (reference.contactId !== null && use.contactId === reference.contactId);

const byDay = (one: Use, other: Use) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0);
const daysOf = (uses: Use[]) => uses.map((use) => dayNumber(use.on));

/** The person's own limit, else that of their tier, else the policy's. */
export function personLimit(reference: Pick<ReferenceFacts, 'limit' | 'period' | 'tier'>, { settings }: Policy): Limit {
  if (reference.period === 'Unlimited') return { count: 0, period: 'Unlimited' };
  if (reference.limit === null || reference.period === null) {
    return settings.tiers[reference.tier]?.contactLimit ?? settings.contactLimit;
  }
  return { count: reference.limit, period: reference.period };
}

/**
 * Every limit that binds, side by side: the person's own, else that of its tier, else the policy's; the account's, by
 * tier or policy; the agreement's, the activity type's, and the effort a person is asked for.
 */
export function termsOf(
  reference: ReferenceFacts,
  { policy, rule, uses }: Pick<Question, 'policy' | 'rule' | 'uses'>,
): Terms {
  const { settings } = policy;
  const tier = settings.tiers[reference.tier];
  const counted = uses.filter((use) => use.accountId === reference.accountId && counts(use, policy)).sort(byDay);
  const mine = counted.filter((use) => isOf(use, reference));
  const days = daysOf(mine);
  const sameType = daysOf(mine.filter((use) => use.activityType === rule.activityType));
  const participation = reference.participations.find((each) => each.activityType === rule.activityType);
  const bounds: Bound[] = [];
  const add = (name: string, { count, period }: Limit, on: number[], weights: Bound['weights'] = null) => {
    if (period !== 'Unlimited') bounds.push({ rule: name, most: count, period, days: on, weights });
  };
  add('person', personLimit(reference, policy), days);
  add('account', tier?.accountLimit ?? settings.accountLimit, daysOf(counted));
  if (participation?.limit != null && participation.period !== null) {
    add('agreement', { count: participation.limit, period: participation.period }, sameType);
  }
  if (rule.limit) add(rule.activityType, rule.limit, sameType);
  if (settings.budget) {
    const { weight, period } = settings.budget;
    add('effort', { count: weight, period }, days, { taken: mine.map((use) => use.weight), more: rule.weight });
  }
  const restDays = reference.restDays ?? rule.restDays ?? tier?.restDays ?? settings.restDays;
  return { bounds, restDays, mine: days, participation };
}

/** The most uses that limits of such terms can leave anybody; null where none limits. What was agreed may leave fewer. */
export function mostLeft(
  reference: Pick<ReferenceFacts, 'limit' | 'period' | 'tier'>,
  { policy, rule }: Pick<Question, 'policy' | 'rule'>,
): number | null {
  const { settings } = policy;
  const limits = [
    personLimit(reference, policy),
    settings.tiers[reference.tier]?.accountLimit ?? settings.accountLimit,
    rule.limit,
  ].flatMap((each) => (each && each.period !== 'Unlimited' ? [each.count] : []));
  if (settings.budget && settings.budget.period !== 'Unlimited' && rule.weight > 0) {
    limits.push(Math.floor(tenths(settings.budget.weight) / rule.weight));
  }
  return limits.length > 0 ? Math.min(...limits) : null;
}

/** Weights have one decimal; sums of them must not drift. */
const tenths = (value: number) => Math.round(value * 10) / 10;

/** What is taken in the fullest period around a day, in uses or in effort. */
export const takenAround = ({ period, days, weights }: Bound, on: number): number =>
  tenths(usesAround(period, on, days, weights?.taken));

export const isFull = (bound: Bound, on: number): boolean =>
  takenAround(bound, on) + (bound.weights?.more ?? 1) > bound.most;

/** How many more uses of this kind fit around a day; null where nothing is taken by one more. */
export function leftAround(bound: Bound, on: number): number | null {
  const more = bound.weights?.more ?? 1;
  return more === 0 ? null : Math.floor(tenths(bound.most - takenAround(bound, on)) / more);
}
