import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy } from '#tests/builders.ts';
import { coverageOf, type CoverageFacts } from './coverage.ts';
import type { CoverageRecords } from './coverageRecord.ts';
import { nameless, ratesOf, rateFor, type OpenDeals } from './demand.ts';

const policy = aPolicy();
const { settings } = policy;
const months = ['2026-04', '2026-05'];
const probabilities = new Map([
  ['Early', 10],
  ['Late', 50],
]);
const PAST = [
  { industry: 'Dairy Farming', requests: 9, won: 7 },
  { industry: 'Commercial Banking', requests: 8, won: 7 },
];
const records = (open: OpenDeals[], over: Partial<CoverageRecords> = {}): CoverageRecords => ({
  ...{ open, elsewhere: [], overdue: 0, deals: 'own', leftOut: 0, past: PAST, probabilities },
  ...{ nominations: [], recruited: [], nominated: new Map(), contacted: 0, active: 0, wins: null },
  ...{ earlyAdopters: new Map(), visible: null, ...over },
});
const facts = (open: OpenDeals[], over: Partial<CoverageRecords> = {}): CoverageFacts => ({
  window: { from: '2026-04-01', to: '2026-05-31' },
  ...{ months, sides: { rows: 'industry', columns: 'region' }, dimensions: [], useCase: null, useCases: [], policy },
  ...{ records: records(open, over), suppliers: [], targets: [], recruits: [], launches: [], newcomer: [] },
  ...{ winFactor: 1, askFactor: 1 },
});
const someDeals: fc.Arbitrary<OpenDeals> = fc.record({
  industry: fc.constantFrom('Dairy Farming', 'Cattle Ranching', 'Commercial Banking', null),
  country: fc.constantFrom('Canada', 'Germany', 'Nowhere', null),
  stage: fc.constantFrom('Early', 'Late', 'Unknown', null),
  month: fc.constantFrom(...months),
  deals: fc.integer({ min: 1, max: 40 }),
});

describe('what deals ask for', () => {
  test('is drawn toward the rate of all, the more so the fewer deals a sector won; nothing where nothing was won', () => {
    const rates = ratesOf([...PAST, { industry: 'Hospitals', requests: 4, won: 0 }], settings);
    expect(rates.all.rate).toBeCloseTo(21 / 14, 9);
    expect(rateFor({ industry: 'Hospitals', stage: null, month: '', deals: 1 }, rates, settings)).toBeCloseTo(
      (4 + 20 * 1.5) / 20,
      9,
    );
    expect(ratesOf([{ industry: null, requests: 3, won: 0 }], settings).all.rate).toBeNull();
  });

  test('adds up to what counting deal by deal gives, over all parts and months', () => {
    fc.assert(
      fc.property(fc.array(someDeals, { maxLength: 12 }), (open) => {
        const rates = ratesOf(PAST, settings);
        let one = 0;
        for (const group of open)
          for (let deal = 0; deal < group.deals; deal += 1)
            one += ((probabilities.get(group.stage ?? '') ?? 0) / 100) * rateFor(group, rates, settings);
        const found = coverageOf(facts(open));
        expect(found.total.expected).toBeCloseTo(one, 0);
        expect(found.cells.reduce((sum, { deals }) => sum + deals, 0)).toBe(found.total.deals);
        const spread = found.cells.flatMap((cell) => cell.months.map(({ demand }) => demand));
        expect(Math.abs(spread.reduce((sum, each) => sum + each, 0) - one)).toBeLessThan(0.06 * (spread.length + 1));
      }),
    );
  });
});

describe('where all deals are counted for somebody who may not open them all', () => {
  const sides = { rows: 'industry', columns: 'all' } as const;
  const of = (industry: string): OpenDeals => ({ industry, country: null, stage: 'Late', month: '2026-04', deals: 9 });
  const [dairy, bank, clinic] = ['Dairy Farming', 'Commercial Banking', 'Hospitals'].map(of) as [
    OpenDeals,
    OpenDeals,
    OpenDeals,
  ];
  const behind = (dairies: number, banks: number, clinics: number) => [
    { ...dairy, accounts: dairies },
    { ...bank, accounts: banks },
    { ...clinic, accounts: clinics },
  ];

  test('parts with deals of fewer than five accounts are shown nowhere, and cannot be told from the whole', () => {
    const all = [dairy, bank, clinic];
    expect(nameless(all, behind(5, 6, 7), sides, settings)).toEqual({ open: all, elsewhere: [], leftOut: 0 });
    expect(nameless(all, behind(4, 6, 7), sides, settings)).toMatchObject({ open: [bank, clinic], elsewhere: [] });
    expect(nameless(all, behind(4, 3, 7), sides, settings)).toEqual({
      ...{ open: [clinic], elsewhere: [dairy, bank], leftOut: 2 },
    });
    expect(nameless(all, behind(1, 3, 7), sides, settings)).toMatchObject({ open: [clinic], elsewhere: [] });
  });

  test('the whole still counts what no part shows', () => {
    const found = coverageOf(facts([clinic], { elsewhere: [dairy, bank] }));
    expect(found.total.deals).toBe(27);
    expect(found.cells.map(({ deals }) => deals)).toEqual([9]);
  });
});
