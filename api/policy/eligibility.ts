import { dayIn, dayNumber, dayOf, usesAround } from '../activity/period.ts';
import type { Period, Use } from '../activity/schema.ts';
import type { Deal } from '../match/deal.ts';
import { activityWords } from '../match/words.ts';
import type { Participation, ReferenceFacts } from '../reference/schema.ts';
import type { ActivityRule, Limit, Policy } from './schema.ts';

/** How far a rule's outcome may be told: to all, to those who may read the field, or to owners and managers only. */
export type Disclosure = 'open' | 'field' | 'closed';

export interface Obstacle {
  code:
    | 'STATUS'
    | 'WITHHELD'
    | 'ESCALATED'
    | 'NEGOTIATING'
    | 'SAME_PARENT'
    | 'NOT_AGREED'
    | 'AGREEMENT_EXPIRED'
    | 'STALE'
    | 'BLACKOUT'
    | 'RESTING'
    | 'LIMIT_REACHED';
  /** Which limit or agreement binds, in words: "person", "account", "Site visit". */
  rule: string;
  disclosure: Disclosure;
  count: number | null;
  limit: number | null;
  period: string | null;
  /** First day on which every dated rule would pass, within 400 days of the question; else null. */
  nextDate: string | null;
  text: string;
  /** An activity type this reference agreed to instead. */
  instead: string | null;
}

export type Verdict = { ok: true; remaining: number | null; caution: boolean } | { ok: false; obstacle: Obstacle };

export interface Question {
  deal: Pick<Deal, 'accountId' | 'accountParentId'> | null;
  policy: Policy;
  rule: ActivityRule;
  /** The day it is needed, in the reference's zone. */
  on: string;
  /** Uses and holds of the reference's account; others are passed over. */
  uses: Use[];
  now: Date;
}

/** How far ahead a next date is looked for. */
export const HORIZON_DAYS = 400;

/** A use in one of these states takes a place; Missed does too until a policy says otherwise. */
const COUNTS = new Set(['Held', 'Scheduled', 'Completed', 'Missed']);

interface Bound {
  rule: string;
  limit: Limit;
  uses: number[];
}

interface Terms {
  bounds: Bound[];
  restDays: number;
  /** Ascending. */
  mine: number[];
  participation: Participation | undefined;
}

const isOf = (use: Use, reference: ReferenceFacts) =>
  use.referenceId === reference.id || (reference.contactId !== null && use.contactId === reference.contactId);

const days = (uses: Use[]) => uses.map((use) => dayNumber(use.on)).sort((a, b) => a - b);

function ownLimit(reference: ReferenceFacts, policy: Policy): Limit {
  if (reference.period === 'Unlimited') return { count: 0, period: 'Unlimited' };
  if (reference.limit === null || reference.period === null) return policy.settings.contactLimit;
  return { count: reference.limit, period: reference.period };
}

/** Every limit that binds: the person's own or the policy's, the account's, the agreement's and the activity type's, side by side. */
function terms(reference: ReferenceFacts, { policy, rule, uses }: Question): Terms {
  const counted = uses.filter((use) => COUNTS.has(use.status) && use.accountId === reference.accountId);
  const mine = counted.filter((use) => isOf(use, reference));
  const sameType = days(mine.filter((use) => use.activityType === rule.activityType));
  const participation = reference.participations.find((each) => each.activityType === rule.activityType);
  const bounds: Bound[] = [
    { rule: 'person', limit: ownLimit(reference, policy), uses: days(mine) },
    { rule: 'account', limit: policy.settings.accountLimit, uses: days(counted) },
  ];
  if (participation?.limit != null && participation.period !== null) {
    bounds.push({
      rule: 'agreement',
      limit: { count: participation.limit, period: participation.period },
      uses: sameType,
    });
  }
  if (rule.limit) bounds.push({ rule: rule.activityType, limit: rule.limit, uses: sameType });
  return {
    bounds: bounds.filter((bound) => bound.limit.period !== 'Unlimited'),
    restDays: reference.restDays ?? rule.restDays ?? policy.settings.restDays,
    mine: days(mine),
    participation,
  };
}

const within = (on: number, from: string | null, to: string | null) =>
  (from !== null || to !== null) && (from === null || on >= dayNumber(from)) && (to === null || on <= dayNumber(to));

type Dated = Pick<Obstacle, 'code' | 'rule' | 'count' | 'limit' | 'period'>;

/** What stands in the way on this very day, most lasting first. */
function dated({ bounds, restDays, mine, participation }: Terms, on: number): Dated[] {
  const found: Dated[] = [];
  const nothing = { count: null, limit: null, period: null };
  if (participation?.expiresOn && on > dayNumber(participation.expiresOn)) {
    found.push({ code: 'AGREEMENT_EXPIRED', rule: 'agreement', ...nothing });
  }
  if (participation && within(on, participation.blackoutFrom, participation.blackoutTo)) {
    found.push({ code: 'BLACKOUT', rule: 'agreement', ...nothing });
  }
  for (const { rule, limit, uses } of bounds) {
    const count = usesAround(limit.period, on, uses);
    if (count >= limit.count)
      found.push({ code: 'LIMIT_REACHED', rule, count, limit: limit.count, period: limit.period });
  }
  if (mine.some((use) => Math.abs(use - on) < restDays)) {
    found.push({ code: 'RESTING', rule: 'rest', count: null, limit: restDays, period: null });
  }
  return found;
}

