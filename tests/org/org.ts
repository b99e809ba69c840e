import { type Access, startAccess } from './access/access.ts';
import { startReaches } from './access/reach.ts';
import { startSharing } from './access/sharing.ts';
import { startClock } from './clock.ts';
import { startFaults } from './faults.ts';
import { startFormulas } from './formulas.ts';
import { addBuiltIns } from './load/builtIns.ts';
import { startLocks } from './locks.ts';
import { startDeployed } from './metadata/deployed.ts';
import type { ObjectSchema } from './model.ts';
import { type OrgMetadata, loadMetadata } from './schema/load.ts';
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
  const deployed = startDeployed(options.file);
  const clock = startClock(options.now);
  const faults = startFaults();
  const outbox = startOutbox();
  const read = (folder: string) => loadMetadata(options.metadata, (object) => file.prefixOf(object), folder);

  /** Throws when something in the metadata cannot be carried. */
  function understand(metadata: OrgMetadata, store: Store) {
    const { schema } = metadata;
    const formulas = startFormulas(metadata, store, clock);
    const access = startAccess(schema, store, metadata.permissionSets);
    const reaches = startReaches(store, metadata.sharingRules);
    const sharing = startSharing(schema, store, reaches);
    return { metadata, schema, formulas, access, reaches, sharing, since: clock.now() };
  }

  const first = read(deployed.folder);
  const store = new Store(first.schema, file);
  let at = understand(first, store);
  const id = addBuiltIns(store, at.metadata, clock);

  /** Forgets what was worked out from users, roles, groups and assignments. */
  function forgetRights(): void {
    at.access.forget();
    at.reaches.forget();
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
    get started() {
      return at.since;
    },
    client: options.client,
    /** The folders it came with. */
    folders: options.metadata,
    deployed,
    get metadata() {
      return at.metadata;
    },
    get schema() {
      return at.schema;
    },
    get formulas() {
      return at.formulas;
    },
    get access() {
      return at.access;
    },
    get sharing() {
      return at.sharing;
    },
    /** What it would be with the metadata of this folder over its own; throws when it could not be. `take` makes it so. */
    with(folder: string) {
      const next = understand(read(folder), store);
      return {
        metadata: next.metadata,
        take() {
          store.adopt(next.schema);
          at = next;
          addBuiltIns(store, at.metadata, clock);
        },
      };
    },
    file,
    store,
    clock,
    faults,
    locks: startLocks(),
    outbox,
    fault: (object: ObjectSchema) => faults.onWrite(object),
    sessions: startSessions(id),
    usage: startUsage(() => clock.now()),
    reader: (of: Access) => at.sharing.reader(of),
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
