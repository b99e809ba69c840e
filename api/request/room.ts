import type { Ledger } from '../decision/ledger.ts';
import { Problem } from '../errors.ts';
import { obstacles, type Obstacle } from '../policy/eligibility.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Ground } from './movement.ts';
import { factsFor, questionFor } from './place.ts';
import { fullOf } from './refusal.ts';

export interface Room {
  obstacle: Obstacle | null;
  /** The facts the verdict rests on, for the decision's record. */
  facts: unknown;
}

/**
 * Whether a day has room for a use that is there already, its own place not counted. What is closed to requesters does not undo
 * what was agreed before.
 */
export function roomOn(ledger: Ledger, of: Ground, reference: ReferenceFacts, activityId: string, on: string): Room {
  const others = ledger.uses.filter((use) => use.id !== activityId);
  const { policy, rule, now } = of;
  const claim = {
    requestId: of.state.id,
    requesterId: '',
    opportunityId: null,
    neededBy: on,
    deal: null,
    policy,
    rule,
    now,
  };
  const obstacle = obstacles(reference, questionFor(claim, others)).find(
    (each) => each.nextDate !== null || each.disclosure === 'open',
  );
  return { obstacle: obstacle ?? null, facts: { claims: [factsFor(reference, claim, others)] } };
}

/** A day without room, with the rule, the count and the next day. */
export function noRoom(referenceId: string, obstacle: Obstacle): Problem {
  const { rule, count, limit, nextDate, text } = fullOf({ referenceId, obstacle });
  return new Problem('LIMIT_REACHED', {
    detail: `${text}.`,
    extra: { rule, count, limit, nextDate, alternatives: [] },
  });
}
