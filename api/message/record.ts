import { targetOf } from './link.ts';
import type { Draft } from './compose.ts';
import type { How } from './rules.ts';
import type { MessageStatus, MessageView } from './schema.ts';

export const MESSAGE_FIELDS = [
  ...['Id', 'Name', 'OwnerId', 'Owner.Name', 'Kind__c', 'How__c', 'Status__c', 'Attempts__c', 'Repeat__c'],
  ...['Title__c', 'Body__c', 'Target_Id__c', 'Step__c', 'Made_At__c', 'Sent_At__c', 'Problem__c'],
  ...['Request__c', 'Reference__c', 'Settled_By__c', 'Settled_By__r.Name', 'Settled_At__c'],
];

/** `Reference_Message__c` as Salesforce's JSON shows it. It belongs to whom it is for. */
export interface MessageRecord {
  Id: string;
  Name: string;
  OwnerId: string;
  Owner?: { Name: string } | null;
  Kind__c: string;
  How__c: How;
  Status__c: MessageStatus;
  Attempts__c: number | null;
  Repeat__c: boolean;
  Title__c: string;
  Body__c: string;
  Target_Id__c: string;
  Step__c: string | null;
  Made_At__c: string;
  Sent_At__c: string | null;
  Problem__c: string | null;
  Request__c: string | null;
  Reference__c: string | null;
  Settled_By__c: string | null;
  Settled_By__r?: { Name: string } | null;
  Settled_At__c: string | null;
}

export const fieldsOf = (draft: Draft, now: Date): Record<string, unknown> => ({
  OwnerId: draft.userId,
  Message_Key__c: draft.key,
  Kind__c: draft.kind,
  How__c: draft.how,
  Status__c: 'Pending',
  Attempts__c: 0,
  Title__c: draft.title,
  Body__c: draft.body,
  Target_Id__c: draft.target.id,
  Step__c: draft.target.step,
  Made_At__c: now.toISOString(),
  Decision__c: draft.decisionId,
  Request__c: draft.requestId,
  Reference__c: draft.referenceId,
});

const moment = (value: string) => new Date(value).toISOString();

export const viewOf = (record: MessageRecord): MessageView => ({
  id: record.Id,
  number: record.Name,
  kind: record.Kind__c,
  for: { id: record.OwnerId, name: record.Owner?.Name ?? null },
  how: record.How__c,
  status: record.Status__c,
  title: record.Title__c,
  body: record.Body__c,
  madeAt: moment(record.Made_At__c),
  sentAt: record.Sent_At__c && moment(record.Sent_At__c),
  repeat: record.Repeat__c,
  problem: record.Problem__c,
  settled:
    record.Settled_By__c && record.Settled_At__c
      ? {
          by: { id: record.Settled_By__c, name: record.Settled_By__r?.Name ?? null },
          at: moment(record.Settled_At__c),
        }
      : null,
  requestId: record.Request__c,
  referenceId: record.Reference__c,
  targetId: record.Target_Id__c,
  targetObject: targetOf(record).object,
  step: record.Step__c,
});
