import { describe, expect, test } from '@jest/globals';
import { chance } from '#tests/data/demo/chance.ts';
import { HELD_BACK } from '#tests/data/judged/judged.ts';
import { gini, interval, mean, ndcg } from './judge/measure.ts';
import { atBest, firstOf, ours } from './judge/order.ts';
import { candidatesWith, daysAfter, facts, JUDGED_ON, PAST, rankingFor, startingPolicy } from './judge/pool.ts';
import { compare, SHOWN } from './judge/quality.ts';
import { rotation } from './judge/rotation.ts';

describe('the measures', () => {
  test('the best order has 1, a worse one less, and nothing to find has none', () => {
    expect(ndcg([3, 2, 0], 5)).toBe(1);
    // 3 at the second place: (3 + 7 / log2 3) / (7 + 3 / log2 3)
    expect(ndcg([2, 3, 0], 5)).toBeCloseTo(0.834, 4);
    expect(ndcg([0, 0, 0, 0, 0, 3], 5)).toBe(0);
    expect(ndcg([0, 0], 5)).toBeNull();
  });

  test('the same load for all is 0, one who carries all is near 1', () => {
    expect(gini([4, 4, 4])).toBe(0);
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(gini([0, 0])).toBe(0);
  });

  test('the interval holds the mean, and shrinks to it where all differences are the same', () => {
    const { mean: by, from, to } = interval([0.1, 0.3, -0.1, 0.5], chance(1));
    expect(from).toBeLessThan(by);
    expect(to).toBeGreaterThan(by);
    expect(interval([0.25, 0.25], chance(1))).toEqual({ mean: 0.25, from: 0.25, to: 0.25 });
  });
});

describe('on the half not tuned on', () => {
  const { ours: mine, baseline, difference } = compare(HELD_BACK, startingPolicy());

  test('ours beats the same industry, then shared products, and not by chance', () => {
    expect(mean(mine.ndcg)).toBeGreaterThan(mean(baseline.ndcg));
    expect(difference.from).toBeGreaterThan(0);
  });

  test('the first result is right more often', () => {
    expect(mine.firstRight).toBeGreaterThan(baseline.firstRight);
  });
});

test('a replay proposes whom ranking everybody would, though it looks at few', () => {
  const policy = startingPolicy();
  for (const opportunity of HELD_BACK) {
    const today = daysAfter(JUDGED_ON, 200);
    const ranking = rankingFor(opportunity, policy, today);
    const candidates = candidatesWith(PAST);
    const best = atBest(facts, rankingFor(opportunity, policy, JUDGED_ON));
    const few = { ...ranking, most: { results: SHOWN, misses: 0 } };
    const found = firstOf(best, few, (reference) => candidates[facts.indexOf(reference)] ?? { reference, uses: [] });
    expect(found).toEqual(ours(candidates, ranking).slice(0, SHOWN));
  }
});

test('with fair rotation the load spreads by a fifth, and proposals stay as good within 0.02', () => {
  const { spread, lost, on, off } = rotation(startingPolicy());
  expect(spread).toBeGreaterThanOrEqual(0.2);
  expect(lost).toBeLessThanOrEqual(0.02);
  expect(on.asked).toBeGreaterThan(off.asked);
  expect(on.mostUses).toBeLessThan(off.mostUses);
});
