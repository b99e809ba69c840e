import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { candidates } from '#tests/data/arbitraries.ts';
import { aRanchDeal, agreedTo, marketPolicy, aCustomer, ruleFor, useOf } from '#tests/data/market.ts';
import { obstacles } from '../policy/eligibility.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Candidate } from './candidate.ts';
import { criteriaFor } from './criteria.ts';
import { type Asked, order, rank } from './rank.ts';
import type { Wish } from './score.ts';

const now = new Date('2026-03-02T09:00:00Z');
const policy = marketPolicy();
const asked: Asked = {
  deal: aRanchDeal(),
  policy,
  rule: ruleFor('Reference call'),
  on: '2026-03-09',
  requestId: null,
  now,
};
const EVERYTHING = new Set([
  ...['Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c', 'Products__c', 'Use_Cases__c'],
  'Last_Verified_On__c',
]);
const wish: Wish = {
  deal: aRanchDeal(),
  settings: policy.settings,
  criteria: criteriaFor(EVERYTHING),
  today: '2026-03-02',
};
const most = { results: 10, misses: 10 };
const ranking = { asked, wish, most, mayTell: () => true, mayKnow: () => false };
const ranked = (pool: Candidate[], kept = most) => rank(pool, { ...ranking, most: kept });
const free = (reference: ReferenceFacts): Candidate => ({ reference, uses: [] });
const ids = (list: { candidate: Candidate }[]) => list.map(({ candidate }) => candidate.reference.id);

describe('the order', () => {
  test('a rancher is offered the ranch, then the dairy, then the bank, though everything else speaks for the bank', () => {
    const same = { country: 'United States', sizeBand: '100-999' };
    const far = { country: 'Germany', sizeBand: '10,000+' };
    const bank = aCustomer(1, { account: { industry: 'Commercial Banking', ...same } });
    const dairy = aCustomer(2, { products: [], account: { industry: 'Dairy Farming', ...far } });
    const ranch = aCustomer(3, { products: [], account: { industry: 'Cattle Ranching', ...far } });
    const { results } = ranked([bank, dairy, ranch].map(free));
    expect(ids(results)).toEqual([ranch.id, dairy.id, bank.id]);
    expect(results.map(({ against }) => against)).toEqual([[], [], ['industry']]);
  });

  test('no bank stands above a ranch or a dairy, whatever the pool', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        const { results } = ranked(pool, { results: 100, misses: 100 });
        const industries = results.map(({ candidate }) => candidate.reference.account.industry);
        const firstBank = industries.indexOf('Commercial Banking');
        const after = firstBank < 0 ? [] : industries.slice(firstBank);
        expect(after.filter((name) => name === 'Cattle Ranching' || name === 'Dairy Farming')).toEqual([]);
      }),
    );
  });

  test('equal customers stand in order of their ids', () => {
    const twins = [4, 2, 3, 1].map((number) => free(aCustomer(number)));
    expect(ids(ranked(twins).results)).toEqual([1, 2, 3, 4].map((number) => aCustomer(number).id));
  });

  test('the order in which the pool is read changes nothing', () => {
    const shuffled = candidates().chain((pool) =>
      fc.record({ pool: fc.constant(pool), other: fc.shuffledSubarray(pool, { minLength: pool.length }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ pool, other }) => {
        expect(ranked(other)).toEqual(ranked(pool));
      }),
    );
  });

  test('keeping few keeps the first of many', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        const many = ranked(pool, { results: 100, misses: 100 }).results;
        expect(ranked(pool, { results: 3, misses: 3 }).results).toEqual(many.slice(0, 3));
      }),
    );
  });

  test('one who has rested and has room stands before one who was just asked', () => {
    const [rested, busy] = [aCustomer(2), aCustomer(1)];
    const uses = [useOf(busy, '2026-02-20')];
    expect(ids(ranked([free(rested), { reference: busy, uses }]).results)).toEqual([rested.id, busy.id]);
  });
});

