import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOf } from '../activity/period.ts';
import { countsByWeek, spanOf, weeksAround } from './asking.ts';

test('weeks begin on Mondays, one after the other, four of them still to come', () => {
  expect(weeksAround('2026-04-01').slice(20, 23)).toEqual(['2026-03-23', '2026-03-30', '2026-04-06']);
  expect(weeksAround('2026-04-05')[21]).toBe('2026-03-30');
  expect(weeksAround('2026-04-06')[21]).toBe('2026-04-06');
  expect(spanOf(weeksAround('2026-04-01'))).toEqual({ from: '2025-11-03', to: '2026-05-03' });
});

test('every use within the weeks is counted once, in the week that holds its day', () => {
  const weeks = weeksAround('2026-04-01');
  const { from, to } = spanOf(weeks);
  const days = fc.array(fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayOf));
  fc.assert(
    fc.property(days, (asked) => {
      const counts = countsByWeek(weeks, asked);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(asked.length);
      for (const [at, week] of weeks.entries()) {
        const end = weeks[at + 1] ?? '9999';
        expect(counts[at]).toBe(asked.filter((day) => day >= week && day < end).length);
      }
    }),
  );
});
