import { describe, expect, test } from '@jest/globals';
import { simulated, type World } from '#tests/data/insight/simulated.ts';
import { alikeSets, type AlikeSet } from './alike.ts';
import { compare, compareAll, compareBy, CONFIDENCE, FEWEST } from './compare.ts';
import type { InsightDeal } from './deal.ts';
import { influencedBy } from './influence.ts';

const ANY_TIME: World['asking'] = [0.04, 0.04, 0.04, 0.04];
/** References are asked for in deals that are as good as won. */
const WHEN_LIKELY: World['asking'] = [0.002, 0.01, 0.05, 0.25];
const DEALS = 500;

function look(world: World) {
  const { deals, uses } = simulated(world);
  const influenced = influencedBy(deals, uses).deals;
  const sets = alikeSets(deals, influenced);
  const { result } = compare(sets, 'won', CONFIDENCE);
  const withUse = new Set(influenced.map(({ deal }) => deal.id));
  const share = (some: InsightDeal[]) => some.filter(({ won }) => won).length / some.length;
  const decided = Map.groupBy(
    deals.filter(({ closed }) => closed !== null),
    ({ id }) => withUse.has(id),
  );
  const naive = share(decided.get(true) ?? []) - share(decided.get(false) ?? []);
  return { sets, result, naive };
}

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the headline', () => {
  test.each([
    ['whoever gets them', ANY_TIME],
    ['though they go to deals as good as won', WHEN_LIKELY],
  ])('where references do nothing, raises an alarm in at most 32 of 400 markets, %s', (_who, asking) => {
    const results = seeds(400).map((seed) => look({ seed, deals: DEALS, asking, effect: 1 }).result);
    expect(results.filter((result) => result !== null).length).toBeGreaterThan(390);
    const alarms = results.filter((result) => result && (result.low > 0 || result.high < 0));
    expect(alarms.length).toBeLessThanOrEqual(32);
  });

  test('finds that references help, where they do', () => {
    const results = seeds(40).map((seed) => look({ seed, deals: 900, asking: ANY_TIME, effect: 1.8 }).result);
    expect(results.filter((result) => result && result.low > 0).length).toBeGreaterThanOrEqual(38);
    expect(results.filter((result) => result && result.high < 0)).toEqual([]);
  });

  test.each([
    ['nothing', 1],
    ['something', 1.5],
  ])('holds the truth where they go to deals as good as won and do %s; dividing wins does not', (_what, effect) => {
    const looks = seeds(40).map((seed) => {
      const world = { seed, deals: DEALS, asking: WHEN_LIKELY, effect };
      const without = new Map(simulated({ ...world, effect: 1 }).deals.map((deal) => [deal.id, deal]));
      const { sets, result, naive } = look(world);
      const pairs = sets.flatMap(({ used }) => {
        const otherwise = without.get(used.id);
        return used.closed !== null && otherwise && otherwise.closed !== null ? [{ used, otherwise }] : [];
      });
      const gained = pairs.map(({ used, otherwise }) => Number(used.won) - Number(otherwise.won));
      const truth = gained.reduce((all, each) => all + each, 0) / gained.length;
      return { truth, result, naive };
    });
    const holding = looks.filter(({ truth, result }) => result && result.low <= truth && truth <= result.high);
    expect(holding.length).toBeGreaterThanOrEqual(35);
    expect(looks.filter(({ truth, naive }) => naive < truth + 0.25)).toEqual([]);
    expect(looks.filter(({ naive, result }) => result && naive < result.high).length).toBeLessThanOrEqual(2);
  });
});

describe('beside the headline', () => {
  const { sets } = look({ seed: 7, deals: 900, asking: ANY_TIME, effect: 1.8 });
  const [first] = sets as [AlikeSet];

  test('deals that win sooner show fewer days, and amounts that stay show no growth', () => {
    const [, days, amount] = compareAll(sets);
    expect(days?.result?.high).toBeLessThan(0);
    expect(amount?.result).toMatchObject({ usedMean: 0, comparedMean: 0, difference: 0 });
  });

  test('a figure of too few deals is held back, with how many there were', () => {
    const decided = sets.filter(({ used, alike }) => used.closed && alike.some(({ deal }) => deal.closed !== null));
    const few = compare(decided.slice(0, FEWEST - 1), 'won', CONFIDENCE);
    expect(few).toEqual({ measure: 'won', used: FEWEST - 1, compared: expect.any(Number), result: null });
    expect(compare(decided.slice(0, FEWEST), 'won', CONFIDENCE).result).not.toBeNull();
    expect(compare([], 'won', CONFIDENCE)).toEqual({ measure: 'won', used: 0, compared: 0, result: null });
  });

  test('one deal compared with thirty is not thirty deals', () => {
    const thirty = seeds(30).map((each) => ({ ...first, used: { ...first.used, id: `used${each}`, closed: 20_000 } }));
    const [only] = first.alike.map(({ deal, amount }) => ({ deal: { ...deal, closed: 20_000 }, amount }));
    expect(only).toBeDefined();
    const alone = thirty.map((set) => ({ ...set, alike: only ? [only] : [] }));
    expect(compare(alone, 'won', CONFIDENCE)).toMatchObject({ used: 30, compared: 1, result: null });
  });

  test('certain looks none: twenty of twenty against none of twenty leaves a margin', () => {
    const deal = (id: string, won: boolean): InsightDeal => ({ ...first.used, id, accountId: id, closed: 20_000, won });
    const all = seeds(20).map((each) => ({
      ...first,
      used: deal(`used${each}`, true),
      alike: [{ deal: deal(`alike${each}`, false), amount: 1 }],
    }));
    const { result } = compare(all, 'won', CONFIDENCE);
    expect(result?.difference).toBe(1);
    expect(result?.low).toBeLessThan(0.9);
  });

  test('rows by activity share the doubt: each is wider than it would be alone', () => {
    const half = sets.map((set, at) => ({ ...set, activityType: at % 2 ? ('Quote' as const) : set.activityType }));
    const [row] = compareBy(half, ({ activityType }) => activityType);
    const alone = compare(
      half.filter(({ activityType }) => activityType === row?.key),
      'won',
      CONFIDENCE,
    );
    expect(row?.result?.difference).toBe(alone.result?.difference);
    expect(row?.result?.low).toBeLessThan(alone.result?.low ?? -1);
  });
});
