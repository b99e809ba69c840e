import type { ActivityStatus, ActivityType, NoShow } from '../activity/schema.ts';
import type { Mapping } from '../policy/mapping.ts';
import type { Prospect } from '../policy/question.ts';
import { toReference, type ReferenceRecord } from '../reference/record.ts';
import type { LedgerUse } from './ledger.ts';
import { EMPTY_CHAIN, type Chain } from './schema.ts';

/** One row of the aggregate over a chain: rows of one lookup written under one id. */
export type ChainRow = Record<string, string | null> & { lowest: number; turn: number; rows: number };

/**
 * Rows count for the lookup and for the id as written: after a merge these differ, and the chain shows two ids until a manager
 * has reviewed it. That review stands under the other id as turn 0, which is no turn.
 */
export function chains(rows: ChainRow[], lookup: string, written: string): Map<string, Chain> {
  const found = new Map<string, Chain>();
  for (const row of rows) {
    const reviewed = row.lowest === 0;
    const ids = [row[lookup], row[written]].filter((id): id is string => !!id);
    for (const id of new Set(ids)) {
      const chain = found.get(id) ?? EMPTY_CHAIN;
      const max = Math.max(chain.max, row.turn);
      const count = chain.count + row.rows - (reviewed ? 1 : 0);
      found.set(id, { max, count, ids: [...new Set([...chain.ids, ...(reviewed ? [] : ids)])] });
    }
  }
  return found;
}

export interface UseRecord {
  Id: string;
  Reference__c: string | null;
  Reference__r?: { Account__c: string | null } | null;
  Account__c: string | null;
  Contact__c: string | null;
  Request__c: string | null;
  Prospect_Account__c: string | null;
  Candidate__c: string | null;
  Activity_Type__c: ActivityType;
  Activity_Date__c: string;
  Opportunity__c: string | null;
  Starts_At__c: string | null;
  Hold_Until__c: string | null;
  Status__c: ActivityStatus;
  Weight__c: number | null;
  No_Show__c: NoShow | null;
  Recorded_By__c: string | null;
  Confirmed__c: boolean;
}

/** A use counts where its customer is now, as its turns are taken there; where they were when it was reserved if they are gone. */
export const toUse = (record: UseRecord): LedgerUse => ({
  id: record.Id,
  referenceId: record.Reference__c,
  accountId: record.Reference__r?.Account__c ?? record.Account__c,
  contactId: record.Contact__c,
  requestId: record.Request__c,
  prospectAccountId: record.Prospect_Account__c,
  candidateId: record.Candidate__c,
  activityType: record.Activity_Type__c,
  on: record.Activity_Date__c,
  opportunityId: record.Opportunity__c,
  startsAt: record.Starts_At__c,
  holdUntil: record.Hold_Until__c,
  status: record.Status__c,
  weight: record.Weight__c ?? 1,
  noShow: record.No_Show__c,
  recordedBy: record.Recorded_By__c,
  confirmed: record.Confirmed__c,
});

export interface AccountRecord {
  Cases: { records: unknown[] } | null;
  Opportunities: { records: { Probability: number | null }[] } | null;
  References__r: { records: ReferenceRecord[] } | null;
}

export function referencesOf(account: AccountRecord, mapping: Mapping) {
  const escalated = (account.Cases?.records.length ?? 0) > 0;
  const negotiation = account.Opportunities?.records[0]?.Probability ?? null;
  return (account.References__r?.records ?? []).map(
    (record) => [record.Id, toReference(record, { escalated, negotiation }, mapping)] as const,
  );
}

export const PROSPECT_FIELDS = ['Id', 'Name', 'ParentId'];

/** The buyer's account; null where the request names none. */
export const toProspect = (row: { Id: string; Name: string; ParentId: string | null } | null): Prospect | null =>
  row && { accountId: row.Id, accountName: row.Name, accountParentId: row.ParentId };
