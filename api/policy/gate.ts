import { dayNumber, dayOf } from '../activity/period.ts';
import type { Deal } from '../match/deal.ts';
import { activityWords, dayWords, listWords } from '../match/words.ts';
import type { Purpose } from './company.ts';
import type { ActivityRule, Policy } from './schema.ts';

export interface Gate {
  code:
    | 'NOT_OFFERED'
    | 'OUT_OF_SCOPE'
    | 'NOT_FOR_PURPOSE'
    | 'NOT_FOR_TEAM'
    | 'NOT_AVAILABLE'
    | 'STAGE_TOO_EARLY'
    | 'AMOUNT_TOO_SMALL'
    | 'RUSH_NOT_ALLOWED';
  /** What it is about: the program, the purpose, the team, the opportunity, its stage or amount, the notice. */
  rule: 'program' | 'purpose' | 'team' | 'opportunity' | 'stage' | 'amount' | 'notice';
  /** The amount there is and the least one; the days of notice. */
  count: number | null;
  limit: number | null;
  text: string;
  /** First day on which it opens by itself. */
  from: string | null;
}

/** Who asks, for what and by when. */
export interface Asking {
  /** Null where the purpose needs no opportunity: then neither stage nor amount is asked for. */
  deal: Pick<Deal, 'isClosed' | 'amount' | 'stage' | 'stageOrders'> | null;
  purpose: Purpose;
  /** The role of the person who asks; null: they have none, or none that they may read. */
  team: string | null;
  neededBy: string;
  today: string;
}

/** The first day that leaves the normal lead time; needed sooner, a request is rush. */
export const unhurried = (rule: Pick<ActivityRule, 'leadDays'>, today: string): string =>
  dayOf(dayNumber(today) + rule.leadDays);

type Judge = (asking: Asking, rule: ActivityRule, policy: Policy) => Gate | null;
const closed = (code: Gate['code'], rule: Gate['rule'], text: string, more: Partial<Gate> = {}): Gate => ({
  ...{ code, rule, text, count: null, limit: null, from: null },
  ...more,
});
const outside = <T>(allowed: readonly T[] | null, value: T | null) =>
  allowed !== null && !allowed.some((each) => each === value);

const program: Judge = ({ team }, { activityType }, { settings: { scope } }) => {
  if (outside(scope.activityTypes, activityType)) {
    return closed('OUT_OF_SCOPE', 'program', `The program has not started with ${activityWords(activityType)} yet.`);
  }
  if (!outside(scope.teams, team)) return null;
  return closed('OUT_OF_SCOPE', 'program', `The program has started with ${listWords(scope.teams ?? [])} only.`);
};

const asker: Judge = ({ purpose, team }, { activityType, purposes, teams }) => {
  const what = activityWords(activityType);
  if (outside(purposes, purpose)) {
    return closed(
      'NOT_FOR_PURPOSE',
      'purpose',
      `For ${purpose}, ${what} may not be asked for: only for ${listWords(purposes ?? [])}.`,
    );
  }
  return outside(teams, team)
    ? closed('NOT_FOR_TEAM', 'team', `Only ${listWords(teams ?? [])} may ask for ${what}.`)
    : null;
};

/** Stages compare by sort order, never by name. */
const opportunity: Judge = ({ deal }, { activityType, earliestStage, leastAmount }) => {
  if (!deal) return null;
  if (deal.isClosed) return closed('NOT_AVAILABLE', 'opportunity', 'This opportunity is closed.');
  const what = activityWords(activityType);
  const order = (stage: string | null) => deal.stageOrders[stage ?? ''] ?? Infinity;
  if (earliestStage && order(earliestStage) !== Infinity && order(deal.stage) < order(earliestStage)) {
    return closed('STAGE_TOO_EARLY', 'stage', `From stage ${earliestStage} on, ${what} may be asked for.`);
  }
  if (leastAmount === null || (deal.amount ?? 0) >= leastAmount) return null;
  const least = leastAmount.toLocaleString('en-US');
  return closed('AMOUNT_TOO_SMALL', 'amount', `For deals of ${least} and more, ${what} may be asked for.`, {
    count: deal.amount,
    limit: leastAmount,
  });
};

const hurry: Judge = ({ neededBy, today }, rule) => {
  const from = unhurried(rule, today);
  if (rule.rushAllowed || neededBy >= from) return null;
  const text = `Needs ${rule.leadDays} days of notice: possible from ${dayWords(from, today)} on.`;
  return closed('RUSH_NOT_ALLOWED', 'notice', text, { limit: rule.leadDays, from });
};

export const NOT_OFFERED = closed('NOT_OFFERED', 'program', 'The program does not offer this activity now.');

/** Why no customer at all may be asked now, the most lasting reason first; null when one may. */
export function gate(asking: Asking, rule: ActivityRule | null, policy: Policy): Gate | null {
  if (!rule?.enabled) return NOT_OFFERED;
  for (const judge of [program, asker, opportunity, hurry]) {
    const found = judge(asking, rule, policy);
    if (found) return found;
  }
  return null;
}

/** Closed gates that neither the opportunity's progress nor waiting opens. */
export const LASTING: readonly Gate['code'][] = [
  'NOT_OFFERED',
  'OUT_OF_SCOPE',
  'NOT_FOR_PURPOSE',
  'NOT_FOR_TEAM',
  'NOT_AVAILABLE',
];
