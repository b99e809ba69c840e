import { expect, test } from '@jest/globals';
import { faultSentences, faultTable, type Fault } from './fault.ts';

const fault = (line: number, value = 'technolgy'): Fault => ({
  file: 'accounts.csv',
  line,
  column: 'sector',
  value,
  outcome: "was understood as 'Technology'",
});

test('one sentence names file, lines, column, value and outcome of faults alike', () => {
  expect(faultSentences([fault(2), fault(5, 'x'), fault(8)], 10)).toEqual([
    "accounts.csv lines 2, 8, sector: 'technolgy' was understood as 'Technology'",
    "accounts.csv line 5, sector: 'x' was understood as 'Technology'",
  ]);
});

test('beyond the lines shown the rest is counted', () => {
  expect(faultSentences([fault(2), fault(3), fault(4)], 2)[0]).toContain('lines 2, 3 and 1 more');
});

test('the table has every fault on a line, quoted where it must be', () => {
  expect(faultTable([fault(2, 'a "b", c')])).toBe(
    'file,line,column,value,outcome\n' + `accounts.csv,2,sector,"a ""b"", c",was understood as 'Technology'\n`,
  );
});
