import { stepInWords } from '../request/sentence.ts';
import { AGREEMENT_ENDS } from './endAgreement.ts';
import type { ChangeName, TimelineEntry } from './schema.ts';
import type { CandidacyRow, StepRow, UseRow, ViewRecord } from './viewRecord.ts';

/** A change in the history, by whoever made it, or by the day that came. */
const CHANGED: Record<ChangeName | typeof AGREEMENT_ENDS, string> = {
  edit: 'Details changed',
  verify: 'Confirmed as still right',
  withhold: 'Withheld',
  'release-withholding': 'No longer withheld',
  pause: 'Paused',
  resume: 'Resumed',
  agree: 'Agreement kept',
  'withdraw-agreement': 'Agreement withdrawn',
  [AGREEMENT_ENDS]: 'Agreement ran out',
  reactivate: 'Back in the pool',
  retire: 'Retired',
};
const isChange = (move: string): move is keyof typeof CHANGED => move in CHANGED;

const USE_ENDED: Record<string, string> = {
  Held: 'Reserved',
  Scheduled: 'Scheduled',
  Completed: 'Took place',
  Missed: 'No-show',
  Released: 'Released',
};

/** An instant as ISO 8601 with a zone that every parser takes: Salesforce writes +0000. */
const moment = (value: string) => new Date(value).toISOString();

const requestOf = (row: UseRow | CandidacyRow | StepRow) => ({
  requestId: row.Request__c ?? null,
  requestNumber: row.Request__r?.Name ?? null,
  deal: row.Request__r?.Deal_Name__c ?? null,
});

const useEntry = (row: UseRow): TimelineEntry => {
  const ended = USE_ENDED[row.Status__c] ?? row.Status__c;
  const whose = row.Status__c === 'Missed' && row.No_Show__c ? `: ${row.No_Show__c.toLowerCase()}` : '';
  return {
    id: row.Id,
    kind: 'use',
    at: row.Activity_Date__c,
    text: row.Activity_Type__c,
    outcome: ended + whose,
    comment: row.Result__c ?? null,
    by: null,
    ...requestOf(row),
  };
};

const requestEntry = (row: CandidacyRow): TimelineEntry => ({
  id: row.Id,
  kind: 'request',
  at: moment(row.CreatedDate),
  text: `Asked for: ${row.Request__r?.Activity_Type__c ?? 'a reference'}`,
  outcome: row.Request__r?.Status__c ?? null,
  comment: null,
  by: row.Request__r?.Owner?.Name ?? null,
  ...requestOf(row),
});

const stepEntry = (row: StepRow): TimelineEntry => ({
  id: row.Id,
  kind: isChange(row.Move__c) ? 'change' : 'step',
  at: moment(row.At__c),
  text: isChange(row.Move__c) ? CHANGED[row.Move__c] : stepInWords(row.Move__c),
  outcome: null,
  comment: row.Reason__c ?? null,
  by: row.By__r?.Name ?? null,
  ...requestOf(row),
});

/** Everything that happened with a reference and that this reader may see, newest first. */
export function timelineOf(record: ViewRecord): TimelineEntry[] {
  const steps = (record.Decisions__r?.records ?? []).filter(
    ({ Outcome__c, Move__c }) => Outcome__c !== 'Refused' && Move__c !== 'submit' && Move__c !== 'open',
  );
  return [
    ...(record.Activities__r?.records ?? []).map(useEntry),
    ...(record.Candidacies__r?.records ?? []).map(requestEntry),
    ...steps.map(stepEntry),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
}
