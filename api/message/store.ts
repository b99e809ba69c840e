import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { change, create, createAll, queryOf, rowsIn, succeeded, updateAll } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { every, fields, soql } from '../salesforce/soql.ts';
import type { Draft, Known, Subjects } from './compose.ts';
import type { Parcel, Reader } from './parcels.ts';
import { fieldsOf, MESSAGE_FIELDS, type MessageRecord } from './record.ts';
import type { MessageQuery } from './schema.ts';
import type { Note } from './send.ts';

/** What sending needs beside the messages. */
export interface Outgoing {
  rows: MessageRecord[];
  /** Sent within the last hour. */
  lately: number;
  notificationType: string | null;
}

export interface MessageStore {
  /** Messages as the caller may see them, the newest first. */
  list(caller: Caller, query: MessageQuery): Promise<MessageRecord[]>;
  /** One, as the caller may see it. */
  one(caller: Caller, id: string): Promise<Seen<MessageRecord>>;
  /** Changes one that its caller has read. */
  seeTo(message: Seen<MessageRecord>, values: Record<string, unknown>): Promise<void>;
  /** The reference team: those who hold its permission set. */
  managers(): Promise<string[]>;
  present(keys: string[]): Promise<ReadonlySet<string>>;
  readers(ids: string[]): Promise<Reader[]>;
  knownTo(reader: Reader, about: Subjects): Promise<Known | null>;
  write(drafts: Draft[]): Promise<void>;
  /** What waits to be sent; of digests what was written before the last of them was due. */
  outgoing(digest: Date): Promise<Outgoing>;
  note(notes: Note[]): Promise<void>;
  ring(parcels: Parcel[], notificationType: string): Promise<(string | null)[]>;
  mail(parcels: Parcel[]): Promise<(string | null)[]>;
}

export const MOST_MESSAGES = 200;
const MOST_OUTGOING = 2_000;
const KEYS_A_QUERY = 400;
const A_COLLECTION = 200;
const HOUR_MS = 3_600_000;

const pieces = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const NAME = 'Reference_Message';
const noneOrIds = (ids: string[]): string[] => (ids.length > 0 ? ids : ['000000000000000AAA']);

