import { type Access, type AccessRegistry, startAccess } from './access/access.ts';
import { readerFor } from './access/reader.ts';
import { startReaches } from './access/reach.ts';
import { type Sharing, startSharing } from './access/sharing.ts';
import { type Clock, startClock } from './clock.ts';
import { type Faults, startFaults } from './faults.ts';
import { type Formulas, startFormulas } from './formulas.ts';
import { type Locks, startLocks } from './locks.ts';
import type { Reader, Schema } from './model.ts';
import { loadMetadata, type OrgMetadata } from './schema/load.ts';
import { type Sessions, startSessions } from './sessions.ts';
import { OrgFile } from './store/file.ts';
import { Store } from './store/store.ts';
import { startUsage, type Usage } from './usage.ts';
import type { WriteContext } from './write/context.ts';
import { addBuiltIns } from './load/builtIns.ts';

export interface Org extends WriteContext {
  id: string;
  /** Set when the server listens. */
  url: string;
  /** When its metadata was read. */
  started: Date;
  client: { id: string; publicKey: string } | undefined;
  metadata: OrgMetadata;
  schema: Schema;
  file: OrgFile;
  store: Store;
  formulas: Formulas;
  access: AccessRegistry;
  sharing: Sharing;
  clock: Clock;
  sessions: Sessions;
  faults: Faults;
  locks: Locks;
  usage: Usage;
  reader(access: Access): Reader;
  commit(): void;
  /** Takes everything back that was not committed. */
  rollback(mark: number): void;
  /** Forgets what was worked out from users, roles, groups and assignments. */
  forgetRights(): void;
}

export interface OrgOptions {
  file?: string | undefined;
  metadata: string[];
  now?: (() => Date) | undefined;
  client?: { id: string; publicKey: string } | undefined;
}

/** What a user may do depends on rows of these. */
const rightsObjects = ['User', 'UserRole', 'Group', 'GroupMember', 'PermissionSetAssignment'];

export function buildOrg(options: OrgOptions): Org {
  const file = new OrgFile(options.file);
  const metadata = loadMetadata(options.metadata, (object) => file.prefixOf(object));
  const { schema } = metadata;
  const store = new Store(schema, file);
  store.restore(file.read('rows'), file.counters());
  const clock = startClock(options.now);
  const faults = startFaults();
  const formulas = startFormulas(metadata, store, clock);
  const access = startAccess(schema, store, metadata.permissionSets);
  const reaches = startReaches(store, metadata.sharingRules);
  const sharing = startSharing(schema, store, reaches);
  const id = addBuiltIns(store, metadata, clock);

  function forgetRights(): void {
    access.forget();
    reaches.forget();
  }

  return {
    id,
    url: '',
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
    fault: (object) => faults.onWrite(object),
    sessions: startSessions(id),
    usage: startUsage(() => clock.now()),
    reader: (of) => readerFor(of, schema, sharing),
    commit() {
      const changed = rightsObjects.some((object) => store.touched().has(object));
      store.commit();
      if (changed) forgetRights();
    },
    rollback(mark) {
      const changed = rightsObjects.some((object) => store.touched().has(object));
      store.rollback(mark);
      if (changed) forgetRights();
    },
    forgetRights,
  };
}
