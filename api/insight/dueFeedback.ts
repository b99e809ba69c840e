import { isLate } from '../feedback/follow.ts';
import type { FeedbackRecord } from '../feedback/record.ts';
import type { TodayRow } from './todaySchema.ts';

/** Open feedback as it was read, the soonest due before others: what is late comes first. */
export function dueFeedback(records: FeedbackRecord[], userId: string, today: string): TodayRow[] {
  return records.map((record) => ({
    ...{ id: record.Id, object: 'Reference_Feedback__c', number: record.Name, name: record.Account_Name__c || null },
    reason: isLate('Open', record.Due_On__c ?? null, today) ? 'feedback-late' : 'feedback-due',
    ...{ activityType: record.Area__c ?? null, on: record.Due_On__c ?? null, at: null },
    ...{
      count: record.Score__c ?? null,
      limit: 5,
      nextStep: null,
      party: null,
      step: null,
      task: null,
      mayMakeTask: false,
    },
    who: record.Routed_To__c === userId ? null : (record.Routed_To__r?.Name ?? null),
  }));
}
