import { describe, expect, test } from '@jest/globals';
import { accountOwners, closes, medianCycles, planOpportunities, readDeals } from './opportunities.ts';

const NAMES = { sellers: ['Anna Bell', 'Bo Carr'], accounts: ['Bolt', 'Nut'], products: ['GTX Pro', 'MG Special'] };
const PRICES = new Map([
  ['GTX Pro', 4821],
  ['MG Special', 55],
]);
const TODAY = '2026-11-21';

let next = 0;
const row = (cells: Record<string, string>) => ({
  file: 'sales_pipeline.csv',
  line: ++next + 1,
  cells: {
    opportunity_id: `ID${next}`,
    sales_agent: 'Anna Bell',
    product: 'GTX Pro',
    account: 'Bolt',
    deal_stage: 'Engaging',
    engage_date: '',
    close_date: '',
    close_value: '',
    ...cells,
  },
});
const won = (engage_date: string, close_date: string, more = {}) =>
  row({ deal_stage: 'Won', engage_date, close_date, close_value: '100', ...more });
const read = (...rows: ReturnType<typeof row>[]) => readDeals(rows, NAMES);

describe('deals of the pipeline', () => {
  test('a product written together is understood and told with file, line, column and value', () => {
    const wrong = row({ product: 'GTXPro' });
    const { deals, faults } = read(wrong);
    expect(deals[0]!.product).toBe('GTX Pro');
    expect(faults).toEqual([
      {
        file: 'sales_pipeline.csv',
        line: wrong.line,
        column: 'product',
        value: 'GTXPro',
        outcome: "was understood as 'GTX Pro'",
      },
    ]);
  });

  test('no account is no fault', () => {
    const { deals, faults } = read(row({ account: '' }));
    expect(deals[0]!.account).toBeNull();
    expect(faults).toEqual([]);
  });

  test.each([
    ['product', 'Rocket'],
    ['sales_agent', 'Nobody'],
    ['account', 'Nowhere'],
    ['deal_stage', 'Dreaming'],
    ['engage_date', '2017-01-01'],
    ['close_value', 'much'],
    ['opportunity_id', ''],
  ])('a line whose %s is %j is left out, and the others stay', (column, value) => {
    const { deals, faults } = read(row({ [column]: value }), row({}));
    expect(deals).toHaveLength(1);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ column, value });
  });

  test('a closed deal without a close date is left out', () => {
    expect(read(row({ deal_stage: 'Lost' })).deals).toEqual([]);
  });
});

describe('opportunities', () => {
  const closed = [won('01-01-17', '11-01-17'), won('01-01-17', '21-01-17'), won('01-01-17', '31-01-17')];

  test('closed deals keep their value and move by the offset', () => {
    const [first] = planOpportunities(read(...closed).deals, PRICES, 10, TODAY);
    expect(first).toMatchObject({ closeDate: '2017-01-21', amount: 100, supplied: [] });
  });

  test('an open deal gets the list price and the median cycle after it was engaged', () => {
    const { deals } = read(...closed, row({ engage_date: '20-11-26' }));
    const open = planOpportunities(deals, PRICES, 0, TODAY).at(-1);
    expect(open).toMatchObject({ closeDate: '2026-12-10', amount: 4821, supplied: ['close date', 'amount'] });
  });

  test('one that was never engaged counts from today, one that would be past too', () => {
    const { deals } = read(...closed, row({ deal_stage: 'Prospecting' }), row({ engage_date: '01-02-20' }));
    const days = planOpportunities(deals, PRICES, 0, TODAY).map(({ closeDate }) => closeDate);
    expect(days.slice(-2)).toEqual(['2026-12-11', '2026-12-11']);
  });

  test('a product that never closed takes the median of all', () => {
    const { deals } = read(...closed, row({ product: 'MG Special', deal_stage: 'Prospecting' }));
    expect(medianCycles(deals).get('MG Special')).toBeUndefined();
    expect(planOpportunities(deals, PRICES, 0, TODAY).at(-1)).toMatchObject({ closeDate: '2026-12-11', amount: 55 });
  });

  test('only closed deals say how far dates move', () => {
    const { deals } = read(closed[0]!, row({ engage_date: '01-01-17', close_date: '01-01-18' }));
    expect([...closes(deals).values()]).toEqual(['2017-01-11']);
  });
});

describe('who owns an account', () => {
  test('the seller with most deals on it', () => {
    const anna = { sales_agent: 'Anna Bell' };
    const bo = { sales_agent: 'Bo Carr' };
    const { deals } = read(row(anna), row(bo), row(bo), row({ ...bo, account: '' }));
    expect(accountOwners(deals)).toEqual(new Map([['Bolt', 'Bo Carr']]));
  });

  test('between equals the first by name', () => {
    const { deals } = read(row({ sales_agent: 'Bo Carr' }), row({ sales_agent: 'Anna Bell' }));
    expect(accountOwners(deals).get('Bolt')).toBe('Anna Bell');
  });
});
