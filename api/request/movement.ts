import type { Change, Draft, Touched } from '../decision/schema.ts';
import type { Command } from '../decision/turns.ts';
import type { Prospect } from '../policy/question.ts';
import type { ActivityRule, Policy } from '../policy/schema.ts';
import type { Seen } from '../salesforce/seen.ts';
import type { RequestRecord } from './record.ts';
import type { NewMove, RequestStatus } from './schema.ts';
import type { Person, RequestState } from './state.ts';

export interface Movement {
  input: NewMove;
  /** The request as the caller's own session read it: nobody moves what they may not see. */
  seen: Seen<RequestRecord>;
  /** The same as the service user read it after that. */
  state: RequestState;
  person: Person;
  command: Command;
  /** The prospect, against whom a customer that moves up is checked. */
  prospect: Prospect | null;
  /** Turn the page showed, when it said so. */
  expectedTurn: number | null;
  read: ReadonlySet<string>;
}

/** A movement with the rules it is decided under. */
export interface Case extends Movement {
  policy: Policy;
  rule: ActivityRule;
  now: Date;
}

/** What a move does, gathered while it is decided. */
export interface Plan {
  state: RequestState;
  changes: Change[];
  creates: Draft[];
  activities: Draft[];
  touched: Touched[];
  newcomers: string[];
  to: RequestStatus;
  facts: unknown;
}
