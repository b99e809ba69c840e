import { expect, test } from '@jest/globals';
import { worthOf } from './worth.ts';

const YEAR = { from: '2025-04-02', to: '2026-04-01' };
const found = { fulfilled: 20, revenue: { deals: 3, amount: 500_000, withoutAmount: 0 }, currency: null, elsewhere: 0 };
const NOTHING = { hoursByHand: null, costPerHour: null, costPerYear: null };

test('whatever rests on an assumption that nobody made is not said', () => {
  expect(worthOf(found, YEAR, NOTHING)).toEqual({
    ...{ ...found, hoursSaved: null, worth: null, cost: null, costEach: null, back: null, assumptions: NOTHING },
  });
  const hours = worthOf(found, YEAR, { ...NOTHING, hoursByHand: 5.5 });
  expect(hours).toMatchObject({ hoursSaved: 110, worth: null, cost: null });
});

test('a whole year costs what a year costs, and a program without cost or without requests divides by nothing', () => {
  const costs = { ...NOTHING, costPerYear: 100_000 };
  expect(worthOf(found, YEAR, costs)).toMatchObject({ cost: 100_000, costEach: 5_000, back: 5 });
  expect(worthOf({ ...found, fulfilled: 0 }, YEAR, costs)).toMatchObject({ cost: 100_000, costEach: null, back: 5 });
  expect(worthOf(found, YEAR, { ...NOTHING, costPerYear: 0 })).toMatchObject({ cost: 0, costEach: 0, back: null });
});