describe('the score', () => {
  test('is the sum of its parts, none above what its criterion can give', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        for (const each of [...ranked(pool).results, ...ranked(pool).misses]) {
          const sum = each.points.reduce((hundredths, { points }) => hundredths + Math.round(points * 100), 0);
          expect(each.score).toBe(sum / 100);
          for (const { points, of } of each.points) expect(points >= 0 && points <= of).toBe(true);
        }
      }),
    );
  });

  test('leaves out a criterion whose field the caller may not read', () => {
    const criteria = criteriaFor(new Set(['Products__c']));
    const [first] = rank([free(aCustomer(1))], { ...ranking, wish: { ...wish, criteria } }).results;
    expect(first?.points.map(({ criterion }) => criterion)).toEqual(['products', 'rest', 'rotation', 'capacity']);
  });

  test('tells apart two who differ only in role, language, or in how often they were asked', () => {
    const deal = aRanchDeal({ personas: ['Finance'], languages: ['French', 'German'] });
    const like = aCustomer(3, { persona: 'Finance', languages: ['English', 'German'] });
    const [role, tongue, often] = [
      { reference: { ...like, id: aCustomer(1).id, persona: 'IT' }, uses: [] },
      { reference: { ...like, id: aCustomer(1).id, languages: ['English'] }, uses: [] },
      { reference: { ...like, id: aCustomer(1).id }, uses: [useOf(aCustomer(1), '2025-04-01')] },
    ];
    const criteria = criteriaFor(new Set([...EVERYTHING, 'Persona__c', 'Languages__c']));
    for (const other of [role, tongue, often]) {
      const { results } = rank(
        [other, free(like)].filter((each) => each !== undefined),
        {
          ...ranking,
          wish: { ...wish, deal, criteria },
        },
      );
      expect(ids(results)).toEqual([like.id, aCustomer(1).id]);
    }
  });

  test('leaves out what the opportunity says nothing about', () => {
    const deal = aRanchDeal({ industry: null, country: null, region: null, sizeBand: null, products: [] });
    const [first] = rank([free(aCustomer(1))], { ...ranking, wish: { ...wish, deal } }).results;
    expect(first?.points.map(({ criterion }) => criterion)).toEqual(['freshness', 'rest', 'rotation', 'capacity']);
    expect(first?.against).toEqual([]);
  });
});

describe('who may be asked', () => {
  test('only those who fail no hard rule, and hidden ones nowhere', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        const { results, misses } = ranked(pool, { results: 100, misses: 100 });
        for (const { candidate } of [...results, ...misses]) expect(candidate.reference.visible).toBe(true);
        for (const { candidate } of results) {
          expect(obstacles(candidate.reference, { ...asked, uses: candidate.uses })).toEqual([]);
        }
        const eligible = pool.filter(
          ({ reference, uses }) => reference.visible && obstacles(reference, { ...asked, uses }).length === 0,
        );
        expect(ids(results).sort()).toEqual(eligible.map(({ reference }) => reference.id).sort());
      }),
    );
  });

  test.each([
    ['retired', aCustomer(1, { status: 'Retired' })],
    ['withheld', aCustomer(1, { withheld: true })],
    ['in escalation', aCustomer(1, { account: { escalated: true } })],
    ['hidden', aCustomer(1, { visible: false })],
  ])('a customer who is %s is neither a result nor a near miss', (_why, reference) => {
    expect(ranked([free(reference)])).toEqual({ results: [], misses: [] });
  });
});

describe('near misses', () => {
  const notAgreed = aCustomer(2, { participations: [] });

  test('one change away, they are kept with the rule in the way', () => {
    const { misses } = ranked([free(notAgreed)]);
    expect(misses.map(({ obstacles: [first] }) => first.code)).toEqual(['NOT_AGREED']);
  });

  test('two changes away, they are not', () => {
    const both = aCustomer(2, { participations: [], lastVerifiedOn: '2020-01-01' });
    expect(ranked([free(both)]).misses).toEqual([]);
  });

  test('a limit and a rest that the same day ends are one change', () => {
    const busy = aCustomer(2, { limit: 1, period: 'Rolling 30 days' });
    const { misses } = ranked([{ reference: busy, uses: [useOf(busy, '2026-03-08')] }]);
    expect(misses[0]?.obstacles.map(({ code }) => code)).toEqual(['LIMIT_REACHED', 'RESTING']);
  });

  test('a rule over a field the caller may not read is not told', () => {
    const stale = free(aCustomer(2, { lastVerifiedOn: '2020-01-01' }));
    expect(rank([stale], ranking).misses).toHaveLength(1);
    expect(rank([stale], { ...ranking, mayTell: () => false }).misses).toEqual([]);
  });

  test('are left out when enough others would stand before them', () => {
    const better = free(aCustomer(1, { participations: [agreedTo('Reference call')] }));
    expect(ranked([better, free(notAgreed)], { results: 1, misses: 5 }).misses).toEqual([]);
    expect(ranked([better, free(notAgreed)], { results: 2, misses: 5 }).misses).toHaveLength(1);
  });

  test('all of them would stand within the results kept', () => {
    fc.assert(
      fc.property(candidates(), (pool) => {
        const { results, misses } = ranked(pool, { results: 3, misses: 100 });
        const last = results[2];
        for (const miss of misses) expect(last === undefined || order(miss, last) < 0).toBe(true);
      }),
    );
  });
});
