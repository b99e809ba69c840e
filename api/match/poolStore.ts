import { SalesforceFault } from '../salesforce/errors.ts';
import { queryAllOf, queryOf, rowIn, rowsIn, type Subanswer } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import type { Session } from '../salesforce/session.ts';
import { day, fields, identifier, type Soql, soql } from '../salesforce/soql.ts';
import { type PolicyRecord, RULE_FIELDS, toPolicy } from '../policy/record.ts';
import { type Mapping, NO_MAPPING, sameSources } from '../policy/mapping.ts';
import { demandMapped, mappedFields } from '../reference/mapped.ts';
import { keepPool, type Pool, windowOf } from './pool.ts';
import { type Part, PARTS } from './columns/rows.ts';
import { POOL_SOURCES, type PoolRows, type PoolUser, type Tally } from './poolRows.ts';
import type { Month } from './poolState.ts';

/** Milliseconds a person waits for the newest pool when there is one already. */
const PATIENCE_MS = 3_000;

/** The references in memory, read by the service user. */
export function createPool(salesforce: Salesforce, now: () => Date): Pool {
  let mapping = NO_MAPPING;
  async function readWhole(session: Session): Promise<PoolRows> {
    const [policy] = await session.query<PolicyRecord>(policyAt(now()));
    mapping = mappingOf(policy);
    await demandMapped((object) => session.describe(object), mapping);
    return readAll(session, windowOf(now()), policy ?? null, mapping);
  }
  return keepPool({
    read: async (since) => {
      const session = await salesforce.service();
      if (since === null) return readWhole(session);
      const changes = await readChanges(session, since, mapping, now());
      // Facts the policy maps from now on were never read.
      return sameSources(mappingOf(changes.policy), mapping) ? changes : readWhole(session);
    },
    tally: async (from) => readTally(await salesforce.service(), from),
    readMonths: async (months) => readMonths(await salesforce.service(), months, windowOf(now()), mapping),
    now,
    share: () => salesforce.share(),
    isPassing: (fault) => fault instanceof SalesforceFault && fault.isPassing,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    patience: () => new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref()),
  });
}

const mappingOf = (policy: PolicyRecord | null | undefined): Mapping =>
  policy ? toPolicy(policy).settings.mapping : NO_MAPPING;

/** The rows that count, of uses those from a day on; a change may also take a row out of them. */
function counting(part: Part, from: string): Soql | null {
  if (part === 'references') return soql`Account__c != null`;
  if (part === 'cases') return soql`IsEscalated = true AND IsClosed = false`;
  if (part === 'opportunities') return soql`IsClosed = false`;
  if (part !== 'uses') return null;
  return soql`Status__c != 'Released' AND Activity_Date__c >= ${day(from)}`;
}

function select(part: Part, condition: Soql | null, mapping: Mapping): Soql {
  const { object, fields: names } = POOL_SOURCES[part];
  const mapped = part === 'references' ? mappedFields(mapping) : [];
  const all = soql`SELECT ${fields([...names, ...mapped])} FROM ${identifier(object)}`;
  return condition ? soql`${all} WHERE ${condition}` : all;
}

const policyAt = (now: Date) =>
  soql`SELECT Id, Version__c, Settings__c, (SELECT ${fields(RULE_FIELDS)} FROM Rules__r ORDER BY Name)
    FROM Reference_Policy__c WHERE Status__c = 'Active' AND Active_From__c <= ${now}
    ORDER BY Active_From__c DESC, Version__c DESC LIMIT 1`;

const USERS = soql`SELECT Id, IsActive, ManagerId FROM User WHERE`;

async function readAll(
  session: Session,
  from: string,
  policy: PolicyRecord | null,
  mapping: Mapping,
): Promise<PoolRows> {
  const read = async (part: Part) => [part, await session.query(select(part, counting(part, from), mapping))];
  const parts = Object.fromEntries(await Promise.all(PARTS.map(read))) as Omit<PoolRows, 'policy' | 'users' | 'whole'>;
  const users = await session.query<PoolUser>(soql`${USERS} IsActive = false`);
  return { ...parts, policy, users, whole: true };
}

