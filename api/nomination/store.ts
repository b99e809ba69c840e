import type { Caller } from '../caller.ts';
import { sizeBand } from '../match/sizeBand.ts';
import { queryOf, rowIn, rowOf, rowsIn, type Subanswer } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { noneIfMissing } from '../salesforce/errors.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { every, fields, type Soql, soql } from '../salesforce/soql.ts';
import { NOMINATION_VIEW_FIELDS, type NominationRecord, type NomineeRecord } from './record.ts';
import { OPEN_NOMINATIONS, type NominationViewName } from './schema.ts';

export interface Wanted {
  accountId?: string | undefined;
  contactId?: string | undefined;
}

export interface FoundNominee extends NomineeRecord {
  /** Open nominations of the account that these eyes see. */
  open: string[];
  /** The caller's own name. */
  me: string | null;
}

export interface FoundNomination {
  record: Seen<NominationRecord> | null;
  me: string | null;
}

/** What people read of nominations, each on their own session. */
export interface NominationStore {
  nomination(caller: Caller, id: string): Promise<FoundNomination>;
  /** Names of the fields of a nomination that this person's field security shows. */
  readable(caller: Caller): Promise<string[]>;
  /** At most 201: one more than a view shows. */
  nominations(caller: Caller, view: NominationViewName, accountId: string | null): Promise<NominationRecord[]>;
  /** Who could be nominated: null when there is no such account, or no such person of it, for these eyes. */
  nominee(caller: Caller, wanted: Wanted): Promise<Seen<FoundNominee> | null>;
  /** May this person know where the pool is thin? Their field security on `Coverage__c` says so. */
  mayKnow(caller: Caller): Promise<boolean>;
  /** Those of the references that these eyes see. */
  references(caller: Caller, ids: string[]): Promise<{ Id: string; Name: string }[]>;
}

export const MOST_NOMINATIONS = 200;
const ACCOUNT_FIELDS = ['Id', 'Name', 'OwnerId', 'Industry', 'BillingCountry', 'NumberOfEmployees'];

const me = ({ userId }: Caller) => rowOf('me', 'User', userId, ['Name']);
const nameIn = (answers: readonly Subanswer[]) => rowIn<{ Name: string }>(answers, 'me')?.Name ?? null;

interface AccountRow {
  Id: string;
  Name?: string | null;
  OwnerId?: string;
  Industry?: string | null;
  BillingCountry?: string | null;
  NumberOfEmployees?: number | null;
}

export function nominationStore({ salesforce }: { salesforce: Salesforce }): NominationStore {
  async function read(caller: Caller, where: Soql): Promise<NominationRecord[]> {
    const session = await salesforce.as(caller);
    const names = await readable(session);
    if (names.length === 0) return [];
    return session
      .query<NominationRecord>(soql`SELECT ${fields(names)} FROM Reference_Nomination__c WHERE ${where}`)
      .catch(noneIfMissing);
  }

  return {
    async nomination(caller, id) {
      const session = await salesforce.as(caller);
      const names = await readable(session);
      if (names.length === 0) return { record: null, me: null };
      const found = await session.composite(
        [
          queryOf('nomination', soql`SELECT ${fields(names)} FROM Reference_Nomination__c WHERE Id = ${id}`),
          me(caller),
        ],
        { allOrNone: false },
      );
      const [record] = rowsIn<NominationRecord>(found, 'nomination');
      return { record: record ? seen(record) : null, me: nameIn(found) };
    },
    readable: async (caller) => readable(await salesforce.as(caller)),
    nominations(caller, view, accountId) {
      const conditions = [
        ...(view === 'mine' ? [soql`OwnerId = ${caller.userId}`] : []),
        ...(view === 'queue' ? [soql`Status__c IN ${[...OPEN_NOMINATIONS]}`] : []),
        ...(accountId ? [soql`Account__c = ${accountId}`] : []),
      ];
      const where = conditions.length > 0 ? every(conditions) : soql`Id != null`;
      const order = view === 'queue' ? soql`ASC` : soql`DESC`;
      return read(caller, soql`${where} ORDER BY CreatedDate ${order}, Id LIMIT ${MOST_NOMINATIONS + 1}`);
    },
    async nominee(caller, { accountId, contactId }) {
      const session = await salesforce.as(caller);
      const [account, contact] = await Promise.all([session.describe('Account'), session.describe('Contact')]);
      if (!account.has('Name')) return null;
      const names = fields(ACCOUNT_FIELDS.filter((name) => account.has(name)));
      const where = accountId
        ? soql`Id = ${accountId}`
        : soql`Id IN (SELECT AccountId FROM Contact WHERE Id = ${contactId ?? ''})`;
      const people = every([
        ...(accountId ? [soql`AccountId = ${accountId}`] : []),
        ...(contactId ? [soql`Id = ${contactId}`] : []),
      ]);
      const open = accountId
        ? soql`Account__c = ${accountId}`
        : soql`Account__c IN (SELECT AccountId FROM Contact WHERE Id = ${contactId ?? ''})`;
      const answers = await session.composite(
        [
          queryOf('account', soql`SELECT ${names} FROM Account WHERE ${where}`),
          ...(contact.has('AccountId')
            ? [queryOf('contacts', soql`SELECT Id, Name FROM Contact WHERE ${people} ORDER BY Name LIMIT 200`)]
            : []),
          queryOf(
            'open',
            soql`SELECT Id FROM Reference_Nomination__c WHERE ${open} AND Status__c IN ${[...OPEN_NOMINATIONS]} LIMIT 200`,
          ),
          me(caller),
        ],
        { allOrNone: false },
      );
      const [row] = rowsIn<AccountRow>(answers, 'account');
      const contacts = contact.has('AccountId') ? rowsIn<{ Id: string; Name: string }>(answers, 'contacts') : [];
      if (!row || (contactId && contacts.length === 0)) return null;
      return seen({
        account: {
          Id: row.Id,
          ownerId: row.OwnerId ?? null,
          Account_Name__c: row.Name ?? null,
          Account_Industry__c: row.Industry ?? null,
          Account_Country__c: row.BillingCountry ?? null,
          Account_Size_Band__c: sizeBand(row.NumberOfEmployees ?? null),
        },
        contactId: contactId ? (contacts[0]?.Id ?? null) : null,
        contacts,
        open: rowsIn<{ Id: string }>(answers, 'open').map(({ Id }) => Id),
        me: nameIn(answers),
      });
    },
    mayKnow: async (caller) =>
      (await (await salesforce.as(caller)).describe('Reference_Nomination__c')).has('Coverage__c'),
    async references(caller, ids) {
      const session = await salesforce.as(caller);
      const readableFields = await session.describe('Reference__c');
      if (ids.length === 0 || !readableFields.has('Name')) return [];
      return session.query(soql`SELECT Id, Name FROM Reference__c WHERE Id IN ${ids}`);
    },
  };
}

/** Those fields this reader's field security shows, names of people and of the reference beside their lookups. */
async function readable(session: Session): Promise<string[]> {
  const [own, reference] = await Promise.all([
    session.describe('Reference_Nomination__c'),
    session.describe('Reference__c'),
  ]);
  const names = NOMINATION_VIEW_FIELDS.filter((name) => own.has(name));
  return [
    ...names,
    ...(own.has('OwnerId') ? ['Owner.Name'] : []),
    ...(own.has('Reviewed_By__c') ? ['Reviewed_By__r.Name'] : []),
    ...(own.has('Reference__c') && reference.has('Name') ? ['Reference__r.Name'] : []),
  ];
}
