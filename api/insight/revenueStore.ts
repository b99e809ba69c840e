import type { Caller } from '../caller.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { day, every, fields, soql, type Soql } from '../salesforce/soql.ts';
import {
  OPPORTUNITY_ACCOUNT_FIELDS,
  OPPORTUNITY_FIELDS,
  type BesideRecord,
  type ComparedRecords,
  type InfluenceRecords,
  type OpportunityRecord,
  type RevenueRecords,
  type StepRecord,
  type UseRecord,
} from './revenueRecord.ts';
import { tooMuch } from './tooMuch.ts';
import type { Window } from './window.ts';

export interface RevenueStore {
  read(caller: Caller, window: Window): Promise<RevenueRecords>;
  /** The same without deals to compare with. */
  influence(caller: Caller, window: Window): Promise<InfluenceRecords>;
}

/** So many deals with a reference are summed up, so many deals compared. */
export const MOST_USED = 2_000;
export const MOST_ALIVE = 5_000;
export const MOST_STEPS = 40_000;

const TOOK_PLACE = soql`Status__c = 'Completed' AND Confirmed__c = true`;
const COUNTED = soql`${TOOK_PLACE} AND Opportunity__c != null`;
const USE = ['Id', 'Activity_Type__c', 'Activity_Date__c', 'Reference__c', 'Reference__r.Name', 'Request__c'];

export function revenueStore({ salesforce }: { salesforce: Salesforce }): RevenueStore {
  return {
    async read(caller, window) {
      const session = await salesforce.as(caller);
      const whole = await wholeOf(session);
      const [influence, compared, beside] = await Promise.all([
        influenceIn(session, whole, window),
        comparedIn(session, whole, window),
        besideIn(session, window),
      ]);
      return { ...influence, ...compared, beside };
    },
    async influence(caller, window) {
      const session = await salesforce.as(caller);
      return influenceIn(session, await wholeOf(session), window);
    },
  };
}

/** A deal that is open, or closed since then: a use of it may be older than the time looked at. */
const livesSince = ({ from }: Window): Soql => soql`(IsClosed = false OR CloseDate >= ${day(from)})`;

async function influenceIn(session: Session, whole: Soql, window: Window): Promise<InfluenceRecords> {
  const { from, to } = window;
  const lives = livesSince(window);
  const mine = soql`${COUNTED} AND Opportunity__c IN (SELECT Id FROM Opportunity WHERE ${lives})`;
  const closedBefore = soql`SELECT Id FROM Opportunity WHERE IsClosed = true AND CloseDate < ${day(from)}`;
  const within = withinOf(window);
  const names = [...USE, ...(await accountOf(session)), 'Request__r.Name', 'Opportunity__c'];
  const [uses, used, counted, late] = await Promise.all([
    session.query<UseRecord>(
      soql`SELECT ${fields(names)} FROM Reference_Activity__c WHERE ${mine} ORDER BY Activity_Date__c, Id`,
    ),
    session.query<OpportunityRecord>(
      soql`${whole} WHERE ${lives} AND Id IN (SELECT Opportunity__c FROM Reference_Activity__c WHERE ${COUNTED})
        ORDER BY Id LIMIT ${MOST_USED + 1}`,
    ),
    countOf(session, every([COUNTED, within])),
    countOf(session, soql`${every([COUNTED, within])} AND Opportunity__c IN (${closedBefore})`),
  ]);
  if (used.length > MOST_USED) throw tooMuch(MOST_USED);
  const seen = uses.filter(({ Activity_Date__c: on }) => on >= from && on <= to).length;
  return { uses, used, late, elsewhere: counted - seen - late };
}

/** The name of the reference's account, where this reader may read it. */
async function accountOf(session: Session): Promise<string[]> {
  return (await session.describe('Reference__c')).has('Account_Name__c') ? ['Reference__r.Account_Name__c'] : [];
}

const withinOf = ({ from, to }: Window): Soql =>
  soql`Activity_Date__c >= ${day(from)} AND Activity_Date__c <= ${day(to)}`;

async function besideIn(session: Session, window: Window): Promise<BesideRecord[]> {
  const names = [...USE, 'Request__r.Name', 'Request__r.Purpose__c'];
  const wanted = every([
    TOOK_PLACE,
    withinOf(window),
    soql`Request__c != null`,
    soql`Request__r.Purpose__c != 'Sales'`,
  ]);
  const uses = await session.query<BesideRecord>(
    soql`SELECT ${fields(names)} FROM Reference_Activity__c WHERE ${wanted}
      ORDER BY Activity_Date__c DESC, Id LIMIT ${MOST_USED + 1}`,
  );
  if (uses.length > MOST_USED) throw tooMuch(MOST_USED);
  return uses;
}

async function comparedIn(session: Session, whole: Soql, window: Window): Promise<ComparedRecords> {
  const living = soql`${livesSince(window)} AND CreatedDate <= ${new Date(`${window.to}T23:59:59Z`)}`;
  const alive = await session.query<OpportunityRecord>(
    soql`${whole} WHERE ${living} ORDER BY Id LIMIT ${MOST_ALIVE + 1}`,
  );
  const steps = alive.length > MOST_ALIVE ? null : await stepsOf(session, living);
  return { alive: steps && alive, steps: steps ?? [] };
}

async function countOf(session: Session, condition: Soql): Promise<number> {
  const [found] = await session.query<{ uses: number }>(
    soql`SELECT COUNT(Id) uses FROM Reference_Activity__c WHERE ${condition}`,
  );
  return found?.uses ?? 0;
}

/** In order of time; null: more than are compared at once. */
async function stepsOf(session: Session, living: Soql): Promise<StepRecord[] | null> {
  const readable = await session.describe('OpportunityHistory');
  if (!readable.has('StageName')) return [];
  const steps = await session.query<StepRecord>(
    soql`SELECT OpportunityId, StageName, Amount, CreatedDate FROM OpportunityHistory
      WHERE OpportunityId IN (SELECT Id FROM Opportunity WHERE ${living}) ORDER BY CreatedDate, Id LIMIT ${MOST_STEPS + 1}`,
  );
  return steps.length > MOST_STEPS ? null : steps;
}

async function wholeOf(session: Session): Promise<Soql> {
  const [mine, theirs] = await Promise.all([session.describe('Opportunity'), session.describe('Account')]);
  const account = OPPORTUNITY_ACCOUNT_FIELDS.filter((name) => theirs.has(name)).map((name) => `Account.${name}`);
  const names = [...OPPORTUNITY_FIELDS.filter((name) => mine.has(name)), ...(mine.has('AccountId') ? account : [])];
  return soql`SELECT ${fields(names)} FROM Opportunity`;
}
