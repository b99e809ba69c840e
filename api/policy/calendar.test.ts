import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { businessHoursAfter, businessMs, workingDaysAfter } from './calendar.ts';
import type { Calendar } from './company.ts';

const office: Calendar = {
  timeZone: 'UTC',
  from: '09:00',
  to: '17:00',
  days: [1, 2, 3, 4, 5],
  holidays: ['2026-12-25'],
};
const hours = (calendar: Calendar, from: string, to: string) =>
  businessMs(calendar, new Date(from), new Date(to)) / 3_600_000;

describe('business hours between two instants', () => {
  test.each([
    ['within a day', '2026-12-01T10:00Z', '2026-12-01T12:30Z', 2.5],
    ['from before the doors open until after they close', '2026-12-01T05:00Z', '2026-12-01T23:00Z', 8],
    ['over a night', '2026-12-01T16:00Z', '2026-12-02T10:00Z', 2],
    ['over a weekend', '2026-12-04T16:00Z', '2026-12-07T10:00Z', 2],
    ['over a holiday', '2026-12-24T16:00Z', '2026-12-28T10:00Z', 2],
    ['on a Sunday', '2026-12-06T08:00Z', '2026-12-06T20:00Z', 0],
    ['backwards', '2026-12-02T10:00Z', '2026-12-01T10:00Z', 0],
  ])('%s', (_what, from, to, expected) => expect(hours(office, from, to)).toBe(expected));

  test('are those of the company’s zone, summer and winter', () => {
    const here = { ...office, timeZone: 'America/New_York' };
    expect(hours(here, '2026-03-06T00:00Z', '2026-03-07T00:00Z')).toBe(8);
    expect(hours(here, '2026-03-09T13:00Z', '2026-03-09T14:00Z')).toBe(1);
    expect(hours(here, '2026-03-06T13:00Z', '2026-03-06T14:00Z')).toBe(0);
  });

  test('a shift during which clocks are put forward is an hour shorter', () => {
    const night = { ...office, timeZone: 'Europe/Berlin', from: '00:00', to: '06:00', days: [7] };
    expect(hours(night, '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(5);
  });
});

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const calendars = fc.record({
  timeZone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'),
  from: fc.constantFrom('00:00', '08:30', '09:00'),
  to: fc.constantFrom('12:00', '17:00', '23:59'),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.constant<string[]>(['2026-12-25', '2027-01-01']),
});

test('the time of the parts adds up to the time of the whole', () => {
  fc.assert(
    fc.property(calendars, fc.array(instant, { minLength: 2, maxLength: 6 }), (calendar, instants) => {
      const points = instants.sort((a, b) => a.getTime() - b.getTime());
      const parts = points.slice(1).map((to, index) => businessMs(calendar, points[index] ?? to, to));
      const [first, last] = [points[0], points.at(-1)];
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(
        businessMs(calendar, first ?? new Date(), last ?? new Date()),
      );
    }),
    { numRuns: 40 },
  );
});

test('so many business hours later, so many business hours have gone by', () => {
  fc.assert(
    fc.property(calendars, instant, fc.integer({ min: 1, max: 60 }), (calendar, from, count) => {
      const then = businessHoursAfter(calendar, from, count);
      expect(businessMs(calendar, from, then)).toBe(count * 3_600_000);
    }),
    { numRuns: 60 },
  );
});

describe('working days', () => {
  test.each([
    ['the next one', '2026-12-01', 1, '2026-12-02'],
    ['over a weekend', '2026-12-04', 1, '2026-12-07'],
    ['over a holiday', '2026-12-24', 2, '2026-12-29'],
    ['none', '2026-12-05', 0, '2026-12-05'],
  ])('%s', (_what, from, count, expected) => expect(workingDaysAfter(office, from, count)).toBe(expected));
});
