import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { candidates } from '#tests/data/arbitraries.ts';
import { aRanchDeal, agreedTo, marketPolicy, aCustomer, ruleFor, useOf } from '#tests/data/market.ts';
import { obstacles } from '../policy/eligibility.ts';
import type { Candidate } from './candidate.ts';
import { criteriaFor } from './criteria.ts';
import { smallestChange } from './nearMiss.ts';
import { type Asked, rank } from './rank.ts';
import type { Wish } from './score.ts';

const now = new Date('2026-03-02T09:00:00Z');
const today = '2026-03-02';
const policy = marketPolicy();
const asked: Asked = {
  deal: aRanchDeal(),
  policy,
  rule: ruleFor('Reference call'),
  on: '2026-03-09',
  requestId: null,
  now,
};
const wish: Wish = { deal: aRanchDeal(), settings: policy.settings, criteria: criteriaFor(new Set()), today };
const missesOf = (pool: Candidate[]) =>
  rank(pool, { asked, wish, most: { results: 100, misses: 100 }, mayTell: () => true, mayKnow: () => false }).misses;

function changeFor(candidate: Candidate, offered = policy.rules) {
  const [missed] = missesOf([candidate]);
  return missed && smallestChange(missed, asked, offered, today);
}

const none = { from: null, activityType: null, stage: null };

describe('the smallest change', () => {
  test('is the day on which the limit has room again', () => {
    const reference = aCustomer(1, { limit: 1, period: 'Calendar month' });
    const full = { reference, uses: [useOf(reference, '2026-03-20')] };
    expect(changeFor(full)).toEqual({ ...none, code: 'FREE_FROM', text: 'Free from 1 April', from: '2026-04-01' });
  });

  test('is another activity this customer agreed to', () => {
    const reference = aCustomer(1, { participations: [agreedTo('Site visit')] });
    const text = 'Ask for a site visit instead';
    const change = { ...none, code: 'INSTEAD', text, activityType: 'Site visit' };
    expect(changeFor({ reference, uses: [] })).toEqual(change);
  });

  test('is no activity this opportunity may not ask for yet', () => {
    const reference = aCustomer(1, { participations: [agreedTo('Site visit')] });
    const change = { ...none, code: 'AGREED', text: 'Once they agree to a reference call' };
    expect(changeFor({ reference, uses: [] }, [ruleFor('Reference call')])).toEqual(change);
  });

  test.each([
    ['AGREED', aCustomer(1, { participations: [] })],
    ['RENEWED', aCustomer(1, { participations: [agreedTo('Reference call', { expiresOn: '2026-01-01' })] })],
    ['CONFIRMED', aCustomer(1, { lastVerifiedOn: '2020-01-01' })],
  ])('%s: is what only people can do', (code, reference) => {
    expect(changeFor({ reference, uses: [] })).toMatchObject({ ...none, code });
  });

  test('is nothing when one change is not enough', () => {
    const reference = aCustomer(1, { limit: 0, period: 'Calendar year' });
    expect(changeFor({ reference, uses: [] })).toBeNull();
  });

  test('admits the customer by the very rules that kept it out', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        for (const missed of missesOf(pool)) {
          const { reference, uses } = missed.candidate;
          const change = smallestChange(missed, asked, policy.rules, today);
          const question = { ...asked, uses };
          if (change?.from) expect(obstacles(reference, { ...question, on: change.from })).toEqual([]);
          const rule = policy.rules.find((each) => each.activityType === change?.activityType);
          if (rule) expect(obstacles(reference, { ...question, rule })).toEqual([]);
          if (change?.code === 'CONFIRMED') {
            expect(obstacles({ ...reference, lastVerifiedOn: today }, question)).toEqual([]);
          }
          if (change?.code === 'AGREED') {
            const participations = [agreedTo('Reference call')];
            expect(obstacles({ ...reference, participations }, question)).toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('one rule is in the way and no other, or several that one day ends; who fails more is no near miss', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        const near = new Set(missesOf(pool).map(({ candidate }) => candidate.reference.id));
        for (const { reference, uses } of pool) {
          const found = obstacles(reference, { ...asked, uses });
          const told = found.length > 0 && found.every(({ disclosure }) => disclosure !== 'closed');
          const oneDay = new Set(found.map(({ nextDate }) => nextDate));
          const one = found.length === 1 || (oneDay.size === 1 && !oneDay.has(null));
          expect([reference.id, near.has(reference.id)]).toEqual([reference.id, reference.visible && told && one]);
        }
      }),
    );
  });

  test('the day before is never enough', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        for (const missed of missesOf(pool)) {
          const change = smallestChange(missed, asked, policy.rules, today);
          if (!change?.from) continue;
          const before = new Date(Date.parse(change.from) - 86_400_000).toISOString().slice(0, 10);
          if (before < asked.on) continue;
          const question = { ...asked, uses: missed.candidate.uses, on: before };
          expect(obstacles(missed.candidate.reference, question)).not.toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
