import type { SharingRule, Audience } from '../schema/sharingRules.ts';
import type { Store } from '../store/store.ts';

/** Whose records and grants reach a user: their own, those of everybody below them in the role hierarchy, their groups'. */
export interface Reach {
  userId: string;
  subordinates: Set<string>;
  /** Ids that a share row may name and that mean this user: the user, subordinates, groups. */
  grantees: Set<string>;
  rules(object: string): SharingRule[];
}

export interface Reaches {
  of(userId: string): Reach;
  ownerIn(audience: Audience, ownerId: string): boolean;
  forget(): void;
}

export function startReaches(store: Store, sharingRules: SharingRule[]): Reaches {
  const kept = new Map<string, Reach>();
  const members = new Map<string, Set<string>>();

  const text = (id: string, field: string) => {
    const value = store.byId(id)?.[field];
    return typeof value === 'string' ? value : undefined;
  };
  const roleOf = (userId: string) => text(userId, 'UserRoleId');

  /** A role and the ones above it. */
  function chain(roleId: string | undefined): string[] {
    const found: string[] = [];
    for (let at = roleId; at !== undefined && !found.includes(at); at = text(at, 'ParentRoleId')) found.push(at);
    return found;
  }

  function below(userId: string): Set<string> {
    const role = roleOf(userId);
    const found = new Set<string>();
    if (role === undefined) return found;
    for (const user of store.rows('User')) if (chain(roleOf(user.Id)).slice(1).includes(role)) found.add(user.Id);
    return found;
  }

  function membersOf(groupId: string, above: string[] = []): Set<string> {
    const known = members.get(groupId);
    if (known) return known;
    const found = new Set<string>();
    for (const row of store.pointingAt('GroupMember', 'GroupId', groupId)) {
      const id = String(row['UserOrGroupId']);
      if (!id.startsWith('00G')) found.add(id);
      else if (!above.includes(id)) for (const user of membersOf(id, [...above, groupId])) found.add(user);
    }
    if (above.length === 0) members.set(groupId, found);
    return found;
  }

  function groupId(name: string): string {
    const [row] = store.lookup('Group', 'DeveloperName', name) ?? [];
    if (!row) throw new Error(`No public group ${name}`);
    return row.Id;
  }

  const roleNamed = (name: string) => [...(store.lookup('UserRole', 'DeveloperName', name) ?? [])][0]?.Id;

  function ownerIn(audience: Audience, userId: string): boolean {
    if (audience.kind === 'allInternalUsers') return true;
    if (audience.kind === 'group') return membersOf(groupId(audience.name)).has(userId);
    const role = roleNamed(audience.name);
    const roles = audience.kind === 'role' ? [roleOf(userId)] : chain(roleOf(userId));
    return role !== undefined && roles.includes(role);
  }

  function build(userId: string): Reach {
    const subordinates = below(userId);
    const groups = [...store.rows('Group')].filter((group) => {
      const users = membersOf(group.Id);
      if (users.has(userId)) return true;
      return group['DoesIncludeBosses'] === true && [...subordinates].some((id) => users.has(id));
    });
    const grantees = new Set([userId, ...subordinates, ...groups.map((group) => group.Id)]);
    const reached = sharingRules.filter(({ to }) => {
      if (to.kind === 'group') return grantees.has(groupId(to.name));
      return [userId, ...subordinates].some((id) => ownerIn(to, id));
    });
    return { userId, subordinates, grantees, rules: (object) => reached.filter((rule) => rule.object === object) };
  }

  return {
    of(userId) {
      const reach = kept.get(userId) ?? build(userId);
      kept.set(userId, reach);
      return reach;
    },
    ownerIn,
    forget() {
      kept.clear();
      members.clear();
    },
  };
}
