import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { understandHowOften } from './howOften.ts';

describe('how often somebody may be asked', () => {
  test.each([
    ['2/qtr', 2, 'Calendar quarter'],
    ['2 per quarter', 2, 'Calendar quarter'],
    ['1/Q', 1, 'Calendar quarter'],
    ['quarterly', 1, 'Calendar quarter'],
    ['6 p.a.', 6, 'Calendar year'],
    ['4 per year', 4, 'Calendar year'],
    ['max 3/yr', 3, 'Calendar year'],
    ['twice a year', 2, 'Calendar year'],
    ['At most three times a year', 3, 'Calendar year'],
    ['1 a month', 1, 'Calendar month'],
    ['2x / month', 2, 'Calendar month'],
    ['2 per 90 days', 2, 'Rolling 90 days'],
    ['no limit', null, 'Unlimited'],
    ['Unlimited', null, 'Unlimited'],
    ['', null, null],
  ])('%j is %j per %s', (written, limit, period) => {
    expect(understandHowOften(written)).toEqual({ limit, period });
  });

  test.each(['often', '1 a week', '2', '/qtr', 'two or three a year', '5000/yr'])('%j is not guessed at', (written) => {
    expect(understandHowOften(written)).toBeUndefined();
  });

  test('any count, in any of the ways people write a quarter', () => {
    const separators = fc.constantFrom('/', ' / ', ' per ', ' a ', ' each ', ' every ');
    const units = fc.constantFrom('q', 'Q', 'qtr', 'qtr.', 'quarter', 'Quarter');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), separators, units, (count, separator, unit) => {
        expect(understandHowOften(`${count}${separator}${unit}`)).toEqual({
          limit: count,
          period: 'Calendar quarter',
        });
      }),
    );
  });
});
