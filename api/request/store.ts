import type { Caller } from '../caller.ts';
import { queryOf, rowsIn, type Subanswer, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { every, fields, identifier, soql, type Soql } from '../salesforce/soql.ts';
import type { RequestRecord } from './record.ts';
import { OPEN_STATUSES } from './schema.ts';

const REQUEST_FIELDS = [
  ...['Id', 'Name', 'CreatedDate', 'OwnerId', 'Owner.Name', 'Status__c', 'Turn__c', 'Purpose__c', 'Opportunity__c'],
  ...[
    'Prospect_Account__c',
    'Prospect_People__c',
    'Topics__c',
    'Note__c',
    'Competitor__c',
    'Key_Reason__c',
    'Fulfiller__c',
  ],
  ...['Fulfiller__r.Name', 'Activity_Type__c', 'Quantity__c', 'Needed_By__c', 'Promised_By__c', 'Rush__c', 'Path__c'],
  ...['Deal_Name__c', 'Deal_Prospect__c', 'Deal_Amount__c', 'Deal_Close_Date__c', 'Deal_Stage__c'],
];
const CANDIDATE_FIELDS = [
  ...[
    'Id',
    'Order__c',
    'Status__c',
    'Hold_Until__c',
    'Released_Name__c',
    'Released_Channel__c',
    'Reference__c',
    'Reference__r.Name',
  ],
  ...['Reference__r.Headline__c', 'Reference__r.Account_Name__c', 'Reference__r.Account_Industry__c'],
  ...[
    'Reference__r.Account_Country__c',
    'Reference__r.Account_Size_Band__c',
    'Reference__r.OwnerId',
    'Reference__r.CSM__c',
  ],
];
const APPROVAL_FIELDS = [
  ...['Id', 'Candidate__c', 'Step__c', 'Role__c', 'Approver__c', 'Approver__r.Name', 'Verdict__c', 'Comment__c'],
  ...['Asked_At__c', 'Due_At__c', 'Answered_At__c', 'Answered_By__c', 'Answered_By__r.Name'],
];
const ACTIVITY_FIELDS = [
  ...['Id', 'Candidate__c', 'Status__c', 'Starts_At__c', 'Activity_Date__c', 'No_Show__c'],
  ...['Actual_Grade__c', 'Minutes_Spent__c', 'Result__c', 'Confirmed__c', 'Confirmed_By__c', 'Confirmed_By__r.Name'],
  ...['Recorded_By__c', 'Recorded_By__r.Name'],
];
const DECISION_FIELDS = [
  ...[
    'Id',
    'Request_Turn_Number__c',
    'Move__c',
    'From__c',
    'To__c',
    'By__c',
    'By__r.Name',
    'At__c',
    'Ball__c',
    'Reason__c',
  ],
  ...['Candidate__c', 'Outcome__c'],
];

const PARENTS: Record<string, string> = { Reference__r: 'Reference__c' };

export interface RequestStore {
  /** One request as the caller may see it; null when there is none for these eyes. */
  request(caller: Caller, id: string, beside?: Beside): Promise<Found>;
  /** The requests a caller sees, at most 200: open ones by close date, then the larger amount; else the newest first. */
  requests(
    caller: Caller,
    filter: { stage: 'any' | 'open' | 'unfinished'; mine: boolean; opportunityId?: string | undefined },
  ): Promise<RequestRecord[]>;
  /** Part of a composite that finds the caller's own request by its key. */
  byKey(session: Session, key: string): Promise<Subrequest>;
  foundByKey(answers: readonly Subanswer[]): RequestRecord | null;
}

export interface Beside {
  /** A person named in a command, who must be an active user the caller may see. */
  userId?: string | undefined;
}

export interface Found {
  record: Seen<RequestRecord> | null;
  names: ReadonlyMap<string, string>;
}

/** Unfinished: open, or with a use that waits to be confirmed. */
const STAGES: Record<'any' | 'open' | 'unfinished', Soql[]> = {
  any: [],
  open: [soql`Status__c IN ${[...OPEN_STATUSES]}`],
  unfinished: [
    soql`(Status__c IN ${[...OPEN_STATUSES]} OR (Status__c IN ('Completed', 'Cancelled') AND Finished_At__c = null))`,
  ],
};

/** Most requests one view shows. */
export const MOST_REQUESTS = 200;

export function requestStore({ salesforce }: { salesforce: Salesforce }): RequestStore {
  return {
    async request(caller, id, { userId } = {}) {
      const session = await salesforce.as(caller);
      const people = [caller.userId, ...(userId ? [userId] : [])];
      const answers = await session.composite(
        [
          queryOf('request', soql`${await whole(session)} WHERE Id = ${id}`),
          queryOf('people', soql`SELECT Id, Name FROM User WHERE Id IN ${people} AND IsActive = true`),
        ],
        { allOrNone: false },
      );
      const [record] = rowsIn<RequestRecord>(answers, 'request');
      const names = new Map(
        rowsIn<{ Id: string; Name: string }>(answers, 'people').map((each) => [each.Id, each.Name]),
      );
      return { record: record ? seen(record) : null, names };
    },
    async requests(caller, { stage, mine, opportunityId }) {
      const session = await salesforce.as(caller);
      const conditions: Soql[] = [
        ...STAGES[stage],
        ...(mine ? [soql`OwnerId = ${caller.userId}`] : []),
        ...(opportunityId ? [soql`Opportunity__c = ${opportunityId}`] : []),
      ];
      const where = conditions.length > 0 ? soql`WHERE ${every(conditions)}` : soql``;
      const readable = await session.describe('Reference_Request__c');
      const order =
        stage !== 'any' ? ['Deal_Close_Date__c', 'Deal_Amount__c'].filter((name) => readable.has(name)) : [];
      const by = order.map(
        (name) => soql`${identifier(name)} ${name === 'Deal_Amount__c' ? soql`DESC` : soql`ASC`} NULLS LAST, `,
      );
      const sorted = by.reduce((all, each) => soql`${all}${each}`, soql``);
      return session.query<RequestRecord>(
        soql`${await whole(session)} ${where} ORDER BY ${sorted}CreatedDate DESC LIMIT ${MOST_REQUESTS + 1}`,
      );
    },
    byKey: async (session, key) => queryOf('repeat', soql`${await whole(session)} WHERE Request_Key__c = ${key}`),
    foundByKey: (answers) => rowsIn<RequestRecord>(answers, 'repeat')[0] ?? null,
  };
}

/** A request with all that hangs on it, of every field this reader may read. */
async function whole(session: Session): Promise<Soql> {
  const [request, candidates, approvals, activities, decisions] = await Promise.all([
    readable(session, 'Reference_Request__c', REQUEST_FIELDS),
    children(session, 'Reference_Candidate__c', 'Candidates__r', CANDIDATE_FIELDS),
    children(session, 'Reference_Approval__c', 'Approvals__r', APPROVAL_FIELDS),
    children(session, 'Reference_Activity__c', 'Activities__r', ACTIVITY_FIELDS),
    children(session, 'Reference_Decision__c', 'Decisions__r', DECISION_FIELDS),
  ]);
  const lists = [candidates, approvals, activities, decisions].filter((each) => each !== null);
  const all = lists.reduce((sum, each) => soql`${sum}, ${each}`, fields(request));
  return soql`SELECT ${all} FROM Reference_Request__c`;
}

async function children(
  session: Session,
  object: string,
  relationship: string,
  wanted: string[],
): Promise<Soql | null> {
  const names = await readable(session, object, wanted);
  return names.length > 0 ? soql`(SELECT ${fields(names)} FROM ${identifier(relationship)})` : null;
}

/** Those of the wanted fields, parents' fields included, that this reader's field security shows. */
async function readable(session: Session, object: string, wanted: string[]): Promise<string[]> {
  const own = await session.describe(object);
  const parents = new Map<string, ReadonlySet<string>>();
  for (const [relationship, parent] of Object.entries(PARENTS))
    parents.set(relationship, await session.describe(parent));
  return wanted.filter((name) => {
    const [first = '', rest] = name.split('.');
    if (rest === undefined) return own.has(name);
    const lookup = first === 'Owner' ? 'OwnerId' : first.replace(/__r$/, '__c');
    return own.has(lookup) && (parents.get(first)?.has(rest) ?? true);
  });
}
