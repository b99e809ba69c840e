import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, median, offsetDays, parseDay } from './dates.ts';

describe('days of the CRM files', () => {
  test.each([
    ['20-10-16', '2016-10-20'],
    ['29-02-16', '2016-02-29'],
    ['29-02-17', undefined],
    ['2016-10-20', undefined],
    ['', undefined],
  ])('%j is %j', (written, day) => expect(parseDay(written)).toBe(day));

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -5_000, max: 5_000 }), (start, days) => {
        const day = addDays('1980-01-01', start);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe('how far dates are moved', () => {
  const closes = new Map([
    ['A', '2017-12-30'],
    ['B', '2017-12-31'],
    ['C', '2017-06-01'],
  ]);

  test('on the first run the newest close becomes yesterday', () => {
    const offset = offsetDays(closes, new Map(), '2026-11-21');
    expect(addDays('2017-12-31', offset)).toBe('2026-11-20');
  });

  test('later runs keep what the first one chose', () => {
    const offset = offsetDays(closes, new Map(), '2026-11-21');
    const inOrg = new Map([...closes].map(([id, day]) => [id, addDays(day, offset)]));
    expect(offsetDays(closes, inOrg, '2027-03-01')).toBe(offset);
  });

  test('one date moved by hand does not move the others', () => {
    const inOrg = new Map([
      ['A', addDays('2017-12-30', 77)],
      ['B', addDays('2017-12-31', 100)],
      ['C', addDays('2017-06-01', 100)],
    ]);
    expect(offsetDays(closes, inOrg, '2027-03-01')).toBe(100);
  });
});

test.each([
  [[3, 1, 2], 2],
  [[1, 2, 3, 10], 3],
  [[7], 7],
  [[], undefined],
])('the median of %j is %j', (numbers, middle) => expect(median(numbers)).toBe(middle));
