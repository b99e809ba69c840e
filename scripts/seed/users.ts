import { keyOf, type Wanted } from './compare.ts';
import { load, type Run } from './load.ts';
import { list, queryAll } from './org.ts';
import { TOP_ROLE, type Person, type Role, type Team } from './people.ts';

const FILE = 'sales_teams.csv';
const PROFILES = ['Standard User'];
/** The least a profile can give, by the names orgs have it under; permission sets give the rest. */
const SERVICE_PROFILES = [
  'Minimum Access - API Only Integrations',
  'Minimum Access - Salesforce',
  'Minimum Access',
  'Standard User',
];
const OF_SELLERS = ['Reference_Requester', 'Reference_Owner', 'Reference_API_Access', 'Crm_Seed'];
const OF_MANAGER = ['Reference_Manager', 'Reference_API_Access', 'Crm_Seed'];
const OF_SERVICE = ['Reference_Service', 'Reference_API_Access', 'Crm_Seed'];
const COMPARED =
  'Username, FirstName, LastName, Alias, Email, IsActive, TimeZoneSidKey, LocaleSidKey, LanguageLocaleKey, EmailEncodingKey, ProfileId, UserRoleId';
const SETTINGS = { LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' };

/** Roles, users and what they may do; answers seller's or team manager's name → user id. */
export async function loadPeople(run: Run, team: Team, domain: string): Promise<Map<string, string>> {
  const people = [...team.managers, ...team.sellers];
  const manager = `manager@${domain}`;
  const service = `service@${domain}`;
  const usernames = [...people.map(({ username }) => username), manager, service];
  const existing = await queryAll(
    run.connection,
    `SELECT Id, ${COMPARED} FROM User WHERE Username IN ${list(usernames)}`,
  );
  const known = new Map(existing.map((user) => [keyOf(user.Username), user]));
  const managerUser = known.get(manager);
  const roles = await loadRoles(run, team.roles, (managerUser?.UserRoleId as string | null | undefined) ?? null);
  const top = roles.get(keyOf(TOP_ROLE)) ?? null;
  const profile = await profileId(run, PROFILES);
  const wanted: Wanted[] = people.map((person) => ({
    file: FILE,
    line: person.line,
    fields: userFields(person, profile, roles.get(keyOf(person.role)) ?? null),
  }));
  // Somebody else may have set these two up already: then they keep all but a missing place in the hierarchy.
  if (managerUser === undefined) {
    const fields = { FirstName: 'Reference', LastName: 'Manager', Alias: 'refmgr', UserRoleId: top };
    wanted.push(extra(manager, { ...fields, ProfileId: profile }));
  } else if (!managerUser.UserRoleId)
    wanted.push({ ...extra(manager, {}), fields: { Username: manager, UserRoleId: top } });
  if (!known.has(service)) {
    const fields = { FirstName: 'Vouchsafe', LastName: 'Service', Alias: 'vouchsvc', UserRoleId: null };
    wanted.push(extra(service, { ...fields, ProfileId: await profileId(run, SERVICE_PROFILES) }));
  }
  const users = await load(run, { title: 'Users', type: 'User', key: 'Username', wanted, existing });
  const idOf = (username: string) => users.get(keyOf(username)) ?? (known.get(username)?.Id as string | undefined);
  const grants = [
    ...people.map((person) => ({ user: idOf(person.username), sets: OF_SELLERS, line: person.line })),
    { user: idOf(manager), sets: OF_MANAGER, line: 1 },
    { user: idOf(service), sets: OF_SERVICE, line: 1 },
  ];
  await loadPermissions(run, grants);
  return new Map(people.flatMap(({ name, username }) => (idOf(username) ? [[name, idOf(username)!]] : [])));
}

/** The top role goes below the one the reference manager has already: without standing above the sellers, they would
 *  see none of the accounts. */
async function loadRoles(run: Run, roles: Role[], managerRole: string | null): Promise<Map<string, string>> {
  const existing = await queryAll(
    run.connection,
    `SELECT Id, DeveloperName, Name, ParentRoleId FROM UserRole WHERE DeveloperName IN ${list(roles.map(({ key }) => key))}`,
  );
  const above = existing.some(({ Id }) => Id === managerRole) ? null : managerRole;
  const ids = new Map<string, string>();
  let wave = roles.filter(({ parent }) => parent === null);
  while (wave.length > 0) {
    const wanted = wave.map(({ key, name, parent }) => ({
      file: FILE,
      line: 1,
      fields: {
        DeveloperName: key,
        Name: name,
        ParentRoleId: parent === null ? above : (ids.get(keyOf(parent)) ?? null),
      },
    }));
    const written = await load(run, { title: 'Roles', type: 'UserRole', key: 'DeveloperName', wanted, existing });
    for (const [key, id] of written) ids.set(key, id);
    const parents = new Set(wave.map(({ key }) => key));
    wave = roles.filter(({ parent }) => parent !== null && parents.has(parent));
  }
  return ids;
}

async function loadPermissions(run: Run, grants: { user: string | undefined; sets: string[]; line: number }[]) {
  const names = [...new Set(grants.flatMap(({ sets }) => sets))];
  const sets = await queryAll<{ Id: string; Name: string }>(
    run.connection,
    `SELECT Id, Name FROM PermissionSet WHERE Name IN ${list(names)}`,
  );
  const setId = new Map(sets.map(({ Id, Name }) => [Name, Id]));
  const missing = names.filter((name) => !setId.has(name));
  if (missing.length > 0)
    throw new Error(
      `The org has no permission set ${missing.join(', ')}. Deploy force-app and scripts/seed/unpackaged.`,
    );
  const given = await queryAll<{ Id: string; AssigneeId: string; PermissionSetId: string }>(
    run.connection,
    `SELECT Id, AssigneeId, PermissionSetId FROM PermissionSetAssignment WHERE PermissionSetId IN ${list([...setId.values()])}`,
  );
  // An assignment has no key of its own: the pair of user and set is one, by which a second run finds it.
  const pair = ({ AssigneeId, PermissionSetId }: { AssigneeId: string; PermissionSetId: string }) =>
    `${AssigneeId} ${PermissionSetId}`;
  const has = new Set(given.map(pair));
  const all = grants.flatMap(({ user, sets: names, line }) =>
    user === undefined
      ? []
      : names.map((name) => ({ file: FILE, line, fields: { AssigneeId: user, PermissionSetId: setId.get(name)! } })),
  );
  const wanted = all.filter(({ fields }) => !has.has(pair(fields)));
  await load(run, { title: 'Permissions', type: 'PermissionSetAssignment', key: 'AssigneeId', wanted, existing: [] });
  run.tallies.get('Permissions')!.unchanged += all.length - wanted.length;
}

async function profileId(run: Run, names: string[]): Promise<string> {
  const rows = await queryAll<{ Id: string; Name: string }>(
    run.connection,
    `SELECT Id, Name FROM Profile WHERE Name IN ${list(names)}`,
  );
  const profile = names.map((name) => rows.find((row) => row.Name === name)).find((row) => row !== undefined);
  if (profile === undefined) throw new Error(`The org has no profile named ${names.join(' or ')}.`);
  return profile.Id;
}

function userFields(person: Person, ProfileId: string, UserRoleId: string | null) {
  const { username, firstName, lastName, alias, timeZone } = person;
  const names = { FirstName: firstName, LastName: lastName, Alias: alias };
  return { ...named(username), ...names, TimeZoneSidKey: timeZone, ProfileId, UserRoleId };
}

function extra(username: string, fields: Record<string, unknown>): Wanted {
  return { file: FILE, line: 1, fields: { ...named(username), TimeZoneSidKey: 'America/New_York', ...fields } };
}

function named(username: string) {
  return { Username: username, Email: username, IsActive: true, ...SETTINGS };
}
