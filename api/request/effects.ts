import type { Ledger } from '../decision/ledger.ts';
import { approve, assign, decline } from './approval.ts';
import { answer, ask } from './asking.ts';
import { withdraw } from './ending.ts';
import type { Case, Plan } from './movement.ts';
import { complete } from './outcome.ts';
import type { Move } from './schema.ts';
import { schedule } from './schedule.ts';
import type { CandidateState } from './state.ts';

/** What a legal move does to the request, its customers and the ledger: it writes into the plan. */
export type Effect = (ledger: Ledger, plan: Plan, of: Case, candidate: CandidateState | null) => void;

export const EFFECTS: Record<Move, Effect> = {
  approve,
  decline,
  withdraw,
  cancel: withdraw,
  assign,
  ask,
  answer,
  schedule,
  complete,
};

/** The moves by which a manager takes what nobody has taken. */
export const TAKES: readonly Move[] = ['ask', 'answer', 'schedule'];
