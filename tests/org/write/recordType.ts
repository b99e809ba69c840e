import { type ObjectSchema, OrgError, type Row } from '../model.ts';

/** An active record type of this object; all of them are everybody's here, as no profile says otherwise. */
export function checkRecordType(object: ObjectSchema, id: string, found: Row | undefined): void {
  if (found?.['SobjectType'] === object.name && found['IsActive'] === true) return;
  throw new OrgError(
    400,
    'INVALID_CROSS_REFERENCE_KEY',
    `Record Type ID: this ID value isn't valid for the user: ${id}`,
    ['RecordTypeId'],
  );
}
