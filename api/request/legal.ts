import { Problem } from '../errors.ts';
import type { Movement } from './movement.ts';
import type { NewMove } from './schema.ts';
import {
  isActor,
  legalMoves,
  notReady,
  pendingOf,
  type CandidateState,
  type Person,
  type RequestState,
} from './state.ts';
import { MOVES_TABLE } from './status.ts';

/** The candidate the move is about (null for moves about the whole request), after everything that could forbid it. */
export function demandLegal({ input, state, person }: Movement, now: Date): CandidateState | null {
  const rule = MOVES_TABLE[input.move];
  const allowed = legalMoves(state, person, now).map((each) => each.move);
  const illegal = (detail: string) =>
    new Problem('ILLEGAL_MOVE', {
      detail,
      values: { move: input.move, status: state.status },
      extra: { allowed: [...new Set(allowed)] },
    });
  if (!rule.from.includes(state.status)) {
    throw illegal(`The request is ${state.status} now, so "${rule.label}" is not possible.`);
  }
  const candidate = rule.candidate ? subject(input, state, person, rule.candidate) : null;
  if (rule.candidate && !candidate) throw illegal(`No customer of this request is ready for "${rule.label}".`);
  if (candidate && !rule.candidate?.includes(candidate.status)) {
    throw illegal(`This customer is ${candidate.status} now, so "${rule.label}" is not possible.`);
  }
  if (!rule.by.some((actor) => isActor(actor, state, person, candidate))) throw new Problem('NOT_YOUR_MOVE');
  const waitsFor = candidate && notReady(input.move, state, candidate, now);
  if (waitsFor) throw illegal(waitsFor);
  for (const field of rule.required) {
    if (input[field as keyof NewMove] === undefined || input[field as keyof NewMove] === '') {
      throw new Problem('INVALID_INPUT', {
        detail: `"${rule.label}" needs ${field}.`,
        extra: { errors: [{ path: field, value: null, message: `is required for the move ${input.move}` }] },
      });
    }
  }
  return candidate;
}

/** The candidate named, or the only one it can be; null when it can be none. */
function subject(
  input: NewMove,
  state: RequestState,
  person: Person,
  statuses: readonly string[],
): CandidateState | null {
  const named = input.candidateId?.slice(0, 15);
  const possible = state.candidates.filter((each) =>
    named
      ? each.id.slice(0, 15) === named
      : statuses.includes(each.status) &&
        (pendingOf(state, each.id).length > 0 || person.isManager || state.fulfillerId === person.userId),
  );
  const [only] = possible;
  if (only && possible.length === 1) return only;
  const message = named ? 'is not a customer of this request' : 'is needed: more than one customer can be meant';
  if (!only && !named) return null;
  throw new Problem('INVALID_INPUT', {
    detail: `candidateId ${message}.`,
    extra: { errors: [{ path: 'candidateId', value: input.candidateId ?? null, message }] },
  });
}
