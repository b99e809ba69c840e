import { expect, test } from '@jest/globals';
import { aPolicy } from '#tests/builders.ts';
import { revenueOf } from './revenue.ts';
import type { OpportunityRecord, UseRecord } from './revenueRecord.ts';

const WINDOW = { from: '2026-01-01', to: '2026-03-31' };
const { settings } = aPolicy();

const deal = (Id: string, Amount: number, currency: string | null, isOpen = false): OpportunityRecord => ({
  ...{ Id, Amount, CurrencyIsoCode: currency, CreatedDate: '2025-11-01T09:00:00Z', CloseDate: '2026-02-20' },
  ...{ IsClosed: !isOpen, IsWon: !isOpen },
});
const use = (dealId: string): UseRecord => ({
  ...{ Id: `use of ${dealId}`, Opportunity__c: dealId, Activity_Type__c: 'Quote', Activity_Date__c: '2026-02-01' },
});
const of = (used: OpportunityRecord[]) => {
  const uses = used.map(({ Id }) => use(Id));
  return revenueOf({ used, uses, late: 0, elsewhere: 0, beside: [], alive: null, steps: [] }, WINDOW, settings);
};

test('amounts of different currencies are never added: the sum is of that of most deals, and tells of the others', () => {
  const { currency, revenue, pipeline, otherCurrencies, types, deals } = of([
    ...[deal('a', 100, 'EUR'), deal('b', 20, 'EUR'), deal('c', 7, 'EUR', true)],
    ...[deal('d', 5_000, 'JPY'), deal('e', 900, 'JPY', true), deal('f', 1, 'USD')],
  ]);
  expect(currency).toBe('EUR');
  expect([revenue.amount, pipeline.amount]).toEqual([120, 7]);
  expect(otherCurrencies).toMatchObject([
    { currency: 'JPY', revenue: { deals: 1, amount: 5_000 }, pipeline: { deals: 1, amount: 900 } },
    { currency: 'USD', revenue: { deals: 1, amount: 1 }, pipeline: { deals: 0 } },
  ]);
  expect(types).toMatchObject([{ revenue: { amount: 120 }, pipeline: { amount: 7 } }]);
  expect(deals.find(({ id }) => id === 'd')).toMatchObject({ amount: 5_000, currency: 'JPY' });
});

test('where there is one currency, nothing is said of currencies', () => {
  const { currency, revenue, otherCurrencies } = of([deal('a', 100, null), deal('b', 20, null)]);
  expect([currency, revenue.amount, otherCurrencies]).toEqual([null, 120, []]);
  expect(of([])).toMatchObject({ currency: null, revenue: { deals: 0 }, otherCurrencies: [] });
});
