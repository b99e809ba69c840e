import { queryOf, rowIn, rowOf, rowsIn, type Subanswer, type Subrequest } from '../salesforce/composite.ts';
import type { Session } from '../salesforce/connect.ts';
import { fields, soql, type Soql } from '../salesforce/soql.ts';
import type { ReferenceFacts } from './schema.ts';
import { MOST_LOGGED, type KnownTalk, type Person } from './talk.ts';
import { EVENT_NEEDS, subjectOf, TASK_NEEDS, type EventRow, type TaskRow } from './touch.ts';

/** Whom a reference is about, as the pool knows it: nothing of it is told. */
export type About = Pick<ReferenceFacts, 'contactId' | 'accountId'>;

interface LoggedQueries {
  /** Two queries, and the rows of whom they are about. */
  queries: Subrequest[];
  /** Null where this session may not read that person or account: of what is logged it would read next to nothing. */
  read(answers: readonly Subanswer[]): KnownTalk | null;
}

/** What done work and open tasks to talk have in common. */
const isKnown: Soql = soql`(IsClosed = true OR Subject LIKE ${subjectOf('%')})`;
/** What a task is written with. */
const WRITTEN = ['Subject', 'WhoId', 'WhatId', 'ActivityDate', 'OwnerId'];

/** Reads what is logged of the person a reference is, or of its account where it is nobody; null where this session may
 *  not read which they are, or its tasks and events. */
export async function loggedQueries(
  session: Session,
  about: About | null,
  readable: ReadonlySet<string>,
): Promise<LoggedQueries | null> {
  const { contactId = null, accountId = null } = about ?? {};
  const whose = contactId ? soql`WhoId = ${contactId}` : soql`AccountId = ${accountId}`;
  if (!(contactId ?? accountId) || !readable.has(contactId ? 'Contact__c' : 'Account__c')) return null;
  const [task, event, editable] = await Promise.all([
    session.describe('Task'),
    session.describe('Event'),
    session.editable('Task'),
  ]);
  if (!TASK_NEEDS.every((name) => task.has(name)) || !EVENT_NEEDS.every((name) => event.has(name))) return null;
  const queries = [
    queryOf(
      'tasks',
      soql`SELECT ${fields([...TASK_NEEDS, 'Owner.Name'])} FROM Task WHERE ${whose} AND ${isKnown}
        ORDER BY ActivityDate DESC NULLS LAST, Id LIMIT ${MOST_LOGGED}`,
    ),
    queryOf(
      'events',
      soql`SELECT ${fields([...EVENT_NEEDS, 'Owner.Name'])} FROM Event WHERE ${whose} AND IsChild = false
        AND StartDateTime <= TODAY ORDER BY StartDateTime DESC, Id LIMIT ${MOST_LOGGED}`,
    ),
    ...(contactId ? [rowOf('contact', 'Contact', contactId, ['Id', 'Name'])] : []),
    ...(accountId ? [rowOf('account', 'Account', accountId, ['Id', 'Name'])] : []),
  ];
  return {
    queries,
    read(answers) {
      const contact = contactId ? rowIn<Person>(answers, 'contact') : null;
      const account = accountId ? rowIn<Person>(answers, 'account') : null;
      if (!(contactId ? contact : account)) return null;
      const mayMakeTask = WRITTEN.every((name) => editable.has(name));
      const logged = { tasks: rowsIn<TaskRow>(answers, 'tasks'), events: rowsIn<EventRow>(answers, 'events') };
      return { ...logged, contact, account, mayMakeTask };
    },
  };
}
