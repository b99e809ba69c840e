import type { Use } from '../activity/schema.ts';
import { Problem } from '../errors.ts';
import type { Leavers } from '../policy/deputy.ts';
import type { Policy } from '../policy/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Own } from './schema.ts';
import type { Chains } from './turns.ts';

export interface LedgerUse extends Use {
  candidateId: string | null;
  opportunityId: string | null;
  startsAt: string | null;
  recordedBy: string | null;
  confirmed: boolean;
  /** Until when it is reserved; null once a date is set. */
  holdUntil: string | null;
}

/** What commands decide on: read by the service user after the chains, so that whatever changes later collides on a turn. */
export interface Ledger {
  chains: Chains;
  uses: LedgerUse[];
  references: Map<string, ReferenceFacts>;
  policy: Policy | null;
  leavers: Leavers;
}

/** What one reading brings: the ledger its commands share, and each one's own rows. */
export interface Reading {
  ledger: Ledger;
  own: Own[];
}

/** A copy that a command may write into; thrown away when the command is refused. */
export function fork(ledger: Ledger): Ledger {
  return {
    ...ledger,
    chains: { accounts: new Map(ledger.chains.accounts), contacts: new Map(ledger.chains.contacts) },
    uses: [...ledger.uses],
    references: new Map(ledger.references),
  };
}

/** A use as a command has just changed it, so that the next one in the same batch counts it right. */
export function revise(ledger: Ledger, useId: string, change: Partial<LedgerUse>): void {
  ledger.uses = ledger.uses.map((use) => (use.id === useId ? { ...use, ...change } : use));
}

/** @throws Problem NOT_SET_UP */
export function demandPolicy({ policy }: Ledger): Policy {
  if (!policy) throw new Problem('NOT_SET_UP');
  return policy;
}

/** The keys under which a reference's turns are counted; a command must have read the chains of all of them. */
export const keysOf = ({ accountId, contactId }: ReferenceFacts): string[] =>
  [accountId, contactId].filter((id) => id !== null);
