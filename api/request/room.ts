import type { Ledger } from '../decision/ledger.ts';
import { obstacles } from '../policy/eligibility.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { refusalOf } from './choose.ts';
import type { Ground } from './movement.ts';
import { factsFor, questionFor, type ClaimFacts } from './place.ts';
import type { Refusal } from './refused.ts';
import { claimOf } from './release.ts';

export interface Room {
  /** Null: there is room. */
  refusal: Refusal | null;
  /** What the verdict rests on, for the decision's record. */
  facts: ClaimFacts;
}

/**
 * Whether a day has room for a use that is there already, its own place not counted. What is closed to requesters does not undo
 * what was agreed before.
 */
export function roomOn(ledger: Ledger, of: Ground, reference: ReferenceFacts, activityId: string, on: string): Room {
  const uses = ledger.uses.filter((use) => use.id !== activityId);
  const claim = { ...claimOf(of, on), opportunityId: null, deal: null };
  const facts = factsFor(reference, claim, uses);
  const obstacle = obstacles(reference, questionFor(claim, uses)).find(
    (each) => each.nextDate !== null || each.disclosure === 'open',
  );
  if (!obstacle) return { refusal: null, facts };
  const claimed = { ok: false as const, reference, obstacle, askedBy: null, facts };
  return { refusal: refusalOf({ ...ledger, uses }, claimed, { claim, offered: [] }), facts };
}
