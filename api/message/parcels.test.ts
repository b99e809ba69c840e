import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastDigest, parcelsOf } from './parcels.ts';
import type { MessageRecord } from './record.ts';
import { HOWS } from './rules.ts';

const calendar = {
  timeZone: 'America/New_York',
  from: '09:00',
  to: '17:00',
  days: [1, 2, 3, 4, 5],
  holidays: ['2026-03-03'],
};

test.each([
  ['on a working morning', '2026-03-04T13:30:00Z', '2026-03-04T13:00:00Z'],
  ['before that hour', '2026-03-06T12:59:00Z', '2026-03-05T13:00:00Z'],
  ['on a day off and a holiday', '2026-03-03T20:00:00Z', '2026-03-02T13:00:00Z'],
  ['on a Sunday, when clocks have changed', '2026-03-08T20:00:00Z', '2026-03-06T13:00:00Z'],
])('digests went out last %s', (_when, now, expected) => {
  expect(lastDigest({ digestAt: '08:00' }, calendar, new Date(now))).toEqual(new Date(expected));
});

describe('parcels', () => {
  const kinds = fc.array(fc.record({ OwnerId: fc.constantFrom('a', 'b', 'c'), How__c: fc.constantFrom(...HOWS) }));
  const rowOf = (each: Pick<MessageRecord, 'OwnerId' | 'How__c'>, at: number) =>
    ({
      ...{ Id: `m${at}`, Title__c: 'A title', Body__c: 'long '.repeat(200), Target_Id__c: 't', Attempts__c: 0 },
      ...each,
    }) as MessageRecord;
  const reader = (id: string) => ({ id, name: id, username: id, email: id, isActive: true });
  const readers = new Map(['a', 'b', 'c'].map((id) => [id, reader(id)]));

  test('hold each message once, fit the bell, and never ring for one person more often than allowed', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 4 }), (given, atOnce) => {
        const all = given.map(rowOf);
        const parcels = parcelsOf(all, readers, { atOnce }, () => 'link');
        const ids = parcels.flatMap((each) => each.rows.map(({ Id }) => Id));
        expect(ids.sort()).toEqual(all.map(({ Id }) => Id).sort());
        for (const { bell, mail, rows: those } of parcels) {
          expect(bell !== null || mail !== null).toBe(true);
          expect(bell?.title.length ?? 0).toBeLessThanOrEqual(250);
          expect(bell?.body.length ?? 0).toBeLessThanOrEqual(750);
          expect(those.every(({ How__c }) => (How__c === 'Bell' ? mail === null : mail?.text.includes('link')))).toBe(
            true,
          );
        }
        for (const id of readers.keys())
          for (const how of HOWS) {
            const own = parcels.filter(({ rows: [first] }) => first?.OwnerId === id && first.How__c === how);
            expect(own.length).toBeLessThanOrEqual(how === 'Digest' ? 1 : atOnce);
          }
      }),
    );
  });
});
