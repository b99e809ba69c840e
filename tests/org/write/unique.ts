import { type ObjectSchema, OrgError, type Row } from '../model.ts';
import type { WriteContext } from './context.ts';

/** Among rows that are not deleted, and whoever may see them: the message may name a row the writer cannot open. */
export function checkUnique(context: WriteContext, object: ObjectSchema, row: Row): void {
  for (const field of object.fields.values()) {
    const value = row[field.name] ?? null;
    if (!field.unique || value === null) continue;
    const others = context.store.lookup(object.name, field.name, value) ?? [];
    const other = [...others].find((each) => each.Id !== row.Id && each['IsDeleted'] !== true);
    if (other)
      throw new OrgError(
        400,
        'DUPLICATE_VALUE',
        `duplicate value found: ${field.name} duplicates value on record with id: ${other.Id.slice(0, 15)}`,
        [],
      );
  }
  if (object.name !== 'PermissionSetAssignment') return;
  const [twin] = context.store
    .pointingAt(object.name, 'AssigneeId', String(row['AssigneeId']))
    .filter((each) => each.Id !== row.Id && each['PermissionSetId'] === row['PermissionSetId']);
  if (twin)
    throw new OrgError(
      400,
      'DUPLICATE_VALUE',
      'duplicate value found: PermissionSetId duplicates value on record with id: ' + twin.Id.slice(0, 15),
      [],
    );
}
