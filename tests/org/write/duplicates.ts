import { LEVEL } from '../access/sharing.ts';
import { type ObjectSchema, OrgError, type Row } from '../model.ts';
import type { Actor, WriteContext } from './context.ts';

/** What the platform tells beside the error, so that a person may choose. */
export class DuplicatesDetected extends OrgError {
  readonly duplicateResult: object;
  constructor(ids: string[]) {
    const errorMessage = 'Use one of these records?';
    super(400, 'DUPLICATES_DETECTED', errorMessage);
    const record = (Id: string) => ({ attributes: { type: 'Contact' }, Id });
    const matchRecords = ids.map((id) => ({
      ...{ additionalInformation: [], fieldDiffs: [], matchConfidence: 100, record: record(id) },
    }));
    const matched = {
      rule: 'Standard_Contact_Match_Rule_v1_1',
      matchEngine: 'FuzzyMatchEngine',
      entityType: 'Contact',
    };
    this.duplicateResult = {
      allowSave: true,
      duplicateRule: 'Standard_Contact_Duplicate_Rule',
      duplicateRuleEntityType: 'Contact',
      errorMessage,
      matchResults: [{ ...matched, errors: [], matchRecords, size: ids.length, success: true }],
    };
  }
}

const identity = (row: Row): string =>
  ['FirstName', 'LastName', 'Email'].map((name) => String(row[name] ?? '').toLowerCase()).join('|');

/** The contact rule every new org has switched on: it warns of a new contact like one the writer sees. The platform
 *  matches by likeness; here name and address are the same or they are not. */
export function checkDuplicates(context: WriteContext, actor: Actor, object: ObjectSchema, row: Row): void {
  if (actor.kind === 'loader' || actor.savesDuplicates || object.name !== 'Contact' || row['Email'] === null) return;
  const same = [...(context.store.lookup('Contact', 'Email', row['Email']) ?? [])].filter(
    (each) =>
      each['IsDeleted'] !== true &&
      identity(each) === identity(row) &&
      context.sharing.level(actor.access, object, each) >= LEVEL.read,
  );
  if (same.length > 0) throw new DuplicatesDetected(same.map(({ Id }) => Id));
}
