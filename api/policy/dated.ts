import { dayNumber, dayOf, nextChange } from '../activity/period.ts';
import type { Period } from '../activity/schema.ts';
import { activityWords } from '../match/words.ts';
import { isFull, takenAround, type Terms } from './limits.ts';

/** How far ahead a next date is looked for. */
export const HORIZON_DAYS = 400;

/** A rule that stands in the way on one day and may not on another. */
export interface Dated {
  code: 'AGREEMENT_EXPIRED' | 'BLACKOUT' | 'LIMIT_REACHED' | 'RESTING';
  /** Which limit or agreement binds, in words: "person", "account", "Site visit". */
  rule: string;
  count: number | null;
  limit: number | null;
  period: Period | null;
}

const within = (on: number, from: string | null, to: string | null) =>
  (from !== null || to !== null) && (from === null || on >= dayNumber(from)) && (to === null || on <= dayNumber(to));

const isOver = ({ participation }: Terms, on: number) =>
  !!participation?.expiresOn && on > dayNumber(participation.expiresOn);

const isBlackedOut = ({ participation }: Terms, on: number) =>
  !!participation && within(on, participation.blackoutFrom, participation.blackoutTo);

const isResting = ({ mine, restDays }: Terms, on: number) => mine.some((use) => Math.abs(use - on) < restDays);

/** What stands in the way on this very day, most lasting first. */
export function standing(terms: Terms, on: number): Dated[] {
  const found: Dated[] = [];
  const nothing = { count: null, limit: null, period: null };
  if (isOver(terms, on)) found.push({ code: 'AGREEMENT_EXPIRED', rule: 'agreement', ...nothing });
  if (isBlackedOut(terms, on)) found.push({ code: 'BLACKOUT', rule: 'agreement', ...nothing });
  for (const bound of terms.bounds) {
    if (!isFull(bound, on)) continue;
    const { rule, most, period } = bound;
    found.push({ code: 'LIMIT_REACHED', rule, count: takenAround(bound, on), limit: most, period });
  }
  if (isResting(terms, on)) found.push({ ...nothing, code: 'RESTING', rule: 'rest', limit: terms.restDays });
  return found;
}

/** First day from the given one on which nothing stands in the way, within 400 days; null when there is none. */
export function firstFree(terms: Terms, from: number): string | null {
  // Past its end an agreement never becomes free again.
  const end = terms.participation?.expiresOn ? dayNumber(terms.participation.expiresOn) : Infinity;
  for (let on = from; on <= end && on < from + HORIZON_DAYS;) {
    const full = terms.bounds.find((bound) => isFull(bound, on));
    if (!full && !isResting(terms, on) && !isBlackedOut(terms, on)) return dayOf(on);
    on = full ? nextChange(full.period, on) : on + 1;
  }
  return null;
}

const PERIOD_WORDS: Record<Period, string> = {
  'Calendar month': 'a month',
  'Calendar quarter': 'a quarter',
  'Calendar year': 'a year',
  'Rolling 30 days': 'in 30 days',
  'Rolling 90 days': 'in 90 days',
  'Rolling 365 days': 'in 365 days',
  Unlimited: '',
};

export function sentence({ code, rule, limit, period }: Dated, activityType: string): string {
  if (code === 'AGREEMENT_EXPIRED') return `The agreement to ${activityWords(activityType)} has run out by then`;
  if (code === 'BLACKOUT') return 'Asked not to be contacted at that time';
  if (code === 'RESTING') return `Needs ${limit} days of rest between two requests`;
  const words = period ? PERIOD_WORDS[period] : '';
  if (rule === 'effort') return `This customer is asked for no more than ${limit} calls’ work ${words}`;
  const whose = rule === 'account' ? 'The account is' : 'This customer is';
  const times = limit === 1 ? 'once' : `${limit} times`;
  return `${whose} asked at most ${times} ${words}, and that is reached`;
}
