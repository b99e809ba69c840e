import type { Caller } from '../caller.ts';
import type { Opened } from './editing.ts';
import { recorded } from './recorded.ts';
import type { Rehearsal } from './rehearsalSchema.ts';
import type { RehearsalStore } from './rehearsalStore.ts';
import { rehearse } from './rehearse.ts';
import { withContent, type PolicyContent } from './content.ts';
import type { VersionStore } from './versionStore.ts';

/** So many changed decisions are listed, the latest. */
const LISTED = 200;

interface Trying {
  store: VersionStore;
  history: RehearsalStore;
  caller: Caller;
  now: Date;
  months: number;
}

/** A draft over what was decided lately, beside what happened and what the version in force says. */
export async function tryOut({ store, history, caller, now, months }: Trying, found: Opened): Promise<Rehearsal> {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - months);
  const { rows, stops, names, truncated } = await history.history(caller, since);
  const { found: decisions, unjudged } = recorded(rows, stops);
  const needed = new Set(decisions.map(({ version }) => version));
  const ids = found.all.filter(({ version }) => version !== null && needed.has(version)).map(({ id }) => id);
  const read = ids.length > 0 ? await store.read(caller, ids) : new Map();
  const past = new Map([...read.values()].map(({ policy }) => [policy.version, policy]));
  const { inForce, people, view } = found;
  const draft = withContent(inForce, view.content as PolicyContent);
  const nameOf = (id: string) => people.get(id) ?? id;
  const { changes, ...tally } = rehearse(decisions, { past, inForce, draft }, { now, nameOf });
  return {
    ...tally,
    unjudged: tally.unjudged + unjudged,
    ...{ edition: found.version.edition, months, comparedWith: inForce.version, truncated, changed: changes.length },
    changes: changes
      .slice(-LISTED)
      .reverse()
      .map(({ referenceIds, requesterId, ...change }) => ({
        ...change,
        requestNumber: names.get(change.requestId ?? '') ?? null,
        customers: referenceIds.flatMap((id) => names.get(id) ?? []),
        requester: people.get(requesterId) ?? null,
      })),
  };
}
