import type { Caller } from '../caller.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { EVENT_NEEDS, subjectOf, TASK_NEEDS, type EventRow, type TaskRow } from '../reference/touch.ts';
import { queryOf, rowsIn } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { day, fields, soql, some } from '../salesforce/soql.ts';
import type { ReadQuiet } from './quiet.ts';

/** What the caller's own session reads about customers who may need a talk. */
export interface QuietStore {
  /** In one call, beside that of the page: its five queries are taken. */
  read(caller: Caller, references: readonly About[], since: string): Promise<ReadQuiet | null>;
}

type About = Pick<ReferenceFacts, 'id' | 'contactId' | 'accountId'>;

/** One page. Of more, those with the oldest talk stand on the list as if nothing were logged. */
const MOST_ROWS = 2_000;
/** An id no record has. */
const NOBODY = '000000000000000AAA';

export function quietStore({ salesforce }: { salesforce: Salesforce }): QuietStore {
  return {
    async read(caller, references, since) {
      if (references.length === 0) return null;
      const session = await salesforce.as(caller);
      const [own, task, event, editable] = await Promise.all([
        session.describe('Reference__c'),
        session.describe('Task'),
        session.describe('Event'),
        session.editable('Task'),
      ]);
      const sees = own.has('Contact__c') && own.has('Account__c');
      if (!sees || ![task, event].every((each, at) => [TASK_NEEDS, EVENT_NEEDS][at]?.every((name) => each.has(name))))
        return null;
      const contacts = references.flatMap(({ contactId }) => contactId ?? []);
      const accounts = references.flatMap(({ contactId, accountId }) => (contactId ? [] : (accountId ?? [])));
      const whom = some([soql`WhoId IN ${[NOBODY, ...contacts]}`, soql`AccountId IN ${[NOBODY, ...accounts]}`]);
      const noDeal = soql`(WhatId = null OR What.Type != 'Opportunity')`;
      const ofTask = fields([...TASK_NEEDS, 'Owner.Name']);
      const answers = await session.composite(
        [
          queryOf(
            'done',
            soql`SELECT ${ofTask} FROM Task WHERE (${whom}) AND ${noDeal} AND IsClosed = true
              AND ActivityDate >= ${day(since)} ORDER BY ActivityDate DESC, Id LIMIT ${MOST_ROWS}`,
          ),
          queryOf(
            'open',
            soql`SELECT ${ofTask} FROM Task WHERE (${whom}) AND IsClosed = false AND Subject LIKE ${subjectOf('%')}
              ORDER BY ActivityDate DESC NULLS LAST, Id LIMIT ${MOST_ROWS}`,
          ),
          queryOf(
            'events',
            soql`SELECT ${fields([...EVENT_NEEDS, 'Owner.Name'])} FROM Event WHERE (${whom}) AND ${noDeal}
              AND IsChild = false AND ActivityDate >= ${day(since)} AND StartDateTime <= TODAY
              ORDER BY StartDateTime DESC, Id LIMIT ${MOST_ROWS}`,
          ),
          queryOf(
            'access',
            soql`SELECT RecordId, HasEditAccess FROM UserRecordAccess
              WHERE UserId = ${session.userId} AND RecordId IN ${references.map(({ id }) => id)}`,
          ),
          queryOf('people', soql`SELECT Id FROM Contact WHERE Id IN ${[NOBODY, ...contacts]}`),
        ],
        { allOrNone: false },
      );
      const rights = rowsIn<{ RecordId: string; HasEditAccess: boolean }>(answers, 'access');
      return {
        tasks: [...rowsIn<TaskRow>(answers, 'done'), ...rowsIn<TaskRow>(answers, 'open')],
        events: rowsIn<EventRow>(answers, 'events'),
        editable: new Set(rights.flatMap(({ RecordId, HasEditAccess }) => (HasEditAccess ? [RecordId] : []))),
        people: new Set(rowsIn<{ Id: string }>(answers, 'people').map(({ Id }) => Id)),
        makesTasks: editable.has('Subject'),
      };
    },
  };
}
