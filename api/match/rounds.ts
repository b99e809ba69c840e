import type { Candidate } from './candidate.ts';
import type { CardRecord } from '../reference/card.ts';
import { asRead } from './asRead.ts';
import type { Most } from './rank.ts';

/**
 * How many are proposed in each round, and in queries of how many. Fixed, and wide for the few that are shown: what falls
 * away on the caller's own session must not change how often Salesforce is asked.
 */
export type Rounds = [Most, ...Most[]];
const ROUNDS: Rounds = [
  { results: 200, misses: 200 },
  { results: 1000, misses: 0 },
  { results: 1000, misses: 0 },
];
export const QUERY_IDS = 200;

/** Reads these references on the caller's own session, a query for each list, all in one call. */
export type Reread = (lists: string[][]) => Promise<CardRecord[]>;

export interface Confirmed {
  candidates: Candidate[];
  records: Map<string, CardRecord>;
  /** Proposals were left when the rounds ended, and too few were confirmed. */
  truncated: boolean;
}

/** Whoever is proposed. */
interface Proposed {
  candidate: Candidate;
}

const idsOf = (proposed: Proposed[]) => proposed.map(({ candidate }) => candidate.reference.id);

const queries = (ids: string[], most: number): string[][] =>
  Array.from({ length: Math.max(1, Math.ceil(ids.length / most)) }, (_, index) =>
    ids.slice(index * most, (index + 1) * most),
  );

/**
 * Puts the best before the caller's own session, until `limit` of those who may be asked are confirmed. What falls away
 * leaves no trace. The first round is read even when nothing was proposed.
 */
export async function confirm(
  propose: (most: Most) => Promise<{ results: Proposed[]; misses: Proposed[] }>,
  limit: number,
  reread: Reread,
  rounds = ROUNDS,
  most = QUERY_IDS,
): Promise<Confirmed> {
  const records = new Map<string, CardRecord>();
  const [first, ...further] = rounds;
  const { misses, ...best } = await propose(first);
  let { results } = best;
  let asked = 0;
  const read = async (round: Most) => {
    const lists = queries(idsOf(results.slice(asked, asked + round.results)), most);
    const beside = round.misses > 0 ? queries(idsOf(misses), most) : [];
    for (const record of await reread([...lists, ...beside])) records.set(record.Id, record);
    asked = Math.min(asked + round.results, results.length);
  };
  const confirmed = () => results.filter(({ candidate }) => records.has(candidate.reference.id)).length;
  await read(first);
  if (confirmed() < limit && asked === first.results) {
    // One more than can be read: it shows that others are left.
    ({ results } = await propose({ results: 1 + rounds.reduce((sum, each) => sum + each.results, 0), misses: 0 }));
    for (const round of further) if (confirmed() < limit && asked < results.length) await read(round);
  }
  const candidates = [...results, ...misses].flatMap(({ candidate }) => {
    const record = records.get(candidate.reference.id);
    return record ? [asRead(candidate, record)] : [];
  });
  return { candidates, records, truncated: confirmed() < limit && asked < results.length };
}
