import { loadStandardObjects } from '#tests/org/schema/standard.ts';
import { loadValueSets } from '#tests/org/schema/valueSets.ts';
import { nameOf, type Tree } from './tree.ts';

/** What every record carries, whatever its object. */
const EVERYWHERE = [
  'Id',
  'Name',
  'OwnerId',
  'RecordTypeId',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'IsDeleted',
  'DeveloperName',
  'MasterLabel',
];
const PARENTS_EVERYWHERE = new Map([
  ['owner', 'User'],
  ['createdby', 'User'],
  ['lastmodifiedby', 'User'],
  ['recordtype', 'RecordType'],
]);

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
  parent(object: string, relationship: string): string | undefined;
  children(object: string, relationship: string): string | undefined;
}

const same = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase();

export function knownIn(tree: Tree): Known {
  const names = new Set(EVERYWHERE.map((name) => name.toLowerCase()));
  const objects = new Set<string>();
  const fields = new Set<string>();
  const references: Reference[] = [];
  for (const { name, fields: own } of loadStandardObjects(loadValueSets([], []))) {
    objects.add(name.toLowerCase());
    for (const field of own.values()) {
      fields.add(`${name}.${field.name}`.toLowerCase());
      if (field.compound) fields.add(`${name}.${field.compound}`.toLowerCase());
      for (const parent of field.referenceTo ?? [])
        references.push({
          parentName: field.relationshipName ?? '',
          childrenName: field.childRelationshipName,
          child: name,
          parent,
        });
    }
  }
  for (const file of tree.filesOf('object')) objects.add(nameOf(file).toLowerCase());
  for (const field of tree.fields.values()) {
    const [child = '', name = ''] = field.name.split('.');
    fields.add(field.name.toLowerCase());
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
    field: (object, field) => names.has(field.toLowerCase()) || fields.has(`${object}.${field}`.toLowerCase()),
    parent: (object, relationship) =>
      references.find(({ child, parentName }) => same(object, child) && same(relationship, parentName))?.parent ??
      PARENTS_EVERYWHERE.get(relationship.toLowerCase()),
    children: (object, relationship) =>
      references.find(({ parent, childrenName }) => same(object, parent) && same(relationship, childrenName))?.child,
  };
}
