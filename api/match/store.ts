import { LRUCache } from 'lru-cache';
import { Problem } from '../errors.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import {
  childrenOf,
  queryAllOf,
  queryOf,
  rowIn,
  rowsIn,
  type Subanswer,
  type Subrequest,
} from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { seen } from '../salesforce/seen.ts';
import type { Session } from '../salesforce/session.ts';
import { day, fields, identifier, type Soql, soql } from '../salesforce/soql.ts';
import { type PolicyRecord, RULE_FIELDS, toPolicy } from '../policy/record.ts';
import { type Mapping, NO_MAPPING, sameSources } from '../policy/mapping.ts';
import { demandMapped, mappedFields } from '../reference/mapped.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { dayAfter } from './ask.ts';
import { CARD_FIELDS, type CardRecord } from '../reference/card.ts';
import type { Deal, Prospect } from './deal.ts';
import {
  DEAL_ACCOUNT_FIELDS,
  dealFields,
  type DealRecord,
  type ProspectRecord,
  type StageRecord,
  toDeal,
  toProspect,
} from './dealRecord.ts';
import { mayEditSome } from './known.ts';
import { keepPool, type Pool } from './pool.ts';
import { type Part, PARTS, POOL_SOURCES, type PoolRows } from './poolRows.ts';
import { WINDOW_DAYS } from './poolState.ts';
import type { MatchStore, Whom } from './reading.ts';

const DEAL_MS = 60_000;

export function matchStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): MatchStore {
  const deals = new LRUCache<string, { deal: Deal; at: number }>({ max: 2_000 });
  return {
    async deal(caller, opportunityId, settings) {
      const key = `${caller.orgId} ${caller.userId} ${opportunityId}`;
      const at = now().getTime();
      const known = deals.get(key);
      if (known && at - known.at < DEAL_MS) return known.deal;
      const session = await salesforce.as(caller);
      const parts = await whomParts(session, { opportunityId }, settings);
      const deal = dealIn(await session.composite(parts, { allOrNone: false }), settings);
      if (deal) deals.set(key, { deal, at });
      return deal;
    },
    readable: async (caller) => (await salesforce.as(caller)).describe('Reference__c'),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    reread: (caller) => async (lists) => readCards(await salesforce.as(caller), lists, mayEditSome(caller)),
    async ask(caller, { whom, referenceIds, settings }, beside) {
      const session = await salesforce.as(caller);
      const readable = await session.describe('Reference__c');
      const cards = queryOf('cards', cardsQuery(readable, referenceIds));
      const parts = [...(await whomParts(session, whom, settings)), cards, ...(await beside(session))];
      const answers = await session.composite(parts, { allOrNone: false });
      return {
        ...whomIn(answers, whom, settings),
        cards: rowsIn<CardRecord>(answers, 'cards').map(seen),
        readable,
        answers,
      };
    },
  };
}

interface AccessRecord {
  RecordId: string;
  HasEditAccess: boolean;
}

/** Which of these records the reader may edit, at most 200. */
const rightsQuery = (userId: string, ids: string[]): Soql =>
  soql`SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = ${userId} AND RecordId IN ${ids}`;

/** Most queries of one composite (REST API Developer Guide, Composite). */
const QUERIES = 5;

const teamIn = (answers: Subanswer[]) => rowIn<{ Name: string }>(answers, 'team')?.Name ?? null;

async function whomParts(session: Session, whom: Whom | null, settings: PolicySettings): Promise<Subrequest[]> {
  // A row read, as a composite that reads an opportunity and more has no query left.
  const team = childrenOf('team', 'User', session.userId, 'UserRole', ['Name']);
  if (whom === null) return [team];
  if ('requestId' in whom) {
    if ((await session.describe('Opportunity')).size === 0) return [team];
    const theirs = soql`Id IN (SELECT Opportunity__c FROM Reference_Request__c WHERE Id = ${whom.requestId})`;
    return [team, queryOf('deal', await dealQuery(session, theirs, settings))];
  }
  if ('accountId' in whom) {
    const readable = await session.describe('Account');
    const names = fields(['Id', ...DEAL_ACCOUNT_FIELDS.filter((name) => readable.has(name))]);
    return [team, queryOf('prospect', soql`SELECT ${names} FROM Account WHERE Id = ${whom.accountId}`)];
  }
  const id = whom.opportunityId;
  return [
    team,
    queryOf('deal', await dealQuery(session, soql`Id = ${id}`, settings)),
    queryOf('access', rightsQuery(session.userId, [id])),
    queryOf('stages', soql`SELECT ApiName, SortOrder FROM OpportunityStage WHERE IsActive = true`),
  ];
}

