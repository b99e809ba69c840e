import type { SharingRule, Audience } from '../schema/sharingRules.ts';
import type { Store } from '../store/store.ts';

/** Whose records and grants reach a user: their own, those of everybody below them in the role hierarchy, their groups'. */
export interface Reach {
  userId: string;
  subordinates: Set<string>;
  /** Ids that a share row may name and that mean this user: the user, subordinates, groups. */
  grantees: Set<string>;
  /** By object, those that give most first. */
  rules: Map<string, SharingRule[]>;
}

export type Reaches = ReturnType<typeof startReaches>;

export function startReaches(store: Store, sharingRules: SharingRule[]) {
  const kept = new Map<string, Reach>();
  const members = new Map<string, Set<string>>();
  const byLevel = [...sharingRules].sort((a, b) => Number(b.level === 'Edit') - Number(a.level === 'Edit'));

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

  const named = (object: 'Group' | 'UserRole', name: string) =>
    [...(store.lookup(object, 'DeveloperName', name) ?? [])][0]?.Id;

  function ownerIn(audience: Audience, userId: string): boolean {
    if (audience.kind === 'allInternalUsers') return true;
    if (audience.kind === 'group') return membersOf(named('Group', audience.name) ?? '').has(userId);
    const role = named('UserRole', audience.name);
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
    const reached = byLevel.filter(({ to }) => {
      if (to.kind === 'group') return grantees.has(named('Group', to.name) ?? '');
      return [userId, ...subordinates].some((id) => ownerIn(to, id));
    });
    return { userId, subordinates, grantees, rules: Map.groupBy(reached, (rule) => rule.object) };
  }

  return {
    of(userId: string): Reach {
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
