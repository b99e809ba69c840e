import { describe, expect, test } from '@jest/globals';
import { dateLiteral } from './dateLiterals.ts';

/** A Thursday in the second quarter. */
const NOW = new Date('2026-05-14T12:00:00Z');

describe('a date literal means whole days around the moment of the run', () => {
  test.each([
    ['YESTERDAY', '2026-05-13', '2026-05-14'],
    ['TODAY', '2026-05-14', '2026-05-15'],
    ['TOMORROW', '2026-05-15', '2026-05-16'],
    ['LAST_WEEK', '2026-05-03', '2026-05-10'],
    ['THIS_WEEK', '2026-05-10', '2026-05-17'],
    ['NEXT_WEEK', '2026-05-17', '2026-05-24'],
    ['LAST_MONTH', '2026-04-01', '2026-05-01'],
    ['THIS_MONTH', '2026-05-01', '2026-06-01'],
    ['NEXT_MONTH', '2026-06-01', '2026-07-01'],
    ['LAST_90_DAYS', '2026-02-13', '2026-05-15'],
    ['NEXT_90_DAYS', '2026-05-15', '2026-08-13'],
    ['LAST_QUARTER', '2026-01-01', '2026-04-01'],
    ['THIS_QUARTER', '2026-04-01', '2026-07-01'],
    ['NEXT_QUARTER', '2026-07-01', '2026-10-01'],
    ['THIS_FISCAL_QUARTER', '2026-04-01', '2026-07-01'],
    ['LAST_YEAR', '2025-01-01', '2026-01-01'],
    ['THIS_YEAR', '2026-01-01', '2027-01-01'],
    ['NEXT_FISCAL_YEAR', '2027-01-01', '2028-01-01'],
    ['LAST_N_DAYS:1', '2026-05-13', '2026-05-15'],
    ['NEXT_N_DAYS:7', '2026-05-15', '2026-05-22'],
    ['N_DAYS_AGO:3', '2026-05-11', '2026-05-12'],
    ['LAST_N_WEEKS:2', '2026-04-26', '2026-05-10'],
    ['NEXT_N_WEEKS:1', '2026-05-17', '2026-05-24'],
    ['N_WEEKS_AGO:1', '2026-05-03', '2026-05-10'],
    ['LAST_N_MONTHS:5', '2025-12-01', '2026-05-01'],
    ['NEXT_N_MONTHS:8', '2026-06-01', '2027-02-01'],
    ['N_MONTHS_AGO:5', '2025-12-01', '2026-01-01'],
    ['LAST_N_QUARTERS:2', '2025-10-01', '2026-04-01'],
    ['N_QUARTERS_AGO:4', '2025-04-01', '2025-07-01'],
    ['NEXT_N_FISCAL_QUARTERS:1', '2026-07-01', '2026-10-01'],
    ['LAST_N_YEARS:2', '2024-01-01', '2026-01-01'],
    ['NEXT_N_YEARS:1', '2027-01-01', '2028-01-01'],
    ['N_FISCAL_YEARS_AGO:1', '2025-01-01', '2026-01-01'],
    ['last_n_days:0', '2026-05-14', '2026-05-15'],
  ])('%s runs from %s up to %s', (literal, start, end) => {
    const span = dateLiteral(literal)(NOW);
    expect([span.start, span.end].map((day) => day.toISOString())).toEqual([
      `${start}T00:00:00.000Z`,
      `${end}T00:00:00.000Z`,
    ]);
  });

  test('one nobody knows is refused by name', () => {
    expect(() => dateLiteral('THIS_CENTURY')).toThrow('THIS_CENTURY');
    expect(() => dateLiteral('LAST_N_CENTURIES:2')).toThrow('LAST_N_CENTURIES:2');
  });
});
