import { expect, test } from '@jest/globals';
import { lines } from './files.ts';

test('rows carry the line they stand on, whatever ends it', () => {
  const rows = lines('accounts.csv', '\ufeffaccount,sector\r\nBolt,retail\r\n"Nut, Inc.",medical\r\n', ['account']);
  expect(rows).toEqual([
    { file: 'accounts.csv', line: 2, cells: { account: 'Bolt', sector: 'retail' } },
    { file: 'accounts.csv', line: 3, cells: { account: 'Nut, Inc.', sector: 'medical' } },
  ]);
});

test('a file without a column it needs stops with its name', () => {
  expect(() => lines('accounts.csv', 'account\nBolt\n', ['account', 'sector'])).toThrow(
    'accounts.csv lacks the column sector.',
  );
});
