import type { Round } from './lease.ts';
import { report, type Scope, type SweepView } from './schema.ts';

export const SWEEP_FIELDS = [
  ...['Id', 'Name', 'Scope__c', 'Slot__c', 'Started_At__c', 'Started_By__c', 'Started_By__r.Name'],
  ...['Ended_At__c', 'Held_Until__c', 'Through__c', 'Report__c'],
];

/** `Reference_Sweep__c` as Salesforce's JSON shows it. */
export interface SweepRecord {
  Id: string;
  Name: string;
  Scope__c: Scope;
  Slot__c: number;
  Started_At__c: string;
  Started_By__c: string | null;
  Started_By__r?: { Name: string } | null;
  Ended_At__c: string | null;
  Held_Until__c: string;
  Through__c: string | null;
  Report__c: string | null;
}

export const roundOf = (record: SweepRecord): Round => ({
  slot: record.Slot__c,
  heldUntil: new Date(record.Held_Until__c),
  endedAt: record.Ended_At__c === null ? null : new Date(record.Ended_At__c),
});

const moment = (value: string) => new Date(value).toISOString();

export function viewOf(record: SweepRecord, now: Date): SweepView {
  const { endedAt, heldUntil } = roundOf(record);
  const told = report.safeParse(record.Report__c === null ? null : JSON.parse(record.Report__c));
  return {
    id: record.Id,
    number: record.Name,
    scope: record.Scope__c,
    state: endedAt ? 'Done' : heldUntil > now ? 'Running' : 'Cut off',
    startedAt: moment(record.Started_At__c),
    startedBy: record.Started_By__c ? { id: record.Started_By__c, name: record.Started_By__r?.Name ?? null } : null,
    endedAt: record.Ended_At__c && moment(record.Ended_At__c),
    report: told.success ? told.data : null,
  };
}
