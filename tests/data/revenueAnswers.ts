import type { Revenue, RevenueComparison } from '#api/insight/revenueSchema.ts';

const ID = { deal: '006000000000001AAA', reference: 'a01000000000001AAA', request: 'a02000000000001AAA' };

export const aComparison = (over: Partial<RevenueComparison> = {}): RevenueComparison => ({
  ...{ measure: 'won', verdict: 'clearly more', used: 64, compared: 210 },
  result: { usedMean: 0.61, comparedMean: 0.43, difference: 0.18, low: 0.06, high: 0.3 },
  ...over,
});

export const aRevenue = (over: Partial<Revenue> = {}): Revenue => ({
  ...{ from: '2025-04-02', to: '2026-04-01', afterwards: 0, elsewhere: 0, currency: null, otherCurrencies: [] },
  revenue: { deals: 11, amount: 885_000, withoutAmount: 0 },
  pipeline: { deals: 3, amount: 278_000, withoutAmount: 0 },
  types: [
    {
      activityType: 'Site visit',
      revenue: { deals: 2, amount: 330_000, withoutAmount: 0 },
      pipeline: { deals: 0, amount: 0, withoutAmount: 0 },
    },
  ],
  kinds: [
    {
      kind: 'Renewal',
      revenue: { deals: 3, amount: 120_000, withoutAmount: 0 },
      pipeline: { deals: 1, amount: 40_000, withoutAmount: 0 },
    },
    {
      kind: null,
      revenue: { deals: 8, amount: 765_000, withoutAmount: 0 },
      pipeline: { deals: 2, amount: 238_000, withoutAmount: 0 },
    },
  ],
  references: [
    {
      reference: { id: ID.reference, number: 'REF-0007' },
      ...{ account: 'Lakeside dairy', uses: 4 },
      revenue: { deals: 2, amount: 330_000, withoutAmount: 0 },
      pipeline: { deals: 1, amount: 40_000, withoutAmount: 0 },
    },
  ],
  beside: [
    {
      purpose: 'PR',
      uses: [
        {
          ...{ id: 'a03000000000002AAA', activityType: 'Media interview', on: '2026-02-20' },
          reference: { id: ID.reference, number: 'REF-0007' },
          request: { id: 'a02000000000002AAA', number: 'RR-0013' },
        },
      ],
    },
  ],
  comparison: {
    measures: [
      aComparison(),
      aComparison({
        ...{ measure: 'days', verdict: 'no difference shown', used: 39, compared: 90 },
        result: { usedMean: 41, comparedMean: 44, difference: -3, low: -9, high: 3 },
      }),
      aComparison({ measure: 'amount', verdict: 'too few deals', used: 12, compared: 30, result: null }),
    ],
    types: [{ activityType: 'Site visit', ...aComparison({ verdict: 'too few deals', used: 9, result: null }) }],
    kinds: [{ kind: 'Renewal', ...aComparison({ used: 30, compared: 90 }) }],
    ...{ deals: 80, alone: 16, outsideRegion: 20, fewest: 20, confidence: 0.95 },
  },
  deals: [
    {
      ...{
        id: ID.deal,
        name: 'Northwind – herd tracking',
        account: 'Northwind',
        stage: 'Closed Won',
        amount: 180_000,
        currency: null,
      },
      ...{ closesOn: '2026-03-20', isOpen: false },
      uses: [
        {
          ...{ id: 'a03000000000001AAA', activityType: 'Site visit', on: '2026-02-16' },
          reference: { id: ID.reference, number: 'REF-0007' },
          request: { id: ID.request, number: 'RR-0012' },
        },
      ],
    },
  ],
  ...over,
});
