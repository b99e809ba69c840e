import { describe, expect, test } from '@jest/globals';
import { COLUMNS, type Cells } from './columns.ts';
import { isEmpty, readRow } from './row.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const cells = (some: Partial<Cells>): Cells => ({
  ...(Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Cells),
  ...some,
});
const read = (some: Partial<Cells>) =>
  readRow(7, cells({ Customer: 'Bolt', ...some }), { products: ['GTX Pro'], now: NOW });

describe('a row of the spreadsheet', () => {
  test('a full row is understood, and what was read into it is told', () => {
    const row = read({
      Contact: 'Ann Bell',
      Title: 'CIO',
      Email: 'ann@bolt.example',
      'Will do': 'Call; site-visit; ref call',
      'How often': '2/qtr',
      'Last asked': 'Q1 2026',
      Products: 'GTXPro',
      'Logo OK?': 'Y',
      NPS: 'ten',
      Notes: 'OK for press',
    });
    expect(row).toMatchObject({
      line: 7,
      person: { firstName: 'Ann', lastName: 'Bell', title: 'CIO', email: 'ann@bolt.example' },
      agreed: ['Reference call', 'Site visit', 'Logo'],
      howOften: { limit: 2, period: 'Calendar quarter' },
      use: { activityType: 'Reference call', on: '2026-03-31' },
      products: ['GTX Pro'],
      satisfaction: 10,
      press: true,
      warnings: [],
    });
    expect(row.understood).toEqual([
      "'Call; site-visit; ref call' as Reference call; Site visit",
      "Logo OK? 'Y' as Logo",
      "'2/qtr' as 2 per calendar quarter",
      "'GTXPro' as GTX Pro",
      "'ten' as 10",
      "'OK for press' as the Press channel",
      "'Q1 2026' as Reference call on 2026-03-31, the latest day it can mean",
    ]);
  });

  test('what needs no reading is not told', () => {
    const row = read({ 'Will do': 'Quote; Video', NPS: '9', Products: 'GTX Pro', Notes: 'prefers mornings' });
    expect(row.understood).toEqual([]);
    expect(row.notes).toBe('prefers mornings');
  });

  test.each([
    [{ Contact: 'Ann Bell', Email: 'ann at bolt.example' }, "'ann at bolt.example' is no e-mail address"],
    [{ NPS: '11' }, "NPS '11' is no score"],
    [{ 'How often': 'rarely' }, "How often 'rarely' cannot be read"],
    [{ 'Will do': 'Quote, barbecue' }, "'barbecue' is no activity"],
    [{ 'Will do': 'Quote', 'Last asked': 'soon' }, "Last asked 'soon' is no date"],
    [{ 'Will do': 'Quote', 'Last asked': '1.1.27' }, "Last asked '1.1.27' is in the future"],
    [{ 'Last asked': '1.1.26' }, 'for no activity we know'],
    [{ 'Logo OK?': 'ask legal' }, 'Logo comes in as Offered'],
    [{}, 'nothing agreed to'],
  ])('%j keeps the row and warns: %s', (some, warning) => {
    expect(read(some).warnings).toContainEqual(expect.stringContaining(warning));
  });

  test('a refused value is left out', () => {
    const row = read({ Contact: 'Ann Bell', Email: 'ann at bolt.example', NPS: '11', 'How often': 'rarely' });
    expect(row.person!.email).toBeNull();
    expect(row.satisfaction).toBeNull();
    expect(row.howOften).toEqual({ limit: null, period: null });
  });

  test('notes of the manager and about the logo are both kept', () => {
    expect(read({ Notes: 'prefers mornings', 'Logo OK?': '?' }).notes).toBe("prefers mornings\nLogo: '?'");
  });

  test('without a contact it is about the customer as such', () => expect(read({}).person).toBeNull());
});

test('a row is empty when every cell is', () => {
  expect(isEmpty(cells({}))).toBe(true);
  expect(isEmpty(cells({ Notes: 'x' }))).toBe(false);
});