const MONTHS = soql`CALENDAR_YEAR(CreatedDate) year, CALENDAR_MONTH(CreatedDate) month`;

async function readTally(session: Session, from: string): Promise<Tally[]> {
  const query = (part: Part) => {
    const { object } = POOL_SOURCES[part];
    const condition = counting(part, from);
    const counted = soql`SELECT ${MONTHS}, COUNT(Id) count, MAX(SystemModstamp) latest FROM ${identifier(object)}`;
    const months = soql`GROUP BY CALENDAR_YEAR(CreatedDate), CALENDAR_MONTH(CreatedDate)`;
    return condition ? soql`${counted} WHERE ${condition} ${months}` : soql`${counted} ${months}`;
  };
  const answers = await session.composite(
    PARTS.map((part) => queryOf(part, query(part))),
    { allOrNone: false },
  );
  return PARTS.flatMap((part) =>
    rowsIn<{ year: number; month: number; count: number; latest: string }>(answers, part).map(
      ({ year, month, count, latest }) => ({ part, month: monthName(year, month), count, latest }),
    ),
  );
}

const monthName = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

async function readMonths(session: Session, months: Month[], from: string, mapping: Mapping): Promise<PoolRows> {
  const rows: PoolRows = {
    ...{ references: [], participations: [], uses: [], cases: [], opportunities: [] },
    ...{ policy: null, users: [], whole: false },
  };
  for (const { part, month } of months) {
    const [year = 0, at = 0] = month.split('-').map(Number);
    const [first, next] = [new Date(Date.UTC(year, at - 1, 1)), new Date(Date.UTC(year, at, 1))];
    const then = soql`CreatedDate >= ${first} AND CreatedDate < ${next}`;
    const condition = counting(part, from);
    const found = await session.query(select(part, condition ? soql`${condition} AND ${then}` : then, mapping));
    (rows[part] as unknown[]).push(...found);
  }
  return rows;
}

/** Two calls, whatever changed: a composite holds five queries. */
async function readChanges(session: Session, since: Date, mapping: Mapping, now: Date): Promise<PoolRows> {
  const changed = soql`SystemModstamp >= ${since}`;
  // A change of the account or the person moves their facts on the reference, but not the reference's stamp.
  const theirs = soql`Account__r.SystemModstamp >= ${since} OR Contact__r.SystemModstamp >= ${since}`;
  const facts = select('references', theirs, mapping);
  const users = soql`${USERS} ${changed}`;
  const queries = new Map(PARTS.map((part) => [part, select(part, changed, mapping)]));
  const [rows, others] = await Promise.all([
    session.composite(
      [...queries].map(([part, query]) => queryAllOf(part, query)),
      { allOrNone: false },
    ),
    session.composite([queryOf('facts', facts), queryOf('policy', policyAt(now)), queryOf('users', users)], {
      allOrNone: false,
    }),
  ]);
  const read = async (part: Part, query: Soql) => [part, await allRows(session, rows, part, query)];
  const parts = Object.fromEntries(await Promise.all([...queries].map(([part, query]) => read(part, query))));
  const references = [...parts.references, ...(await allRows(session, others, 'facts', facts))];
  return {
    ...parts,
    references,
    policy: rowsIn<PolicyRecord>(others, 'policy')[0] ?? null,
    users: await allRows<PoolUser>(session, others, 'users', users),
    whole: false,
  };
}

/** A composite holds the first page only; after a mass change the query is put again by itself. */
async function allRows<T>(session: Session, answers: Subanswer[], ref: string, query: Soql): Promise<T[]> {
  const page = rowIn<{ done: boolean; records: T[] }>(answers, ref);
  if (!page) return [];
  return page.done ? page.records : session.queryAll<T>(query);
}
