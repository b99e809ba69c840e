import type { Ledger } from '../decision/ledger.ts';
import { approve, assign, decline, reassign } from './approval.ts';
import { answer, ask } from './asking.ts';
import { releaseContact } from './contact.ts';
import { reopen, withdraw } from './ending.ts';
import { merge } from './merge.ts';
import type { Case, Plan } from './movement.ts';
import { complete, confirm, correct, miss } from './outcome.ts';
import type { Move } from './moveSchema.ts';
import { schedule } from './schedule.ts';
import { suggest } from './suggest.ts';
import type { CandidateState } from './state.ts';

/** What a legal move does to the request, its customers and the ledger: it writes into the plan. */
export type Effect = (ledger: Ledger, plan: Plan, of: Case, candidate: CandidateState | null) => void;

export const EFFECTS: Record<Move, Effect> = {
  approve,
  decline,
  reassign,
  withdraw,
  cancel: withdraw,
  assign,
  suggest,
  ask,
  answer,
  schedule,
  release: releaseContact,
  complete,
  miss,
  confirm,
  correct,
  reopen,
  merge,
  /** What it does is to be told, to whoever has the ball. */
  remind: () => undefined,
};

/** The moves by which a manager takes what nobody has taken. */
export const TAKES: readonly Move[] = ['ask', 'answer', 'schedule'];
