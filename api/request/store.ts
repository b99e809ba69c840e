import type { ActivityType } from '../activity/schema.ts';
import type { Caller } from '../caller.ts';
import { queryOf, rowsIn, type Subanswer, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { containing, every, fields, identifier, soql, type Soql } from '../salesforce/soql.ts';
import {
  ACTIVITY_FIELDS,
  APPROVAL_FIELDS,
  CANDIDATE_FIELDS,
  DECISION_FIELDS,
  REQUEST_FIELDS,
  SEARCH_FIELDS,
} from './fields.ts';
import type { RequestRecord } from './record.ts';
import { OPEN_STATUSES, type RequestStatus } from './schema.ts';
import { ways, waysIn } from './waysStore.ts';

const PARENTS: Record<string, string> = { Reference__r: 'Reference__c' };

export interface RequestStore {
  /** One request as the caller may see it; null when there is none for these eyes. */
  request(caller: Caller, id: string, beside?: Beside): Promise<Found>;
  /** The same as parts of a composite. */
  parts(session: Session, id: string, beside?: Beside): Promise<Subrequest[]>;
  foundIn(answers: readonly Subanswer[]): Found;
  /** What may be offered or told after a refusal. */
  ways: typeof ways;
  waysIn: typeof waysIn;
  /** The requests a caller sees, at most 200: open ones by close date, then the larger amount; else the newest first. */
  requests(caller: Caller, filter: Filter): Promise<RequestRecord[]>;
  /** Those of these requests that the caller may see, and the people named with them, in one call. */
  requestsById(caller: Caller, ids: string[], beside?: Beside): Promise<FoundAll>;
  names(caller: Caller, userIds: string[]): Promise<Found['names']>;
  /** How many requests a caller sees, for each filter. */
  counts(caller: Caller, filters: Filter[]): Promise<number[]>;
  /** Part of a composite that finds the caller's own request by its key. */
  byKey(session: Session, key: string): Promise<Subrequest>;
  foundByKey(answers: readonly Subanswer[]): RequestRecord | null;
}

export interface Beside {
  /** People named in commands, who must be active users the caller may see. */
  userIds?: string[] | undefined;
}

export interface Found {
  record: Seen<RequestRecord> | null;
  names: ReadonlyMap<string, string>;
}

export interface FoundAll extends Pick<Found, 'names'> {
  records: Seen<RequestRecord>[];
}

export interface Filter {
  stage: keyof typeof STAGES;
  mine: boolean;
  opportunityId?: string | undefined;
  statuses?: RequestStatus[] | undefined;
  activityType?: ActivityType | undefined;
  fulfillerId?: string | undefined;
  /** Nobody has taken it who is still there, although somebody should. */
  unassigned?: boolean | undefined;
  rush?: boolean | undefined;
  q?: string | undefined;
}

/** Unfinished: open, or with a use that waits to be confirmed. */
const STAGES = {
  any: [],
  open: [soql`Status__c IN ${[...OPEN_STATUSES]}`],
  unfinished: [
    soql`(Status__c IN ${[...OPEN_STATUSES]} OR (Status__c IN ('Completed', 'Cancelled') AND Finished_At__c = null))`,
  ],
} as const;

/** Most requests one view shows. */
export const MOST_REQUESTS = 200;

export function requestStore({ salesforce }: { salesforce: Salesforce }): RequestStore {
  return {
    async request(caller, id, beside) {
      const session = await salesforce.as(caller);
      return foundIn(await session.composite(await parts(session, [id], beside), { allOrNone: false }));
    },
    async requestsById(caller, ids, beside) {
      const session = await salesforce.as(caller);
      return foundAll(await session.composite(await parts(session, ids, beside), { allOrNone: false }));
    },
    parts: (session, id, beside) => parts(session, [id], beside),
    foundIn,
    ways,
    waysIn,
    async requests(caller, filter) {
      const session = await salesforce.as(caller);
      const where = await whereOf(session, filter);
      const mine = await session.describe('Reference_Request__c');
      const order =
        filter.stage !== 'any' ? ['Deal_Close_Date__c', 'Deal_Amount__c'].filter((name) => mine.has(name)) : [];
      const by = order.map(
        (name) => soql`${identifier(name)} ${name === 'Deal_Amount__c' ? soql`DESC` : soql`ASC`} NULLS LAST, `,
      );
      const sorted = by.reduce((all, each) => soql`${all}${each}`, soql``);
      return session.query<RequestRecord>(
        soql`${await whole(session)} ${where} ORDER BY ${sorted}CreatedDate DESC LIMIT ${MOST_REQUESTS + 1}`,
      );
    },
    async names(caller, userIds) {
      const session = await salesforce.as(caller);
      const people = await session.query<Person>(soql`SELECT Id, Name FROM User WHERE Id IN ${userIds}`);
      return namesOf(people);
    },
    async counts(caller, filters) {
      const session = await salesforce.as(caller);
      const wheres = await Promise.all(filters.map((filter) => whereOf(session, filter)));
      const answers = await session.composite(
        wheres.map((where, index) =>
          queryOf(`count${index}`, soql`SELECT COUNT(Id) n FROM Reference_Request__c ${where}`),
        ),
        { allOrNone: false },
      );
      return filters.map((_, index) => rowsIn<{ n: number }>(answers, `count${index}`)[0]?.n ?? 0);
    },
    byKey: async (session, key) => queryOf('repeat', soql`${await whole(session)} WHERE Request_Key__c = ${key}`),
    foundByKey: (answers) => rowsIn<RequestRecord>(answers, 'repeat')[0] ?? null,
  };
}

async function whereOf(session: Session, filter: Filter): Promise<Soql> {
  const { opportunityId, statuses, activityType, fulfillerId, rush, q } = filter;
  const conditions: Soql[] = [
    ...STAGES[filter.stage],
    ...(filter.mine ? [soql`OwnerId = ${session.userId}`] : []),
    ...(opportunityId ? [soql`Opportunity__c = ${opportunityId}`] : []),
    ...(statuses ? [soql`Status__c IN ${statuses}`] : []),
    ...(activityType ? [soql`Activity_Type__c = ${activityType}`] : []),
    ...(fulfillerId ? [soql`Fulfiller__c = ${fulfillerId}`] : []),
    ...(filter.unassigned
      ? [soql`(Fulfiller__c = null OR Fulfiller__r.IsActive = false) AND Status__c IN ('New', 'In Progress')`]
      : []),
    ...(rush ? [soql`Rush__c = true`] : []),
    ...(q ? [await searched(session, q)] : []),
  ];
  return conditions.length > 0 ? soql`WHERE ${every(conditions)}` : soql``;
}

async function searched(session: Session, q: string): Promise<Soql> {
  const names = await readable(session, 'Reference_Request__c', SEARCH_FIELDS);
  return names
    .map((name) => soql`${identifier(name)} LIKE ${containing(q)}`)
    .reduce((all, each) => soql`${all} OR ${each}`);
}

async function parts(session: Session, ids: string[], { userIds = [] }: Beside = {}): Promise<Subrequest[]> {
  const people = [session.userId, ...userIds];
  return [
    queryOf('request', soql`${await whole(session)} WHERE Id IN ${ids}`),
    queryOf('people', soql`SELECT Id, Name FROM User WHERE Id IN ${people} AND IsActive = true`),
  ];
}

function foundAll(answers: readonly Subanswer[]): FoundAll {
  return {
    records: rowsIn<RequestRecord>(answers, 'request').map(seen),
    names: namesOf(rowsIn<Person>(answers, 'people')),
  };
}

interface Person {
  Id: string;
  Name: string;
}
const namesOf = (people: Person[]) => new Map(people.map((each) => [each.Id, each.Name]));

function foundIn(answers: readonly Subanswer[]): Found {
  const { records, names } = foundAll(answers);
  return { record: records[0] ?? null, names };
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
