import { demandPolicy, type Ledger } from '../decision/ledger.ts';
import type { Writes } from '../decision/schema.ts';
import { Problem } from '../errors.ts';
import { demandLegal } from './legal.ts';
import type { Movement } from './movement.ts';
import { planOf } from './plan.ts';
import { historyOf } from './record.ts';
import { writesOf } from './writes.ts';
import { fullOf } from './refusal.ts';
import type { Full } from './schema.ts';

export interface Moved extends Writes {
  /** Customers that were suggested and could not be reserved. */
  full: Full[];
}

/**
 * Decides one move on a request.
 * @throws Problem CHANGED_MEANWHILE, ILLEGAL_MOVE, NOT_YOUR_MOVE, INVALID_INPUT, LIMIT_REACHED, NOT_AVAILABLE,
 * CONTACT_NOT_RELEASED, LEDGER_NEEDS_REVIEW
 */
export function move(ledger: Ledger, movement: Movement, now: Date): Moved {
  const { input, state, command } = movement;
  if (movement.expectedTurn !== null && movement.expectedTurn !== state.turn) {
    throw new Problem('CHANGED_MEANWHILE', { values: { turn: state.turn, status: state.status } });
  }
  const policy = demandPolicy(ledger);
  const rule = policy.rules.find((each) => each.activityType === state.activityType);
  if (!rule) throw new Problem('NOT_OFFERED');
  const candidate = demandLegal(movement, now);
  const of = { ...movement, policy, rule, now };
  const plan = planOf(ledger, of, candidate);
  const made = {
    move: input.move,
    by: movement.person.userId,
    reason: input.comment ?? input.override?.reason ?? null,
    command,
  };
  const writes = writesOf(ledger, plan, of, { ...made, history: historyOf(movement.seen) });
  return { ...writes, full: plan.refusals.map(fullOf) };
}
