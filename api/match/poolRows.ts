import type { Use } from '../activity/schema.ts';
import type { Part } from './columns/rows.ts';
import type { PolicyRecord } from '../policy/record.ts';
import type { CardRecord } from '../reference/card.ts';
import { PARTICIPATION_FIELDS, REFERENCE_FIELDS, type ReferenceRecord } from '../reference/record.ts';

/** Rows that were deleted come with the changed ones. */
export interface Row {
  Id: string;
  IsDeleted: boolean;
  CreatedDate: string;
  SystemModstamp: string;
}
const OF_ALL = ['IsDeleted', 'CreatedDate', 'SystemModstamp'];

type Parts<List> = List extends { records: (infer Part)[] } ? Part : never;

/** What is looked through for words beside the facts. */
const TEXT_FIELDS = ['Headline__c', 'Summary__c', 'Key_Points__c'] as const;

export type PoolReference = Row &
  Omit<ReferenceRecord, 'Participations__r'> &
  Pick<CardRecord, (typeof TEXT_FIELDS)[number]>;
export type PoolParticipation = Row & Parts<ReferenceRecord['Participations__r']> & { Reference__c: string };
export type PoolCase = Row & { AccountId: string | null; IsEscalated: boolean; IsClosed: boolean };
export type PoolOpportunity = Row & { AccountId: string | null; IsClosed: boolean; Probability: number | null };
export type PoolUse = Row & {
  Reference__c: string | null;
  Account__c: string | null;
  Contact__c: string | null;
  Request__c: string | null;
  Prospect_Account__c: string | null;
  Activity_Type__c: Use['activityType'];
  Activity_Date__c: string;
  Status__c: Use['status'];
  Weight__c: number | null;
  No_Show__c: Use['noShow'];
};

/** Somebody of the company, read while they are there too, as they may come back. */
export interface PoolUser {
  Id: string;
  IsActive: boolean;
  ManagerId: string | null;
}

/** What one reading of the org brought: everything, or what changed. */
export interface PoolRows {
  references: PoolReference[];
  participations: PoolParticipation[];
  uses: PoolUse[];
  cases: PoolCase[];
  opportunities: PoolOpportunity[];
  policy: PolicyRecord | null;
  users: PoolUser[];
  /** Everything there is, not only what changed. */
  whole: boolean;
}

/** How many rows of a part were created in a month (`2026-03`, UTC), and when one of them was last changed. */
export interface Tally {
  part: Part;
  month: string;
  count: number;
  latest: string;
}

/** The object each part is read from, and its fields. */
export const POOL_SOURCES: Record<Part, { object: string; fields: readonly string[] }> = {
  references: { object: 'Reference__c', fields: [...REFERENCE_FIELDS, ...TEXT_FIELDS, ...OF_ALL] },
  participations: {
    object: 'Reference_Participation__c',
    fields: [...PARTICIPATION_FIELDS, 'Reference__c', ...OF_ALL],
  },
  uses: {
    object: 'Reference_Activity__c',
    fields: [
      ...['Id', 'Reference__c', 'Account__c', 'Contact__c', 'Request__c', 'Prospect_Account__c'],
      ...['Activity_Type__c', 'Activity_Date__c', 'Status__c', 'Weight__c', 'No_Show__c', ...OF_ALL],
    ],
  },
  cases: { object: 'Case', fields: ['Id', 'AccountId', 'IsEscalated', 'IsClosed', ...OF_ALL] },
  opportunities: { object: 'Opportunity', fields: ['Id', 'AccountId', 'IsClosed', 'Probability', ...OF_ALL] },
};
