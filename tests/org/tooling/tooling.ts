import { readFileSync } from 'node:fs';
import type { ObjectSchema, Row, RowSource, Schema } from '../model.ts';
import { filesOf } from '../metadata/deployed.ts';
import type { Org } from '../org.ts';
import { fieldMap, plainField } from '../schema/fieldDefaults.ts';
import { fullId } from '../soql/ids.ts';
import { idText } from '../store/ids.ts';

/** Prefix, and fields by type; a field `EntityDefinition` points at the row of the object it belongs to. */
const kinds: Record<string, { prefix: string; text: string[]; flags?: string[]; numbers?: string[]; parent?: true }> = {
  ApexClass: {
    prefix: '01p',
    text: ['Name', 'Body', 'Status', 'NamespacePrefix'],
    flags: ['IsValid'],
    numbers: ['ApiVersion'],
  },
  CustomObject: { prefix: '01I', text: ['DeveloperName', 'NamespacePrefix'] },
  CustomField: { prefix: '00N', text: ['DeveloperName', 'TableEnumOrId', 'NamespacePrefix'], parent: true },
  ValidationRule: {
    prefix: '03d',
    text: ['ValidationName', 'ErrorMessage', 'ErrorDisplayField'],
    flags: ['Active'],
    parent: true,
  },
  EntityDefinition: {
    prefix: '4ie',
    text: ['DurableId', 'QualifiedApiName', 'DeveloperName', 'Label', 'PluralLabel', 'KeyPrefix', 'NamespacePrefix'],
    flags: ['IsQueryable', 'IsCustomSetting', 'IsSearchable'],
  },
  FieldDefinition: {
    prefix: '4fd',
    text: ['DurableId', 'QualifiedApiName', 'DeveloperName', 'Label', 'DataType', 'NamespacePrefix'],
    flags: ['IsNillable', 'IsCalculated', 'IsIndexed'],
    numbers: ['Length', 'Precision', 'Scale'],
    parent: true,
  },
};

const names = new Set(Object.keys(kinds).map((name) => name.toLowerCase()));
export const isTooling = (object: string): boolean => names.has(object.toLowerCase());

function objectOf(name: string): ObjectSchema {
  const { prefix = '', text = [], flags = [], numbers = [], parent } = kinds[name] ?? {};
  const pointer = { referenceTo: ['EntityDefinition'], relationshipName: 'EntityDefinition' };
  return {
    ...{ name, label: name, labelPlural: name, custom: false, keyPrefix: prefix, sharingModel: 'Read' },
    fields: fieldMap([
      plainField('Id', 'id', { system: true, idLookup: true }),
      ...text.map((field) => plainField(field, 'string', { length: 255 })),
      ...flags.map((field) => plainField(field, 'boolean')),
      ...numbers.map((field) => plainField(field, 'double')),
      ...(parent ? [plainField('EntityDefinitionId', 'reference', pointer)] : []),
    ]),
    ...{ validationRules: [], nameField: text[0] ?? 'Id', searchable: false, setup: true },
  };
}

const bare = (name: string) => name.replace(/__c$/, '');

/** The rows of every kind, numbered in the order of the metadata. */
function rowsOf({ schema, folders, deployed }: Org): Map<string, Row[]> {
  const rows = new Map<string, Row[]>(Object.keys(kinds).map((name) => [name.toLowerCase(), []]));
  const add = (kind: string, fields: Record<string, unknown>): string => {
    const list = rows.get(kind.toLowerCase()) ?? [];
    const Id = fullId(idText(kinds[kind]?.prefix ?? '', list.length + 1)) ?? '';
    list.push({ Id, NamespacePrefix: null, ...fields });
    return Id;
  };
  for (const object of schema.objects.values()) {
    const DurableId = object.name;
    const EntityDefinitionId = add('EntityDefinition', {
      ...{ DurableId, QualifiedApiName: object.name, DeveloperName: bare(object.name), Label: object.label },
      ...{ PluralLabel: object.labelPlural, KeyPrefix: object.keyPrefix },
      ...{ IsQueryable: true, IsCustomSetting: false, IsSearchable: object.searchable },
    });
    if (object.custom) add('CustomObject', { DeveloperName: bare(object.name) });
    for (const field of object.fields.values()) {
      add('FieldDefinition', {
        ...{ DurableId: `${DurableId}.${field.name}`, QualifiedApiName: field.name, DeveloperName: bare(field.name) },
        ...{ Label: field.label, DataType: field.type, Length: field.length ?? 0, Precision: field.precision ?? 0 },
        ...{ Scale: field.scale ?? 0, IsNillable: !field.required, IsCalculated: field.formula !== undefined },
        ...{ IsIndexed: field.idLookup === true || field.type === 'reference', EntityDefinitionId },
      });
      if (field.custom)
        add('CustomField', { DeveloperName: bare(field.name), TableEnumOrId: object.name, EntityDefinitionId });
    }
    for (const { name, message, displayField, active } of object.validationRules) {
      const ErrorDisplayField = displayField ?? null;
      add('ValidationRule', {
        ValidationName: name,
        ErrorMessage: message,
        ErrorDisplayField,
        Active: active,
        EntityDefinitionId,
      });
    }
  }
  for (const file of filesOf(folders, deployed.folder).filter((each) => each.endsWith('.cls'))) {
    const Name = /([^/\\]+)\.cls$/.exec(file)?.[1];
    const version = /<apiVersion>([\d.]+)</.exec(readFileSync(`${file}-meta.xml`, 'utf8'))?.[1];
    add('ApexClass', {
      Name,
      Body: readFileSync(file, 'utf8'),
      Status: 'Active',
      IsValid: true,
      ApiVersion: Number(version),
    });
  }
  return rows;
}

interface Tooling {
  schema: Schema;
  source: RowSource;
}

const kept = new WeakMap<Schema, Tooling>();

/** What the Tooling API shows of the metadata the org runs on; read only. */
export function toolingOf(org: Org): Tooling {
  const known = kept.get(org.schema) ?? build(org);
  kept.set(org.schema, known);
  return known;
}

function build(org: Org): Tooling {
  const rows = rowsOf(org);
  const byId = new Map([...rows.values()].flat().map((row) => [row.Id, row]));
  const objects = new Map(Object.keys(kinds).map((name) => [name.toLowerCase(), objectOf(name)]));
  return {
    schema: { objects, children: () => [] },
    source: {
      rows: (object) => rows.get(object.toLowerCase()) ?? [],
      byId: (id) => byId.get(fullId(id) ?? ''),
      lookup: () => undefined,
      value: (_, row, field) => row[field] ?? null,
    },
  };
}
