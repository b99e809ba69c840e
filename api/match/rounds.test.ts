import { describe, expect, test } from '@jest/globals';
import { aCustomer } from '#tests/data/market.ts';
import type { Most, Ranked } from './rank.ts';
import { confirm, QUERY_IDS } from './rounds.ts';

const proposals = (first: number, count: number): Ranked[] =>
  Array.from({ length: count }, (_, index) => ({
    candidate: { reference: aCustomer(first + index), uses: [] },
    worth: 0,
    points: [],
    score: 0,
    against: [],
    remaining: null,
  }));

const sizes = (calls: string[][][]) => calls.map((lists) => lists.map((ids) => ids.length));

/** A session that reads every reference but those. */
async function confirmed(results: Ranked[], { unread = new Set<string>(), limit = 10 } = {}) {
  const calls: string[][][] = [];
  const propose = async (most: Most) => ({ results: results.slice(0, most.results), misses: [] });
  const answer = await confirm(propose, limit, async (lists) => {
    calls.push(lists);
    const readable = lists.flat().filter((id) => !unread.has(id));
    return readable.map((Id) => ({ Id, Name: 'REF-00001' }));
  });
  return { ...answer, calls };
}

const idsOf = (ranked: Ranked[]) => new Set(ranked.map(({ candidate }) => candidate.reference.id));

describe('proposals before the caller’s own session', () => {
  test.each([0, 9, 200, 1000, 3000])('one round is enough for %d readable ones', async (count) => {
    const { calls, truncated } = await confirmed(proposals(1, count));
    expect(sizes(calls)).toEqual([[Math.min(count, 200), 0]]);
    expect(truncated).toBe(false);
  });

  test.each([199, 200, 1000, 2999])('one that falls away beside %d others changes no round', async (count) => {
    const [hidden, ...others] = proposals(1, count + 1);
    const without = await confirmed(others);
    const beside = await confirmed([hidden as Ranked, ...others], { unread: idsOf([hidden as Ranked]) });
    const shown = (answer: typeof without) => answer.candidates.slice(0, 10).map(({ reference }) => reference.id);
    expect(beside.calls.map((lists) => lists.length)).toEqual(without.calls.map((lists) => lists.length));
    expect(shown(beside)).toEqual(shown(without));
    expect(beside.truncated).toBe(without.truncated);
  });

  test('when nearly all fall away, two wider rounds follow and then the answer says that it is cut', async () => {
    const all = proposals(1, 2500);
    const { calls, truncated, candidates } = await confirmed(all, { unread: idsOf(all.slice(3)) });
    expect(sizes(calls)).toEqual([[200, 0], Array(5).fill(QUERY_IDS), Array(5).fill(QUERY_IDS)]);
    expect(candidates).toHaveLength(3);
    expect(truncated).toBe(true);
  });

  test('it is not cut when all proposals were read', async () => {
    const all = proposals(1, 300);
    const { calls, truncated } = await confirmed(all, { unread: idsOf(all.slice(3)) });
    expect(sizes(calls)).toEqual([[200, 0], [100]]);
    expect(truncated).toBe(false);
  });

  test('what is printed is what came back, not what the pool holds', async () => {
    const [only] = (await confirmed(proposals(7, 1))).candidates;
    expect(only?.reference.account).toMatchObject({ industry: null, country: null, sizeBand: null });
    expect(only?.reference.products).toEqual([]);
  });
});
