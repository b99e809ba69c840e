import type { Prospect } from '../policy/question.ts';

/** Where a chain of turns stands: the rows found for one account or contact. */
export interface Chain {
  /** Highest turn. */
  max: number;
  /** Rows with a turn. A count unlike the maximum means a row is missing. */
  count: number;
  /** Ids under which rows were written; a second one means that records were merged and nobody has looked at it yet. */
  ids: string[];
}

export const EMPTY_CHAIN: Chain = { max: 0, count: 0, ids: [] };

/** The outcome of an earlier command with the same key. */
export interface Prior {
  requestId: string | null;
  /** Of a command about a nomination. */
  nominationId?: string | null;
  bodyHash: string | null;
}

/** A record to write; a value that is a `Draft` stands for the id that record will get in the same transaction. */
export interface Draft {
  type: string;
  fields: Record<string, unknown>;
}

export interface Change {
  type: string;
  id: string;
  fields: Record<string, unknown>;
}

/** What one command writes, all or nothing. */
export interface Writes {
  creates: Draft[];
  changes: Change[];
  /** Ids of shares of references that are taken back; of a command that is written alone. */
  ends?: string[];
}

/** One step as it goes into `Reference_Decision__c`, before it has its turns. */
export interface Step {
  move: string;
  from: string | null;
  to: string | null;
  /** Null: nobody, the clock ran out. */
  by: string | null;
  forWhom: string;
  at: Date;
  ball: string;
  ballUser: string | null;
  reason: string | null;
  policyVersion: number | null;
  outcome: 'Allowed' | 'Refused' | 'Overridden';
  rule: string | null;
  facts: unknown;
}

/** The reference a step touches, with the ids its turns are counted under. */
export interface Touched {
  referenceId: string;
  accountId: string;
  contactId: string | null;
  candidate: Draft | string | null;
  activity: Draft | string | null;
  /** The rule that was set aside for this reference. */
  overridden?: string | undefined;
}

/** What one command needs read beside the ledger. */
export interface Needs {
  key: string;
  requestId: string | null;
  referenceIds: string[];
  /** Accounts and contacts whose chains are to be read. */
  keys: ReadonlySet<string>;
  /** A second request the command is about. */
  otherId?: string | null;
  /** A reference whose person's name and channels are needed. */
  contactOf?: string | null;
  /** Whether the ids of the request's decisions are needed. */
  history?: boolean;
  /** The nomination it is about, with the account whose owner keeps what comes of it; or the account's, by the key that an
   *  open one of this customer holds. */
  nomination?: { id: string; accountId: string | null } | { key: string; accountId: string };
}

/** A request with what hangs on it, as Salesforce's JSON shows them. */
export interface OwnRequest {
  request: Record<string, unknown> | null;
  candidates: Record<string, unknown>[];
  approvals: Record<string, unknown>[];
}

/** The rows of one command's own subject. */
export interface Own extends OwnRequest {
  prior: Prior | null;
  /** Where the command asked for one; null: there is none. */
  nomination?: Record<string, unknown> | null;
  /** All of the account, where a new one is proposed. */
  nominations?: Record<string, unknown>[];
  accountOwner?: Record<string, unknown> | null;
  /** The buyer's account; null where there is none. */
  prospect: Prospect | null;
  other: OwnRequest | null;
  contact: Record<string, unknown> | null;
  decisions: { Id: string }[];
}