function whomIn(answers: Subanswer[], whom: Whom | null, settings: PolicySettings) {
  const team = teamIn(answers);
  if (whom && 'accountId' in whom) {
    const [record] = rowsIn<ProspectRecord & { Id: string }>(answers, 'prospect');
    return { deal: null, prospect: record ? seen(toProspect(record.Id, record, settings)) : null, team };
  }
  const deal = whom && dealIn(answers, settings);
  return { deal: deal && seen(deal), prospect: deal && seen<Prospect>(deal), team };
}

async function dealQuery(session: Session, where: Soql, settings: PolicySettings): Promise<Soql> {
  const [mine, theirs] = await Promise.all([session.describe('Opportunity'), session.describe('Account')]);
  if (mine.size === 0) throw new Problem('NOT_FOUND');
  const names = fields(dealFields(mine, theirs, settings));
  return soql`SELECT ${names} FROM Opportunity WHERE ${where}`;
}

/** Of a request that stands, stages and the right to edit were asked about when it was made. */
function dealIn(answers: Subanswer[], settings: PolicySettings): Deal | null {
  const rows = <T>(ref: string) =>
    answers.some(({ referenceId }) => referenceId === ref) ? rowsIn<T>(answers, ref) : [];
  const [record] = rows<DealRecord>('deal');
  if (!record) return null;
  const stages = rows<StageRecord>('stages');
  const [access] = rows<AccessRecord>('access');
  return toDeal(record, { stages, canEdit: access?.HasEditAccess ?? false, team: teamIn(answers) }, settings);
}

/** An id no record has: the question is put even where nothing is to be asked. */
const NOBODY = '000000000000000AAA';

function cardsQuery(readable: ReadonlySet<string>, ids: string[]): Soql {
  const names = fields(CARD_FIELDS.filter((name) => readable.has(name)));
  return soql`SELECT ${names} FROM Reference__c WHERE Id IN ${ids.length > 0 ? ids : [NOBODY]}`;
}

async function readCards(session: Session, lists: string[][], editor: boolean): Promise<CardRecord[]> {
  const readable = await session.describe('Reference__c');
  const requests = lists.map((ids, index) => queryOf(`cards${index}`, cardsQuery(readable, ids)));
  // Beside the first round, which is all that is shown as a rule; a wider one leaves no room among five queries.
  const asked = editor && 2 * lists.length <= QUERIES ? lists.filter((ids) => ids.length > 0) : [];
  const rights = asked.map((ids, index) => queryOf(`rights${index}`, rightsQuery(session.userId, ids)));
  const answers = await session.composite([...requests, ...rights], { allOrNone: false });
  const editable = rights.flatMap((part) => rowsIn<AccessRecord>(answers, part.referenceId));
  const mayEdit = new Set(editable.flatMap((row) => (row.HasEditAccess ? row.RecordId : [])));
  const cards = requests.flatMap(({ referenceId }) => rowsIn<CardRecord>(answers, referenceId));
  return cards.map((card) => ({ ...card, mayEdit: mayEdit.has(card.Id) }));
}

/** Milliseconds a person waits for the newest pool when there is one already. */
const PATIENCE_MS = 3_000;

