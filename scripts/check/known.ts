import type { Field } from '#tests/org/model.ts';
import { systemFields } from '#tests/org/schema/fieldDefaults.ts';
import { loadStandardObjects } from '#tests/org/schema/standard.ts';
import { loadValueSets } from '#tests/org/schema/valueSets.ts';
import { nameOf, objectOf, type Tree } from './tree.ts';

/** What a record of a custom metadata type carries. */
const METADATA_FIELDS = [
  'Id',
  'DeveloperName',
  'MasterLabel',
  'Label',
  'Language',
  'NamespacePrefix',
  'QualifiedApiName',
];

interface Reference {
  parentName: string;
  childrenName: string | undefined;
  child: string;
  parent: string;
}

/** Objects, fields and relationships by name, whatever the case: ours, and the standard ones the local org has. */
export interface Known {
  object(name: string): boolean;
  field(object: string, field: string): boolean;
  /** Seen or written by whoever may see or write the record, so that no permission set can name it. */
  open(object: string, field: string): boolean;
  parent(object: string, relationship: string): string | undefined;
  children(object: string, relationship: string): string | undefined;
}

const same = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase();

/** What every record of ours has by being a record. */
function givenFields(tree: Tree, file: string): Field[] {
  const object = nameOf(file);
  const system = (name: string): Field => ({ ...(systemFields({ owned: false, recycled: false })[0] as Field), name });
  if (object.endsWith('__mdt')) return METADATA_FIELDS.map(system);
  const fields = [...tree.fields.values()].filter(({ name }) => name.startsWith(`${object}.`));
  const owned = !fields.some(({ masterDetail }) => masterDetail);
  const typed = tree.filesOf('recordType').some((other) => objectOf(other) === object);
  return [...systemFields({ owned, recycled: true }), system('Name'), ...(typed ? [system('RecordTypeId')] : [])];
}

export function knownIn(tree: Tree): Known {
  const objects = new Set<string>();
  const fields = new Set<string>();
  const open = new Set<string>();
  const references: Reference[] = [];
  const add = (object: string, field: Field): void => {
    for (const name of [field.name, ...(field.compound ? [field.compound] : [])])
      fields.add(`${object}.${name}`.toLowerCase());
    if (field.system || field.required || ['Name', 'OwnerId'].includes(field.name))
      open.add(`${object}.${field.name}`.toLowerCase());
    for (const parent of field.referenceTo ?? [])
      references.push({
        parentName: field.relationshipName ?? '',
        childrenName: field.childRelationshipName,
        child: object,
        parent,
      });
  };
  for (const object of loadStandardObjects(loadValueSets([], []))) {
    objects.add(object.name.toLowerCase());
    for (const field of object.fields.values()) add(object.name, field);
  }
  for (const file of tree.filesOf('object').filter((path) => /__(c|mdt)\./.test(path))) {
    objects.add(nameOf(file).toLowerCase());
    for (const field of givenFields(tree, file)) add(nameOf(file), field);
  }
  for (const field of tree.fields.values()) {
    const [child = '', name = ''] = field.name.split('.');
    fields.add(field.name.toLowerCase());
    if (field.required || field.masterDetail) open.add(field.name.toLowerCase());
    if (field.referenceTo)
      references.push({
        parentName: name.replace(/__c$/, '__r'),
        childrenName: field.relationshipName && `${field.relationshipName}__r`,
        child,
        parent: field.referenceTo,
      });
  }
  return {
    object: (name) => objects.has(name.toLowerCase()),
    field: (object, field) => fields.has(`${object}.${field}`.toLowerCase()),
    open: (object, field) => open.has(`${object}.${field}`.toLowerCase()),
    parent: (object, relationship) =>
      references.find(({ child, parentName }) => same(object, child) && same(relationship, parentName))?.parent,
    children: (object, relationship) =>
      references.find(({ parent, childrenName }) => same(object, parent) && same(relationship, childrenName))?.child,
  };
}
