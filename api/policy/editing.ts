import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { contentOf, peopleIn } from './content.ts';
import { difference } from './difference.ts';
import type { Policy } from './schema.ts';
import { sentences } from './sentences.ts';
import { triedHash } from './tried.ts';
import { before, inForce, nextNumber, planned, stateOf } from './version.ts';
import type { Version } from './versionRecord.ts';
import type { Activation, VersionRow, VersionView } from './versionSchema.ts';
import type { Step, Stored, VersionStore } from './versionStore.ts';

interface Reader {
  store: VersionStore;
  caller: Caller;
  now: Date;
}

/** A version with all that stands around it, as the caller's own session read it. */
export interface Opened {
  version: Version;
  all: Version[];
  stored: Stored;
  inForce: Policy;
  people: ReadonlyMap<string, string>;
  view: VersionView;
}

export const rowsOf = (all: Version[], now: Date): VersionRow[] => all.map((each) => rowOf(each, all, now));

const rowOf = ({ id, version, activeFrom, by, at, why, ...facts }: Version, all: Version[], now: Date): VersionRow => ({
  ...{ id, version, activeFrom, by, at, why },
  state: stateOf({ id, version, activeFrom, ...facts }, all, now),
});

/** @throws Problem NOT_FOUND, NOT_SET_UP */
export async function lookAt({ store, caller, now }: Reader, id: string): Promise<Opened> {
  const [all, people] = await Promise.all([store.list(caller), store.people(caller)]);
  const version = all.find((each) => each.id === id);
  const active = inForce(all, now);
  if (!version) throw new Problem('NOT_FOUND');
  if (!active) throw new Problem('NOT_SET_UP');
  const other = before(version, all, now);
  const read = await store.read(caller, [...new Set([id, active.id, ...(other ? [other.id] : [])])]);
  const stored = read.get(id);
  const force = read.get(active.id)?.policy;
  if (!stored || !force) throw new Problem('NOT_FOUND');
  const content = contentOf(stored.policy);
  const sections = sentences(content, people);
  const compared = other && read.get(other.id)?.policy;
  const differences = compared ? difference(sentences(contentOf(compared), people), sections) : [];
  const named = peopleIn(content).filter((each) => !people.has(each));
  const view: VersionView = {
    ...rowOf(version, all, now),
    edition: version.edition,
    content,
    sections,
    comparedWith: compared?.version ?? null,
    differences,
    tried: version.tried === triedHash(content, force.version),
    people: [...[...people].map(([key, name]) => ({ id: key, name })), ...named.map((key) => ({ id: key, name: key }))],
  };
  return { version, all, stored, inForce: force, people, view };
}

/** What a new draft starts with: what is in force, or an earlier version with the fields that are read now. */
export async function draftOf({ store, caller, now }: Reader, fromId: string | undefined) {
  const all = await store.list(caller);
  const active = inForce(all, now);
  if (!active) throw new Problem('NOT_SET_UP');
  const source = fromId ? all.find((each) => each.id.startsWith(fromId.slice(0, 15))) : active;
  if (!source) throw new Problem('NOT_FOUND');
  const read = await store.read(caller, [...new Set([active.id, source.id])]);
  const [from, force] = [read.get(source.id)?.policy, read.get(active.id)?.policy];
  if (!from || !force) throw new Problem('NOT_FOUND');
  return { from: { ...from, settings: { ...from.settings, mapping: force.settings.mapping } }, basedOn: force.version };
}

/** @throws Problem NOT_A_DRAFT, CHANGED_MEANWHILE */
export function stepOn({ version }: Opened, { edition, by, move }: Pick<Step, 'edition' | 'by' | 'move'>): Step {
  if (version.status !== 'Draft') throw new Problem('NOT_A_DRAFT');
  demandEdition(version, edition);
  return { id: version.id, edition, by, move, version: null, why: null };
}

function demandEdition(version: Version, edition: number): void {
  if (version.edition === edition) return;
  const detail = 'Somebody saved this draft meanwhile. Open it again to see what it says now.';
  throw new Problem('CHANGED_MEANWHILE', { detail });
}

interface Planned {
  step: Step;
  changes: { id: string; fields: Record<string, unknown> }[];
}

/** @throws Problem NOT_A_DRAFT, CHANGED_MEANWHILE, NOT_TRIED, ALREADY_PLANNED, INVALID_INPUT */
export function planActivation(found: Opened, { edition, why, from }: Activation, by: string, now: Date): Planned {
  const { version, all, inForce: force, stored, view } = found;
  const step = stepOn(found, { edition, by, move: 'activate-policy' });
  if (!view.tried) throw new Problem('NOT_TRIED');
  const waiting = planned(all, now);
  if (waiting) {
    const detail = `Version ${waiting.version} is planned already. Take it back first, or wait until it is in force.`;
    throw new Problem('ALREADY_PLANNED', { detail, values: { version: waiting.version } });
  }
  if (from !== undefined && new Date(from) < now) {
    const message = 'is over: leave it out for now.';
    const errors = [{ path: 'from', value: from, message }];
    throw new Problem('INVALID_INPUT', {
      detail: `from: ${message}`,
      values: { path: 'from', value: from },
      extra: { errors },
    });
  }
  const number = nextNumber(all);
  const made = {
    Status__c: 'Active',
    Version__c: number,
    Active_From__c: (from === undefined ? now : new Date(from)).toISOString(),
    Activated_At__c: now.toISOString(),
    Activated_By__c: by,
    Note__c: why,
    Edition__c: edition + 1,
    // The fields that are read are an administrator's, who may have mapped others since the draft was begun.
    Settings__c: JSON.stringify({ ...stored.policy.settings, mapping: force.settings.mapping }),
  };
  const over = all.filter(
    (each) => each.status === 'Active' && (from === undefined || each.id !== inForce(all, now)?.id),
  );
  return {
    step: { ...step, version: number, why },
    changes: [{ id: version.id, fields: made }, ...over.map(({ id }) => ({ id, fields: { Status__c: 'Superseded' } }))],
  };
}

/** A version that is not in force yet becomes a draft again. */
export function planTakingBack({ version, view }: Opened, edition: number, by: string): Planned {
  if (view.state !== 'Planned')
    throw new Problem('NOT_A_DRAFT', { detail: 'Only what is not in force yet can be taken back.' });
  demandEdition(version, edition);
  const fields = {
    Status__c: 'Draft',
    Version__c: null,
    Active_From__c: null,
    Activated_At__c: null,
    Activated_By__c: null,
    Note__c: null,
  };
  return {
    step: { id: version.id, edition, by, move: 'take-back-policy', version: version.version, why: null },
    changes: [{ id: version.id, fields: { ...fields, Edition__c: edition + 1 } }],
  };
}