function firstFree(of: Terms, from: number): string | null {
  // Past its end an agreement never becomes free again.
  const end = of.participation?.expiresOn ? dayNumber(of.participation.expiresOn) : Infinity;
  for (let on = from; on <= end && on < from + HORIZON_DAYS; on += 1) if (dated(of, on).length === 0) return dayOf(on);
  return null;
}

/** First day from the given one on which one more use fits, within 400 days; null when none does. */
export function freeFrom(reference: ReferenceFacts, question: Question, from: string): string | null {
  return firstFree(terms(reference, question), dayNumber(from));
}

const PERIOD_WORDS: Record<Exclude<Period, 'Unlimited'>, string> = {
  'Calendar month': 'a month',
  'Calendar quarter': 'a quarter',
  'Calendar year': 'a year',
  'Rolling 30 days': 'in 30 days',
  'Rolling 90 days': 'in 90 days',
  'Rolling 365 days': 'in 365 days',
};

function sentence({ code, rule, limit, period }: Dated, activityType: string): string {
  if (code === 'AGREEMENT_EXPIRED') return `The agreement to ${activityWords(activityType)} has run out by then`;
  if (code === 'BLACKOUT') return 'Asked not to be contacted at that time';
  if (code === 'RESTING') return `Needs ${limit} days of rest between two requests`;
  const whose = rule === 'account' ? 'The account is' : 'This customer is';
  const times = limit === 1 ? 'once' : `${limit} times`;
  return `${whose} asked at most ${times} ${PERIOD_WORDS[period as keyof typeof PERIOD_WORDS] ?? ''}, and that is reached`;
}

const CLOSED_TEXT = 'Not available for this deal';

/** Facts about the customer that a requester is not told. */
function closed(reference: ReferenceFacts, { deal, policy }: Question): Obstacle['code'][] {
  const { account, status } = reference;
  const found: Obstacle['code'][] = [];
  if (!reference.visible || (status !== 'Active' && status !== 'Caution')) found.push('STATUS');
  if (reference.withheld) found.push('WITHHELD');
  if (account.escalated) found.push('ESCALATED');
  const { negotiatingFrom } = policy.settings;
  if (negotiatingFrom !== null && account.negotiation !== null && account.negotiation >= negotiatingFrom) {
    found.push('NEGOTIATING');
  }
  const family = [reference.accountId, account.parentId].filter((id) => id !== null);
  if (deal && family.some((id) => id === deal.accountId || id === deal.accountParentId)) found.push('SAME_PARENT');
  return found;
}

/** Every hard rule this reference fails for this question; empty when it may be asked. */
export function obstacles(reference: ReferenceFacts, question: Question): Obstacle[] {
  const { rule, policy, on, now } = question;
  const none = { count: null, limit: null, period: null, nextDate: null, instead: null };
  const found: Obstacle[] = closed(reference, question).map((code) => ({
    code,
    rule: 'closed',
    disclosure: 'closed',
    text: CLOSED_TEXT,
    ...none,
  }));
  const of = terms(reference, question);
  if (of.participation?.status !== 'Agreed') {
    const instead = reference.participations.find((each) => each.status === 'Agreed')?.activityType ?? null;
    const text = `Has not agreed to ${activityWords(rule.activityType)}`;
    found.push({ code: 'NOT_AGREED', rule: 'agreement', disclosure: 'open', text, ...none, instead });
  }
  const today = dayNumber(dayIn(reference.timeZone, now));
  if (reference.lastVerifiedOn && today - dayNumber(reference.lastVerifiedOn) > policy.settings.freshness.dropDays) {
    const text = 'Details have not been confirmed for too long';
    found.push({ code: 'STALE', rule: 'freshness', disclosure: 'field', text, ...none });
  }
  const wanted = dayNumber(on);
  const byDay = dated(of, wanted);
  const nextDate = byDay.length > 0 ? firstFree(of, Math.max(today, wanted)) : null;
  for (const each of byDay) {
    found.push({ ...each, disclosure: 'open', text: sentence(each, rule.activityType), nextDate, instead: null });
  }
  return found;
}

/** May this reference be asked? `remaining` is what is left in the tightest period before this use is placed. */
export function admit(reference: ReferenceFacts, question: Question): Verdict {
  const [obstacle] = obstacles(reference, question);
  if (obstacle) return { ok: false, obstacle };
  const on = dayNumber(question.on);
  const left = terms(reference, question).bounds.map(
    ({ limit, uses }) => limit.count - usesAround(limit.period, on, uses),
  );
  return { ok: true, remaining: left.length > 0 ? Math.min(...left) : null, caution: reference.status === 'Caution' };
}
