import type { Field, ObjectSchema, Schema } from '../model.ts';
import { followsObject, type ObjectRights, type PermissionSet, rightsWhere } from '../schema/permissions.ts';
import type { Store } from '../store/store.ts';
import { type Profile, profiles } from './profiles.ts';

/** What one user may do before sharing is asked: profile plus permission sets. */
export interface Access {
  userId: string;
  username: string;
  userPermissions: Set<string>;
  customPermissions: Set<string>;
  permissionSets: Set<string>;
  tabs: Set<string>;
  object(object: ObjectSchema): ObjectRights;
  field(object: ObjectSchema, field: Field): { read: boolean; edit: boolean };
}

const all = rightsWhere(() => true);
const none = rightsWhere(() => false);

function build(userId: string, username: string, profile: Profile, sets: PermissionSet[], schema: Schema): Access {
  const userPermissions = new Set([...profile.userPermissions, ...sets.flatMap((set) => [...set.userPermissions])]);
  const administrator = userPermissions.has('ModifyAllData');
  const seesAll = administrator || userPermissions.has('ViewAllData');
  const objectRights = new Map<string, ObjectRights>();

  function rightsOn(object: ObjectSchema): ObjectRights {
    if (administrator) return all;
    if (object.setup) {
      // Everybody may edit their own user row; which fields, `field` below says.
      const everybody = ['read', 'viewAll', ...(object.name === 'User' ? ['edit'] : [])];
      return rightsWhere((right) => userPermissions.has('ManageUsers') || everybody.includes(right));
    }
    const parent = object.shareOf && schema.objects.get(object.shareOf.object.toLowerCase());
    if (parent) {
      // Whether a record may be shared is asked of the record: its owner, those above, Modify All.
      const { read } = rightsOn(parent);
      return rightsWhere((right) => read && !right.endsWith('All'));
    }
    if (object.activity) {
      const reads = userPermissions.has('ActivitiesAccess');
      const writes = reads && userPermissions.has(`Edit${object.name}`);
      const viewAll = seesAll;
      return { read: reads || viewAll, viewAll, modifyAll: false, create: writes, edit: writes, delete: writes };
    }
    const name = object.name.toLowerCase();
    const granted = [profile.objects[name] ?? none, ...sets.flatMap((set) => set.objects.get(name) ?? [])];
    const rights = rightsWhere((right) => granted.some((each) => each[right]));
    return seesAll ? { ...rights, read: true, viewAll: true } : rights;
  }

  const access: Access = {
    userId,
    username,
    userPermissions,
    customPermissions: new Set(sets.flatMap((set) => [...set.customPermissions])),
    permissionSets: new Set(sets.map((set) => set.name)),
    tabs: new Set(sets.flatMap((set) => [...set.tabs])),
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

export type AccessRegistry = ReturnType<typeof startAccess>;

export function startAccess(schema: Schema, store: Store, permissionSets: PermissionSet[]) {
  const kept = new Map<string, Access>();

  function assemble(userId: string): Access {
    const user = store.byId(userId);
    if (!user) throw new Error(`No user ${userId}`);
    const profileName = store.byId(String(user['ProfileId']))?.['Name'];
    const profile = profiles.find((each) => each.name === profileName);
    if (!profile) throw new Error(`No profile ${String(profileName)}`);
    const assigned = store
      .pointingAt('PermissionSetAssignment', 'AssigneeId', userId)
      .map((row) => store.byId(String(row['PermissionSetId']))?.['Name']);
    const sets = permissionSets.filter((set) => assigned.includes(set.name));
    return build(userId, String(user['Username']), profile, sets, schema);
  }

  return {
    of(userId: string): Access {
      const access = kept.get(userId) ?? assemble(userId);
      kept.set(userId, access);
      return access;
    },
    /** To be called when users, roles, groups or assignments changed. */
    forget: () => kept.clear(),
  };
}
