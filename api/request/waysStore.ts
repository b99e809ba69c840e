import { queryOf, rowsIn, type Subanswer, type Subrequest } from '../salesforce/composite.ts';
import type { Session } from '../salesforce/connect.ts';
import { day, soql } from '../salesforce/soql.ts';

/** What may be offered or told after a refusal. */
export interface Ways {
  /** Group calls that are coming, by their customer. */
  groups: { referenceId: string; requestId: string }[];
  /** Numbers of requests by id. */
  numbers: ReadonlyMap<string, string>;
}

const GROUP_FIELDS = ['Reference__c', 'Request__c', 'Activity_Type__c', 'Activity_Date__c', 'Status__c'];

/** Parts of a composite that read it on the caller’s session. */
export async function ways(
  session: Session,
  { groupsOf, requestIds, from }: { groupsOf: string[]; requestIds: string[]; from: string },
): Promise<Subrequest[]> {
  const readable = await session.describe('Reference_Activity__c');
  const mayRead = GROUP_FIELDS.every((name) => readable.has(name));
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
    numbers: new Map(numbers.map((each) => [each.Id, each.Name])),
  };
}
