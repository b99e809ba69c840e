import type { Draft } from '../decision/schema.ts';
import { Problem } from '../errors.ts';
import type { Obstacle } from '../policy/eligibility.ts';
import type { Policy } from '../policy/schema.ts';
import type { ClaimFacts } from './place.ts';
import type { Full, NewRequest } from './schema.ts';

export interface Refusal {
  referenceId: string;
  obstacle: Obstacle;
  facts: ClaimFacts;
}

const DATED = new Set<Obstacle['code']>(['LIMIT_REACHED', 'RESTING', 'BLACKOUT', 'AGREEMENT_EXPIRED']);

/** A refused customer as its requester may read it: of a closed rule they learn neither which nor until when. */
export function fullOf({ referenceId, obstacle }: Omit<Refusal, 'facts'>): Full {
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

/** The ways forward that follow from a refusal itself: the same later, or what the customer did agree to. */
function alternatives(refusals: Refusal[]) {
  return refusals.flatMap(({ referenceId, obstacle }) => {
    if (obstacle.disclosure === 'closed') return [];
    const later = obstacle.nextDate ? [{ kind: 'later', referenceId, neededBy: obstacle.nextDate }] : [];
    const other = obstacle.instead ? [{ kind: 'activity', referenceId, activityType: obstacle.instead }] : [];
    return [...later, ...other];
  });
}

/** A refusal is an answer: the rule that binds, the count and the limit, the next date, and what to do instead. */
export function refusalProblem(refusals: Refusal[], input: Pick<NewRequest, 'quantity'>): Problem {
  const [first] = refusals;
  if (!first) {
    const detail = `Choose at least as many customers as you ask for: ${input.quantity}.`;
    return new Problem('NOT_ENOUGH_REFERENCES', { detail, values: { quantity: input.quantity } });
  }
  const told = fullOf(first);
  const code =
    refusals.length > 1 ? 'NOT_ENOUGH_REFERENCES' : DATED.has(first.obstacle.code) ? 'LIMIT_REACHED' : 'NOT_AVAILABLE';
  const { rule, count, limit, nextDate } = told;
  return new Problem(code, {
    detail: nextDate ? `${told.text}. Free from ${nextDate}.` : `${told.text}.`,
    values: { referenceId: told.referenceId },
    extra: { rule, count, limit, nextDate, alternatives: alternatives(refusals), full: refusals.map(fullOf) },
  });
}

/** Refusals as they are recorded: without key or turn, so that a repeat decides anew and retries count once as unmet need. */
export function refusalRows(
  refusals: Refusal[],
  { facts, requesterId, policy, now }: { facts: unknown; requesterId: string; policy: Policy; now: Date },
  command: { key: string },
): Draft[] {
  return refusals.map(({ referenceId, obstacle, facts: claim }) => ({
    type: 'Reference_Decision__c',
    fields: {
      Reference__c: referenceId,
      Move__c: 'submit',
      By__c: requesterId,
      For__c: requesterId,
      At__c: now.toISOString(),
      Policy_Version__c: policy.version,
      Outcome__c: 'Refused',
      Rule__c: obstacle.code,
      Facts__c: JSON.stringify({ ...(facts as object), obstacle, claims: [claim] }),
      Refused_Key__c: command.key,
    },
  }));
}
