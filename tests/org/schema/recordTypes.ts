import type { ObjectSchema } from '../model.ts';
import { plainField } from './fieldDefaults.ts';
import { apiName, objectOf } from './files.ts';
import { readMetadata } from './xml.ts';

/** An object has the field when it has a record type, as on the platform. */
const recordTypeField = () =>
  plainField('RecordTypeId', 'reference', {
    ...{ label: 'Record Type ID', referenceTo: ['RecordType'], relationshipName: 'RecordType' },
  });

/** Picklists that differ by record type are not imitated. */
export function addRecordTypes(files: string[], objects: Map<string, ObjectSchema>) {
  return files.map((file) => {
    const xml = readMetadata(file, 'RecordType');
    xml.only('fullName active compactLayoutAssignment description label');
    const object = objects.get(objectOf(file).toLowerCase());
    if (!object) throw xml.fault('RecordType', 'stands in the folder of no object');
    if (!object.fields.has('recordtypeid')) object.fields.set('recordtypeid', recordTypeField());
    return { object: object.name, name: apiName(file), label: xml.required('label'), active: xml.flag('active') };
  });
}
