import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { candidates } from '#tests/data/arbitraries.ts';
import { marketPolicy } from '#tests/data/market.ts';
import { candidatesIn, poolOf } from '#tests/data/poolOf.ts';
import { aPolicy, NOW } from '#tests/builders.ts';
import { dueOf } from './dueReference.ts';
import { byUrgency, survey, surveyOnce } from './survey.ts';

test('the pool says of everybody what each would say alone, the most urgent first, nobody twice on a list', async () => {
  const market = marketPolicy();
  const now = new Date('2026-03-02T10:00:00Z');
  await fc.assert(
    fc.asyncProperty(candidates(30), fc.boolean(), async (all, isMine) => {
      const index = poolOf(all);
      const keeperId = isMine ? (all[0]?.reference.ownerId ?? 'nobody') : null;
      const found = await survey(index, { policy: market, keeperId, turn: async () => {}, now });
      const alone = candidatesIn(index)
        .filter(({ reference }) => keeperId === null || reference.ownerId === keeperId)
        .flatMap((candidate) =>
          dueOf(candidate, { policy: market, joinedOn: null, now }).map((due) => ({ candidate, due })),
        )
        .sort(byUrgency);
      for (const [list, those] of found) {
        expect(those).toEqual(alone.filter(({ due }) => due.list === list));
        expect(new Set(those.map(({ candidate }) => candidate.reference.id)).size).toBe(those.length);
      }
      expect([...found.values()].flat()).toHaveLength(alone.length);
    }),
    { numRuns: 60 },
  );
});

test('the whole pool is looked through once an hour, and anew when it has changed', async () => {
  const whole = surveyOnce(async () => {});
  const [index, other] = [poolOf([]), poolOf([])];
  const first = whole(index, aPolicy(), NOW);
  expect(whole(index, aPolicy(), new Date(NOW.getTime() + 60_000))).toBe(first);
  expect(whole(index, aPolicy(), new Date(NOW.getTime() + 3_600_000))).not.toBe(first);
  expect(whole(other, aPolicy(), NOW)).not.toBe(first);
  expect([...(await first)]).toEqual([]);
});
