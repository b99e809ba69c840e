import type { Check, Finding } from './check.ts';
import { type Known, knownIn } from './known.ts';
import { USER_PERMISSIONS } from './platform.ts';
import { list, nameOf, type Tree, type Xml } from './tree.ts';

/** What says nothing about anything else. */
const OWN = ['description', 'fullName', 'hasActivationRequired', 'label', 'license'];

/** What else a permission on an object needs: Salesforce Help, "Object Permissions". */
const NEEDS: Record<string, string[]> = {
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords'],
};

/** What a permission set names, besides objects and fields. */
function grantable(tree: Tree): [element: string, key: string, names: string[]][] {
  const principals = tree.filesOf('externalCredential').flatMap((file) =>
    list(tree.read(file), 'externalCredentialParameters')
      .filter(({ parameterType }) => parameterType === 'NamedPrincipal')
      .map(({ parameterName }) => `${nameOf(file)}-${String(parameterName)}`),
  );
  return [
    ['applicationVisibilities', 'application', tree.filesOf('app').map(nameOf)],
    ['classAccesses', 'apexClass', tree.filesOf('cls').map(nameOf)],
    ['customPermissions', 'name', tree.filesOf('customPermission').map(nameOf)],
    ['customMetadataTypeAccesses', 'name', tree.filesOf('object').map(nameOf)],
    ['externalCredentialPrincipalAccesses', 'externalCredentialPrincipal', principals],
    ['tabSettings', 'tab', tree.filesOf('tab').map(nameOf)],
    ['userPermissions', 'name', USER_PERMISSIONS],
  ];
}

function wrongField(tree: Tree, known: Known, right: Xml): string | undefined {
  const name = String(right.field);
  const [object = '', field = ''] = name.split('.');
  if (!known.field(object, field)) return `unknown field ${name}`;
  const custom = tree.fields.get(name);
  if (custom?.masterDetail) return `${name} is a master-detail and takes no permission`;
  if (custom?.required) return `${name} is required and takes no permission`;
  if (known.open(object, field)) return `${name} is of the system or required and takes no permission`;
  if (right.editable !== 'true') return undefined;
  if (custom?.formula) return `${name} is a formula and cannot be edited`;
  return right.readable === 'true' ? undefined : `${name} is edited without being read`;
}

function halfRights(set: Xml): string[] {
  return list(set, 'objectPermissions').flatMap((rights) =>
    Object.entries(NEEDS).flatMap(([right, needs]) =>
      needs
        .filter((need) => rights[right] === 'true' && rights[need] !== 'true')
        .map((need) => `${String(rights.object)}: ${right} without ${need}`),
    ),
  );
}

function wrongObjects(tree: Tree, known: Known, set: Xml): string[] {
  const objects = list(set, 'objectPermissions').map(({ object }) => String(object));
  const orphans = [...tree.fields.values()].filter(
    ({ name, master }) => master && objects.includes(name.split('.')[0] ?? '') && !objects.includes(master),
  );
  return [
    ...objects.filter((object) => !known.object(object)).map((object) => `unknown object ${object}`),
    ...orphans.map(({ name, master }) => `${name.split('.')[0]} without its parent ${master}`),
  ];
}

/** The platform takes the first of two and forgets the other. */
function twice(names: string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is granted twice`);
}

function wrong(tree: Tree, known: Known, set: Xml): string[] {
  const fields = list(set, 'fieldPermissions');
  const others = grantable(tree);
  const read = [...OWN, 'fieldPermissions', 'objectPermissions', ...others.map(([element]) => element)];
  return [
    ...Object.keys(set)
      .filter((element) => !read.includes(element))
      .map((element) => `${element}: nothing here can tell whether what it names exists`),
    ...fields.flatMap((right) => wrongField(tree, known, right) ?? []),
    ...twice(fields.map(({ field }) => String(field))),
    ...wrongObjects(tree, known, set),
    ...halfRights(set),
    ...others.flatMap(([element, key, names]) =>
      list(set, element)
        .map((grant) => String(grant[key]))
        .filter((name) => !names.includes(name))
        .map((name) => `${element}: unknown ${name}`),
    ),
  ];
}

export const grants: Check = {
  name: 'permission sets grant what exists and takes a permission',
  run(tree): Finding[] {
    const known = knownIn(tree);
    return tree
      .filesOf('permissionset')
      .flatMap((file) => wrong(tree, known, tree.read(file)).map((message) => ({ file, message })));
  },
};
