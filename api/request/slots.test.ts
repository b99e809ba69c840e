import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Calendar } from '../policy/company.ts';
import { slots } from './slots.ts';

const office: Calendar = {
  timeZone: 'UTC',
  from: '09:00',
  to: '17:00',
  days: [1, 2, 3, 4, 5],
  holidays: ['2026-12-25'],
};
// A Friday.
const now = new Date('2026-11-20T08:00:00Z');
const there = (zone: string, at: Date) => DateTime.fromJSDate(at, { zone });

describe('proposed times', () => {
  test('are three, on three working days, by the customer’s own clock', () => {
    const found = slots(office, 'America/Denver', '2026-12-04', 30, now);
    expect(found.map(({ startsAt }) => there('America/Denver', startsAt).toFormat('ccc HH:mm'))).toEqual([
      'Mon 10:00',
      'Tue 14:00',
      'Wed 11:00',
    ]);
    expect(found[0]?.text).toBe('Monday, November 23, 2026 at 10:00 AM (America/Denver)');
  });

  test('are several on one day where no more days are left, and none where none is', () => {
    expect(slots(office, 'UTC', '2026-11-23', 30, now).map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T11:00:00.000Z',
      '2026-11-23T14:00:00.000Z',
    ]);
    expect(slots(office, 'UTC', '2026-11-22', 30, now)).toEqual([]);
    expect(slots(office, 'UTC', '2026-11-02', 30, now)).toEqual([]);
  });

  test('wherever the customer is: within working hours there, later than today, by the day it is needed', () => {
    const zones = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC');
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        zones,
        instants,
        fc.integer({ min: -3, max: 40 }),
        fc.constantFrom(30, 180),
        (zone, at, in_, long) => {
          const neededBy = there(zone, at).plus({ days: in_ }).toISODate() ?? '';
          const found = slots(office, zone, neededBy, long, at);
          for (const { startsAt } of found) {
            const start = there(zone, startsAt);
            expect(startsAt > at).toBe(true);
            expect((start.toISODate() ?? '') <= neededBy).toBe(true);
            expect(office.days).toContain(start.weekday);
            expect(start.hour).toBeGreaterThanOrEqual(9);
            expect(start.plus({ minutes: long }).toFormat('HH:mm') <= '17:00').toBe(true);
          }
          expect(new Set(found.map(({ startsAt }) => startsAt.getTime())).size).toBe(found.length);
          if (in_ >= 7) expect(found).toHaveLength(3);
        },
      ),
    );
  });
});
