import { identifier, soql } from '#api/salesforce/soql.ts';
import type { Session } from '#api/salesforce/session.ts';
import { policySettings, type PolicySettings } from '#api/policy/schema.ts';
import type { KnownReference } from './change.ts';
import { compact } from './customer.ts';
import type { KnownContact } from './contact.ts';
import type { OrgAccount } from './plan.ts';

/** Ids per query: well below the longest address Salesforce takes. */
const IDS = 200;
const NEEDED = {
  Account: ['Name', 'OwnerId'],
  Contact: ['AccountId', 'Name', 'Email'],
  Reference__c: [
    'Account__c',
    'Contact__c',
    'Internal_Notes__c',
    'Limit__c',
    'Period__c',
    'Products__c',
    'Satisfaction__c',
    'Status__c',
  ],
  Reference_Participation__c: ['Activity_Type__c', 'Channels__c', 'Status__c'],
};

/** Stops before anything else when this person may not read what an import compares with. */
export async function checkRights(session: Session, username: string): Promise<void> {
  const faults: string[] = [];
  for (const [object, fields] of Object.entries(NEEDED)) {
    const readable = await session.describe(object);
    faults.push(...fields.filter((field) => !readable.has(field)).map((field) => `${object}.${field}`));
  }
  if (faults.length > 0) throw new Error(`${username} cannot import: may not read ${faults.join(', ')}.`);
}

export async function readAccounts(session: Session): Promise<OrgAccount[]> {
  const rows = await session.query<{ Id: string; Name: string; OwnerId: string; Owner: { Name: string } | null }>(
    soql`SELECT Id, Name, OwnerId, Owner.Name FROM Account ORDER BY Id`,
  );
  return rows.map(({ Id, Name, OwnerId, Owner }) => ({
    id: Id,
    name: Name,
    ownerId: OwnerId,
    ownerName: Owner?.Name ?? null,
  }));
}

export async function readContacts(session: Session, accounts: string[]): Promise<Map<string, KnownContact[]>> {
  const rows = await inParts(accounts, (ids) =>
    session.query<{ Id: string; AccountId: string; Name: string; Email: string | null }>(
      soql`SELECT Id, AccountId, Name, Email FROM Contact WHERE AccountId IN ${ids} ORDER BY Id`,
    ),
  );
  return Map.groupBy(
    rows.map(({ Id, AccountId, Name, Email }) => ({ id: Id, accountId: AccountId, name: Name, email: Email })),
    ({ accountId }) => accountId,
  );
}

interface ReferenceRow {
  Id: string;
  Name: string;
  Account__c: string;
  Contact__c: string | null;
  Status__c: string;
  Limit__c: number | null;
  Period__c: string | null;
  Products__c: string | null;
  Satisfaction__c: number | null;
  Internal_Notes__c: string | null;
  Participations__r: {
    records: { Id: string; Activity_Type__c: string; Status__c: string; Channels__c: string | null }[];
  } | null;
}

export async function readReferences(session: Session, accounts: string[]): Promise<Map<string, KnownReference[]>> {
  const rows = await inParts(accounts, (ids) =>
    session.query<ReferenceRow>(
      soql`SELECT Id, Name, Account__c, Contact__c, Status__c, Limit__c, Period__c, Products__c, Satisfaction__c,
        Internal_Notes__c, (SELECT Id, Activity_Type__c, Status__c, Channels__c FROM Participations__r)
        FROM Reference__c WHERE Account__c IN ${ids} ORDER BY Id`,
    ),
  );
  const byAccount = Map.groupBy(rows, (row) => row.Account__c);
  return new Map([...byAccount].map(([account, some]) => [account, some.map(knownReference)]));
}

function knownReference(row: ReferenceRow): KnownReference {
  return {
    id: row.Id,
    number: row.Name,
    contactId: row.Contact__c,
    status: row.Status__c,
    limit: row.Limit__c,
    period: row.Period__c,
    products: listed(row.Products__c),
    satisfaction: row.Satisfaction__c,
    // Salesforce may keep line ends as Windows writes them.
    notes: row.Internal_Notes__c?.replaceAll('\r\n', '\n') ?? null,
    participations: (row.Participations__r?.records ?? []).map((one) => ({
      id: one.Id,
      activityType: one.Activity_Type__c,
      status: one.Status__c,
      channels: listed(one.Channels__c),
    })),
  };
}

/** Names of active users among those the file mentions, as `compact` writes them. */
export async function readUsers(session: Session, names: string[]): Promise<Set<string>> {
  const rows = await inParts(names, (some) =>
    session.query<{ Name: string }>(soql`SELECT Name FROM User WHERE IsActive = ${true} AND Name IN ${some}`),
  );
  return new Set(rows.map(({ Name }) => compact(Name)));
}

async function readSettings(session: Session): Promise<PolicySettings> {
  const [policy] = await session.query<{ Settings__c: string | null }>(
    soql`SELECT Settings__c FROM Reference_Policy__c WHERE Status__c = ${'Active'} AND Active_From__c <= ${new Date()}
      ORDER BY Active_From__c DESC, Version__c DESC LIMIT 1`,
  );
  return policySettings.parse(JSON.parse(policy?.Settings__c ?? '{}'));
}

/** How many more references may become active under the policy's scope; null: no bound. */
export async function readRoom(session: Session): Promise<number | null> {
  const most = (await readSettings(session)).scope.poolSize;
  if (most === null) return null;
  const [active] = await session.query<{ n: number }>(
    soql`SELECT COUNT(Id) n FROM Reference__c
      WHERE Status__c IN ('Active', 'Caution') OR (Status__c = 'On Hold' AND Paused_Until__c <= TODAY)`,
  );
  return Math.max(0, most - (active?.n ?? 0));
}

/** Products as this org spells them: those on opportunities, in the field the policy points at. */
export async function readProducts(session: Session): Promise<string[]> {
  const field = (await readSettings(session)).mapping.opportunityProduct;
  if (field === null || !(await session.describe('Opportunity')).has(field)) return [];
  const name = identifier(field);
  const rows = await session.query<{ product: string }>(
    soql`SELECT ${name} product FROM Opportunity WHERE ${name} != null GROUP BY ${name}`,
  );
  return rows.flatMap(({ product }) => product.split(';').map((one) => one.trim()));
}

async function inParts<T>(values: string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let from = 0; from < values.length; from += IDS) rows.push(...(await read(values.slice(from, from + IDS))));
  return rows;
}

function listed(multi: string | null): string[] {
  return multi === null || multi === '' ? [] : multi.split(';');
}
