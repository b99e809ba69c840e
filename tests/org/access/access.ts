import type { Field, ObjectSchema, Schema } from '../model.ts';
import { followsObject, type ObjectRights, type PermissionSet } from '../schema/permissions.ts';
import type { Store } from '../store/store.ts';
import { type Profile, profiles } from './profiles.ts';

/** What one user may do before sharing is asked: profile plus permission sets. */
export interface Access {
  userId: string;
  username: string;
  userPermissions: Set<string>;
  customPermissions: Set<string>;
  permissionSets: Set<string>;
  object(object: ObjectSchema): ObjectRights;
  field(object: ObjectSchema, field: Field): { read: boolean; edit: boolean };
}

const all: ObjectRights = { create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const none: ObjectRights = { create: false, read: false, edit: false, delete: false, viewAll: false, modifyAll: false };

function add(rights: ObjectRights, more: ObjectRights | undefined): ObjectRights {
  if (!more) return rights;
  return {
    create: rights.create || more.create,
    read: rights.read || more.read,
    edit: rights.edit || more.edit,
    delete: rights.delete || more.delete,
    viewAll: rights.viewAll || more.viewAll,
    modifyAll: rights.modifyAll || more.modifyAll,
  };
}

function build(userId: string, username: string, profile: Profile, sets: PermissionSet[], schema: Schema): Access {
  const userPermissions = new Set([...profile.userPermissions, ...sets.flatMap((set) => [...set.userPermissions])]);
  const administrator = userPermissions.has('ModifyAllData');
  const seesAll = administrator || userPermissions.has('ViewAllData');
  const objectRights = new Map<string, ObjectRights>();

  function rightsOn(object: ObjectSchema): ObjectRights {
    if (administrator) return all;
    if (object.setup) {
      const manages = userPermissions.has('ManageUsers');
      // Everybody may edit their own user row; which fields, `field` below says.
      return {
        create: manages,
        read: true,
        edit: manages || object.name === 'User',
        delete: manages,
        viewAll: true,
        modifyAll: manages,
      };
    }
    const parent = object.shareOf && schema.objects.get(object.shareOf.object.toLowerCase());
    if (parent) {
      // Whether a record may be shared is asked of the record: its owner, those above, Modify All.
      const { read } = rightsOn(parent);
      return { create: read, read, edit: read, delete: read, viewAll: false, modifyAll: false };
    }
    const name = object.name.toLowerCase();
    const rights = sets.reduce((sum, set) => add(sum, set.objects.get(name)), profile.objects[name] ?? none);
    return seesAll ? { ...rights, read: true, viewAll: true } : rights;
  }

  const access: Access = {
    userId,
    username,
    userPermissions,
    customPermissions: new Set(sets.flatMap((set) => [...set.customPermissions])),
    permissionSets: new Set(sets.map((set) => set.name)),
    object(object) {
      const known = objectRights.get(object.name) ?? rightsOn(object);
      objectRights.set(object.name, known);
      return known;
    },
    field(object, field) {
      const rights = access.object(object);
      if (administrator) return { read: true, edit: true };
      if (!rights.read) return { read: false, edit: false };
      if (!field.custom && object.setup) return { read: true, edit: userPermissions.has('ManageUsers') };
      if (object.shareOf || followsObject(object, field)) return { read: true, edit: rights.edit || rights.create };
      if (!field.custom && profile.standardFields) return { read: true, edit: true };
      const key = `${object.name}.${field.name}`.toLowerCase();
      const granted = sets.map((set) => set.fields.get(key));
      return { read: granted.some((grant) => grant?.read), edit: granted.some((grant) => grant?.edit) };
    },
  };
  return access;
}

export interface AccessRegistry {
  of(userId: string): Access;
  /** To be called when users, roles, groups or assignments changed. */
  forget(): void;
}

export function startAccess(schema: Schema, store: Store, permissionSets: PermissionSet[]): AccessRegistry {
  const kept = new Map<string, Access>();
  const setNamed = new Map(permissionSets.map((set) => [set.name, set]));

  function assemble(userId: string): Access {
    const user = store.byId(userId);
    if (!user) throw new Error(`No user ${userId}`);
    const profileName = store.byId(String(user['ProfileId']))?.['Name'];
    const profile = profiles.find((each) => each.name === profileName);
    if (!profile) throw new Error(`No profile ${String(profileName)}`);
    const assigned = store
      .pointingAt('PermissionSetAssignment', 'AssigneeId', userId)
      .map((row) => String(store.byId(String(row['PermissionSetId']))?.['Name']))
      .flatMap((name) => setNamed.get(name) ?? []);
    return build(userId, String(user['Username']), profile, assigned, schema);
  }

  return {
    of(userId) {
      const access = kept.get(userId) ?? assemble(userId);
      kept.set(userId, access);
      return access;
    },
    forget: () => kept.clear(),
  };
}
