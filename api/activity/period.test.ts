import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayIn, dayNumber, dayOf, usesAround } from './period.ts';
import type { Period } from './schema.ts';

const around = (period: Period, on: string, uses: string[]) =>
  usesAround(
    period,
    dayNumber(on),
    uses.map(dayNumber).sort((a, b) => a - b),
  );

describe('uses in the period that holds a day', () => {
  test.each<[string, Period, string, string[], number]>([
    ['a use in the same quarter counts', 'Calendar quarter', '2026-03-31', ['2026-01-01'], 1],
    ['a use on the first day of the next quarter does not', 'Calendar quarter', '2026-03-31', ['2026-04-01'], 0],
    ['a month ends with its last day', 'Calendar month', '2028-02-29', ['2028-02-01', '2028-03-01'], 1],
    ['a year holds all its days', 'Calendar year', '2026-12-31', ['2026-01-01', '2025-12-31'], 1],
    ['a rolling period looks back 29 days', 'Rolling 30 days', '2026-03-31', ['2026-03-02', '2026-03-01'], 1],
    ['a rolling period looks ahead as well', 'Rolling 30 days', '2026-03-01', ['2026-03-30', '2026-03-31'], 1],
    [
      'a rolling period never adds up both sides beyond its length',
      'Rolling 30 days',
      '2026-03-15',
      ['2026-02-20', '2026-04-10'],
      1,
    ],
    ['nothing counts where nothing limits', 'Unlimited', '2026-03-15', ['2026-03-15'], 0],
  ])('%s', (_title, period, on, uses, expected) => expect(around(period, on, uses)).toBe(expected));

  test('placing only where one more fits never overruns any run of 30 days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20_000, max: 20_120 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (wishes, limit) => {
          const placed: number[] = [];
          for (const on of wishes) {
            if (usesAround('Rolling 30 days', on, placed) < limit) placed.push(on);
            placed.sort((a, b) => a - b);
          }
          for (let start = 19_970; start < 20_130; start += 1) {
            expect(placed.filter((use) => use >= start && use < start + 30).length).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });
});

test('a day is the day in the reference’s own zone', () => {
  const at = new Date('2026-03-01T03:00:00Z');
  expect(dayIn('America/Chicago', at)).toBe('2026-02-28');
  expect(dayIn('Asia/Tokyo', at)).toBe('2026-03-01');
  expect(dayIn('Nowhere/Land', at)).toBe('2026-03-01');
  expect(dayOf(dayNumber('2026-02-28') + 1)).toBe('2026-03-01');
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(fc.property(days, (at) => expect(dayOf(dayNumber(at.toISOString()))).toBe(at.toISOString().slice(0, 10))));
});

test('what a period around a day has is what adding up every run of it tells', () => {
  const periods = fc.constantFrom('Rolling 30 days' as const, 'Rolling 90 days' as const, 'Calendar month' as const);
  const uses = fc.array(fc.record({ on: fc.integer({ min: 20_400, max: 20_600 }), weight: fc.constantFrom(1, 2, 5) }));
  fc.assert(
    fc.property(periods, fc.integer({ min: 20_380, max: 20_620 }), uses, fc.boolean(), (period, on, drawn, weighed) => {
      const sorted = [...drawn].sort((one, other) => one.on - other.on);
      const sum = (holds: (day: number) => boolean) =>
        sorted.reduce((all, use) => (holds(use.on) ? all + (weighed ? use.weight : 1) : all), 0);
      const length = period === 'Rolling 30 days' ? 30 : 90;
      const starts = Array.from({ length }, (_, at) => on - at);
      const expected =
        period === 'Calendar month'
          ? sum((day) => dayOf(day).slice(0, 7) === dayOf(on).slice(0, 7))
          : Math.max(...starts.map((start) => sum((day) => day >= start && day < start + length)));
      const days = sorted.map((use) => use.on);
      const weights = weighed ? sorted.map(({ weight }) => weight) : undefined;
      expect(usesAround(period, on, days, weights)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
