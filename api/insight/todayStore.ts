import type { Caller } from '../caller.ts';
import { chunks } from '../decision/collect.ts';
import type { NominationRecord } from '../nomination/record.ts';
import { OPEN_NOMINATIONS } from '../nomination/schema.ts';
import type { ReferenceStatus } from '../reference/schema.ts';
import { queryOf, rowsIn } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { fields, soql } from '../salesforce/soql.ts';

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
}

export interface ReadToday {
  references: ReadReference[];
  editable: ReadonlySet<string>;
  /** The oldest first, one more than are counted. */
  nominations: NominationRecord[];
}

/** What is read for the page beside requests, on the caller's own session, in one call. */
export interface TodayStore {
  read(caller: Caller, wanted: Wanted): Promise<ReadToday>;
}

export const MOST_NOMINATIONS = 200;

const REFERENCE = [
  ...['Id', 'Name', 'CreatedDate', 'Account_Name__c', 'Status__c', 'Last_Verified_On__c', 'Paused_Until__c'],
];
const NOMINATION = ['Id', 'Name', 'CreatedDate', 'Status__c', 'Account_Name__c'];

export function todayStore({ salesforce }: { salesforce: Salesforce }): TodayStore {
  return {
    async read(caller, { references, closed, nominatedBefore }) {
      const session = await salesforce.as(caller);
      const [ofReference, ofNomination] = await Promise.all([
        readable(session, 'Reference__c', REFERENCE),
        readable(session, 'Reference_Nomination__c', NOMINATION),
      ]);
      const parts = {
        references: ofReference.length > 0 ? chunks(references) : [],
        access: closed.length > 0 ? [closed] : [],
        nominations: nominatedBefore && ofNomination.length > 0 ? [nominatedBefore] : [],
      };
      const queries = [
        ...parts.references.map((ids, at) =>
          queryOf(`references${at}`, soql`SELECT ${fields(ofReference)} FROM Reference__c WHERE Id IN ${ids}`),
        ),
        ...parts.access.map((ids) =>
          queryOf(
            'access',
            soql`SELECT RecordId, HasEditAccess FROM UserRecordAccess
              WHERE UserId = ${session.userId} AND RecordId IN ${ids}`,
          ),
        ),
        ...parts.nominations.map((before) =>
          queryOf(
            'nominations',
            soql`SELECT ${fields(ofNomination)} FROM Reference_Nomination__c
              WHERE Status__c IN ${[...OPEN_NOMINATIONS]} AND CreatedDate <= ${before}
              ORDER BY CreatedDate, Id LIMIT ${MOST_NOMINATIONS + 1}`,
          ),
        ),
      ];
      const answers = queries.length > 0 ? await session.composite(queries, { allOrNone: false }) : [];
      return {
        references: parts.references.flatMap((_, at) => rowsIn<ReadReference>(answers, `references${at}`)),
        editable: new Set(
          parts.access
            .flatMap(() => rowsIn<{ RecordId: string; HasEditAccess: boolean }>(answers, 'access'))
            .flatMap(({ RecordId, HasEditAccess }) => (HasEditAccess ? [RecordId] : [])),
        ),
        nominations: parts.nominations.flatMap(() => rowsIn<NominationRecord>(answers, 'nominations')),
      };
    },
  };
}

async function readable(session: Session, object: string, wanted: string[]): Promise<string[]> {
  const own = await session.describe(object);
  return own.has('Id') ? wanted.filter((name) => own.has(name)) : [];
}
