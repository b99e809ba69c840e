import type { PolicySettings } from '../policy/schema.ts';
import { listOf } from './record.ts';
import type { Participation, ReferenceStatus, ReferenceView } from './schema.ts';

type Children<T> = { records: T[] } | null;

/** `Reference__c` as a person reads it; a field their field security hides is not there. */
export interface ViewRecord {
  Id: string;
  Name: string;
  OwnerId: string;
  Owner?: { Name?: string | null } | null;
  Status__c?: ReferenceStatus;
  Headline__c?: string | null;
  Summary__c?: string | null;
  Key_Points__c?: string | null;
  Products__c?: string | null;
  Use_Cases__c?: string | null;
  Languages__c?: string | null;
  Persona__c?: string | null;
  Limit__c?: number | null;
  Period__c?: string | null;
  Last_Verified_On__c?: string | null;
  Account_Name__c?: string | null;
  Account_Industry__c?: string | null;
  Account_Country__c?: string | null;
  Account_Size_Band__c?: string | null;
  Participations__r?: Children<{
    Activity_Type__c: Participation['activityType'];
    Status__c: Participation['status'];
    Limit__c?: number | null;
    Period__c?: string | null;
    Expires_On__c?: string | null;
  }>;
  Activities__r?: Children<{
    Id: string;
    Activity_Type__c: string;
    Activity_Date__c: string;
    Status__c: string;
    Request__c?: string | null;
  }>;
}

/** Never a contact, and nothing that is closed to those who ask. */
export const VIEW_FIELDS = [
  ...['Id', 'Name', 'OwnerId', 'Status__c', 'Headline__c', 'Summary__c', 'Key_Points__c'],
  ...['Products__c', 'Use_Cases__c', 'Languages__c', 'Persona__c', 'Limit__c', 'Period__c', 'Last_Verified_On__c'],
  ...['Account_Name__c', 'Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c'],
];

/** The parts below a reference: left out as a whole where the caller may not read what makes them worth showing. */
export const VIEW_PARTICIPATION = {
  shows: ['Activity_Type__c', 'Status__c'],
  fields: ['Limit__c', 'Period__c', 'Expires_On__c'],
};
export const VIEW_USE = { shows: ['Activity_Type__c', 'Activity_Date__c', 'Status__c'], fields: ['Id', 'Request__c'] };

export function toView(record: ViewRecord, settings: PolicySettings | null): ReferenceView {
  const country = record.Account_Country__c ?? null;
  return {
    id: record.Id,
    number: record.Name,
    status: record.Status__c ?? null,
    headline: record.Headline__c ?? null,
    summary: record.Summary__c ?? null,
    keyPoints: record.Key_Points__c ?? null,
    products: listOf(record.Products__c),
    account: {
      name: record.Account_Name__c ?? null,
      industry: record.Account_Industry__c ?? null,
      region: settings?.regions[country ?? ''] ?? null,
      sizeBand: record.Account_Size_Band__c || null,
      country,
    },
    owner: { id: record.OwnerId, name: record.Owner?.Name ?? null },
    useCases: listOf(record.Use_Cases__c),
    languages: listOf(record.Languages__c),
    persona: record.Persona__c ?? null,
    limit: record.Limit__c ?? null,
    period: record.Period__c ?? null,
    lastVerifiedOn: record.Last_Verified_On__c ?? null,
    participations: (record.Participations__r?.records ?? []).map((each) => ({
      activityType: each.Activity_Type__c,
      status: each.Status__c,
      limit: each.Limit__c ?? null,
      period: each.Period__c ?? null,
      expiresOn: each.Expires_On__c ?? null,
    })),
    uses: (record.Activities__r?.records ?? []).map((each) => ({
      id: each.Id,
      activityType: each.Activity_Type__c,
      on: each.Activity_Date__c,
      status: each.Status__c,
      requestId: each.Request__c ?? null,
    })),
  };
}
