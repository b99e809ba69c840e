import type { Change, Draft, Touched } from '../decision/schema.ts';
import type { Command } from '../decision/turns.ts';
import type { Prospect } from '../policy/question.ts';
import type { ActivityRule, Policy } from '../policy/schema.ts';
import type { Seen } from '../salesforce/seen.ts';
import type { ContactRecord } from './contact.ts';
import type { NewMove } from './moveSchema.ts';
import type { RequestRecord } from './record.ts';
import type { Refusal } from './refused.ts';
import type { Person } from './rights.ts';
import type { RequestStatus } from './schema.ts';
import type { RequestState } from './state.ts';
import type { Wanted } from './wanted.ts';

export interface Movement {
  input: NewMove;
  /** The request as the caller's own session read it: nobody moves what they may not see. */
  seen: Seen<RequestRecord>;
  /** The same as the service user read it after that. */
  state: RequestState;
  person: Person;
  /** suggest: the customers, as the caller's own session read them. */
  wanted?: Wanted[];
  command: Command;
  /** The prospect, against whom a customer that moves up is checked. */
  prospect: Prospect | null;
  /** Turn the page showed, when it said so. */
  expectedTurn: number | null;
  /** What the ledger was asked for: ids of accounts, contacts and references. */
  read: ReadonlySet<string>;
  /** merge: the request that goes on, as both read it. */
  other?: { seen: Seen<RequestRecord>; state: RequestState } | null;
  /** release: the person at the customer, read by the service user. */
  contact?: ContactRecord | null;
}

/** A request and the rules it is decided under. */
export interface Ground extends Pick<Movement, 'state' | 'prospect' | 'read'> {
  policy: Policy;
  rule: ActivityRule;
  now: Date;
}

/** A movement with the rules it is decided under. */
export type Case = Movement & Ground;

/** What a move does, gathered while it is decided. */
export interface Plan {
  state: RequestState;
  changes: Change[];
  creates: Draft[];
  activities: Draft[];
  touched: Touched[];
  newcomers: string[];
  /** suggest: those that could not be reserved. */
  refusals: Refusal[];
  to: RequestStatus;
  /** Fields of the request itself, beside those every move writes. */
  request: Record<string, unknown>;
  outcome: 'Allowed' | 'Overridden';
  facts: unknown;
}

export const planFor = (state: RequestState): Plan => ({
  state: structuredClone(state),
  changes: [],
  creates: [],
  activities: [],
  touched: [],
  newcomers: [],
  refusals: [],
  to: state.status,
  request: {},
  outcome: 'Allowed',
  facts: null,
});
