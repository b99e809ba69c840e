import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import type { KnownTalk } from './talk.ts';
import type { OpenTask } from './talkSchema.ts';
import { subjectOf } from './touch.ts';
import type { ViewRecord } from './viewRecord.ts';

/** Time to find a moment, in days. */
const DUE_DAYS = 7;
/** As long as a subject may be in Salesforce. */
const LONGEST = 255;

/** A task as Salesforce takes it. */
export interface NewTask {
  Subject: string;
  ActivityDate: string;
  OwnerId: string;
  WhoId: string | null;
  WhatId: string | null;
}

/** Who knows the customer best and is still there: who looks after it, who owns it, else whoever asks for it. */
function whoseTask(record: ViewRecord, userId: string): { id: string; name: string | null } {
  const { CSM__c: csm, CSM__r: manager, OwnerId, Owner } = record;
  if (csm && manager?.IsActive) return { id: csm, name: manager.Name ?? null };
  return Owner?.IsActive === false ? { id: userId, name: null } : { id: OwnerId, name: Owner?.Name ?? null };
}

/** The task to talk to a customer, about whom the caller reads of them. */
export function newTask(
  record: ViewRecord,
  { contact, account }: Pick<KnownTalk, 'contact' | 'account'>,
  { userId, now }: { userId: string; now: Date },
): { values: NewTask; task: Omit<OpenTask, 'id'> } {
  const { id, name } = whoseTask(record, userId);
  const dueOn = dayOf(dayNumber(dayIn(record.Time_Zone__c ?? null, now)) + DUE_DAYS);
  const whom = (contact ?? account)?.Name ?? '';
  const room = LONGEST - subjectOf('').length;
  return {
    values: {
      Subject: subjectOf(whom.slice(0, room)),
      ActivityDate: dueOn,
      OwnerId: id,
      WhoId: contact?.Id ?? null,
      WhatId: account?.Id ?? null,
    },
    task: { dueOn, who: name },
  };
}
