import type { Field, ObjectSchema } from '../model.ts';
import { apiName } from './files.ts';
import { type Element, readMetadata } from './xml.ts';

/** Rights on an object, in the words of `PermissionsX` and, for the first four, of `allowX`. */
export const rightNames = {
  create: 'Create',
  read: 'Read',
  edit: 'Edit',
  delete: 'Delete',
  viewAll: 'ViewAllRecords',
  modifyAll: 'ModifyAllRecords',
};

export type Right = keyof typeof rightNames;
export type ObjectRights = Record<Right, boolean>;

export function rightsWhere(test: (right: Right) => boolean): ObjectRights {
  const each = Object.keys(rightNames) as Right[];
  return Object.fromEntries(each.map((right) => [right, test(right)])) as ObjectRights;
}

export interface PermissionSet {
  name: string;
  label: string;
  /** By lower-case object name. */
  objects: Map<string, ObjectRights>;
  /** By lower-case `object.field`. */
  fields: Map<string, { read: boolean; edit: boolean }>;
  userPermissions: Set<string>;
  customPermissions: Set<string>;
  /** Those that stand in the navigation bar of their apps. */
  tabs: Set<string>;
}

/** Elements that change nothing REST shows are read past; whatever else stands there stops the start. */
const known =
  'label description license hasActivationRequired objectPermissions fieldPermissions userPermissions customPermissions applicationVisibilities classAccesses pageAccesses tabSettings flowAccesses externalCredentialPrincipalAccesses customMetadataTypeAccesses customSettingAccesses';

/** Parents whose right a permission set must hold too, as the platform demands at deployment. */
const readDepends: Record<string, string> = { contact: 'account', opportunity: 'account', case: 'account' };

/** Fields that follow the object permission and take no field permission. */
export function followsObject(object: ObjectSchema, field: Field): boolean {
  return (
    field.system || field.masterDetail || field.required || field.name === object.nameField || field.name === 'OwnerId'
  );
}

/** Which rights a right rests on. */
const basis: Partial<Record<Right, Right[]>> = {
  create: ['read'],
  edit: ['read'],
  delete: ['read', 'edit'],
  viewAll: ['read'],
  modifyAll: ['read', 'edit', 'delete', 'viewAll'],
};

function objectRights(xml: Element): ObjectRights {
  xml.only('object allowCreate allowRead allowEdit allowDelete viewAllRecords modifyAllRecords viewAllFields');
  if (xml.flag('viewAllFields')) throw xml.fault('viewAllFields', 'not imitated');
  const rights = rightsWhere((right) =>
    xml.flag(right.endsWith('All') ? `${right}Records` : `allow${rightNames[right]}`),
  );
  for (const [right, others = []] of Object.entries(basis) as [Right, Right[]][]) {
    const missing = rights[right] && others.find((other) => !rights[other]);
    if (missing) throw xml.fault('objectPermissions', `${xml.text('object')}: ${right} needs ${missing}`);
  }
  return rights;
}

/** What a permission set may open that has no rows: element, name, ending of its file. */
const parts = [
  ['classAccesses', 'apexClass', 'cls'],
  ['applicationVisibilities', 'application', 'app'],
  ['tabSettings', 'tab', 'tab'],
] as const;

function checkParts(xml: Element, present: Set<string>): void {
  for (const [element, kind, ending] of parts)
    for (const entry of xml.children(element)) {
      const name = entry.required(kind);
      if (!/^standard(-|__)/.test(name) && !present.has(`${name}.${ending}`))
        throw xml.fault(element, `unknown ${kind} ${name}`);
    }
}

function fieldRights(xml: Element, set: PermissionSet, objects: Map<string, ObjectSchema>): void {
  const name = xml.required('field');
  const [objectName = '', fieldName = ''] = name.split('.');
  const object = objects.get(objectName.toLowerCase());
  const rights = { read: xml.flag('readable'), edit: xml.flag('editable') };
  const fault = (message: string) => xml.fault('fieldPermissions', `${name} ${message}`);
  if (!object) throw fault('is on an unknown object');
  if (rights.edit && !rights.read) throw fault('is editable but not readable');
  const parts = [...object.fields.values()].filter((field) => field.compound === fieldName);
  const field = object.fields.get(fieldName.toLowerCase());
  if (field?.compound) throw fault(`takes its permission from ${objectName}.${field.compound}`);
  if (!field && parts.length === 0) throw fault('is unknown');
  if (field && followsObject(object, field))
    throw fault('is required, master-detail or a system field and takes no field permission');
  if (field?.formula !== undefined && rights.edit) throw fault('is a formula and cannot be editable');
  for (const part of field ? [field] : parts) {
    const key = `${objectName}.${part.name}`.toLowerCase();
    if (set.fields.has(key)) throw fault('is named twice');
    set.fields.set(key, rights);
  }
}

function checkParents(xml: Element, set: PermissionSet, objects: Map<string, ObjectSchema>): void {
  for (const [name, rights] of set.objects) {
    const object = objects.get(name);
    const master = [...(object?.fields.values() ?? [])].find((field) => field.masterDetail);
    const parent = master?.referenceTo?.[0]?.toLowerCase() ?? readDepends[name];
    if (rights.read && parent && !set.objects.get(parent)?.read)
      throw xml.fault('objectPermissions', `reading ${object?.name} depends on reading ${parent}`);
  }
}

export function readPermissionSet(
  file: string,
  objects: Map<string, ObjectSchema>,
  customPermissions: Set<string>,
  present: Set<string>,
): PermissionSet {
  const xml = readMetadata(file, 'PermissionSet');
  xml.only(known);
  checkParts(xml, present);
  const set: PermissionSet = {
    name: apiName(file),
    label: xml.required('label'),
    objects: new Map(),
    fields: new Map(),
    userPermissions: new Set(),
    customPermissions: new Set(),
    tabs: new Set(),
  };
  for (const entry of xml.children('objectPermissions')) {
    const object = objects.get(entry.required('object').toLowerCase());
    if (!object) throw xml.fault('objectPermissions', `unknown object ${entry.text('object')}`);
    if (object.activity) throw xml.fault('objectPermissions', `${object.name} is opened by user permissions`);
    set.objects.set(object.name.toLowerCase(), objectRights(entry));
  }
  for (const entry of xml.children('fieldPermissions')) fieldRights(entry, set, objects);
  for (const entry of xml.children('userPermissions'))
    if (entry.flag('enabled')) set.userPermissions.add(entry.required('name'));
  for (const entry of xml.children('customPermissions')) {
    const name = entry.required('name');
    if (!customPermissions.has(name)) throw xml.fault('customPermissions', `unknown permission ${name}`);
    if (entry.flag('enabled')) set.customPermissions.add(name);
  }
  for (const entry of xml.children('tabSettings'))
    if (entry.required('visibility') === 'Visible') set.tabs.add(entry.required('tab'));
  checkParents(xml, set, objects);
  return set;
}
