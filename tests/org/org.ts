import { type Access, startAccess } from './access/access.ts';
import { startReaches } from './access/reach.ts';
import { startSharing } from './access/sharing.ts';
import { startClock } from './clock.ts';
import { startFaults } from './faults.ts';
import { startFormulas } from './formulas.ts';
import { addBuiltIns } from './load/builtIns.ts';
import { startLocks } from './locks.ts';
import type { ObjectSchema } from './model.ts';
import { loadMetadata } from './schema/load.ts';
import { startSessions } from './sessions.ts';
import { startOutbox } from './outbox.ts';
import { OrgFile } from './store/file.ts';
import { Store } from './store/store.ts';
import { startUsage } from './usage.ts';

/** Everything of one org that outlives a request. */
export type Org = ReturnType<typeof buildOrg>;

export interface OrgOptions {
  /** The SQLite file behind the org; in memory when absent. */
  file?: string | undefined;
  /** Folders with metadata: force-app and the seed's unpackaged fields unless told. */
  metadata: string[];
  now?: (() => Date) | undefined;
  /** The app that may log people in by JWT, and that comes in as itself as `runAs`. */
  client?: { id: string; publicKey: string; runAs?: string } | undefined;
}

/** What a user may do depends on rows of these. */
const rightsObjects = ['User', 'UserRole', 'Group', 'GroupMember', 'PermissionSetAssignment'];

export function buildOrg(options: OrgOptions) {
  const file = new OrgFile(options.file);
  const metadata = loadMetadata(options.metadata, (object) => file.prefixOf(object));
  const { schema } = metadata;
  const store = new Store(schema, file);
  const clock = startClock(options.now);
  const faults = startFaults();
  const formulas = startFormulas(metadata, store, clock);
  const outbox = startOutbox();
  const access = startAccess(schema, store, metadata.permissionSets);
  const reaches = startReaches(store, metadata.sharingRules);
  const sharing = startSharing(schema, store, reaches);
  const id = addBuiltIns(store, metadata, clock);

  /** Forgets what was worked out from users, roles, groups and assignments. */
  function forgetRights(): void {
    access.forget();
    reaches.forget();
  }

  function ending(end: () => void): void {
    const changed = rightsObjects.some((object) => store.touched().has(object));
    end();
    if (changed) forgetRights();
  }

  return {
    id,
    /** Set when the server listens. */
    url: '',
    /** Where its pages are shown, if they are. */
    pagesUrl: '',
    /** When its metadata was read. */
    started: clock.now(),
    client: options.client,
    metadata,
    schema,
    file,
    store,
    formulas,
    access,
    sharing,
    clock,
    faults,
    locks: startLocks(),
    outbox,
    fault: (object: ObjectSchema) => faults.onWrite(object),
    sessions: startSessions(id),
    usage: startUsage(() => clock.now()),
    reader: (of: Access) => sharing.reader(of),
    commit() {
      ending(() => store.commit());
      outbox.commit();
    },
    /** Takes everything back that was not committed. */
    rollback(mark: number) {
      ending(() => store.rollback(mark));
      outbox.rollback();
    },
    forgetRights,
  };
}
