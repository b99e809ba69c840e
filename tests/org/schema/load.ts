import type { ChildRelationship, Field, ObjectSchema, Schema } from '../model.ts';
import { apiName, findMetadata, type MetadataFiles, objectOf } from './files.ts';
import { addToStandard, customObject, readParts, shareObject } from './object.ts';
import { readPermissionSet } from './permissions.ts';
import { addRecordTypes } from './recordTypes.ts';
import { readSharingRules } from './sharingRules.ts';
import { loadStandardObjects } from './standard.ts';
import { loadValueSets, type ValueSets } from './valueSets.ts';
import { MetadataFault, readMetadata } from './xml.ts';

export type OrgMetadata = ReturnType<typeof loadMetadata>;

/** Hands out three-letter prefixes that stay the same for an object as long as the store lives. */
export type PrefixOf = (object: string) => string;

function fault(object: ObjectSchema, field: Field, element: string, message: string): MetadataFault {
  return new MetadataFault(field.file ?? `${object.name}.${field.name}`, element, message);
}

/** What only shows when all objects are there. */
function checkReferences(objects: Map<string, ObjectSchema>): void {
  for (const object of objects.values()) {
    for (const field of object.fields.values()) {
      const target = field.referenceTo?.find((each) => !objects.has(each.toLowerCase()));
      if (target !== undefined) throw fault(object, field, 'referenceTo', `unknown object ${target}`);
    }
    for (const { file, displayField } of object.validationRules)
      if (displayField !== undefined && !object.fields.has(displayField.toLowerCase()))
        throw new MetadataFault(file, 'errorDisplayField', `unknown field ${object.name}.${displayField}`);
  }
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
  for (const name of new Set([...files.object, ...files.field, ...files.validationRule].map(objectOf))) {
    // Custom metadata types hold settings for Apex, which does not run here.
    if (name.endsWith('__mdt')) continue;
    const parts = readParts(name, files, sets);
    const standard = objects.get(name.toLowerCase());
    if (standard) {
      addToStandard(standard, parts);
      continue;
    }
    const object = customObject(name, parts, prefixOf(name));
    objects.set(name.toLowerCase(), object);
    if (object.sharingModel !== 'Private' && object.sharingModel !== 'Read') continue;
    const share = shareObject(object, prefixOf(name.replace(/__c$/, '__Share')), sets);
    objects.set(share.name.toLowerCase(), share);
  }
  return objects;
}

function readGroup(file: string) {
  const xml = readMetadata(file, 'Group');
  xml.only('fullName name description doesIncludeBosses');
  return {
    name: apiName(file),
    label: xml.required('name'),
    includesBosses: xml.text('doesIncludeBosses') !== 'false',
  };
}

function readNotificationType(file: string) {
  const xml = readMetadata(file, 'CustomNotificationType');
  xml.only('fullName customNotifTypeName description desktop masterLabel mobile');
  return {
    name: apiName(file),
    typeName: xml.required('customNotifTypeName'),
    label: xml.required('masterLabel'),
    desktop: xml.flag('desktop'),
    mobile: xml.flag('mobile'),
  };
}

/** `deployed` holds what stands for files of the folders, or beside them. */
export function loadMetadata(folders: string[], prefixOf: PrefixOf, deployed?: string) {
  const files = findMetadata(folders, deployed);
  const sets = loadValueSets(files.globalValueSet, files.standardValueSet);
  const objects = loadObjects(files, sets, prefixOf);
  const recordTypes = addRecordTypes(files.recordType, objects);
  checkReferences(objects);
  const customPermissions = new Set(files.customPermission.map(apiName));
  const groups = files.group.map(readGroup);
  const groupNames = new Set(groups.map((group) => group.name));
  return {
    schema: { objects, children: childrenOf(objects) } satisfies Schema,
    permissionSets: files.permissionset.map((file) =>
      readPermissionSet(file, objects, customPermissions, files.present),
    ),
    customPermissions,
    groups,
    notificationTypes: files.notiftype.map(readNotificationType),
    recordTypes,
    sharingRules: files.sharingRules.flatMap((file) => readSharingRules(file, objects, groupNames)),
    stages: sets.standard.get('OpportunityStage') ?? [],
    caseStatuses: sets.standard.get('CaseStatus') ?? [],
    taskStatuses: sets.standard.get('TaskStatus') ?? [],
  };
}
