import type { Access } from '../access/access.ts';
import type { Sharing } from '../access/sharing.ts';
import type { Clock } from '../clock.ts';
import type { Formulas } from '../formulas.ts';
import type { Locks } from '../locks.ts';
import type { ObjectSchema } from '../model.ts';
import type { OrgMetadata } from '../schema/load.ts';
import type { Store } from '../store/store.ts';
import type { AccessRegistry } from '../access/access.ts';

/** The org as the write rules need it. */
export interface WriteContext {
  metadata: OrgMetadata;
  store: Store;
  formulas: Formulas;
  sharing: Sharing;
  access: AccessRegistry;
  clock: Clock;
  /** Throws when a test asked for a fault on writes to this object. */
  fault: (object: ObjectSchema) => void;
  locks: Locks;
}

/** Who writes. The loader puts rows in as they are: schema yes, permissions and validation rules no. */
export type Actor = { kind: 'user'; access: Access; savesDuplicates: boolean } | { kind: 'loader'; userId: string };

export const actorId = (actor: Actor): string => (actor.kind === 'user' ? actor.access.userId : actor.userId);

export type Body = Record<string, unknown>;