export function messageStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): MessageStore {
  const read = async (queries: Parameters<typeof queryOf>[]) =>
    (await salesforce.service()).composite(
      queries.map(([ref, query]) => queryOf(ref, query)),
      { allOrNone: false },
    );
  return {
    async list(caller, { whose, status }) {
      const session = await salesforce.as(caller);
      const conditions = [
        soql`Made_At__c != null`,
        ...(whose === 'mine' ? [soql`OwnerId = ${session.userId}`] : []),
        ...(status ? [soql`Status__c = ${status}`] : []),
      ];
      return session.query<MessageRecord>(
        soql`SELECT ${fields(MESSAGE_FIELDS)} FROM Reference_Message__c WHERE ${every(conditions)}
          ORDER BY Made_At__c DESC, Id DESC LIMIT ${MOST_MESSAGES + 1}`,
      );
    },
    async one(caller, id) {
      const session = await salesforce.as(caller);
      const [record] = await session.query<MessageRecord>(
        soql`SELECT ${fields(MESSAGE_FIELDS)} FROM Reference_Message__c WHERE Id = ${id}`,
      );
      if (!record) throw new Problem('NOT_FOUND');
      return seen(record);
    },
    async seeTo({ Id }, values) {
      const session = await salesforce.service();
      const changed = updateAll('message', [change('Reference_Message__c', Id, values)]);
      succeeded(await session.composite([changed], { allOrNone: true }));
    },
    async managers() {
      const session = await salesforce.service();
      const rows = await session.query<{ AssigneeId: string }>(
        soql`SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Reference_Manager'
          AND AssigneeId IN (SELECT Id FROM User WHERE IsActive = true) ORDER BY AssigneeId`,
      );
      return [...new Set(rows.map((each) => each.AssigneeId))];
    },
    async present(keys) {
      const some = pieces(keys, KEYS_A_QUERY);
      const answers = await read(
        some.map((each, at) => [
          `keys${at}`,
          soql`SELECT Message_Key__c FROM Reference_Message__c WHERE Message_Key__c IN ${each}`,
        ]),
      );
      const found = some.flatMap((_, at) => rowsIn<{ Message_Key__c: string }>(answers, `keys${at}`));
      return new Set(found.map((each) => each.Message_Key__c));
    },
    async readers(ids) {
      const answers = await read([
        ['readers', soql`SELECT Id, Name, Username, Email, IsActive FROM User WHERE Id IN ${noneOrIds(ids)}`],
      ]);
      const rows = rowsIn<{ Id: string; Name: string; Username: string; Email: string | null; IsActive: boolean }>(
        answers,
        'readers',
      );
      return rows.map(({ Id: id, Name: name, Username: username, Email: email, IsActive: isActive }) => ({
        ...{ id, name, username, email, isActive },
      }));
    },
    async knownTo({ id, username }, { requestIds, referenceIds, nominationIds }) {
      try {
        const session = await salesforce.as({ orgId: salesforce.orgId, userId: id, username, permissions: new Set() });
        const deal = soql`SELECT Id, Deal_Name__c, Prospect_Name__c FROM Reference_Request__c WHERE Id IN ${noneOrIds(requestIds)}`;
        const card = soql`SELECT Id, Account_Name__c FROM Reference__c WHERE Id IN ${noneOrIds(referenceIds)}`;
        const nominee = soql`SELECT Id, Account_Name__c FROM Reference_Nomination__c WHERE Id IN ${noneOrIds(nominationIds)}`;
        const answers = await session.composite(
          [queryOf('deals', deal), queryOf('cards', card), queryOf('nominees', nominee)],
          { allOrNone: false },
        );
        const read = (ref: string) => {
          const answer = answers.find(({ referenceId }) => referenceId === ref);
          // A field or an object that is hidden from this reader: nothing of it is named.
          if (!answer || answer.httpStatusCode >= 300) return [];
          return rowsIn<Record<string, string | null>>([answer], ref);
        };
        const named = (rows: Record<string, string | null>[], ...names: string[]) =>
          new Map(
            rows.flatMap((row) => {
              const name = names.map((each) => row[each]).find((each) => each);
              return row['Id'] && name ? [[row['Id'], name] as const] : [];
            }),
          );
        return {
          deals: named(read('deals'), 'Deal_Name__c', 'Prospect_Name__c'),
          customers: named(read('cards'), 'Account_Name__c'),
          nominees: named(read('nominees'), 'Account_Name__c'),
        };
      } catch (fault) {
        if (fault instanceof SalesforceFault && fault.kind === 'no-access') return null;
        throw fault;
      }
    },
    async write(drafts) {
      const session = await salesforce.service();
      const at = now();
      const parts = pieces(drafts, A_COLLECTION).map((some, index) =>
        createAll(
          `messages${index}`,
          some.map((draft) => create('Reference_Message__c', fieldsOf(draft, at))),
        ),
      );
      succeeded(await session.composite(parts, { allOrNone: true }));
    },
    async outgoing(digest) {
      const hour = new Date(now().getTime() - HOUR_MS);
      const answers = await read([
        [
          'rows',
          soql`SELECT ${fields(MESSAGE_FIELDS)} FROM Reference_Message__c
            WHERE Status__c = 'Pending' AND (How__c != 'Digest' OR Made_At__c < ${digest})
            ORDER BY Made_At__c, Id LIMIT ${MOST_OUTGOING}`,
        ],
        ['lately', soql`SELECT COUNT(Id) n FROM Reference_Message__c WHERE Sent_At__c > ${hour}`],
        ['type', soql`SELECT Id FROM CustomNotificationType WHERE DeveloperName = ${NAME}`],
      ]);
      return {
        rows: rowsIn<MessageRecord>(answers, 'rows'),
        lately: rowsIn<{ n: number }>(answers, 'lately')[0]?.n ?? 0,
        notificationType: rowsIn<{ Id: string }>(answers, 'type')[0]?.Id ?? null,
      };
    },
    async note(notes) {
      const session = await salesforce.service();
      const at = now().toISOString();
      const parts = pieces(notes, A_COLLECTION).map((some, index) =>
        updateAll(
          `notes${index}`,
          some.map(({ id, status, attempts, repeat, problem }) =>
            change('Reference_Message__c', id, {
              Attempts__c: attempts,
              ...(status === 'Sent' ? { Status__c: 'Sent', Sent_At__c: at, Repeat__c: repeat } : {}),
              ...(status === 'Undeliverable' ? { Status__c: status, Problem__c: problem?.slice(0, 255) } : {}),
            }),
          ),
        ),
      );
      succeeded(await session.composite(parts, { allOrNone: true }));
    },
    async ring(parcels, notificationType) {
      const session = await salesforce.service();
      return session.act(
        'customNotificationAction',
        parcels.map(({ reader, bell }) => ({
          customNotifTypeId: notificationType,
          recipientIds: [reader.id],
          title: bell?.title,
          body: bell?.body,
          targetPageRef: bell?.page,
        })),
      );
    },
    async mail(parcels) {
      const session = await salesforce.service();
      return session.act(
        'emailSimple',
        parcels.map(({ reader, mail }) => ({
          emailAddresses: reader.email,
          emailSubject: mail?.subject,
          emailBody: mail?.text,
          senderType: 'CurrentUser',
        })),
      );
    },
  };
}
