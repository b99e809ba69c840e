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

export type Findings = Map<TodayListName, Found[]>;

/** References looked at before others have their turn. */
const CHUNK = 1_000;

interface Asked {
  policy: Policy;
  /** Those this person owns or looks after; null: all. */
  keeperId: string | null;
  turn: Turn;
  now: Date;
}

/** Everybody in the pool who needs somebody, the most urgent of each list first. Proposed only: nobody has read them yet. */
export async function survey(index: PoolIndex, { policy, keeperId, turn, now }: Asked): Promise<Findings> {
  const ids = index.where(['status', 'ownerId', 'csmId', 'managerId'], ({ status, ownerId, csmId, managerId }) => {
    if (status === 'Retired' || status === 'Recruited') return false;
    return keeperId === null || [ownerId, csmId, managerId].includes(keeperId);
  });
  const found: Found[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    if (from > 0) await turn();
    for (const candidate of index.find(ids.slice(from, from + CHUNK)))
      for (const due of dueOf(candidate, { policy, joinedOn: null, now })) found.push({ candidate, due });
  }
  return Map.groupBy(found.sort(byUrgency), ({ due }) => due.list);
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
