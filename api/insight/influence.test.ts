import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACTIVITY_TYPES } from '../activity/schema.ts';
import { alikeSets } from './alike.ts';
import { stateBefore, type DealUse, type InsightDeal } from './deal.ts';
import { activityOf, influencedBy, sumOf, sumsBy, wonWithin } from './influence.ts';

const day = fc.integer({ min: 0, max: 40 });
const deal = fc
  .record({
    accountId: fc.constantFrom('a', 'b', 'c', null),
    sector: fc.constantFrom('Farming', 'Finance', null),
    kind: fc.constantFrom('New Business', 'New Business', 'Renewal', null),
    region: fc.constantFrom('Americas', 'Europe', null),
    amount: fc.constantFrom(null, 1000, 1500, 4000),
    currency: fc.constantFrom('EUR', 'EUR', 'JPY'),
    created: day,
    lasts: fc.option(fc.integer({ min: 0, max: 30 })),
    won: fc.boolean(),
    stage: fc.constantFrom('Qualification', 'Proposal'),
  })
  .map(({ lasts, won, stage, ...rest }) => ({
    ...rest,
    closed: lasts === null ? null : rest.created + lasts,
    won: won && lasts !== null,
    states: [{ from: rest.created, stage, amount: rest.amount }],
  }));
const market = fc
  .tuple(
    fc.array(deal, { minLength: 1, maxLength: 12 }),
    fc.array(fc.record({ to: fc.nat(11), on: day, activityType: fc.constantFrom(...ACTIVITY_TYPES.slice(0, 3)) }), {
      maxLength: 12,
    }),
  )
  .map(([made, given]) => {
    const deals: InsightDeal[] = made.map((each, at) => ({ id: `deal${at}`, ...each }));
    const uses: DealUse[] = given.map(({ to, ...rest }, at) => ({
      id: `use${at}`,
      dealId: `deal${to % deals.length}`,
      ...rest,
    }));
    return { deals, uses };
  });

const one = (over: Partial<InsightDeal>): InsightDeal => ({
  ...{
    id: 'deal',
    accountId: 'a',
    sector: 'Farming',
    kind: null,
    region: 'Americas',
    amount: 100,
    currency: null,
    created: 10,
    closed: 30,
    won: true,
  },
  states: [{ from: 10, stage: 'Qualification', amount: 100 }],
  ...over,
});
const use = (on: number): DealUse => ({ id: `use${on}`, dealId: 'deal', activityType: 'Quote', on });

describe('what references influenced', () => {
  test.each([
    ['the day before it closed counts', 29, 1],
    ['the day it closed does not', 30, 0],
    ['after it closed does not', 31, 0],
    ['before the deal was entered counts', 9, 1],
  ])('a use on %s', (_when, on, counts) => {
    const { deals, leftOut } = influencedBy([one({})], [use(on)]);
    expect(deals.length).toBe(counts);
    expect(leftOut.length).toBe(1 - counts);
  });

  test('a deal without an amount is counted and said, and one won outside the days is not', () => {
    const deals = [one({}), one({ id: 'blank', amount: null }), one({ id: 'late', closed: 41 }), one({ won: false })];
    expect(sumOf(deals.filter(wonWithin(0, 40)))).toEqual({ deals: 2, amount: 100, withoutAmount: 1 });
  });

  test('rows by activity add up to the whole, each deal once', () => {
    fc.assert(
      fc.property(market, ({ deals, uses }) => {
        const influenced = influencedBy(deals, uses).deals;
        const isRevenue = wonWithin(0, 50);
        const rows = sumsBy(influenced, isRevenue, activityOf);
        const whole = sumOf(influenced.map((each) => each.deal).filter(isRevenue));
        expect(rows.reduce((all, { revenue }) => all + revenue.amount, 0)).toBe(whole.amount);
        expect(rows.reduce((all, { revenue }) => all + revenue.deals, 0)).toBe(whole.deals);
      }),
    );
  });
});

describe('the deals a deal is compared with', () => {
  test('are all of its segment that were open that day in its stage, of like amount and age, without a use by then', () => {
    fc.assert(
      fc.property(market, ({ deals, uses }) => {
        const influenced = influencedBy(deals, uses).deals;
        for (const { used, on, amount, alike } of alikeSets(deals, influenced)) {
          const age = on - used.created;
          const ofSector = deals.filter(
            (each) =>
              each.id !== used.id &&
              (each.accountId === null || each.accountId !== used.accountId) &&
              each.sector === used.sector &&
              each.currency === used.currency &&
              each.kind === used.kind &&
              each.states[0]?.stage === used.states[0]?.stage &&
              each.created <= on &&
              (each.closed ?? 99) > on &&
              !uses.some(({ dealId, on: at }) => dealId === each.id && at <= on) &&
              (each.amount ?? 0) >= amount / 2 &&
              (each.amount ?? 0) <= amount * 2 &&
              Math.abs(on - each.created - age) <= Math.max(14, age / 4),
          );
          const ofRegion = ofSector.filter(({ region }) => region !== null && region === used.region);
          const expected = ofRegion.length > 0 ? ofRegion : ofSector;
          expect(alike.map((each) => each.deal.id)).toEqual(expected.map(({ id }) => id));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('do not change with what comes later: who wins, and who gets a reference afterwards', () => {
    fc.assert(
      fc.property(market, ({ deals, uses }) => {
        const idsOf = (all: InsightDeal[], given: DealUse[]) =>
          alikeSets(all, influencedBy(all, given).deals).map(({ used, alike }) => [
            used.id,
            ...alike.map((each) => each.deal.id),
          ]);
        const before = idsOf(deals, uses);
        expect(
          idsOf(
            deals.map((each) => ({ ...each, won: !each.won })),
            uses,
          ),
        ).toEqual(before);
        const later = deals.map(({ id }) => ({ ...use(41), id: `later ${id}`, dealId: id }));
        const withLater = idsOf(deals, [...uses, ...later]);
        expect(withLater).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});

test('a deal stood as it did when the day began, whatever happened that day', () => {
  const moved = one({
    states: [
      { from: 10, stage: 'Qualification', amount: 100 },
      { from: 20, stage: 'Proposal', amount: 200 },
    ],
  });
  expect([10, 20, 21].map((on) => stateBefore(moved, on)?.stage)).toEqual([
    'Qualification',
    'Qualification',
    'Proposal',
  ]);
  expect(stateBefore(moved, 9)).toBeNull();
});