/** The references in memory, read by the service user. */
export function createPool(salesforce: Salesforce, now: () => Date): Pool {
  let mapping = NO_MAPPING;
  async function readWhole(session: Session): Promise<PoolRows> {
    const [policy] = await session.query<PolicyRecord>(POLICY);
    mapping = mappingOf(policy);
    await demandMapped((object) => session.describe(object), mapping);
    return readAll(session, now(), policy ?? null, mapping);
  }
  return keepPool({
    read: async (since) => {
      const session = await salesforce.service();
      if (since === null) return readWhole(session);
      const changes = await readChanges(session, since, mapping);
      // Facts the policy maps from now on were never read.
      return sameSources(mappingOf(changes.policy), mapping) ? changes : readWhole(session);
    },
    now,
    share: () => salesforce.share(),
    isPassing: (fault) => fault instanceof SalesforceFault && fault.isPassing,
    patience: () => new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref()),
  });
}

const mappingOf = (policy: PolicyRecord | null | undefined): Mapping =>
  policy ? toPolicy(policy).settings.mapping : NO_MAPPING;

/** The rows that count; a change may also take a row out of them. */
function counting(part: Part, now: Date): Soql | null {
  if (part === 'cases') return soql`IsEscalated = true AND IsClosed = false`;
  if (part === 'opportunities') return soql`IsClosed = false`;
  if (part !== 'uses') return null;
  return soql`Status__c != 'Released' AND Activity_Date__c >= ${day(dayAfter(now, -WINDOW_DAYS))}`;
}

function select(part: Part, condition: Soql | null, mapping: Mapping): Soql {
  const { object, fields: names } = POOL_SOURCES[part];
  const mapped = part === 'references' ? mappedFields(mapping) : [];
  const all = soql`SELECT ${fields([...names, ...mapped])} FROM ${identifier(object)}`;
  return condition ? soql`${all} WHERE ${condition}` : all;
}

const POLICY = soql`SELECT Id, Version__c, Settings__c, (SELECT ${fields(RULE_FIELDS)} FROM Rules__r ORDER BY Name)
  FROM Reference_Policy__c WHERE Status__c = 'Active' ORDER BY Version__c DESC LIMIT 1`;

async function readAll(session: Session, now: Date, policy: PolicyRecord | null, mapping: Mapping): Promise<PoolRows> {
  const read = async (part: Part) => [part, await session.query(select(part, counting(part, now), mapping))];
  const parts = Object.fromEntries(await Promise.all(PARTS.map(read))) as Omit<PoolRows, 'policy' | 'whole'>;
  return { ...parts, policy, whole: true };
}

/** Two calls, whatever changed: a composite holds five queries. */
async function readChanges(session: Session, since: Date, mapping: Mapping): Promise<PoolRows> {
  const changed = soql`SystemModstamp >= ${since}`;
  // A change of the account or the person moves their facts on the reference, but not the reference's stamp.
  const theirs = soql`Account__r.SystemModstamp >= ${since} OR Contact__r.SystemModstamp >= ${since}`;
  const facts = select('references', theirs, mapping);
  const queries = new Map(PARTS.map((part) => [part, select(part, changed, mapping)]));
  const [rows, others] = await Promise.all([
    session.composite(
      [...queries].map(([part, query]) => queryAllOf(part, query)),
      { allOrNone: false },
    ),
    session.composite([queryOf('facts', facts), queryOf('policy', POLICY)], { allOrNone: false }),
  ]);
  const read = async (part: Part, query: Soql) => [part, await allRows(session, rows, part, query)];
  const parts = Object.fromEntries(await Promise.all([...queries].map(([part, query]) => read(part, query))));
  const references = [...parts.references, ...(await allRows(session, others, 'facts', facts))];
  return { ...parts, references, policy: rowsIn<PolicyRecord>(others, 'policy')[0] ?? null, whole: false };
}

/** A composite holds the first page only; after a mass change the query is put again by itself. */
async function allRows<T>(session: Session, answers: Subanswer[], ref: string, query: Soql): Promise<T[]> {
  const page = rowIn<{ done: boolean; records: T[] }>(answers, ref);
  if (!page) return [];
  return page.done ? page.records : session.queryAll<T>(query);
}
