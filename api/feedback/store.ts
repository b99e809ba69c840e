import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { queryOf, rowsIn } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { day, every, fields, soql, type Soql } from '../salesforce/soql.ts';
import { BESIDE, FEEDBACK_FIELDS, MOST_FEEDBACK, type FeedbackRecord, type UseRecord } from './record.ts';
import type { FeedbackQuery } from './schema.ts';

export interface Found {
  records: FeedbackRecord[];
  /** Of the request or the reference that was asked about. */
  uses: UseRecord[];
}

/** What people read of feedback, each on their own session. */
export interface FeedbackStore {
  /** Open ones first, the soonest due before others; one more than a list shows. */
  list(caller: Caller, query: FeedbackQuery, today: string): Promise<Found>;
  /** @throws Problem NOT_FOUND */
  feedback(caller: Caller, id: string): Promise<Seen<FeedbackRecord>>;
  /** A use that the caller sees, with all that decides on feedback about it. @throws Problem NOT_FOUND */
  use(caller: Caller, id: string): Promise<Seen<UseRecord>>;
  /** An active user whom the caller sees. @throws Problem NOT_FOUND */
  colleague(caller: Caller, id: string): Promise<Seen<{ id: string }>>;
}

const MOST_USES = 20;
const KEPT = ['OwnerId', 'Owner.IsActive', 'CSM__c', 'CSM__r.IsActive', 'Manager__c', 'Manager__r.IsActive'];
const USE = [
  ...['Id', 'Status__c', 'Requester__c', 'Reference__c', 'Account__c', 'Request__c'],
  ...KEPT.map((name) => `Reference__r.${name}`),
];
const SHOWN = ['Id', 'Status__c', 'Activity_Type__c', 'Activity_Date__c', 'Requester__c'];
const SHOWN_KEPT = ['Account_Name__c', 'OwnerId', 'CSM__c'];

export function feedbackStore({ salesforce }: { salesforce: Salesforce }): FeedbackStore {
  return {
    async list(caller, query, today) {
      const session = await salesforce.as(caller);
      const [names, usesNames] = await Promise.all([readable(session), readableOfUses(session)]);
      if (names.length === 0) throw new Problem('NOT_PERMITTED');
      const about = aboutOf(query);
      const where = [...(about ? [about] : []), ...filters(caller, query, today)];
      const those = where.length > 0 ? every(where) : soql`Id != null`;
      const answers = await session.composite(
        [
          queryOf(
            'feedback',
            soql`SELECT ${fields(names)} FROM Reference_Feedback__c WHERE ${those}
              ORDER BY Closed_At__c DESC NULLS FIRST, Due_On__c, Id LIMIT ${MOST_FEEDBACK + 1}`,
          ),
          ...(about
            ? [
                queryOf(
                  'uses',
                  soql`SELECT ${fields(usesNames)} FROM Reference_Activity__c
                    WHERE ${about} AND Status__c IN ('Completed', 'Missed')
                    ORDER BY Activity_Date__c DESC, Id LIMIT ${MOST_USES}`,
                ),
              ]
            : []),
        ],
        { allOrNone: false },
      );
      const uses = about ? rowsIn<UseRecord>(answers, 'uses') : [];
      return { records: rowsIn<FeedbackRecord>(answers, 'feedback'), uses };
    },
    async feedback(caller, id) {
      const session = await salesforce.as(caller);
      const names = await readable(session);
      if (names.length === 0) throw new Problem('NOT_FOUND');
      const [record] = await session.query<FeedbackRecord>(
        soql`SELECT ${fields(names)} FROM Reference_Feedback__c WHERE Id = ${id}`,
      );
      if (!record) throw new Problem('NOT_FOUND');
      return seen(record);
    },
    async use(caller, id) {
      const [own, service] = await Promise.all([salesforce.as(caller), salesforce.service()]);
      const [shown] = await own.query(soql`SELECT Id FROM Reference_Activity__c WHERE Id = ${id}`);
      if (!shown) throw new Problem('NOT_FOUND');
      const [use] = await service.query<UseRecord>(
        soql`SELECT ${fields(USE)} FROM Reference_Activity__c WHERE Id = ${id}`,
      );
      if (!use) throw new Problem('NOT_FOUND');
      return seen(use);
    },
    async colleague(caller, id) {
      const session = await salesforce.as(caller);
      const [user] = await session.query(soql`SELECT Id FROM User WHERE IsActive = true AND Id = ${id}`);
      if (!user) throw new Problem('NOT_FOUND');
      return seen({ id });
    },
  };
}

const aboutOf = ({ requestId, referenceId }: FeedbackQuery): Soql | null => {
  const about = [
    ...(requestId ? [soql`Request__c = ${requestId}`] : []),
    ...(referenceId ? [soql`Reference__c = ${referenceId}`] : []),
  ];
  return about.length > 0 ? every(about) : null;
};

const filters = ({ userId }: Caller, { view, area }: FeedbackQuery, today: string): Soql[] => [
  ...(view === 'mine' ? [soql`Status__c = 'Open' AND Routed_To__c = ${userId}`] : []),
  ...(view === 'late' ? [soql`Status__c = 'Open' AND Due_On__c < ${day(today)}`] : []),
  ...(area ? [soql`Area__c = ${area}`] : []),
];

/** Those fields this reader's field security shows, with what stands beside their lookups. */
async function readable(session: Session): Promise<string[]> {
  const own = await session.describe('Reference_Feedback__c');
  return FEEDBACK_FIELDS.filter((name) => own.has(name)).flatMap((name) => [name, ...(BESIDE[name] ?? [])]);
}

async function readableOfUses(session: Session): Promise<string[]> {
  const [own, reference] = await Promise.all([
    session.describe('Reference_Activity__c'),
    session.describe('Reference__c'),
  ]);
  const kept = SHOWN_KEPT.filter((name) => reference.has(name)).map((name) => `Reference__r.${name}`);
  return [...SHOWN.filter((name) => own.has(name)), ...(own.has('Reference__c') ? kept : [])];
}
