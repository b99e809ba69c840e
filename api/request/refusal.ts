import type { Draft } from '../decision/schema.ts';
import { Problem, type ErrorCode } from '../errors.ts';
import type { Alternative } from './alternatives.ts';
import type { Hindrance } from './place.ts';
import type { Refusal, Refused } from './refused.ts';
import type { Full } from './schema.ts';

/** The ways forward that were found, as the caller's own session read them. */
export interface WayOut {
  alternatives: Alternative[];
  /** What nobody could be found for; null while there is an alternative. */
  segment: string | null;
  /** Numbers of the requests that the caller may see. */
  numbers: ReadonlyMap<string, string>;
}

const DATED = new Set<Hindrance['code']>(['LIMIT_REACHED', 'RESTING', 'BLACKOUT', 'AGREEMENT_EXPIRED']);

/** A refused customer as its requester may read it: of a closed rule they learn neither which nor until when. */
export function fullOf({ referenceId, obstacle }: Pick<Refusal, 'referenceId' | 'obstacle'>): Full {
  const { code, rule, count, limit, nextDate, text } = obstacle;
  if (obstacle.disclosure === 'closed') {
    return {
      referenceId,
      code: 'NOT_AVAILABLE',
      rule: 'NOT_AVAILABLE',
      count: null,
      limit: null,
      nextDate: null,
      text,
    };
  }
  return { referenceId, code, rule, count, limit, nextDate, text };
}

function codeOf([first, ...others]: Refusal[]): ErrorCode {
  if (!first || others.length > 0) return 'NOT_ENOUGH_REFERENCES';
  if (first.obstacle.code === 'ALREADY_ASKED') return 'ALREADY_ASKED';
  return DATED.has(first.obstacle.code) ? 'LIMIT_REACHED' : 'NOT_AVAILABLE';
}

/** A refusal is an answer: the rule that binds, the count and the limit, the next date, and what to do instead. */
export function refusalProblem({ refusals, shut }: Refused, { alternatives, segment, numbers }: WayOut): Problem {
  const ways = { alternatives, gap: segment !== null, segment };
  if (shut) {
    const { code, rule, count, limit, from, text } = shut.gate;
    return new Problem(code, { detail: text, extra: { rule, count, limit, nextDate: from, ...ways, full: [] } });
  }
  const told = refusals.map((each) => {
    const number = numbers.get(each.askedBy ?? '');
    const full = fullOf(each);
    return number ? { ...full, text: `${full.text} (${number})` } : full;
  });
  const [first] = told;
  const number = numbers.get(refusals[0]?.askedBy ?? '');
  const { rule, count, limit, nextDate } = first ?? { rule: null, count: null, limit: null, nextDate: null };
  return new Problem(codeOf(refusals), {
    detail: nextDate ? `${first?.text}. Free from ${nextDate}.` : `${first?.text}.`,
    values: { referenceId: first?.referenceId, ...(number ? { requestId: refusals[0]?.askedBy, number } : {}) },
    extra: { rule, count, limit, nextDate, ...ways, full: told },
  });
}

/** Refusals as they are recorded: without key or turn, so that a repeat decides anew and retries count once as unmet need. */
export function refusalRows({ refusals, basis, shut }: Refused, { alternatives, segment }: WayOut): Draft[] {
  const { move, requestId, by, requesterId, policy, now, key, facts } = basis;
  const row = (referenceId: string | null, obstacle: { code: string }, claims: unknown[]): Draft => ({
    type: 'Reference_Decision__c',
    fields: {
      Request__c: requestId,
      Reference__c: referenceId,
      Move__c: move,
      By__c: by,
      For__c: requesterId,
      At__c: now.toISOString(),
      Policy_Version__c: policy.version,
      Outcome__c: 'Refused',
      Rule__c: obstacle.code,
      Facts__c: JSON.stringify({ ...facts, obstacle, claims, alternatives, unmet: segment }),
      Refused_Key__c: key,
    },
  });
  if (shut) return [row(null, shut.gate, [])];
  return refusals.map(({ referenceId, obstacle, facts: claim }) => row(referenceId, obstacle, [claim]));
}
