import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { accountOf, type AccountFactsRecord } from '../reference/card.ts';
import { listOf } from '../reference/record.ts';
import { coverageOf, segmentWords } from './coverage.ts';
import type { Coverage, Nominee, NominationStatus, NominationView } from './schema.ts';
import { ageOf, movesFrom, wordsOf } from './state.ts';

type Named = { Name?: string | null } | null | undefined;

/** `Reference_Nomination__c` as a person reads it; a field their field security hides is not there. */
export interface NominationRecord extends AccountFactsRecord {
  Id: string;
  /** Null right after it was written: Salesforce numbers it. */
  Name: string | null;
  OwnerId: string;
  CreatedDate: string;
  Owner?: Named;
  Status__c?: NominationStatus | null;
  Account__c?: string | null;
  Contact__c?: string | null;
  Contact_Name__c?: string | null;
  Activity_Types__c?: string | null;
  Limit__c?: number | null;
  Period__c?: string | null;
  Why__c?: string | null;
  Segment__c?: string | null;
  Coverage__c?: Coverage | null;
  Reviewed_By__r?: Named;
  Reviewed_At__c?: string | null;
  Review_Comment__c?: string | null;
  Reference__c?: string | null;
  Reference__r?: Named;
}

/** A nomination as the service user finds it at the decision. */
export interface NominationRow extends AccountFactsRecord {
  Id: string;
  Status__c: NominationStatus;
  OwnerId: string;
  Account__c: string | null;
  Contact__c: string | null;
  Activity_Types__c: string | null;
  Limit__c: number | null;
  Period__c: string | null;
  LastModifiedDate: string;
}

export const NOMINATION_VIEW_FIELDS = [
  ...['Id', 'Name', 'OwnerId', 'CreatedDate', 'Status__c', 'Account__c', 'Contact__c', 'Contact_Name__c'],
  ...['Activity_Types__c', 'Limit__c', 'Period__c', 'Why__c', 'Segment__c', 'Coverage__c', 'Reviewed_At__c'],
  ...['Review_Comment__c', 'Reference__c'],
  ...['Account_Name__c', 'Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c'],
];

/** Whoever reads, and what is known beside the record. */
export interface Eyes {
  isManager: boolean;
  /** Whether this person's field security lets them know where the pool is thin. */
  mayKnow: boolean;
  pool: PoolIndex;
  settings: PolicySettings | null;
  now: Date;
}

/** An account and its people as the person who would nominate them reads them. */
export interface NomineeRecord {
  account: AccountFactsRecord & { Id: string; ownerId: string | null };
  contactId: string | null;
  contacts: { Id: string; Name: string }[];
}

export function viewOf(record: NominationRecord, { isManager, mayKnow, pool, settings, now }: Eyes): NominationView {
  const status = record.Status__c ?? 'Nominated';
  const account = accountOf(record, settings);
  const moves = isManager ? movesFrom(status) : [];
  const open = movesFrom(status).length > 0;
  const coverage = open && settings ? coverageOf(account, pool, settings) : (record.Coverage__c ?? null);
  return {
    id: record.Id,
    number: record.Name,
    status,
    state: wordsOf(status),
    accountId: record.Account__c ?? null,
    account,
    contact: record.Contact_Name__c || null,
    activityTypes: listOf(record.Activity_Types__c),
    limit: record.Limit__c ?? null,
    period: record.Period__c ?? null,
    why: record.Why__c ?? null,
    segment: record.Segment__c ?? null,
    coverage: mayKnow ? coverage : null,
    nominatedBy: { id: record.OwnerId, name: record.Owner?.Name ?? null },
    createdAt: record.CreatedDate,
    ...ageOf(status, record.CreatedDate, now),
    reviewedBy: record.Reviewed_By__r?.Name ?? null,
    reviewedAt: record.Reviewed_At__c ?? null,
    comment: record.Review_Comment__c ?? null,
    reference: record.Reference__r ? { id: record.Reference__c ?? '', number: record.Reference__r.Name ?? null } : null,
    moves,
  };
}

export function nomineeOf(
  { account, contactId, contacts }: NomineeRecord,
  { mayKnow, pool, settings }: Eyes,
  mayNominate: boolean,
): Nominee {
  const facts = accountOf(account, settings);
  return {
    accountId: account.Id,
    account: facts,
    contactId,
    contacts: contacts.map(({ Id, Name }) => ({ id: Id, name: Name })),
    segment: segmentWords(facts),
    coverage: mayKnow && settings ? coverageOf(facts, pool, settings) : null,
    mayNominate,
  };
}
