import {
  change,
  create,
  createAll,
  failures,
  saved,
  updateAll,
  type Failure,
  type SalesforceRecord,
  type Subrequest,
} from '#api/salesforce/composite.ts';
import type { Session } from '#api/salesforce/session.ts';
import { chunks } from './pack.ts';
import type { Planned } from './plan.ts';

/** What came of writing some rows: the reference of each, or why Salesforce took none of them. */
export type Written = { ids: Map<Planned, string> } | { refused: Map<Planned, string> };

interface Record {
  row: Planned;
  values: SalesforceRecord;
}

/** Writes contacts, references, participations and changes of these rows in one transaction: all or none. */
export async function writeRows(session: Session, rows: Planned[]): Promise<Written> {
  const newContacts = rows.filter(({ contact }) => contact && 'missing' in contact);
  const newReferences = rows.filter(({ reference }) => reference.id === null);
  const contactOf = (row: Planned) => {
    const at = newContacts.indexOf(row);
    return at < 0 ? {} : { Contact__c: later('contacts', at) };
  };
  const referenceOf = (row: Planned) => row.reference.id ?? later('references', newReferences.indexOf(row));
  const kinds: [string, typeof createAll, Record[]][] = [
    ['contacts', createAll, newContacts.map((row) => ({ row, values: newContact(row) }))],
    [
      'references',
      createAll,
      newReferences.map((row) => {
        const values = create('Reference__c', { ...row.reference.fields, ...contactOf(row) });
        return { row, values };
      }),
    ],
    [
      'participations',
      createAll,
      rows.flatMap((row) =>
        row.participations.create.map((fields) => {
          const values = create('Reference_Participation__c', { Reference__c: referenceOf(row), ...fields });
          return { row, values };
        }),
      ),
    ],
    ['changes', updateAll, rows.flatMap(changesOf)],
  ];
  const sent = new Map<string, Record[]>();
  const subrequests: Subrequest[] = [];
  for (const [kind, build, records] of kinds)
    for (const [i, some] of chunks(records).entries()) {
      sent.set(`${kind}${i}`, some);
      subrequests.push(
        build(
          `${kind}${i}`,
          some.map(({ values }) => values),
        ),
      );
    }
  if (subrequests.length === 0) return { ids: idsOf(rows, []) };
  const answers = await session.composite(subrequests, { allOrNone: true });
  const failed = failures(answers);
  if (failed.length > 0) return { refused: reasons(failed, sent) };
  const created = [...sent.keys()].filter((ref) => ref.startsWith('references')).flatMap((ref) => saved(answers, ref));
  return { ids: idsOf(rows, created) };
}

/** The id a record will have: collections hold 200, and their answers are known by number and place. */
function later(kind: string, at: number): string {
  return `@{${kind}${Math.floor(at / 200)}[${at % 200}].id}`;
}

function newContact({ account, contact }: Planned): SalesforceRecord {
  if (contact === null || !('missing' in contact)) throw new TypeError('This row has no contact to create');
  const { firstName, lastName, title, email } = contact.missing;
  const names = { FirstName: firstName, LastName: lastName, Title: title, Email: email };
  return create('Contact', { AccountId: account.id, OwnerId: account.ownerId, ...names });
}

function changesOf(row: Planned): Record[] {
  const { reference, participations } = row;
  const records = participations.change.map(({ id, fields }) => change('Reference_Participation__c', id, fields));
  if (reference.id !== null && Object.keys(reference.fields).length > 0)
    records.unshift(change('Reference__c', reference.id, reference.fields));
  return records.map((values) => ({ row, values }));
}

function reasons(failed: Failure[], sent: Map<string, Record[]>): Map<Planned, string> {
  const refused = new Map<Planned, string>();
  for (const { referenceId, position, code, message } of failed) {
    const row = position === null ? undefined : sent.get(referenceId)?.[position]?.row;
    if (row === undefined) throw new Error(`Salesforce refused ${referenceId}: ${code}: ${message}`);
    refused.set(row, `Salesforce says ${code}: ${message}`);
  }
  return refused;
}

function idsOf(rows: Planned[], created: string[]): Map<Planned, string> {
  const fresh = created.values();
  return new Map(rows.map((row) => [row, row.reference.id ?? fresh.next().value!]));
}
