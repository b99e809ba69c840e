import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Field, FieldType, ObjectSchema, SharingModel } from '../model.ts';
import { fieldMap, plainField, systemFields } from './fieldDefaults.ts';
import type { ValueSets } from './valueSets.ts';

type Line = Partial<Record<string, string>>;

/** Cells that are blank are left out. */
function table(name: string): Line[] {
  const lines = parse<Line>(readFileSync(new URL(`./standard/${name}.csv`, import.meta.url)), { columns: true });
  return lines.map((line) => Object.fromEntries(Object.entries(line).filter(([, cell]) => cell !== '')));
}

/** What a new org brings: objects, their fields, and the values of standard picklists, by object and by set. */
const objectLines = table('objects');
const fieldLines = Map.groupBy(table('fields'), (line) => line['Object']);
export const valueLines = Map.groupBy(table('values'), ({ set = '' }) => set);

const addressParts = /^(Billing|Shipping|Mailing|Other|)(Street|City|State|PostalCode|Country)$/;

/** `80` characters, or digits before and behind the point: `18.2`. */
function sizes(type: string, text: string | undefined): Partial<Field> {
  if (text === undefined) return {};
  const [digits, decimals] = text.split('.').map(Number);
  if (type === 'int') return { precision: digits, scale: 0 };
  return decimals === undefined ? { length: digits } : { precision: digits, scale: decimals };
}

/** Marks of a field: name, required, unique, idLookup, system (nobody writes it), cascade (deleted with its parent),
 *  restrict (its parent cannot be deleted), master (who reads its parent reads it), polymorphic, numbered. Values of its own are
 *  restricted, a set is open to the API. */
function readField(line: Line, sets: ValueSets): Field {
  const { Field: name = '', Type: type = '', Size, Marks = '', To, Relationship, Children, Values, Set } = line;
  const marks = Marks.split(' ');
  const set = sets.standard.get(Set ?? '');
  const fallback = line['Default'] ?? set?.find((value) => value.isDefault)?.name;
  const address = addressParts.exec(name);
  const numbered = marks.includes('numbered');
  const onDelete = marks.includes('cascade') ? 'Cascade' : marks.includes('restrict') ? 'Restrict' : 'SetNull';
  return plainField(name, type as FieldType, {
    label: name.replace(/Id$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    ...sizes(type, Size),
    required: marks.includes('required'),
    unique: marks.includes('unique'),
    idLookup: marks.includes('idLookup'),
    system: marks.includes('system'),
    ...(marks.includes('polymorphic') ? { polymorphic: true } : {}),
    masterDetail: marks.includes('master'),
    restricted: Values !== undefined,
    picklist: set?.map((value) => value.name) ?? Values?.split('|'),
    autoNumber: numbered ? fallback : undefined,
    defaultValue: type === 'boolean' ? fallback === 'true' : numbered ? undefined : fallback,
    referenceTo: To?.split('|'),
    relationshipName: Relationship,
    childRelationshipName: Children,
    deleteConstraint: type === 'reference' ? onDelete : undefined,
    compound: address ? `${address[1]}Address` : undefined,
  });
}

export function standardFields(object: string, sets: ValueSets): Field[] {
  return fieldLines.get(object)?.map((line) => readField(line, sets)) ?? [];
}

/** Of records each person sees their own; set-up data everybody reads and administrators write; shares, histories and
 *  activities go by the record. */
const models: Record<string, SharingModel> = {
  ...{ record: 'Private', setup: 'Read', share: 'ReadWrite' },
  ...{ history: 'ControlledByParent', activity: 'ControlledByParent' },
};

export function loadStandardObjects(sets: ValueSets): ObjectSchema[] {
  return objectLines.map(({ Object: name = '', Prefix = '', Label = '', Plural = '', Kind }) => {
    const kind = Kind ?? '';
    const shared = /^(\w+)Share$/.exec(name)?.[1];
    return {
      name,
      label: Label,
      labelPlural: Plural,
      custom: false,
      keyPrefix: Prefix,
      sharingModel: models[kind] ?? 'Private',
      fields: fieldMap([
        ...systemFields({ owned: kind === 'record' || kind === 'activity', recycled: kind !== 'setup' }),
        ...standardFields(name, sets),
      ]),
      validationRules: [],
      nameField: fieldLines.get(name)?.find(({ Marks }) => Marks?.includes('name'))?.['Field'] ?? 'Id',
      searchable: kind === 'record' || name === 'User',
      setup: kind === 'setup',
      activity: kind === 'activity',
      shareOf: shared ? { object: shared, parentField: `${shared}Id`, levelField: `${shared}AccessLevel` } : undefined,
    };
  });
}
