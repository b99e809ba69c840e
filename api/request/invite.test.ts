import { describe, expect, test } from '@jest/globals';
import { invite, type Meeting } from './invite.ts';

const now = new Date('2026-11-20T08:00:00Z');
const meeting: Meeting = {
  activityId: 'a0A000000000001AAA',
  turn: 6,
  activityType: 'Reference call',
  startsAt: new Date('2026-12-01T15:30:00Z'),
  minutes: 45,
  customer: 'Lakeside dairy',
  prospect: 'Ranch of Ruth',
  prospectPeople: 'Their CFO; head of IT',
  place: 'https://meet.example/ranch',
  topics: 'The first month',
  host: { name: 'Mara Mendel', email: 'mara@vendor.example' },
  contact: { name: 'Dora Featherstonehaugh', email: 'dora@lakeside.example' },
};

/** Lines of RFC 5545, those that were folded put together again. */
const linesOf = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');
const line = (ics: string, name: string) => linesOf(ics).find((each) => new RegExp(`^${name}[:;]`).test(each));

describe('the calendar entry', () => {
  const { filename, ics } = invite(meeting, now);

  test('says when, in UTC, and for how long', () => {
    expect(line(ics, 'DTSTART')).toBe('DTSTART:20261201T153000Z');
    expect(line(ics, 'DTEND')).toBe('DTEND:20261201T161500Z');
  });

  test('is one entry whose id is the use’s and whose sequence grows with the request', () => {
    const uid = line(ics, 'UID');
    expect(uid).toContain('a0A000000000001AAA');
    const later = invite({ ...meeting, turn: 9, startsAt: new Date('2026-12-02T15:30:00Z') }, now).ics;
    expect(line(later, 'UID')).toBe(uid);
    expect(line(later, 'SEQUENCE')).toBe('SEQUENCE:9');
    expect(linesOf(ics).filter((each) => each === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('names both sides, the host and the place, and escapes what RFC 5545 wants escaped', () => {
    expect(line(ics, 'SUMMARY')).toBe('SUMMARY:Reference call: Lakeside dairy and Ranch of Ruth');
    expect(line(ics, 'ORGANIZER')).toContain('mailto:mara@vendor.example');
    expect(line(ics, 'LOCATION')).toBe('LOCATION:https://meet.example/ranch');
    expect(line(ics, 'DESCRIPTION')).toContain('Their CFO\\; head of IT');
    expect(filename).toBe('Lakeside-dairy-and-Ranch-of-Ruth.ics');
  });

  test('has the contact for those who read them, and nobody in their place for others', () => {
    expect(line(ics, 'ATTENDEE')).toContain('dora@lakeside.example');
    expect(invite({ ...meeting, contact: null }, now).ics).not.toContain('ATTENDEE');
  });

  test('without a length takes the usual one of its kind', () => {
    expect(line(invite({ ...meeting, minutes: null }, now).ics, 'DTEND')).toBe('DTEND:20261201T160000Z');
  });
});
