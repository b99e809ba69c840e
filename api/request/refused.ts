import type { Gate } from '../policy/gate.ts';
import type { Policy } from '../policy/schema.ts';
import type { Alternative } from './alternatives.ts';
import type { Move } from './moveSchema.ts';
import type { ClaimFacts, Hindrance } from './place.ts';

/** One customer that is refused. */
export interface Refusal {
  referenceId: string;
  obstacle: Hindrance;
  /** The request of the same deal that asks them already. */
  askedBy: string | null;
  /** What this customer offers instead. */
  ways: Alternative[];
  /** Requests whose lapsed reservations fill the limit. */
  lapsed: string[];
  facts: ClaimFacts;
}

/** All customers are refused, whoever they are, with what those that were named offer instead. */
export interface Shut {
  gate: Gate;
  ways: Alternative[];
}

/** What a refusal was decided on, for its record. */
export interface Basis {
  move: 'submit' | Move;
  requestId: string | null;
  by: string;
  requesterId: string;
  policy: Policy;
  now: Date;
  key: string | null;
  facts: object;
}

/** Thrown by a decision: nothing is written, and the one who asked is to be told why and what helps. */
export class Refused extends Error {
  readonly refusals: Refusal[];
  readonly basis: Basis;
  readonly shut: Shut | null;
  constructor(refusals: Refusal[], basis: Basis, shut: Shut | null = null) {
    super(`Refused: ${[shut?.gate, ...refusals.map(({ obstacle }) => obstacle)].map((each) => each?.code).join(' ')}`);
    this.refusals = refusals;
    this.basis = basis;
    this.shut = shut;
  }
}
