import { OrgError, type Row } from '../model.ts';
import type { Org } from '../org.ts';
import { insert, update } from '../write/save.ts';
import { userNamed } from '../sessions.ts';

/** A row to put in as it is. A value `@ref` stands for the id of the row loaded under that ref, or known by that name;
 *  so does `@{ref}` anywhere in a text, for values that hold an id among other words. */
export interface LoadRow {
  type: string;
  ref?: string;
  fields: Record<string, unknown>;
}

const administrator = 'sysadmin@vouchsafe.test';

/** What a person set up by hand would have; the API asks for each. */
function userDefaults(fields: Record<string, unknown>): Record<string, unknown> {
  const username = String(fields['Username'] ?? '');
  return {
    Alias: username.split('@')[0]?.slice(0, 8),
    Email: username,
    LastName: username.split('@')[0],
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  };
}

export function addAdministrator(org: Org): Row {
  const present = userNamed(org.store, administrator);
  if (present) return present;
  const fields = {
    Username: administrator,
    FirstName: 'Sys',
    LastName: 'Admin',
    ProfileId: known(org, 'System Administrator'),
  };
  return loadOne(org, '', { type: 'User', fields });
}

function loadOne(org: Org, userId: string, { type, fields }: LoadRow): Row {
  const object = org.schema.objects.get(type.toLowerCase());
  if (!object) throw new OrgError(400, 'INVALID_TYPE', `Load: unknown object ${type}`);
  const present = object.name === 'User' ? userNamed(org.store, String(fields['Username'])) : undefined;
  // The administrator is there before anything is loaded; a load may say more about them.
  if (present?.['Username'] === administrator) return update(org, { kind: 'loader', userId }, object, present, fields);
  const body = object.name === 'User' ? { ...userDefaults(fields), ...fields } : fields;
  return insert(org, { kind: 'loader', userId }, object, body);
}

const places = [
  ['PermissionSet', 'Name'],
  ['Group', 'DeveloperName'],
  ['UserRole', 'DeveloperName'],
  ['User', 'Username'],
  ['Profile', 'Name'],
] as const;

/** Rows nobody loads, named as they are known: `@Standard User` (profile), `@Reference_Manager` (permission set),
 *  `@Reference_Strategic_Tier` (public group), `@rep@vouchsafe.test` (a user loaded earlier). */
function known(org: Org, name: string): string | undefined {
  for (const [object, field] of places) {
    const [row] = org.store.lookup(object, field, name) ?? [];
    if (row) return row.Id;
  }
  return undefined;
}

/** All of them or none. */
export function load(org: Org, rows: LoadRow[]): Map<string, string> {
  const refs = new Map<string, string>();
  const loaded: Row[] = [];
  const author = addAdministrator(org);
  const mark = org.store.mark();
  const idOf = (ref: string): string => {
    const id = refs.get(ref) ?? known(org, ref);
    if (id === undefined) throw new OrgError(400, 'INVALID_REF', `no row was loaded as @${ref}`);
    return id;
  };
  try {
    for (const row of rows) {
      const fields = Object.fromEntries(
        Object.entries(row.fields).map(([name, value]) => {
          if (typeof value !== 'string') return [name, value];
          if (value.startsWith('@') && !value.startsWith('@{')) return [name, idOf(value.slice(1))];
          return [name, value.replaceAll(/@\{([^}]+)\}/g, (_, ref: string) => idOf(ref))];
        }),
      );
      const made = loadOne(org, author.Id, { ...row, fields });
      loaded.push(made);
      if (row.ref !== undefined) refs.set(row.ref, made.Id);
    }
    org.commit();
  } catch (error) {
    org.rollback(mark);
    const row = rows[loaded.length];
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`Load, row ${loaded.length} (${row?.type} ${row?.ref ?? ''}): ${message}`, { cause: error });
  }
  org.file.remember(
    [author, ...loaded].map((row) => ({ object: org.store.objectOf(row.Id)?.name ?? '', id: row.Id, row })),
  );
  return refs;
}

/** Back to what was loaded; sessions of people who were loaded go on. */
export function reset(org: Org): void {
  const remembered = [...org.file.read('loaded')];
  const builtIns =
    'Organization Profile PermissionSet ObjectPermissions Group OpportunityStage RecordType CustomNotificationType'.split(
      ' ',
    );
  const kept = builtIns.flatMap((object) => [...org.store.rows(object)].map((row) => ({ object, id: row.Id, row })));
  org.store.clear();
  for (const { object, row } of [...kept, ...remembered]) if (row) org.store.put(object, row);
  addAdministrator(org);
  org.commit();
  org.forgetRights();
  org.faults.plan([]);
  org.outbox.clear();
  org.locks.letGo();
  org.usage.reset();
  org.clock.set(null);
}
