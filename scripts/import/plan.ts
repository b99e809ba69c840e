import type { ActivityType } from '#api/activity/schema.ts';
import { referenceChange, newReference, type KnownReference } from './change.ts';
import { compact } from './customer.ts';
import { findCustomer } from './customers.ts';
import { fullName, matchContact, type KnownContact, type Person } from './contact.ts';
import { planParticipations, type Participations } from './participations.ts';
import type { Row } from './row.ts';

export interface OrgAccount {
  id: string;
  name: string;
  ownerId: string;
  ownerName: string | null;
}

/** What the importing person's own session read. */
export interface Snapshot {
  accounts: OrgAccount[];
  /** By account. */
  contacts: Map<string, KnownContact[]>;
  references: Map<string, KnownReference[]>;
  /** Names of active users, as `compact` writes them. */
  users: Set<string>;
  /** How many more references may become active; null: no bound. */
  room: number | null;
}

export interface Planned {
  row: Row;
  account: OrgAccount;
  /** Null: the reference is the account itself. */
  contact: { id: string; name: string } | { missing: Person } | null;
  /** Without an id, to be created. */
  reference: { id: string | null; fields: Record<string, unknown> };
  participations: Participations;
  use: { activityType: ActivityType; on: string } | null;
}

export type Outcome = { line: number; empty: true } | { row: Row; refused: string } | Planned;

/** What would become of each row. Decides only: nothing is written here. */
export function planRows(rows: (Row | { line: number; empty: true })[], org: Snapshot, today: string): Outcome[] {
  const earlier = new Map<string, number>();
  let room = org.room ?? Infinity;
  return rows.map((row) => {
    if ('empty' in row) return row;
    const outcome = planRow(row, org, today);
    if ('refused' in outcome) return outcome;
    const { account, contact } = outcome;
    const key = `${account.id} ${contact === null ? '' : 'id' in contact ? contact.id : compact(fullName(contact.missing))}`;
    const first = earlier.get(key);
    if (first !== undefined) return { row, refused: `is a duplicate of line ${first}` };
    earlier.set(key, row.line);
    if (comesIn(outcome, org) && (room -= 1) < 0) return { row, refused: NO_ROOM };
    return outcome;
  });
}

const NO_ROOM = 'would be one more active reference than the program starts with (scope.poolSize of the policy)';

/** Does this row make a reference active that was not? */
function comesIn({ account, reference: { id, fields } }: Planned, org: Snapshot): boolean {
  if (fields.Status__c !== 'Active' && fields.Status__c !== 'Caution') return false;
  const known = org.references.get(account.id)?.find((each) => each.id === id);
  return known === undefined || known.status === 'Recruited';
}

function planRow(given: Row, org: Snapshot, today: string): Planned | { row: Row; refused: string } {
  const row = { ...given, understood: [...given.understood], warnings: [...given.warnings] };
  const found = findCustomer(row, org.accounts);
  if ('refused' in found) return { row, refused: found.refused };
  const { account } = found;
  if (found.note) row.understood.unshift(found.note);
  if (row.person === null && row.email !== '') return { row, refused: `has the e-mail ${row.email} but names nobody` };
  const match = row.person && matchContact(row.person, org.contacts.get(account.id) ?? []);
  if (match && 'doubtful' in match) return { row, refused: `contact '${row.contact}' ${match.doubtful}` };
  if (match && 'contact' in match && match.note) row.understood.push(match.note);
  const contact = match && ('contact' in match ? match.contact : { missing: row.person! });
  const contactId = contact && 'id' in contact ? contact.id : null;
  const isNew = contact !== null && contactId === null;
  const references = isNew ? [] : (org.references.get(account.id) ?? []).filter((r) => r.contactId === contactId);
  if (references.length > 1)
    return {
      row,
      refused: `is in the org ${references.length} times: ${references.map(({ number }) => number).join(', ')}`,
    };
  const known = references[0];
  noteAccountTeam(row, account, org.users);
  const fields = known
    ? referenceChange(row, known)
    : newReference(row, { account: account.id, contact: contactId, owner: account.ownerId, today });
  const participations = planParticipations(row, known?.participations ?? []);
  row.warnings.push(...participations.warnings);
  return { row, account, contact, reference: { id: known?.id ?? null, fields }, participations, use: row.use };
}

/** The owner of the account owns the reference, whoever the file names. */
function noteAccountTeam(row: Row, account: OrgAccount, users: Set<string>): void {
  const written = row.accountTeam;
  if (written === '' || compact(written) === compact(account.ownerName ?? '')) return;
  const owner = `the owner is the account's, ${account.ownerName ?? 'whom you may not see'}`;
  if (users.has(compact(written))) row.understood.push(`account team '${written}' as a colleague; ${owner}`);
  else row.warnings.push(`account team '${written}' is no active user; ${owner}`);
}

export function isUnchanged({ contact, reference, participations }: Planned): boolean {
  const { create, change } = participations;
  const same = Object.keys(reference.fields).length === 0 && create.length === 0 && change.length === 0;
  return reference.id !== null && !(contact && 'missing' in contact) && same;
}
