import type { Candidate } from './candidate.ts';
import type { CardRecord } from '../reference/card.ts';
import { asRead } from './asRead.ts';
import type { Missed, Ranked } from './rank.ts';

/**
 * How many are proposed in each round, and in queries of how many. Fixed, and wide for the few that are shown: what falls
 * away on the caller's own session must not change how often Salesforce is asked.
 */
const ROUNDS = [
  { results: 200, misses: 200 },
  { results: 1000, misses: 0 },
  { results: 1000, misses: 0 },
];
export const QUERY_IDS = 200;
export const PROPOSED = {
  results: ROUNDS.reduce((sum, { results }) => sum + results, 0),
  misses: ROUNDS.reduce((sum, { misses }) => sum + misses, 0),
};

/** Reads these references on the caller's own session, a query for each list, all in one call. */
export type Reread = (lists: string[][]) => Promise<CardRecord[]>;

export interface Confirmed {
  candidates: Candidate[];
  records: Map<string, CardRecord>;
  /** Proposals were left when the rounds ended, and too few were confirmed. */
  truncated: boolean;
}

const idsOf = (ranked: Ranked[]) => ranked.map(({ candidate }) => candidate.reference.id);

const queries = (ids: string[]): string[][] =>
  Array.from({ length: Math.max(1, Math.ceil(ids.length / QUERY_IDS)) }, (_, index) =>
    ids.slice(index * QUERY_IDS, (index + 1) * QUERY_IDS),
  );

/**
 * Puts the proposals before the caller's own session, best first, until `limit` of those who may be asked are confirmed.
 * What falls away leaves no trace. The first round is read even when nothing was proposed.
 */
export async function confirm(
  proposed: { results: Ranked[]; misses: Missed[] },
  limit: number,
  reread: Reread,
): Promise<Confirmed> {
  const records = new Map<string, CardRecord>();
  const ids = { results: idsOf(proposed.results), misses: idsOf(proposed.misses) };
  let asked = 0;
  for (const round of ROUNDS) {
    const results = ids.results.slice(asked, asked + round.results);
    const misses = ids.misses.splice(0, round.misses);
    const lists = round.misses > 0 ? [...queries(results), ...queries(misses)] : queries(results);
    for (const record of await reread(lists)) records.set(record.Id, record);
    asked += results.length;
    const enough = ids.results.filter((id) => records.has(id)).length >= limit;
    if (enough || asked === ids.results.length) break;
  }
  const found = [...proposed.results, ...proposed.misses].flatMap(({ candidate }) => {
    const record = records.get(candidate.reference.id);
    return record ? [asRead(candidate, record)] : [];
  });
  const confirmed = ids.results.filter((id) => records.has(id)).length;
  return { candidates: found, records, truncated: confirmed < limit && asked < ids.results.length };
}
