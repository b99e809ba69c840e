/** A version as its record stands. */
export interface VersionFacts {
  id: string;
  /** Null before it was made active. */
  version: number | null;
  status: 'Draft' | 'Active' | 'Superseded' | 'Discarded';
  activeFrom: string | null;
}

export const VERSION_STATES = ['In force', 'Planned', 'Draft', 'Past'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

const since = ({ activeFrom }: VersionFacts) => (activeFrom === null ? Infinity : Date.parse(activeFrom));
const latest = (one: VersionFacts, other: VersionFacts) =>
  since(other) - since(one) || (other.version ?? 0) - (one.version ?? 0);

/** Of those made active the one that came last. */
export const inForce = <V extends VersionFacts>(all: readonly V[], now: Date): V | null =>
  all.filter((each) => each.status === 'Active' && since(each) <= now.getTime()).sort(latest)[0] ?? null;

export const planned = <V extends VersionFacts>(all: readonly V[], now: Date): V | null =>
  all.find((each) => each.status === 'Active' && since(each) > now.getTime()) ?? null;

export function stateOf(version: VersionFacts, all: readonly VersionFacts[], now: Date): VersionState {
  if (version.status === 'Draft') return 'Draft';
  if (version.id === planned(all, now)?.id) return 'Planned';
  return version.id === inForce(all, now)?.id ? 'In force' : 'Past';
}

/** What a version is compared with: what is in force, or what it took the place of. */
export function before<V extends VersionFacts>(version: VersionFacts, all: readonly V[], now: Date): V | null {
  const state = stateOf(version, all, now);
  if (state === 'Draft' || state === 'Planned') return inForce(all, now);
  const made = all.filter((each) => each.status === 'Active' || each.status === 'Superseded');
  return made.filter((each) => latest(version, each) < 0 && since(each) <= now.getTime()).sort(latest)[0] ?? null;
}

export const nextNumber = (all: readonly VersionFacts[]): number =>
  Math.max(0, ...all.map(({ version }) => version ?? 0)) + 1;
