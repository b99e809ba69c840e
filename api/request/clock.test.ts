import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { businessMs } from '../policy/calendar.ts';
import type { Calendar } from '../policy/company.ts';
import { clockOf, type Stop } from './clock.ts';
import { PARTIES, REQUEST_STATUSES } from './schema.ts';

const calendar: Calendar = { timeZone: 'UTC', from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5], holidays: [] };
const stop = (at: string, status: Stop['status'], party: Stop['party'], userId: string | null = null): Stop => ({
  status,
  party,
  userId,
  at: new Date(at),
});
const hours = (ms: number) => ms / 3_600_000;

// Tuesday to Thursday.
const asked = stop('2026-12-01T10:00Z', 'Pending Approval', 'Account Owner', 'olga');
const approved = stop('2026-12-01T15:00Z', 'In Progress', 'Reference Manager');
const taken = stop('2026-12-02T10:00Z', 'In Progress', 'Fulfiller', 'mara');
const waiting = stop('2026-12-02T11:00Z', 'In Progress', 'Customer');
const accepted = stop('2026-12-03T09:30Z', 'In Progress', 'Fulfiller', 'mara');
const scheduled = stop('2026-12-03T10:00Z', 'Scheduled', 'Fulfiller', 'mara');
const all = [asked, approved, taken, waiting, accepted, scheduled];
const at = (text: string) => new Date(text);

describe('a request’s time', () => {
  test('stands with each party in business hours, and the last span is open', () => {
    const { spans, elapsedMs } = clockOf(all, null, calendar, at('2026-12-03T12:00Z'));
    expect(spans.map((each) => [each.status, each.party, each.userId, hours(each.businessMs)])).toEqual([
      ['Pending Approval', 'Account Owner', 'olga', 5],
      ['In Progress', 'Reference Manager', null, 3],
      ['In Progress', 'Fulfiller', 'mara', 1],
      ['In Progress', 'Customer', null, 6.5],
      ['In Progress', 'Fulfiller', 'mara', 0.5],
      ['Scheduled', 'Fulfiller', 'mara', 2],
    ]);
    expect(spans.at(-1)?.to).toBeNull();
    expect(hours(elapsedMs)).toBe(18);
  });

  test('goes on where a step leaves it with the same person', () => {
    const again = { ...taken, at: at('2026-12-02T10:30Z') };
    const { spans } = clockOf([taken, again], null, calendar, at('2026-12-02T11:00Z'));
    expect(spans).toMatchObject([{ businessMs: 3_600_000, from: taken.at, to: null }]);
  });

  test('stops when nobody has the ball any more, and counts what lay between when it is reopened', () => {
    const over = stop('2026-12-03T11:00Z', 'Completed', 'Nobody');
    const ended = clockOf([...all, over], null, calendar, at('2026-12-31T12:00Z'));
    expect(hours(ended.elapsedMs)).toBe(17);
    expect(ended.spans.at(-1)?.to).toEqual(over.at);
    const reopened = stop('2026-12-03T15:00Z', 'In Progress', 'Fulfiller', 'mara');
    const anew = clockOf([...all, over, reopened], null, calendar, at('2026-12-03T16:00Z'));
    expect(anew.spans.slice(-2).map((each) => [each.party, hours(each.businessMs)])).toEqual([
      ['Nobody', 4],
      ['Fulfiller', 1],
    ]);
  });

  test('adds up to what elapsed, to the millisecond, whatever happened and however clocks differ', () => {
    const instant = fc.date({ min: at('2026-10-20'), max: at('2026-11-10'), noInvalidDate: true });
    const stops = fc.array(
      fc.record({
        status: fc.constantFrom(...REQUEST_STATUSES),
        party: fc.constantFrom(...PARTIES),
        userId: fc.constantFrom('olga', 'mara', null),
        at: instant,
      }),
    );
    const zones = fc.constantFrom('UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu');
    fc.assert(
      fc.property(stops, zones, fc.boolean(), (unordered, timeZone, skewed) => {
        const inOrder = skewed ? unordered : unordered.toSorted((a, b) => a.at.getTime() - b.at.getTime());
        const there = { ...calendar, timeZone };
        const now = at('2026-11-12');
        const { spans, elapsedMs } = clockOf(inOrder, null, there, now);
        expect(spans.reduce((sum, each) => sum + each.businessMs, 0)).toBe(elapsedMs);
        for (const [index, span] of spans.entries()) expect(span.to).toEqual(spans[index + 1]?.from ?? span.to);
        const [first] = spans;
        if (first && !skewed) expect(elapsedMs).toBe(businessMs(there, inOrder[0]!.at, spans.at(-1)?.to ?? now));
      }),
    );
  });
});

describe('the promise', () => {
  const kept = (stops: Stop[], promisedBy: string | null, now: string) =>
    clockOf(stops, promisedBy, calendar, at(now)).kept;

  test.each([
    ['kept by a date set on the promised day', all, '2026-12-03', '2026-12-20T12:00Z', true],
    ['broken by a date set the day after', all, '2026-12-02', '2026-12-20T12:00Z', false],
    [
      'kept by a no in time',
      [asked, stop('2026-12-01T12:00Z', 'Not Approved', 'Nobody')],
      '2026-12-02',
      '2026-12-20T12:00Z',
      true,
    ],
    ['not decided while there is time', [asked, approved], '2026-12-03', '2026-12-03T23:00Z', null],
    ['broken as soon as the day is over', [asked, approved], '2026-12-03', '2026-12-04T00:00Z', false],
    [
      'never tried when it was withdrawn in time',
      [asked, stop('2026-12-02T12:00Z', 'Cancelled', 'Nobody')],
      '2026-12-03',
      '2026-12-20T12:00Z',
      null,
    ],
    ['nothing where none was given', all, null, '2026-12-20T12:00Z', null],
  ])('is %s', (_what, stops, promisedBy, now, expected) => expect(kept(stops, promisedBy, now)).toBe(expected));

  test('ends with the day in the company’s zone', () => {
    const late = [asked, stop('2026-12-03T02:00Z', 'Scheduled', 'Fulfiller')];
    const there = { ...calendar, timeZone: 'America/New_York' };
    expect(clockOf(late, '2026-12-02', there, at('2026-12-20')).kept).toBe(true);
    expect(clockOf(late, '2026-12-02', calendar, at('2026-12-20')).kept).toBe(false);
  });
});
