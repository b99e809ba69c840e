import type { PolicyRecord } from './record.ts';
import type { VersionFacts } from './version.ts';

/** `Reference_Policy__c` as a version, without what it says. */
export interface VersionRecord extends Pick<PolicyRecord, 'Id'> {
  Version__c: number | null;
  Status__c: VersionFacts['status'];
  Active_From__c: string | null;
  Note__c: string | null;
  Edition__c: number | null;
  Based_On__c: number | null;
  Tried__c: string | null;
  Activated_At__c: string | null;
  LastModifiedDate: string;
  Activated_By__r: { Name: string } | null;
  Edited_By__r: { Name: string } | null;
}

export const VERSION_FIELDS = [
  'Id',
  'Version__c',
  'Status__c',
  'Active_From__c',
  'Note__c',
  'Edition__c',
  'Based_On__c',
  'Tried__c',
  'Activated_At__c',
  'LastModifiedDate',
  'Activated_By__r.Name',
  'Edited_By__r.Name',
] as const;

/** A version with what is told of it. */
export interface Version extends VersionFacts {
  edition: number;
  tried: string | null;
  by: string | null;
  at: string | null;
  why: string | null;
}

const iso = (at: string | null) => at && new Date(at).toISOString();

export function toVersion(record: VersionRecord): Version {
  const isDraft = record.Status__c === 'Draft';
  return {
    id: record.Id,
    version: record.Version__c,
    status: record.Status__c,
    activeFrom: iso(record.Active_From__c),
    edition: record.Edition__c ?? 0,
    tried: record.Tried__c,
    by: (isDraft ? record.Edited_By__r : record.Activated_By__r)?.Name ?? null,
    at: iso(isDraft ? record.LastModifiedDate : record.Activated_At__c),
    why: record.Note__c,
  };
}
