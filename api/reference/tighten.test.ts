import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usesAround } from '../activity/period.ts';
import { PERIODS } from '../activity/schema.ts';
import { loosens } from './tighten.ts';

test.each([
  ['as often over the same time', [4, 'Calendar quarter'], [4, 'Calendar quarter'], false],
  ['more often over the same time', [5, 'Calendar quarter'], [4, 'Calendar quarter'], true],
  ['as often within a shorter time', [4, 'Calendar month'], [4, 'Calendar quarter'], false],
  ['more often within a shorter time', [5, 'Calendar month'], [4, 'Calendar quarter'], true],
  ['more over a year than a quarter, yet less in all', [12, 'Calendar year'], [4, 'Calendar quarter'], false],
  ['more over a year than four quarters allow', [17, 'Calendar year'], [4, 'Calendar quarter'], true],
  ['anything beside no limit', [99, 'Calendar month'], [0, 'Unlimited'], false],
  ['no limit beside one', [0, 'Unlimited'], [4, 'Calendar quarter'], true],
] as const)('%s', (_name, [count, period], [ownCount, ownPeriod], expected) => {
  expect(loosens({ count, period }, { count: ownCount, period: ownPeriod })).toBe(expected);
});

test('a limit over the same period that is let through never admits a use that the other refuses', () => {
  const limits = fc.tuple(
    fc.nat(9),
    fc.nat(9),
    fc.constantFrom(...PERIODS),
    fc.array(fc.integer({ min: 20_000, max: 20_400 })),
  );
  fc.assert(
    fc.property(limits, ([count, own, period, days]) => {
      const uses = days.sort((a, b) => a - b);
      if (loosens({ count, period }, { count: own, period })) return;
      const around = usesAround(period, 20_200, uses);
      if (period !== 'Unlimited' && around >= own) expect(around).toBeGreaterThanOrEqual(count);
    }),
  );
});
