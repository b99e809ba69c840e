import type { Draft, Writes } from '../decision/schema.ts';
import type { NominationRecord, NomineeRecord } from './record.ts';

/** Only what this reader's field security shows: fields by their name, `Owner.Name` by its first part. */
export function shownTo(readable: readonly string[], record: NominationRecord): NominationRecord {
  const shown = new Set(readable.map((name) => name.split('.')[0]));
  return Object.fromEntries(Object.entries(record).filter(([name]) => shown.has(name))) as unknown as NominationRecord;
}

/** A nomination as it stands right after it was written: the nominator's words, and what their session had read. */
export function nominated(
  draft: Draft,
  ids: Map<Draft, string>,
  { account, contactId, contacts, me }: NomineeRecord & { me: string | null },
  now: Date,
): NominationRecord {
  const { Id: _, ownerId: __, ...facts } = account;
  return {
    ...facts,
    ...draft.fields,
    Id: ids.get(draft) ?? '',
    Name: null,
    OwnerId: String(draft.fields.OwnerId),
    Owner: { Name: me },
    CreatedDate: now.toISOString(),
    Contact_Name__c: contacts.find(({ Id }) => Id === contactId)?.Name ?? null,
  };
}

/** What the reviewer had read, with the step they took. */
export function reviewed(
  seen: NominationRecord,
  { changes }: Writes,
  ids: Map<Draft, string>,
  me: string | null,
): NominationRecord {
  const [change] = changes;
  const said = Object.entries(change?.fields ?? {}).map(([name, value]) => [name, ids.get(value as Draft) ?? value]);
  const fields = Object.fromEntries(said) as Partial<NominationRecord>;
  return {
    ...seen,
    ...fields,
    Reviewed_By__r: { Name: me },
    ...(fields.Reference__c && { Reference__r: { Name: null } }),
  };
}
