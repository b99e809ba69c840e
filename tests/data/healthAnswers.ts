import { countsByWeek, weeksAround } from '#api/insight/asking.ts';
import type { Executive } from '#api/insight/executiveSchema.ts';
import type { Health } from '#api/insight/healthSchema.ts';
import { aComparison } from './revenueAnswers.ts';

const [RANCH, DAIRY, ACCOUNT, OWNER] = [
  'a01000000000001AAA',
  'a01000000000002AAA',
  '001000000000001AAA',
  '005000000000001AAA',
];
const ranch = { id: RANCH, number: 'REF-0001', name: 'Big ranch' };
const dairy = { id: DAIRY, number: 'REF-0002', name: 'Lakeside dairy' };
const full = { of: 'person', activityType: null, count: 4, limit: 4, period: 'Calendar quarter', mark: 3 } as const;
const weeks = weeksAround('2026-04-01');
const months = ['2026-01', '2026-02', '2026-03'].map((month) => ({ month, count: 1 }));
const owner = { id: OWNER, name: 'Ravi Rao' };

export const aHealth = (over: Partial<Health> = {}): Health => ({
  ...{ from: '2025-04-02', to: '2026-04-01' },
  load: {
    ...{ references: 90, cautioned: 1, uses: 312, used: 69 },
    busiest: { references: 9, uses: 150, share: 48 },
    names: [{ ...ranch, uses: 31 }],
  },
  calendar: {
    ...{ weeks, thisWeek: '2026-03-30' },
    rows: [
      {
        ...{ accountId: ACCOUNT, name: 'Big ranch', reference: { id: RANCH, number: 'REF-0001' }, uses: 2 },
        ...{ counts: countsByWeek(weeks, ['2026-03-31', '2026-04-01']), meter: { ...full, of: 'account' } },
      },
    ],
  },
  overused: {
    count: 1,
    more: false,
    over: 0,
    reached: 1,
    near: 0,
    rows: [{ ...ranch, reason: 'reached', meter: full, months }],
  },
  unused: { count: 1, more: true, days: 180, rows: [{ ...dairy, on: null }] },
  freshness: { fresh: 80, flagged: 6, dropped: 3, never: 1, flagDays: 180, dropDays: 540 },
  hoarding: {
    owners: [{ owner, accounts: 4, amount: 470_000 }],
    accounts: [
      { id: ACCOUNT, name: 'Quarry', owner, amount: 350_000, nominated: true },
      { id: '001000000000002AAA', name: 'Ropeworks', owner, amount: 120_000, nominated: false },
    ],
  },
  withheld: { count: 1, more: false, rows: [{ ...dairy, owner: 'Ravi Rao', reviewOn: '2026-03-15' }] },
  feedback: {
    all: { given: 2, closed: 1, share: 50, days: 3, open: 1, late: 1, score: 3.5 },
    areas: [
      { area: 'Support', given: 1, closed: 0, share: 0, days: null, open: 1, late: 1, score: 2 },
      { area: null, given: 1, closed: 1, share: 100, days: 3, open: 0, late: 0, score: 5 },
    ],
    items: [
      {
        ...{ id: 'a07000000000001AAA', number: 'FB-00001', customer: 'Lakeside dairy', area: 'Support', score: 2 },
        ...{ standing: 'late', request: 'REQ-00007', deal: 'Herd tracking' },
      },
      {
        ...{ id: 'a07000000000002AAA', number: 'FB-00002', customer: 'Big ranch', area: null, score: 5 },
        ...{ standing: 'closed', request: null, deal: null },
      },
    ],
  },
  work: [{ person: { id: OWNER, name: 'Mara Mendel' }, open: 11, fulfilled: 88 }],
  program: {
    ...{
      fulfilled: 19,
      hoursSaved: 114,
      worth: 8_550,
      cost: 36_000,
      costEach: 1_895,
      back: 24.6,
      elsewhere: 0,
      currency: null,
    },
    revenue: { deals: 11, amount: 885_000, withoutAmount: 0 },
    assumptions: { hoursByHand: 6, costPerHour: 75, costPerYear: 36_000 },
  },
  ...over,
});

export const anExecutive = (over: Partial<Executive> = {}): Executive => {
  const { load, freshness, hoarding, withheld, program, from, to } = aHealth();
  return {
    ...{ load, freshness, hoarding, withheld, program, from, to },
    revenue: { deals: 11, amount: 885_000, withoutAmount: 0 },
    pipeline: { deals: 3, amount: 278_000, withoutAmount: 0 },
    ...{ won: aComparison(), confidence: 0.95, afterwards: 0, elsewhere: 0, currency: null, otherCurrencies: [] },
    turnaround: { answered: 26, median: 14, ninetieth: 40, inLine: 16, share: 62, lineHours: 16 },
    limits: { full: 1, near: 2, more: false },
    ...over,
  };
};
