import type { ActivityType } from '../activity/schema.ts';
import type { NewTarget, Target, TargetKind } from './schema.ts';

/** `Reference_Target__c` as a person reads it. */
export interface TargetRecord {
  Id: string;
  Name: string;
  Kind__c: TargetKind | null;
  Status__c: 'Open' | 'Dropped';
  Industry__c: string | null;
  Region__c: string | null;
  Size_Band__c: string | null;
  Product__c: string | null;
  Activity_Type__c: ActivityType | null;
  Needed__c: number | null;
  Due_On__c: string;
  Edition__c: number | null;
  Responsible__c: string | null;
  Responsible__r: { Name: string } | null;
}

export const TARGET_FIELDS = [
  ...['Id', 'Name', 'Kind__c', 'Status__c', 'Industry__c', 'Region__c', 'Size_Band__c', 'Product__c'],
  ...['Activity_Type__c', 'Needed__c', 'Due_On__c', 'Edition__c', 'Responsible__c', 'Responsible__r.Name'],
];

export const toTarget = (record: TargetRecord): Target => ({
  id: record.Id,
  name: record.Name,
  kind: record.Kind__c ?? 'Segment',
  industry: record.Industry__c,
  region: record.Region__c,
  sizeBand: record.Size_Band__c,
  product: record.Product__c,
  activityType: record.Activity_Type__c,
  needed: record.Needed__c ?? 0,
  dueOn: record.Due_On__c,
  edition: record.Edition__c ?? 0,
  owner: record.Responsible__c ? { id: record.Responsible__c, name: record.Responsible__r?.Name ?? null } : null,
});

export const targetFields = (target: NewTarget): Record<string, unknown> => ({
  Name: target.name,
  Kind__c: target.kind,
  Industry__c: target.industry,
  Region__c: target.region,
  Size_Band__c: target.sizeBand,
  Product__c: target.product,
  Activity_Type__c: target.activityType,
  Needed__c: target.needed,
  Due_On__c: target.dueOn,
  Responsible__c: target.ownerId,
});
