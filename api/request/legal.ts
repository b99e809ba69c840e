import { Problem } from '../errors.ts';
import type { Movement } from './movement.ts';
import { legalMoves, mayMake, notReady } from './rights.ts';
import type { CandidateState } from './state.ts';
import { MOVES_TABLE } from './status.ts';

/** A move somebody would make. */
type Attempt = Pick<Movement, 'input' | 'state' | 'person'>;

/** The candidate the move is about (null for moves about the whole request), after everything that could forbid it. */
export function demandLegal(movement: Attempt, now: Date): CandidateState | null {
  const { input, state, person } = movement;
  const rule = MOVES_TABLE[input.move];
  if (!rule.from.includes(state.status)) {
    throw illegal(movement, now, `The request is ${state.status} now, so "${rule.label}" is not possible.`);
  }
  const candidate = rule.candidate ? subject(movement, rule.candidate, now) : null;
  if (rule.candidate && !candidate) {
    throw illegal(movement, now, `No customer of this request is ready for "${rule.label}".`);
  }
  if (candidate && !rule.candidate?.includes(candidate.status)) {
    throw illegal(movement, now, `This customer is ${candidate.status} now, so "${rule.label}" is not possible.`);
  }
  if (!mayMake(input.move, state, person, candidate, now)) throw new Problem('NOT_YOUR_MOVE');
  const waitsFor = candidate && notReady(input.move, state, candidate, now);
  if (waitsFor) throw illegal(movement, now, waitsFor);
  for (const field of rule.required) {
    if (input[field] === undefined || input[field] === '') {
      throw invalid(field, null, `is required for the move ${input.move}`, `"${rule.label}" needs ${field}.`);
    }
  }
  return candidate;
}

/** What is not possible now, with the steps this person may take instead. */
export function illegal({ input, state, person }: Attempt, now: Date, detail: string): Problem {
  const allowed = legalMoves(state, person, now).map((each) => each.move);
  return new Problem('ILLEGAL_MOVE', {
    detail,
    values: { move: input.move, status: state.status },
    extra: { allowed: [...new Set(allowed)] },
  });
}

export const invalid = (path: string, value: unknown, message: string, detail = `${path} ${message}.`) =>
  new Problem('INVALID_INPUT', { detail, extra: { errors: [{ path, value, message }] } });

/** The candidate named, or the only one it can be; null when it can be none. */
function subject({ input, state, person }: Attempt, statuses: readonly string[], now: Date): CandidateState | null {
  const named = input.candidateId?.slice(0, 15);
  if (named) {
    const found = state.candidates.find((each) => each.id.slice(0, 15) === named);
    if (!found) throw invalid('candidateId', input.candidateId, 'is not a customer of this request');
    return found;
  }
  const inState = state.candidates.filter((each) => statuses.includes(each.status));
  const theirs = inState.filter((each) => mayMake(input.move, state, person, each, now));
  const ready = theirs.filter((each) => !notReady(input.move, state, each, now));
  const possible = [ready, theirs, inState].find((each) => each.length > 0) ?? [];
  const [only] = possible;
  if (possible.length > 1) throw invalid('candidateId', null, 'is needed: more than one customer can be meant');
  return only ?? null;
}
