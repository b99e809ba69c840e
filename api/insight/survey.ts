import { Best } from '../match/best.ts';
import type { Candidate } from '../match/candidate.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Turn } from '../match/promising.ts';
import type { Policy } from '../policy/schema.ts';
import { dueOf, URGENCY, type DueReference } from './dueReference.ts';
import type { TodayListName } from './todaySchema.ts';

/** A reference with why it stands on a list. */
export interface Found {
  candidate: Candidate;
  due: DueReference;
}

/** By list the most urgent, and one more where there are more. */
export type Findings = ReadonlyMap<TodayListName, Found[]>;

/** Of each list: the caller's own session reads them before anybody is told. */
export const MOST_PROPOSED = 150;

/** References looked at before others have their turn. */
const CHUNK = 1_000;

interface Asked {
  policy: Policy;
  /** Those this person owns or looks after; null: all. */
  keeperId: string | null;
  turn: Turn;
  now: Date;
  due?: typeof dueOf | undefined;
}

/** Everybody in the pool who needs somebody, the most urgent of each list first. Proposed only: nobody has read them yet. */
export async function survey(
  index: PoolIndex,
  { policy, keeperId, turn, now, due: dueFor = dueOf }: Asked,
): Promise<Findings> {
  const kept = index.candidates(['status', 'ownerId', 'csmId', 'managerId'], (facts) => {
    const { status, ownerId, csmId, managerId } = facts;
    if (status === 'Retired' || status === 'Recruited') return false;
    return keeperId === null || [ownerId, csmId, managerId].includes(keeperId);
  });
  const best = new Map<TodayListName, Best<Found>>();
  let looked = 0;
  for (const candidate of kept) {
    for (const due of dueFor(candidate, { policy, joinedOn: null, now })) {
      const those = best.get(due.list) ?? new Best<Found>(MOST_PROPOSED + 1, byUrgency);
      best.set(due.list, those);
      those.add({ candidate, due });
    }
    looked += 1;
    if (looked % CHUNK === 0) await turn();
  }
  return new Map([...best].map(([list, those]) => [list, those.sorted()]));
}

export type Survey = (index: PoolIndex, policy: Policy, now: Date) => Promise<Findings>;

/** The same for everybody who looks at the whole pool, made once an hour as long as the pool stays as it is. */
export function surveyOnce(turn: Turn, due?: typeof dueOf): Survey {
  const made = new WeakMap<PoolIndex, { key: string; findings: Promise<Findings> }>();
  return (index, policy, now) => {
    const key = `${policy.id} ${now.toISOString().slice(0, 13)}`;
    const known = made.get(index);
    if (known?.key === key) return known.findings;
    const findings = survey(index, { policy, keeperId: null, turn, now, due });
    made.set(index, { key, findings });
    return findings;
  };
}

/** By reason, the longest first; a limit by how far it is taken; ties by id. */
export function byUrgency(one: Found, other: Found): number {
  const [a, b] = [one.due, other.due];
  return (
    URGENCY.indexOf(a.reason) - URGENCY.indexOf(b.reason) ||
    (b.count ?? 0) - (a.count ?? 0) ||
    compare(a.on ?? '', b.on ?? '') ||
    compare(one.candidate.reference.id, other.candidate.reference.id)
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
