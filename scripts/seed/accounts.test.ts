import { describe, expect, test } from '@jest/globals';
import { inWaves, planAccounts } from './accounts.ts';

const row = (line: number, cells: Record<string, string>) => ({ file: 'accounts.csv', line, cells });
const plan = (...rows: Record<string, string>[]) =>
  planAccounts(
    rows.map((cells, i) => row(i + 2, cells)),
    ['Technology', 'Medical'],
    ['Philippines', 'United States'],
  );

describe('accounts of the CRM files', () => {
  test('sectors become industries, millions become dollars', () => {
    const { accounts, faults } = plan({
      account: 'Bolt',
      sector: 'medical',
      revenue: '1100.04',
      employees: '2822',
      office_location: 'United States',
    });
    expect(accounts).toEqual([
      {
        line: 2,
        name: 'Bolt',
        industry: 'Medical',
        employees: 2822,
        revenue: 1_100_040_000,
        country: 'United States',
        parent: null,
      },
    ]);
    expect(faults).toEqual([]);
  });

  test('typos are understood and told', () => {
    const { accounts, faults } = plan({ account: 'Bolt', sector: 'technolgy', office_location: 'Philipines' });
    expect(accounts[0]).toMatchObject({ industry: 'Technology', country: 'Philippines' });
    expect(faults).toEqual([
      {
        file: 'accounts.csv',
        line: 2,
        column: 'sector',
        value: 'technolgy',
        outcome: "was understood as 'Technology'",
      },
      {
        file: 'accounts.csv',
        line: 2,
        column: 'office_location',
        value: 'Philipines',
        outcome: "was understood as 'Philippines'",
      },
    ]);
  });

  test('what cannot be read is told and left empty, a line without a name left out', () => {
    const { accounts, faults } = plan(
      { account: 'Bolt', revenue: 'lots', employees: '-', sector: 'space', subsidiary_of: 'Nobody' },
      { account: '' },
      { account: 'Bolt' },
    );
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ revenue: null, employees: null, industry: 'Space', parent: null });
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 sector',
      '2 revenue',
      '2 subsidiary_of',
      '2 employees',
      '3 account',
      '4 account',
    ]);
  });

  test('parents are loaded before children, a circle without parents', () => {
    const { accounts } = plan(
      { account: 'Grandchild', subsidiary_of: 'Child' },
      { account: 'Child', subsidiary_of: 'Parent' },
      { account: 'Parent' },
      { account: 'Snake', subsidiary_of: 'Tail' },
      { account: 'Tail', subsidiary_of: 'Snake' },
    );
    const waves = inWaves(accounts).map((wave) => wave.map(({ name, parent }) => [name, parent]));
    expect(waves).toEqual([
      [['Parent', null]],
      [['Child', 'Parent']],
      [['Grandchild', 'Child']],
      [
        ['Snake', null],
        ['Tail', null],
      ],
    ]);
  });
});
