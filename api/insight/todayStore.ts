import type { Caller } from '../caller.ts';
import { chunks } from '../decision/collect.ts';
import type { NominationRecord } from '../nomination/record.ts';
import { OPEN_NOMINATIONS } from '../nomination/schema.ts';
import type { ReferenceStatus } from '../reference/schema.ts';
import type { FeedbackRecord } from '../feedback/record.ts';
import { rowsIn } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { fields, soql, type Soql } from '../salesforce/soql.ts';
import { askAll } from './askStore.ts';

/** A reference as the caller's own session knows it; a field their field security hides is not there. */
export interface ReadReference {
  Id: string;
  Name: string;
  CreatedDate: string;
  Account_Name__c?: string | null;
  Status__c?: ReferenceStatus;
  Last_Verified_On__c?: string | null;
  Paused_Until__c?: string | null;
}

export interface Wanted {
  /** Proposed references, of as many as three queries take. */
  references: string[];
  /** Those of whom the caller is told something only where they may edit them; of as many as one query takes. */
  closed: string[];
  /** Open nominations of this moment or before; null: none are wanted. */
  nominatedBefore: Date | null;
  /** Open feedback: what the caller follows up, or all they may read; left out: none. */
  feedback?: 'mine' | 'all';
}

export interface ReadToday {
  references: ReadReference[];
  editable: ReadonlySet<string>;
  /** The oldest first, one more than are counted. */
  nominations: NominationRecord[];
  /** The soonest due first, one more than are counted. */
  feedback: FeedbackRecord[];
}

/** What is read for the page beside requests, on the caller's own session, in one call unless there is very much. */
export interface TodayStore {
  read(caller: Caller, wanted: Wanted): Promise<ReadToday>;
}

export const MOST_NOMINATIONS = 200;
export const MOST_FEEDBACK = 200;

const REFERENCE = [
  ...['Id', 'Name', 'CreatedDate', 'Account_Name__c', 'Status__c', 'Last_Verified_On__c', 'Paused_Until__c'],
];
const NOMINATION = ['Id', 'Name', 'CreatedDate', 'Status__c', 'Account_Name__c'];

const FEEDBACK = ['Id', 'Name', 'Account_Name__c', 'Score__c', 'Area__c', 'Due_On__c', 'Routed_To__c'];

export function todayStore({ salesforce }: { salesforce: Salesforce }): TodayStore {
  return {
    async read(caller, { references, closed, nominatedBefore, feedback }) {
      const session = await salesforce.as(caller);
      const [ofReference, ofNomination, ofFeedback] = await Promise.all([
        readable(session, 'Reference__c', REFERENCE),
        readable(session, 'Reference_Nomination__c', NOMINATION),
        readable(session, 'Reference_Feedback__c', FEEDBACK),
      ]);
      const parts = {
        references: ofReference.length > 0 ? chunks(references) : [],
        access: closed.length > 0 ? [closed] : [],
        nominations: nominatedBefore && ofNomination.length > 0 ? [nominatedBefore] : [],
        feedback: feedback && ofFeedback.length > 0 ? [feedback] : [],
      };
      const queries: [string, Soql][] = [
        ...parts.references.map((ids, at): [string, Soql] => [
          `references${at}`,
          soql`SELECT ${fields(ofReference)} FROM Reference__c WHERE Id IN ${ids}`,
        ]),
        ...parts.access.map((ids): [string, Soql] => [
          'access',
          soql`SELECT RecordId, HasEditAccess FROM UserRecordAccess
            WHERE UserId = ${session.userId} AND RecordId IN ${ids}`,
        ]),
        ...parts.nominations.map((before): [string, Soql] => [
          'nominations',
          soql`SELECT ${fields(ofNomination)} FROM Reference_Nomination__c
            WHERE Status__c IN ${[...OPEN_NOMINATIONS]} AND CreatedDate <= ${before}
            ORDER BY CreatedDate, Id LIMIT ${MOST_NOMINATIONS + 1}`,
        ]),
        ...parts.feedback.map((whose): [string, Soql] => [
          'feedback',
          soql`SELECT ${fields([...ofFeedback, 'Routed_To__r.Name'])} FROM Reference_Feedback__c
            WHERE Status__c = 'Open' ${whose === 'mine' ? soql`AND Routed_To__c = ${session.userId}` : soql``}
            ORDER BY Due_On__c, Id LIMIT ${MOST_FEEDBACK + 1}`,
        ]),
      ];
      const answers = await askAll(session, new Map(queries));
      return {
        references: parts.references.flatMap((_, at) => rowsIn<ReadReference>(answers, `references${at}`)),
        editable: new Set(
          parts.access
            .flatMap(() => rowsIn<{ RecordId: string; HasEditAccess: boolean }>(answers, 'access'))
            .flatMap(({ RecordId, HasEditAccess }) => (HasEditAccess ? [RecordId] : [])),
        ),
        nominations: parts.nominations.flatMap(() => rowsIn<NominationRecord>(answers, 'nominations')),
        feedback: parts.feedback.flatMap(() => rowsIn<FeedbackRecord>(answers, 'feedback')),
      };
    },
  };
}

async function readable(session: Session, object: string, wanted: string[]): Promise<string[]> {
  const own = await session.describe(object);
  return own.has('Id') ? wanted.filter((name) => own.has(name)) : [];
}
