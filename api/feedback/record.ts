import type { ActivityStatus, ActivityType } from '../activity/schema.ts';
import { isLate, movesFor, type Standing } from './follow.ts';
import { isOver, mayGive, type Conversation, type Giver } from './give.ts';
import type { Area, FeedbackStatus, FeedbackView, Subject, Voice } from './schema.ts';

type Named = { Name?: string | null } | null | undefined;

/** `Reference_Feedback__c` as a person reads it; a field their field security hides is not there. */
export interface FeedbackRecord {
  Id: string;
  Name: string;
  OwnerId: string;
  Owner?: Named;
  From__c?: Voice | null;
  Score__c?: number | null;
  Area__c?: Area | null;
  Text__c?: string | null;
  Given_On__c?: string | null;
  Account_Name__c?: string | null;
  Reference__c?: string | null;
  Reference__r?: Named;
  Request__c?: string | null;
  Request__r?: Named;
  Activity__c?: string | null;
  Activity__r?: { Activity_Type__c?: ActivityType | null; Activity_Date__c?: string | null } | null;
  Status__c?: FeedbackStatus | null;
  Routed_To__c?: string | null;
  Routed_To__r?: Named;
  Due_On__c?: string | null;
  Outcome__c?: string | null;
  Closed_By__c?: string | null;
  Closed_By__r?: Named;
  Closed_At__c?: string | null;
  Days_To_Close__c?: number | null;
  Edition__c?: number | null;
}

/** Of more, one list shows no more. */
export const MOST_FEEDBACK = 200;

export const FEEDBACK_FIELDS = [
  ...['Id', 'Name', 'OwnerId', 'From__c', 'Score__c', 'Area__c', 'Text__c', 'Given_On__c', 'Account_Name__c'],
  ...['Reference__c', 'Request__c', 'Activity__c', 'Status__c', 'Routed_To__c', 'Due_On__c', 'Outcome__c'],
  ...['Closed_By__c', 'Closed_At__c', 'Days_To_Close__c', 'Edition__c'],
];

/** What stands beside a lookup, where the reader may read the lookup. */
export const BESIDE: Record<string, string[]> = {
  OwnerId: ['Owner.Name'],
  Reference__c: ['Reference__r.Name'],
  Request__c: ['Request__r.Name'],
  Activity__c: ['Activity__r.Activity_Type__c', 'Activity__r.Activity_Date__c'],
  Routed_To__c: ['Routed_To__r.Name'],
  Closed_By__c: ['Closed_By__r.Name'],
};

const personOf = (id: string | null | undefined, named: Named) => (id ? { id, name: named?.Name ?? null } : null);
const recordOf = (id: string | null | undefined, named: Named) =>
  id && named ? { id, number: named.Name ?? null } : null;

export function viewOf(record: FeedbackRecord, person: Giver, today: string): FeedbackView {
  const status = record.Status__c ?? 'Open';
  const dueOn = record.Due_On__c ?? null;
  return {
    id: record.Id,
    number: record.Name,
    from: record.From__c ?? null,
    score: record.Score__c ?? null,
    area: record.Area__c ?? null,
    text: record.Text__c ?? null,
    givenOn: record.Given_On__c ?? null,
    givenBy: { id: record.OwnerId, name: record.Owner?.Name ?? null },
    customer: record.Account_Name__c || null,
    reference: recordOf(record.Reference__c, record.Reference__r),
    request: recordOf(record.Request__c, record.Request__r),
    activityId: record.Activity__c ?? null,
    activityType: record.Activity__r?.Activity_Type__c ?? null,
    usedOn: record.Activity__r?.Activity_Date__c ?? null,
    status,
    routedTo: personOf(record.Routed_To__c, record.Routed_To__r),
    dueOn,
    late: isLate(status, dueOn, today),
    outcome: record.Outcome__c ?? null,
    closedBy: personOf(record.Closed_By__c, record.Closed_By__r),
    closedAt: record.Closed_At__c ? new Date(record.Closed_At__c).toISOString() : null,
    daysToClose: record.Days_To_Close__c ?? null,
    edition: record.Edition__c ?? 0,
    moves: movesFor({ status, routedToId: record.Routed_To__c ?? null }, person),
  };
}

/** Feedback as the service user finds it at the decision. */
export const standingOf = (record: FeedbackRecord): Standing => ({
  giverId: record.OwnerId,
  status: record.Status__c ?? 'Open',
  routedToId: record.Routed_To__c ?? null,
  givenOn: record.Given_On__c ?? null,
  dueOn: record.Due_On__c ?? null,
  edition: record.Edition__c ?? 0,
});

/** A use with whoever keeps its reference, as far as a session reads them. */
export interface UseRecord {
  Id: string;
  Status__c: ActivityStatus;
  Activity_Type__c?: ActivityType | null;
  Activity_Date__c?: string | null;
  Requester__c?: string | null;
  Reference__c?: string | null;
  Account__c?: string | null;
  Request__c?: string | null;
  Reference__r?: KeptRecord | null;
}

interface KeptRecord {
  Account_Name__c?: string | null;
  OwnerId?: string;
  Owner?: { IsActive: boolean } | null;
  CSM__c?: string | null;
  CSM__r?: { IsActive: boolean } | null;
  Manager__c?: string | null;
  Manager__r?: { IsActive: boolean } | null;
}

/** As the service user reads it: of the people who keep the reference those who are still there. */
export function conversationOf({ Status__c, Requester__c, Reference__r: kept }: UseRecord): Conversation {
  const there = (id: string | null | undefined, user: { IsActive: boolean } | null | undefined) =>
    id && user?.IsActive ? id : null;
  return {
    status: Status__c,
    requesterId: Requester__c ?? null,
    csmId: there(kept?.CSM__c, kept?.CSM__r),
    ownerId: there(kept?.OwnerId, kept?.Owner),
    managerId: there(kept?.Manager__c, kept?.Manager__r),
  };
}

/** Of the uses that a person read, those they may say something about. */
export const subjectsOf = (uses: UseRecord[], person: Giver): Subject[] =>
  uses
    .filter(({ Status__c: status }) => isOver({ status }))
    .filter(({ Requester__c, Reference__r: kept }) =>
      mayGive(
        { requesterId: Requester__c ?? null, csmId: kept?.CSM__c ?? null, ownerId: kept?.OwnerId ?? null },
        person,
      ),
    )
    .map((use) => ({
      activityId: use.Id,
      activityType: use.Activity_Type__c ?? null,
      customer: use.Reference__r?.Account_Name__c || null,
      usedOn: use.Activity_Date__c ?? null,
      tookPlace: use.Status__c === 'Completed',
    }));
