import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { median, ninetieth, percentOf } from './quantile.ts';

test('half are no longer than the median, nine of ten no longer than the 90th percentile, which was really measured', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (values) => {
      const [middle, ninth] = [median(values) ?? -1, ninetieth(values) ?? -1];
      const upTo = (most: number) => values.filter((each) => each <= most).length;
      const below = (most: number) => values.filter((each) => each < most).length;
      expect(upTo(middle) * 2).toBeGreaterThanOrEqual(values.length);
      expect(below(middle) * 2).toBeLessThanOrEqual(values.length);
      expect(values).toContain(ninth);
      expect(upTo(ninth) * 10).toBeGreaterThanOrEqual(values.length * 9);
      expect(below(ninth) * 10).toBeLessThan(values.length * 9);
      expect(ninth).toBeGreaterThanOrEqual(middle);
    }),
  );
});

test('nothing has no figure, rather than nought', () => {
  expect([median([]), ninetieth([]), percentOf(0, 0)]).toEqual([null, null, null]);
  expect([median([3, 1]), ninetieth([3, 1]), percentOf(1, 8)]).toEqual([2, 3, 13]);
});
