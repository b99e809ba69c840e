import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { understandLastAsked } from './lastAsked.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const on = (written: string, now = NOW) => {
  const asked = understandLastAsked(written, now);
  return 'on' in asked ? asked.on : Object.keys(asked)[0];
};

describe('when somebody was last asked', () => {
  test.each([
    ['14.3.26', '2026-03-14'],
    ['14/03/2026', '2026-03-14'],
    ['9/30/2026', '2026-09-30'],
    ['2026-09-30', '2026-09-30'],
    ['Mar 14, 2026', '2026-03-14'],
    ['14 March 2026', '2026-03-14'],
    ['yesterday', '2026-11-20'],
  ])('%s is one day', (written, day) => {
    expect(understandLastAsked(written, NOW)).toEqual({ on: day, exact: true });
  });

  test.each([
    ['Q1 2026', '2026-03-31'],
    ['2026 Q1', '2026-03-31'],
    ['H1 2026', '2026-06-30'],
    ['March 2026', '2026-03-31'],
    ['03/2026', '2026-03-31'],
    ['mid March 2026', '2026-03-31'],
    ['2025', '2025-12-31'],
    ['last summer', '2026-09-22'],
    ['last winter', '2026-03-19'],
    ['summer 2025', '2025-09-22'],
    ['last year', '2025-12-31'],
    ['last quarter', '2026-09-30'],
    ['last month', '2026-10-31'],
    ['last March', '2026-03-31'],
  ])('%s is read as the latest day it can mean', (written, day) => {
    expect(understandLastAsked(written, NOW)).toEqual({ on: day, exact: false });
  });

  test('a stretch that is not over yet ends today', () => {
    expect(on('Q4 2026')).toBe('2026-11-21');
    expect(on('2026')).toBe('2026-11-21');
    expect(on('early 2026')).toBe('2026-11-21');
  });

  test('between two readings the later one counts, unless it is still to come', () => {
    expect(on('3/4/2026')).toBe('2026-04-03');
    expect(on('12/11/2026')).toBe('2026-11-12');
    expect(on('11/12/2026')).toBe('2026-11-12');
  });

  test('without a year it is the last such day', () => {
    expect(on('14 March')).toBe('2026-03-14');
    expect(on('Dec 5')).toBe('2025-12-05');
    expect(on('Q4')).toBe('2026-11-21');
  });

  test('in July, last summer was a year ago', () => {
    expect(on('last summer', new Date('2026-07-10T12:00:00Z'))).toBe('2025-09-22');
  });

  test.each(['', 'n/a', 'N/A', '-', 'never', '?'])('%j is never', (written) => expect(on(written)).toBe('none'));

  test.each(['soon', '31.2.26', '13/13/2026', '2027-01-01', '12/2026', 'when Bob was CFO'])(
    '%j is refused',
    (written) => expect(on(written)).toBe('refused'),
  );

  test('whatever is read is never in the future', () => {
    const separators = fc.constantFrom('/', '.', '-');
    const number = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(number, number, separators, fc.integer({ min: 2020, max: 2030 }), (a, b, separator, year) => {
        const asked = understandLastAsked([a, b, year].join(separator), NOW);
        expect('on' in asked ? asked.on <= '2026-11-21' : true).toBe(true);
      }),
    );
  });

  test('a day written with its year first or last is the same day', () => {
    const days = fc.integer({ min: 0, max: 2_000 }).map((back) => new Date(NOW.getTime() - back * 86_400_000));
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        expect(on(iso)).toBe(iso);
        expect(on(`${Number(day)}.${Number(month)}.${year}`)).toBe(iso);
      }),
    );
  });
});
