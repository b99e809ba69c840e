import { dayIn, dayNumber } from '../activity/period.ts';
import { activityWords } from '../match/words.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { ConditionCode } from './readinessSchema.ts';
import { type Dated, firstFree, sentence, standing } from './dated.ts';
import { CLOSED_TEXT, type Disclosure } from './disclosure.ts';
import { leftAround, type Terms, termsOf } from './limits.ts';
import type { Question } from './question.ts';
import { holding } from './readiness.ts';

export interface Obstacle {
  code: ConditionCode | Dated['code'] | 'NOT_AGREED' | 'STALE';
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

/** First day from the given one on which one more use fits, within 400 days; null when none does. */
export function freeFrom(reference: ReferenceFacts, question: Question, from: string): string | null {
  return firstFree(termsOf(reference, question), dayNumber(from));
}

const NONE = { count: null, limit: null, period: null, nextDate: null, instead: null };

function notAgreed(reference: ReferenceFacts, { rule }: Question): Obstacle[] {
  const agreed = reference.participations.filter((each) => each.status === 'Agreed');
  if (agreed.some((each) => each.activityType === rule.activityType)) return [];
  const ended = reference.participations.some(
    (each) => each.activityType === rule.activityType && each.status === 'Expired',
  );
  const what = activityWords(rule.activityType);
  const text = ended ? `The agreement to ${what} has run out` : `Has not agreed to ${what}`;
  const instead = agreed[0]?.activityType ?? null;
  return [{ ...NONE, code: 'NOT_AGREED', rule: 'agreement', disclosure: 'open', text, instead }];
}

function stale({ lastVerifiedOn }: ReferenceFacts, { policy }: Question, today: number): Obstacle[] {
  if (lastVerifiedOn === null || today - dayNumber(lastVerifiedOn) <= policy.settings.freshness.dropDays) return [];
  const text = 'Details have not been confirmed for too long';
  return [{ ...NONE, code: 'STALE', rule: 'freshness', disclosure: 'field', text }];
}

/** Every hard rule this reference fails for this question; empty when it may be asked. */
export function obstacles(
  reference: ReferenceFacts,
  question: Question,
  terms = termsOf(reference, question),
): Obstacle[] {
  const found: Obstacle[] = holding(reference, question, 'block').map(({ code }) => ({
    ...NONE,
    code,
    rule: 'closed',
    disclosure: 'closed',
    text: CLOSED_TEXT,
  }));
  const today = dayNumber(dayIn(reference.timeZone, question.now));
  found.push(...notAgreed(reference, question), ...stale(reference, question, today));
  const wanted = dayNumber(question.on);
  const byDay = standing(terms, wanted);
  const nextDate = byDay.length > 0 ? firstFree(terms, Math.max(today, wanted)) : null;
  for (const each of byDay) {
    const text = sentence(each, question.rule.activityType);
    found.push({ ...each, disclosure: 'open', text, nextDate, instead: null });
  }
  return found;
}

/** What is left in the tightest period before one more use is placed on that day; null where nothing limits. */
export function remainingOn({ bounds }: Terms, on: string): number | null {
  const left = bounds.flatMap((bound) => leftAround(bound, dayNumber(on)) ?? []);
  return left.length > 0 ? Math.min(...left) : null;
}

/** May this reference be asked? */
export function admit(reference: ReferenceFacts, question: Question): Verdict {
  const terms = termsOf(reference, question);
  const [obstacle] = obstacles(reference, question, terms);
  if (obstacle) return { ok: false, obstacle };
  const caution = holding(reference, question, 'caution').length > 0;
  return { ok: true, remaining: remainingOn(terms, question.on), caution };
}
