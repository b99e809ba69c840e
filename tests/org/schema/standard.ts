import type { Field, FieldType, ObjectSchema } from '../model.ts';
import { fieldMap, plainField, systemFields } from './fieldDefaults.ts';
import { recordObjects } from './recordObjects.ts';
import { setupObjects } from './setupObjects.ts';
import type { StandardObject } from './standardObject.ts';
import type { ValueSets } from './valueSets.ts';

const addressParts = /^(Billing|Shipping|Mailing|Other|)(Street|City|State|PostalCode|Country)$/;

function sizes(type: FieldType, text: string | undefined): Partial<Field> {
  if (text === undefined) return {};
  const [digits, decimals] = text.split('.').map(Number);
  if (type === 'int') return { precision: digits, scale: 0 };
  return decimals === undefined ? { length: digits } : { precision: digits, scale: decimals };
}

function constraint(marks: Map<string, string>): Field['deleteConstraint'] {
  if (marks.has('cascade')) return 'Cascade';
  return marks.has('restrict') ? 'Restrict' : 'SetNull';
}

function readLine(line: string, sets: ValueSets): Field {
  const [name = '', type = '', ...rest] = line.trim().match(/\w+="[^"]*"|\S+/g) ?? [];
  const size = /^\d/.test(rest[0] ?? '') ? rest.shift() : undefined;
  const marks = new Map(
    rest.map((mark) => {
      const [key = '', value = ''] = mark.split(/=(.*)/s);
      return [key, value.replaceAll('"', '')];
    }),
  );
  const set = marks.get('set');
  const values = set ? sets.standard.get(set) : undefined;
  const fallback = marks.get('default') ?? values?.find((value) => value.isDefault)?.name;
  const address = addressParts.exec(name);
  return plainField(name, type as FieldType, {
    label: name.replace(/Id$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    ...sizes(type as FieldType, size),
    required: marks.has('required'),
    unique: marks.has('unique'),
    idLookup: marks.has('idLookup'),
    system: marks.has('system'),
    restricted: marks.has('values'),
    picklist: values?.map((value) => value.name) ?? marks.get('values')?.split('|'),
    defaultValue: type === 'boolean' ? fallback === 'true' : fallback,
    autoNumber: marks.get('format'),
    referenceTo: marks.get('to')?.split('|'),
    relationshipName: marks.get('rel'),
    childRelationshipName: marks.get('list'),
    deleteConstraint: type === 'reference' ? constraint(marks) : undefined,
    compound: address ? `${address[1]}Address` : undefined,
  });
}

function readObject(object: StandardObject, sets: ValueSets): ObjectSchema {
  const lines = object.fields.split('\n').filter((line) => line.trim() !== '');
  const nameLine = lines.find((line) => / name\b/.test(line));
  const shared = /^(\w+)Share$/.exec(object.name)?.[1];
  return {
    name: object.name,
    label: object.labels[0],
    labelPlural: object.labels[1],
    custom: false,
    keyPrefix: object.prefix,
    sharingModel: object.sharing,
    fields: fieldMap([
      ...systemFields({ owned: object.owned, recycled: !object.setup }),
      ...lines.map((line) => readLine(line, sets)),
    ]),
    validationRules: [],
    nameField: nameLine?.trim().split(' ')[0] ?? 'Id',
    setup: object.setup,
    shareOf: shared ? { object: shared, parentField: `${shared}Id`, levelField: `${shared}AccessLevel` } : undefined,
  };
}

export function loadStandardObjects(sets: ValueSets): ObjectSchema[] {
  return [...setupObjects, ...recordObjects].map((object) => readObject(object, sets));
}
