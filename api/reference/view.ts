import type { PolicySettings } from '../policy/schema.ts';
import { accountOf, cardOf, CARD_FIELDS, type CardRecord } from './card.ts';
import { listOf } from './record.ts';
import type { Participation, ReferenceView } from './schema.ts';

type Children<T> = { records: T[] } | null;

/** `Reference__c` as a person reads it; a field their field security hides is not there. */
export interface ViewRecord extends CardRecord {
  OwnerId: string;
  Owner?: { Name?: string | null } | null;
  Languages__c?: string | null;
  Limit__c?: number | null;
  Period__c?: string | null;
  Last_Verified_On__c?: string | null;
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
  ...CARD_FIELDS,
  ...['OwnerId', 'Languages__c', 'Limit__c', 'Period__c', 'Last_Verified_On__c'],
];

/** The parts below a reference: left out as a whole where the caller may not read what makes them worth showing. */
export const VIEW_PARTICIPATION = {
  shows: ['Activity_Type__c', 'Status__c'],
  fields: ['Limit__c', 'Period__c', 'Expires_On__c'],
};
export const VIEW_USE = { shows: ['Activity_Type__c', 'Activity_Date__c', 'Status__c'], fields: ['Id', 'Request__c'] };

export function toView(record: ViewRecord, settings: PolicySettings | null): ReferenceView {
  return {
    ...cardOf(record),
    account: accountOf(record, settings),
    owner: { id: record.OwnerId, name: record.Owner?.Name ?? null },
    useCases: listOf(record.Use_Cases__c),
    languages: listOf(record.Languages__c),
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
