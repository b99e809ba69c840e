import type { Caller } from '../caller.ts';
import { queryOf, rowsIn, type Subanswer, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { noneIfMissing } from '../salesforce/errors.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { containing, day, every, fields, identifier, some, soql, type Soql } from '../salesforce/soql.ts';
import type { Sight } from './after.ts';
import type { HeldShare } from './change.ts';
import { loggedQueries, type About } from './loggedStore.ts';
import type { Editable } from './rights.ts';
import type { KnownTalk } from './talk.ts';
import type { PoolViewName } from './keepSchema.ts';
import { LEADS_TO, PARTS, ROW_FIELDS, VIEW_FIELDS, type Part, type RowRecord, type ViewRecord } from './viewRecord.ts';

/** A reference as its reader's own session knows it. */
export interface FoundReference {
  record: Seen<ViewRecord> | null;
  canEdit: boolean;
  editable: Editable;
  sight: Sight;
  /** Null where the caller may not read it. */
  talk: KnownTalk | null;
}

/** What a pool list is asked for. */
export interface PoolFilter {
  view: PoolViewName;
  q?: string | undefined;
  /** Of an industry and all in it; null: whatever they do. */
  industries: string[] | null;
  /** Of a region; null: wherever they are. */
  countries: string[] | null;
  /** References last confirmed before this day are flagged. */
  staleBefore: string;
  /** References that may be withheld beyond their review date; shown are those the caller may edit. */
  withheld: string[];
}

export interface FoundPool {
  rows: RowRecord[];
  editable: ReadonlySet<string>;
  /** How many references of these eyes wait for somebody. */
  counts: Record<Counted | 'withheld-review', number>;
  /** Whether the caller may read references at all. */
  allowed: boolean;
}

/** What people read of references, each on their own session. */
export interface ReferenceStore {
  /** In one call, with the active people a change would name, and what is logged of whom it is about. */
  reference(caller: Caller, id: string, beside: { people?: string[]; about: About | null }): Promise<FoundReference>;
  /** Shares of the reference that these people were given by name; read as the service user. */
  sharesOf(id: string, people: string[]): Promise<HeldShare[]>;
  ofAccount(
    caller: Caller,
    accountId: string,
  ): Promise<{ records: ViewRecord[]; editable: Editable; canEdit: ReadonlySet<string> }>;
  /** In two calls: the rows with the counts, then the right to edit each row. */
  pool(caller: Caller, filter: PoolFilter): Promise<FoundPool>;
}

/** Most references one view shows; a question about the right to edit takes no more ids. */
export const MOST_REFERENCES = 200;

export function referenceStore({ salesforce }: { salesforce: Salesforce }): ReferenceStore {
  return {
    async reference(caller, id, { people = [], about }) {
      const session = await salesforce.as(caller);
      const editable = await editableOf(session);
      const readable = await readableOf(session);
      const names = new Map<string, string>();
      const none = { record: null, canEdit: false, editable, sight: { readable, names }, talk: null };
      if (!readable.reference.has('Id')) return none;
      const logged = await loggedQueries(session, about, readable.reference);
      const answers = await session.composite(
        [
          queryOf('reference', soql`${await whole(session)} WHERE Id = ${id}`),
          access(session, [id]),
          queryOf(
            'people',
            soql`SELECT Id, Name FROM User WHERE Id IN ${[caller.userId, ...people]} AND IsActive = true`,
          ),
          ...(logged?.queries ?? []),
        ],
        { allOrNone: false },
      );
      const [record] = rowsIn<ViewRecord>(answers, 'reference');
      if (!record) return none;
      const known = rowsIn<{ Id: string; Name: string }>(answers, 'people').map(({ Id, Name }) => [Id, Name] as const);
      const sight = { readable, names: new Map(known) };
      const canEdit = mayEdit(answers).has(record.Id);
      return { record: seen(record), canEdit, editable, sight, talk: logged?.read(answers) ?? null };
    },
    async sharesOf(id, people) {
      const session = await salesforce.service();
      const rows = await session.query<{ Id: string; UserOrGroupId: string }>(
        soql`SELECT Id, UserOrGroupId FROM Reference__Share
          WHERE ParentId = ${id} AND RowCause = 'Manual' AND UserOrGroupId IN ${people}`,
      );
      return rows.map(({ Id, UserOrGroupId: userId }) => ({ id: Id, userId }));
    },
    async ofAccount(caller, accountId) {
      const session = await salesforce.as(caller);
      const editable = await editableOf(session);
      const readable = await session.describe('Reference__c');
      if (!readable.has('Account__c')) return { records: [], editable, canEdit: new Set() };
      const where = soql`WHERE Account__c = ${accountId} ORDER BY Name LIMIT ${MOST_REFERENCES}`;
      const records = await session.query<ViewRecord>(soql`${await whole(session)} ${where}`).catch(noneIfMissing);
      return { records, editable, canEdit: await editRights(session, records) };
    },
    async pool(caller, filter) {
      const session = await salesforce.as(caller);
      const readable = await session.describe('Reference__c');
      const none = { unowned: 0, unverified: 0, paused: 0, 'withheld-review': 0 };
      if (readable.size === 0) return { rows: [], editable: new Set(), counts: none, allowed: false };
      const names = fields(await readableFields(session, 'Reference__c', ROW_FIELDS));
      const order = readable.has('Account_Name__c') ? soql`Account_Name__c, Name` : soql`Name`;
      const query = soql`SELECT ${names} FROM Reference__c WHERE ${wanted(filter, caller.userId)} ORDER BY ${order} LIMIT ${MOST_REFERENCES + 1}`;
      const answers = await session.composite(
        [
          queryOf('rows', query),
          ...COUNTED.map((view) =>
            queryOf(view, soql`SELECT COUNT(Id) n FROM Reference__c WHERE ${waiting(filter.staleBefore)[view]}`),
          ),
          ...(filter.withheld.length > 0 ? [access(session, filter.withheld)] : []),
        ],
        { allOrNone: false },
      );
      const found = rowsIn<RowRecord>(answers, 'rows');
      const count = (view: Counted) => rowsIn<{ n: number }>(answers, view)[0]?.n ?? 0;
      const theirs = filter.withheld.length > 0 ? mayEdit(answers) : new Set<string>();
      const editable = new Set([...theirs, ...(await editRights(session, found.slice(0, MOST_REFERENCES)))]);
      const rows = filter.view === 'withheld-review' ? found.filter(({ Id }) => editable.has(Id)) : found;
      const counts = { unowned: count('unowned'), unverified: count('unverified'), paused: count('paused') };
      return { rows, editable, counts: { ...counts, 'withheld-review': theirs.size }, allowed: true };
    },
  };
}

const COUNTED = ['unowned', 'unverified', 'paused'] as const;
type Counted = (typeof COUNTED)[number];

/** What waits for somebody who keeps the pool. */
const waiting = (staleBefore: string): Record<Counted, Soql> => ({
  unowned: soql`Status__c != 'Retired' AND (Owner.IsActive = false OR Manager__c = null OR Manager__r.IsActive = false)`,
  unverified: soql`Status__c != 'Retired' AND (Last_Verified_On__c = null OR Last_Verified_On__c < ${day(staleBefore)})`,
  paused: soql`Status__c = 'On Hold'`,
});

/** No industry and no country is called so. */
const NONE = '-';

/** An id no record has. */
const NOBODY = '000000000000000AAA';

function wanted({ view, q, industries, countries, staleBefore, withheld }: PoolFilter, me: string): Soql {
  const views: Record<PoolViewName, Soql> = {
    mine: soql`OwnerId = ${me} OR CSM__c = ${me} OR Manager__c = ${me}`,
    all: soql`Id != null`,
    'withheld-review': soql`Id IN ${withheld.length > 0 ? withheld : [NOBODY]}`,
    ...waiting(staleBefore),
  };
  const oneOf = (name: string, values: string[]) => soql`${identifier(name)} IN ${values.length > 0 ? values : [NONE]}`;
  const holds = (name: string, text: string) => soql`${identifier(name)} LIKE ${containing(text)}`;
  return every([
    views[view],
    ...(q ? [some(['Account_Name__c', 'Headline__c', 'Name'].map((name) => holds(name, q)))] : []),
    ...(industries ? [oneOf('Account_Industry__c', industries)] : []),
    ...(countries ? [oneOf('Account_Country__c', countries)] : []),
  ]);
}

const access = (session: Session, ids: string[]): Subrequest =>
  queryOf(
    'access',
    soql`SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = ${session.userId} AND RecordId IN ${ids}`,
  );

const mayEdit = (answers: Subanswer[]): Set<string> =>
  new Set(
    rowsIn<{ RecordId: string; HasEditAccess: boolean }>(answers, 'access')
      .filter(({ HasEditAccess }) => HasEditAccess)
      .map(({ RecordId }) => RecordId),
  );

async function editRights(session: Session, records: { Id: string }[]): Promise<Set<string>> {
  if (records.length === 0) return new Set();
  const ids = records.map(({ Id }) => Id);
  return mayEdit(await session.composite([access(session, ids)], { allOrNone: false }));
}

async function editableOf(session: Session): Promise<Editable> {
  const [reference, participation, offered] = await Promise.all([
    session.editable('Reference__c'),
    session.editable('Reference_Participation__c'),
    session.choices('Reference__c'),
  ]);
  return { reference, participation, offered };
}

async function readableOf(session: Session): Promise<Sight['readable']> {
  const [reference, participation, step] = await Promise.all(
    ['Reference__c', 'Reference_Participation__c', 'Reference_Decision__c'].map((object) => session.describe(object)),
  );
  return { reference: reference ?? new Set(), participation: participation ?? new Set(), step: step ?? new Set() };
}

/** A reference with all that hangs on it, of every field this reader may read. */
async function whole(session: Session): Promise<Soql> {
  const own = fields(await readableFields(session, 'Reference__c', VIEW_FIELDS));
  const parts = await Promise.all([
    part(session, PARTS.participations, soql`ORDER BY Activity_Type__c, Id`),
    part(session, PARTS.uses, soql`ORDER BY Activity_Date__c DESC, Id LIMIT 200`),
    part(session, PARTS.candidacies, soql`ORDER BY CreatedDate DESC, Id LIMIT 200`),
    part(session, PARTS.steps, soql`ORDER BY At__c DESC, Id LIMIT 200`),
  ]);
  const all = parts.filter((each) => each !== null).reduce((sum, each) => soql`${sum}, ${each}`, own);
  return soql`SELECT ${all} FROM Reference__c`;
}

async function part(
  session: Session,
  { object, relationship, shows, fields: others }: Part,
  rest: Soql,
): Promise<Soql | null> {
  const names = await readableFields(session, object, [...shows, ...others]);
  if (!shows.every((name) => names.includes(name))) return null;
  return soql`(SELECT ${fields(names)} FROM ${identifier(relationship)} ${rest})`;
}

/** Those of the wanted fields, parents' fields included, that this reader's field security shows. */
async function readableFields(session: Session, object: string, wanted: readonly string[]): Promise<string[]> {
  const own = await session.describe(object);
  const parents = new Map<string, ReadonlySet<string>>();
  for (const [relationship, parent] of Object.entries(LEADS_TO))
    parents.set(relationship, await session.describe(parent));
  return wanted.filter((name) => {
    const [first = '', next, last] = name.split('.');
    if (next === undefined) return own.has(name);
    const lookup = first === 'Owner' ? 'OwnerId' : first.replace(/__r$/, '__c');
    const field = last === undefined ? next : `${next}Id`;
    return own.has(lookup) && (parents.get(first)?.has(field) ?? true);
  });
}
