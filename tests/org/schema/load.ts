import type { ChildRelationship, Field, ObjectSchema, Schema, ValidationRule } from '../model.ts';
import { apiName, findMetadata, type MetadataFiles } from './files.ts';
import { customObject, readObjectFolder, shareObject } from './object.ts';
import { type PermissionSet, readPermissionSet } from './permissions.ts';
import { addRecordTypes, type RecordType } from './recordTypes.ts';
import { readSharingRules, type SharingRule } from './sharingRules.ts';
import { loadStandardObjects } from './standard.ts';
import { loadValueSets, type PickValue, type ValueSets } from './valueSets.ts';
import { type Element, MetadataFault, readMetadata } from './xml.ts';

export interface PublicGroup {
  name: string;
  label: string;
  includesBosses: boolean;
}

export interface OrgMetadata {
  schema: Schema;
  permissionSets: PermissionSet[];
  customPermissions: Set<string>;
  groups: PublicGroup[];
  sharingRules: SharingRule[];
  recordTypes: RecordType[];
  stages: PickValue[];
  caseStatuses: PickValue[];
}

/** Hands out three-letter prefixes that stay the same for an object as long as the store lives. */
export type PrefixOf = (object: string) => string;

interface Gathered {
  fields: Field[];
  rules: ValidationRule[];
  definitions: Element[];
  file: string;
}

function gather(files: MetadataFiles, sets: ValueSets): Map<string, Gathered> {
  const objects = new Map<string, Gathered>();
  for (const { name, folder } of files.objects) {
    // Custom metadata types hold settings for Apex, which does not run here.
    if (name.endsWith('__mdt')) continue;
    const parts = readObjectFolder(name, folder, sets);
    const known = objects.get(name) ?? { fields: [], rules: [], definitions: [], file: folder };
    const twice = parts.fields.find((field) => known.fields.some((other) => other.name === field.name));
    if (twice) throw new MetadataFault(folder, 'fields', `${name}.${twice.name} is defined twice`);
    known.fields.push(...parts.fields);
    known.rules.push(...parts.rules);
    if (parts.definition) known.definitions.push(parts.definition);
    objects.set(name, known);
  }
  return objects;
}

function addToStandard(object: ObjectSchema, parts: Gathered): void {
  for (const field of parts.fields) object.fields.set(field.name.toLowerCase(), field);
  object.validationRules.push(...parts.rules);
  const model = parts.definitions.map((definition) => definition.text('sharingModel')).find(Boolean);
  if (model === 'Private' || model === 'Read' || model === 'ReadWrite') object.sharingModel = model;
  else if (model) throw new MetadataFault(parts.file, 'sharingModel', `${model} is not imitated for ${object.name}`);
}

function fault(object: ObjectSchema, field: Field, element: string, message: string): MetadataFault {
  return new MetadataFault(field.file ?? `${object.name}.${field.name}`, element, message);
}

function checkReferences(objects: Map<string, ObjectSchema>): void {
  for (const object of objects.values())
    for (const field of object.fields.values())
      for (const target of field.referenceTo ?? [])
        if (!objects.has(target.toLowerCase())) throw fault(object, field, 'referenceTo', `unknown object ${target}`);
}

function checkRules(objects: Map<string, ObjectSchema>): void {
  for (const { name, fields, validationRules } of objects.values())
    for (const { file, displayField } of validationRules)
      if (displayField !== undefined && !fields.has(displayField.toLowerCase()))
        throw new MetadataFault(file, 'errorDisplayField', `unknown field ${name}.${displayField}`);
}

function childrenOf(objects: Map<string, ObjectSchema>): Schema['children'] {
  const children = new Map<string, ChildRelationship[]>();
  for (const object of objects.values())
    for (const field of object.fields.values())
      for (const parent of field.referenceTo ?? []) {
        if (field.childRelationshipName === undefined) continue;
        const name = field.custom ? `${field.childRelationshipName}__r` : field.childRelationshipName;
        const list = children.get(parent.toLowerCase()) ?? [];
        if (list.some((other) => other.name.toLowerCase() === name.toLowerCase()))
          throw fault(object, field, 'relationshipName', `${parent} already has children ${name}`);
        children.set(parent.toLowerCase(), [...list, { name, child: object.name, field: field.name }]);
      }
  return (object) => children.get(object.toLowerCase()) ?? [];
}

function loadObjects(files: MetadataFiles, sets: ValueSets, prefixOf: PrefixOf): Map<string, ObjectSchema> {
  const objects = new Map(loadStandardObjects(sets).map((object) => [object.name.toLowerCase(), object]));
  for (const [name, parts] of gather(files, sets)) {
    const standard = objects.get(name.toLowerCase());
    if (standard) {
      addToStandard(standard, parts);
      continue;
    }
    const [definition] = parts.definitions;
    if (!definition) throw new MetadataFault(parts.file, 'CustomObject', `${name} has no object-meta.xml`);
    if (!name.endsWith('__c')) throw new MetadataFault(definition.file, 'CustomObject', `${name} is not imitated`);
    const object = customObject(name, definition, parts.fields, prefixOf(name));
    object.validationRules.push(...parts.rules);
    objects.set(name.toLowerCase(), object);
    if (object.sharingModel !== 'Private' && object.sharingModel !== 'Read') continue;
    const share = shareObject(object, prefixOf(name.replace(/__c$/, '__Share')), sets);
    objects.set(share.name.toLowerCase(), share);
  }
  return objects;
}

function readGroup(file: string): PublicGroup {
  const xml = readMetadata(file, 'Group');
  xml.only(['fullName', 'name', 'description', 'doesIncludeBosses']);
  return {
    name: apiName(file),
    label: xml.required('name'),
    includesBosses: xml.text('doesIncludeBosses') !== 'false',
  };
}

export function loadMetadata(folders: string[], prefixOf: PrefixOf): OrgMetadata {
  const files = findMetadata(folders);
  const sets = loadValueSets(files.globalValueSets, files.standardValueSets);
  const objects = loadObjects(files, sets, prefixOf);
  const recordTypes = addRecordTypes(files.recordTypes, objects);
  checkReferences(objects);
  checkRules(objects);
  const customPermissions = new Set(files.customPermissions.map(apiName));
  const groups = files.groups.map(readGroup);
  const groupNames = new Set(groups.map((group) => group.name));
  return {
    schema: { objects, children: childrenOf(objects) },
    permissionSets: files.permissionSets.map((file) =>
      readPermissionSet(file, objects, customPermissions, files.present),
    ),
    customPermissions,
    groups,
    recordTypes,
    sharingRules: files.sharingRules.flatMap((file) => readSharingRules(file, objects, groupNames)),
    stages: sets.standard.get('OpportunityStage') ?? [],
    caseStatuses: sets.standard.get('CaseStatus') ?? [],
  };
}
