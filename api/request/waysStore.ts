import { CONTENT_FIELDS, toContent, type ContentRecord } from '../content/record.ts';
import type { Content } from '../content/schema.ts';
import { queryOf, rowsIn, type Subanswer, type Subrequest } from '../salesforce/composite.ts';
import type { Session } from '../salesforce/connect.ts';
import { day, fields, soql } from '../salesforce/soql.ts';

/** What may be offered or told after a refusal. */
export interface Ways {
  /** Group calls that are coming, by their customer. */
  groups: { referenceId: string; requestId: string }[];
  /** What customers have given for others to read or see, newest first. */
  content: Content[];
  /** Numbers of requests by id. */
  numbers: ReadonlyMap<string, string>;
}

/** One page of rows is enough to offer one of. */
const MOST_CONTENT = 500;
const GROUP_FIELDS = ['Reference__c', 'Request__c', 'Activity_Type__c', 'Activity_Date__c', 'Status__c'];

export interface Sought {
  /** References whose coming group calls are looked for, and of which content is. */
  groupsOf: string[];
  contentOf: string[];
  requestIds: string[];
  /** The first day, `YYYY-MM-DD`. */
  from: string;
}

/** Parts of a composite that read it on the caller’s session. */
export async function ways(session: Session, { groupsOf, contentOf, requestIds, from }: Sought): Promise<Subrequest[]> {
  const [uses, content] = await Promise.all([
    session.describe('Reference_Activity__c'),
    session.describe('Reference_Content__c'),
  ]);
  const mayRead = GROUP_FIELDS.every((name) => uses.has(name));
  const mayShow = CONTENT_FIELDS.every((name) => content.has(name));
  return [
    ...(mayRead && groupsOf.length > 0
      ? [
          queryOf(
            'groups',
            soql`SELECT Reference__c, Request__c FROM Reference_Activity__c WHERE Reference__c IN ${groupsOf}
              AND Activity_Type__c = 'Group call' AND Status__c = 'Scheduled' AND Activity_Date__c >= ${day(from)}
              AND Request__c != null ORDER BY Activity_Date__c`,
          ),
        ]
      : []),
    ...(mayShow && contentOf.length > 0
      ? [
          queryOf(
            'content',
            soql`SELECT ${fields(CONTENT_FIELDS)} FROM Reference_Content__c WHERE Reference__c IN ${contentOf}
              AND Status__c = 'Approved' ORDER BY CreatedDate DESC, Id LIMIT ${MOST_CONTENT}`,
          ),
        ]
      : []),
    ...(requestIds.length > 0
      ? [queryOf('numbers', soql`SELECT Id, Name FROM Reference_Request__c WHERE Id IN ${requestIds}`)]
      : []),
  ];
}

export function waysIn(answers: readonly Subanswer[]): Ways {
  const rows = <T>(ref: string) =>
    answers.some(({ referenceId }) => referenceId === ref) ? rowsIn<T>(answers, ref) : [];
  const groups = rows<{ Reference__c: string; Request__c: string }>('groups');
  const numbers = rows<{ Id: string; Name: string }>('numbers');
  return {
    groups: groups.map((each) => ({ referenceId: each.Reference__c, requestId: each.Request__c })),
    content: rows<ContentRecord>('content').map(toContent),
    numbers: new Map(numbers.map((each) => [each.Id, each.Name])),
  };
}
