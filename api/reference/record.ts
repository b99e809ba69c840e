import type { Mapping } from '../policy/mapping.ts';
import { contactLeft, mappedFacts, satisfactionOf, type MappedRecord } from './mapped.ts';
import type { Participation, ReferenceFacts } from './schema.ts';

/** `Reference__c` as the service user reads it for the rules, as Salesforce's JSON shows it. */
export interface ReferenceRecord {
  Id: string;
  Name: string;
  OwnerId: string;
  Account__c: string | null;
  Contact__c: string | null;
  CSM__c: string | null;
  Manager__c: string | null;
  Status__c: ReferenceFacts['status'];
  Visible_In_Search__c: boolean;
  Tier__c: string | null;
  Limit__c: number | null;
  Period__c: ReferenceFacts['period'];
  Rest_Days__c: number | null;
  Withheld_Reason__c: string | null;
  Withheld_Review_On__c: string | null;
  Paused_Until__c: string | null;
  Last_Verified_On__c: string | null;
  Time_Zone__c: string | null;
  Satisfaction__c: number | null;
  Satisfaction_On__c: string | null;
  Products__c: string | null;
  Use_Cases__c: string | null;
  Languages__c: string | null;
  Replaced__c: string | null;
  Persona__c: string | null;
  Account_Name__c: string | null;
  Account_Industry__c: string | null;
  Account_Country__c: string | null;
  Account_Size_Band__c: string | null;
  Account__r: (MappedRecord & { ParentId: string | null }) | null;
  Contact__r: (MappedRecord & { AccountId: string | null }) | null;
  Participations__r: { records: ParticipationRecord[] } | null;
}

interface ParticipationRecord {
  Id: string;
  Activity_Type__c: Participation['activityType'];
  Status__c: Participation['status'];
  Limit__c: number | null;
  Period__c: Participation['period'];
  Expires_On__c: string | null;
  Blackout_From__c: string | null;
  Blackout_To__c: string | null;
  Contact_Release__c: Participation['contactRelease'] | null;
}

export const REFERENCE_FIELDS = [
  'Id',
  'Name',
  'OwnerId',
  'Account__c',
  'Contact__c',
  'CSM__c',
  'Manager__c',
  'Status__c',
  'Visible_In_Search__c',
  'Tier__c',
  'Limit__c',
  'Period__c',
  'Rest_Days__c',
  'Withheld_Reason__c',
  'Withheld_Review_On__c',
  'Paused_Until__c',
  'Last_Verified_On__c',
  'Time_Zone__c',
  'Satisfaction__c',
  'Satisfaction_On__c',
  'Products__c',
  'Use_Cases__c',
  'Languages__c',
  'Replaced__c',
  'Persona__c',
  'Account_Name__c',
  'Account_Industry__c',
  'Account_Country__c',
  'Account_Size_Band__c',
  'Account__r.ParentId',
  'Contact__r.AccountId',
] as const;

export const PARTICIPATION_FIELDS = [
  'Id',
  'Activity_Type__c',
  'Status__c',
  'Limit__c',
  'Period__c',
  'Expires_On__c',
  'Blackout_From__c',
  'Blackout_To__c',
  'Contact_Release__c',
] as const;

/** The values of a multi-select picklist. */
export const listOf = (value: string | null | undefined): string[] => (value ? value.split(';') : []);

export const toParticipation = (record: ParticipationRecord): Participation => ({
  id: record.Id,
  activityType: record.Activity_Type__c,
  status: record.Status__c,
  limit: record.Limit__c,
  period: record.Period__c,
  expiresOn: record.Expires_On__c,
  blackoutFrom: record.Blackout_From__c,
  blackoutTo: record.Blackout_To__c,
  contactRelease: record.Contact_Release__c ?? 'Never',
});

/**
 * A reference with everything a rule may ask. The account's escalated cases and open deals are read beside it.
 * @param mapping the one its record was read by
 */
export function toReference(
  record: ReferenceRecord,
  account: Pick<ReferenceFacts['account'], 'escalated' | 'negotiation'>,
  mapping: Mapping,
): ReferenceFacts {
  return {
    id: record.Id,
    accountId: record.Account__c,
    contactId: record.Contact__c,
    ownerId: record.OwnerId,
    csmId: record.CSM__c,
    managerId: record.Manager__c,
    status: record.Status__c,
    visible: record.Visible_In_Search__c,
    tier: record.Tier__c ?? 'Standard',
    limit: record.Limit__c,
    period: record.Period__c,
    restDays: record.Rest_Days__c,
    withheld: record.Withheld_Reason__c !== null,
    withheldReviewOn: record.Withheld_Review_On__c,
    pausedUntil: record.Paused_Until__c,
    lastVerifiedOn: record.Last_Verified_On__c,
    timeZone: record.Time_Zone__c,
    ...satisfactionOf(record, mapping),
    contactLeft: contactLeft(record, mapping),
    products: listOf(record.Products__c),
    useCases: listOf(record.Use_Cases__c),
    languages: listOf(record.Languages__c),
    replaced: listOf(record.Replaced__c),
    persona: record.Persona__c,
    account: {
      industry: record.Account_Industry__c,
      country: record.Account_Country__c,
      sizeBand: record.Account_Size_Band__c,
      parentId: record.Account__r?.ParentId ?? null,
      ...mappedFacts(record.Account__r, mapping),
      ...account,
    },
    participations: (record.Participations__r?.records ?? []).map(toParticipation),
  };
}
