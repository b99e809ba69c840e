import type { ObjectSchema } from '../model.ts';
import { fieldMap, plainField, systemFields } from './fieldDefaults.ts';
import { apiName, objectOf } from './files.ts';
import { MetadataFault, readMetadata } from './xml.ts';

export interface RecordType {
  object: string;
  name: string;
  label: string;
  active: boolean;
}

const fields = [
  plainField('Name', 'string', { length: 80, required: true }),
  plainField('DeveloperName', 'string', { length: 80, required: true }),
  plainField('SobjectType', 'string', { length: 40, required: true }),
  plainField('IsActive', 'boolean'),
];

const recordTypeObject: ObjectSchema = {
  ...{ name: 'RecordType', label: 'Record Type', labelPlural: 'Record Types', custom: false, keyPrefix: '012' },
  ...{ sharingModel: 'Read', setup: true, nameField: 'Name', validationRules: [] },
  fields: fieldMap([...systemFields({ owned: false, recycled: false }), ...fields]),
};

/** An object has the field when it has a record type, as on the platform. */
const recordTypeField = () =>
  plainField('RecordTypeId', 'reference', {
    ...{ label: 'Record Type ID', referenceTo: ['RecordType'], relationshipName: 'RecordType' },
  });

/** Picklists that differ by record type are not imitated. */
export function addRecordTypes(files: string[], objects: Map<string, ObjectSchema>): RecordType[] {
  objects.set('recordtype', recordTypeObject);
  return files.map((file) => {
    const xml = readMetadata(file, 'RecordType');
    xml.only('fullName active compactLayoutAssignment description label');
    const object = objects.get(objectOf(file).toLowerCase());
    if (!object) throw new MetadataFault(file, 'RecordType', 'stands in the folder of no object');
    if (!object.fields.has('recordtypeid')) object.fields.set('recordtypeid', recordTypeField());
    return { object: object.name, name: apiName(file), label: xml.required('label'), active: xml.flag('active') };
  });
}
