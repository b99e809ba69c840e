import type { Caller } from '../caller.ts';
import { rowsIn } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import type { Soql } from '../salesforce/soql.ts';
import { askAll } from './askStore.ts';
import type { ToldRecord } from './feedback.ts';
import * as sums from './healthSumStore.ts';
import type { AskedRecord, HealthRecords, HoardedRecord, OwnerRecord, TeamRecord } from './healthRecord.ts';
import type { WithheldRecord } from './healthRecord.ts';
import { MOST_GROUPS, tooMuch } from './tooMuch.ts';
import type { Window } from './window.ts';

export interface Looked extends Window {
  /** First and last day of the calendar of asks. */
  weeks: Window;
  today: string;
  /** Won for the first time on that day or before, a customer is one of some standing. */
  tenured: string;
}

export interface HealthStore {
  read(caller: Caller, looked: Looked): Promise<HealthRecords>;
}

export function healthStore({ salesforce }: { salesforce: Salesforce }): HealthStore {
  return {
    async read(caller, looked) {
      const session = await salesforce.as(caller);
      const [mayHoard, mayWithheld, mayFeedback] = await Promise.all([
        readsDeals(session),
        readsWithheld(session),
        readsFeedback(session),
      ]);
      const told = await together(session, {
        verified: sums.verified,
        uses: sums.uses(looked),
        accounts: sums.accounts(looked.weeks),
        fulfilled: sums.fulfilled(looked),
        open: sums.open,
        cautioned: sums.cautioned,
        finished: sums.finished(looked),
        owners: mayHoard ? sums.owners(looked.tenured) : null,
        hoarded: mayHoard ? sums.hoardedAccounts(looked.tenured) : null,
        withheld: mayWithheld ? sums.withheld(looked.today) : null,
      });
      const verified = whole(told<HealthRecords['verified'][number]>('verified'));
      const tenth = Math.ceil(verified.reduce((sum, { total }) => sum + total, 0) / 10);
      const asked = told<{ accountId: string }>('accounts').map(({ accountId }) => accountId);
      const hoarded = told<HoardedRecord>('hoarded');
      const isSorted = tenth <= MOST_GROUPS;
      const further = await together(session, {
        busiest: tenth > 0 && isSorted ? sums.busiest(looked, tenth) : null,
        asked: asked.length > 0 ? sums.asked(looked.weeks, asked) : null,
        feedback: mayFeedback ? sums.feedback(looked) : null,
        nominated: hoarded.length > 0 ? sums.nominated(hoarded.map(({ accountId }) => accountId)) : null,
      });
      const nominated = further<{ Account__c: string }>('nominated').map(({ Account__c }) => Account__c);
      return {
        verified,
        cautioned: totalOf(told('cautioned')),
        uses: told<HealthRecords['uses']>('uses')[0] ?? { total: 0, used: 0 },
        busiest: isSorted ? further('busiest') : null,
        asked: whole(further<AskedRecord>('asked')),
        hoarding: mayHoard
          ? { owners: told<OwnerRecord>('owners'), accounts: hoarded, nominated: new Set(nominated) }
          : null,
        withheld: mayWithheld ? told<WithheldRecord>('withheld') : null,
        feedback: mayFeedback ? whole(further<ToldRecord>('feedback')) : null,
        open: whole(told<TeamRecord>('open')),
        finished: whole(told<TeamRecord>('finished')),
        fulfilled: totalOf(told('fulfilled')),
      };
    },
  };
}

const totalOf = ([row]: { total: number }[]): number => row?.total ?? 0;

/** @throws Problem TOO_MUCH_TO_COUNT where there may be more than Salesforce answered */
function whole<Row>(rows: Row[]): Row[] {
  if (rows.length >= MOST_GROUPS) throw tooMuch(MOST_GROUPS);
  return rows;
}

/** Rows by name; none of what was not asked. */
async function together(session: Session, questions: Record<string, Soql | null>) {
  const asked = new Map(Object.entries(questions).flatMap(([name, query]) => (query ? [[name, query] as const] : [])));
  const answers = await askAll(session, asked);
  return <Row>(name: string): Row[] => (asked.has(name) ? rowsIn<Row>(answers, name) : []);
}

async function readsDeals(session: Session): Promise<boolean> {
  const [deals, accounts, cases] = await Promise.all(
    ['Opportunity', 'Account', 'Case'].map((object) => session.describe(object)),
  );
  return Boolean(
    deals?.has('Amount') && deals.has('AccountId') && accounts?.has('OwnerId') && cases?.has('IsEscalated'),
  );
}

const readsWithheld = async (session: Session) => (await session.describe('Reference__c')).has('Withheld_Review_On__c');

const readsFeedback = async (session: Session) => {
  const own = await session.describe('Reference_Feedback__c');
  return ['Area__c', 'Score__c', 'Due_On__c', 'Days_To_Close__c'].every((name) => own.has(name));
};
