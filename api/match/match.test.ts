import { describe, expect, test } from '@jest/globals';
import { aRanchDeal, agreedTo, marketPolicy, aCustomer, ruleFor, useOf } from '#tests/data/market.ts';
import { poolOf } from '#tests/data/poolOf.ts';
import type { ActivityRule } from '../policy/schema.ts';
import type { Candidate } from './candidate.ts';
import { CARD_FIELDS, type CardRecord } from '../reference/card.ts';
import { match, type Matching } from './match.ts';
import { matchAnswer } from './schema.ts';

const now = new Date('2026-03-02T09:00:00Z');
const READABLE = new Set<string>(CARD_FIELDS);

const recordOf = ({ reference }: Candidate): CardRecord => ({
  Id: reference.id,
  Name: 'REF-00001',
  Status__c: reference.status,
  Products__c: reference.products.join(';'),
  Account_Name__c: 'Customer 1',
  Account_Industry__c: reference.account.industry,
  Account_Country__c: reference.account.country,
  Account_Size_Band__c: reference.account.sizeBand,
});

interface Given {
  deal?: Partial<ReturnType<typeof aRanchDeal>>;
  query?: Partial<Matching['query']>;
  rules?: ActivityRule[];
  readable?: Set<string>;
  /** As the caller's own session reads them; the pool's own facts when not given. */
  records?: CardRecord[];
}

async function answerOf(candidates: Candidate[], { deal, query, rules, readable = READABLE, records }: Given = {}) {
  const calls: string[][][] = [];
  const policy = marketPolicy(rules);
  const answer = await match(
    {
      deal: aRanchDeal(deal),
      query: { limit: 10, ...query },
      pool: { asOf: now, index: poolOf(candidates), policy },
      readable,
      reread: async (lists) => {
        calls.push(lists);
        const asked = new Set(lists.flat());
        return (records ?? candidates.map(recordOf)).filter(({ Id }) => asked.has(Id));
      },
      turn: () => Promise.resolve(),
      mayKnow: () => true,
      mayWeigh: true,
    },
    now,
  );
  expect(matchAnswer.parse(answer)).toEqual(answer);
  return { ...answer, calls };
}

const free = (number: number, reference = aCustomer(number)): Candidate => ({ reference, uses: [] });

describe('what is asked for when nothing is said', () => {
  test('is a reference call, as soon as its lead time allows', async () => {
    expect(await answerOf([])).toMatchObject({ activityType: 'Reference call', neededBy: '2026-03-07' });
  });

  test('is the first activity the program offers where it offers no calls', async () => {
    const rules = [ruleFor('Reference call', { enabled: false }), ruleFor('Quote', { leadDays: 10 }), ruleFor('Video')];
    const { activityType, neededBy, activityTypes } = await answerOf([], { rules });
    expect({ activityType, neededBy, activityTypes }).toEqual({
      activityType: 'Quote',
      neededBy: '2026-03-12',
      activityTypes: ['Quote', 'Video'],
    });
  });
});

describe('the answer', () => {
  test('holds a card with facts, reasons that sum to the score, and from when it is free', async () => {
    const reference = aCustomer(1, { limit: 1, period: 'Calendar month', status: 'Caution' });
    const uses = [useOf(reference, '2026-02-20')];
    const { results } = await answerOf([{ reference, uses }]);
    expect(results).toMatchObject([
      {
        reference: { id: reference.id, number: 'REF-00001', products: ['GTX Pro'] },
        account: {
          name: 'Customer 1',
          industry: 'Cattle Ranching',
          region: 'Northern America',
          country: 'United States',
        },
        available: { from: '2026-03-02', remaining: 1 },
        caution: true,
        against: [],
      },
    ]);
    const sum = results[0]?.reasons.reduce((all, { points }) => all + points, 0);
    expect(results[0]?.score).toBeCloseTo(sum ?? -1, 6);
  });

  test('says from which day a customer who is free by then is free', async () => {
    const reference = aCustomer(1, { restDays: 14 });
    const { results } = await answerOf([{ reference, uses: [useOf(reference, '2026-02-20')] }]);
    expect(results[0]?.available.from).toBe('2026-03-06');
  });

  test('has a near miss with its rule, and what would admit it', async () => {
    const reference = aCustomer(1, { limit: 1, period: 'Calendar month' });
    const { nearMisses, results } = await answerOf([{ reference, uses: [useOf(reference, '2026-03-25')] }]);
    expect(results).toEqual([]);
    expect(nearMisses).toMatchObject([
      {
        reference: { id: reference.id },
        rule: 'person',
        code: 'LIMIT_REACHED',
        values: { count: 1, limit: 1, nextDate: '2026-04-01' },
        admitsWhen: { code: 'FREE_FROM', from: '2026-04-01' },
      },
    ]);
    const [missed] = nearMisses;
    expect(missed?.reasons.reduce((all, { points }) => all + points, 0)).toBeCloseTo(missed?.score ?? -1, 6);
    expect(missed?.reasons.find(({ criterion }) => criterion === 'capacity')?.text).toBe('Cannot be asked now');
  });

  test('holds ten near misses at most', async () => {
    const unwilling = Array.from({ length: 15 }, (_, index) => free(index, aCustomer(index, { participations: [] })));
    expect((await answerOf(unwilling)).nearMisses).toHaveLength(10);
  });
});

describe('what the caller’s own session says', () => {
  test('is what is printed and weighed, not what the pool holds', async () => {
    const [ranch, other] = [free(1), free(2)];
    const records = [{ ...recordOf(ranch), Account_Industry__c: 'Insurance', Headline__c: 'New' }, recordOf(other)];
    const { results } = await answerOf([ranch, other], { records });
    expect(results.map(({ reference }) => reference.id)).toEqual([other.reference.id, ranch.reference.id]);
    expect(results[1]).toMatchObject({ reference: { headline: 'New' }, account: { industry: 'Insurance' } });
  });

  test('drops a reference without trace when it does not read it', async () => {
    const hidden = free(1);
    const others = [free(2), free(3)];
    const records = others.map(recordOf);
    const { calls: _calls, ...beside } = await answerOf([hidden, ...others], { records });
    const { calls: _others, ...without } = await answerOf(others, { records });
    expect(beside).toEqual(without);
  });

  test('drops one that was retired meanwhile', async () => {
    const records = [{ ...recordOf(free(1)), Status__c: 'Retired' as const }];
    expect(await answerOf([free(1)], { records })).toMatchObject({ results: [], nearMisses: [] });
  });

  test('leaves a field it may not read unprinted, unweighed and out of the order', async () => {
    const readable = new Set([...READABLE].filter((name) => name !== 'Account_Industry__c'));
    const bank = free(1, aCustomer(1, { account: { industry: 'Commercial Banking' } }));
    const records = [bank, free(2)].map((each) => {
      const { Account_Industry__c: _hidden, ...rest } = recordOf(each);
      return rest;
    });
    const { results } = await answerOf([bank, free(2)], { readable, records });
    expect(results.map(({ reference }) => reference.id)).toEqual([bank, free(2)].map((each) => each.reference.id));
    for (const { account, reasons, against } of results) {
      expect(account.industry).toBeNull();
      expect(reasons.map(({ criterion }) => criterion)).not.toContain('industry');
      expect(against).toEqual([]);
    }
  });

  test('is not asked for anything when it may read no reference at all', async () => {
    const { results, calls } = await answerOf([free(1)], { readable: new Set() });
    expect({ results, calls }).toEqual({ results: [], calls: [] });
  });
});

describe('a hidden reference', () => {
  test.each([0, 200, 1000, 3000])('beside %d others changes neither the answer nor what is asked', async (count) => {
    const others = Array.from({ length: count }, (_, index) => free(index + 2));
    const hidden = free(1, aCustomer(1, { visible: false }));
    expect(await answerOf([hidden, ...others])).toEqual(await answerOf(others));
  });
});

describe('an opportunity on which nobody may be asked', () => {
  const early = [ruleFor('Reference call', { earliestStage: 'Proposal' })];

  test('too early: says from which stage, and shows who waits behind it', async () => {
    const answer = await answerOf([free(1)], { rules: early, deal: { stage: 'Prospecting' } });
    expect(answer).toMatchObject({
      blocked: { code: 'STAGE_TOO_EARLY' },
      opportunity: { canRequest: false },
      results: [],
      nearMisses: [{ code: 'STAGE_TOO_EARLY', admitsWhen: { code: 'FROM_STAGE', stage: 'Proposal' } }],
    });
    const later = await answerOf([free(1)], { rules: early, deal: { stage: 'Proposal' } });
    expect(later).toMatchObject({ blocked: null, opportunity: { canRequest: true }, results: [{}] });
  });

  test('too small: says from which amount', async () => {
    const rules = [ruleFor('Reference call', { leastAmount: 100_000 })];
    const { blocked, nearMisses } = await answerOf([free(1)], { rules });
    expect(blocked?.code).toBe('AMOUNT_TOO_SMALL');
    expect(nearMisses).toMatchObject([{ admitsWhen: { code: 'FROM_AMOUNT', text: 'From an amount of 100,000 on' } }]);
  });

  test('closed, or an activity the program does not offer: asks Salesforce for nobody', async () => {
    for (const given of [{ deal: { isClosed: true } }, { query: { activityType: 'Video' as const } }]) {
      const { blocked, results, nearMisses, calls } = await answerOf([free(1)], given);
      expect(blocked).not.toBeNull();
      expect({ results, nearMisses, calls }).toEqual({ results: [], nearMisses: [], calls: [] });
    }
  });

  test('one the caller may only read: shows who fits, but not to be asked', async () => {
    const { opportunity, blocked, results } = await answerOf([free(1)], { deal: { canEdit: false } });
    expect(opportunity.canRequest).toBe(false);
    expect(blocked).toBeNull();
    expect(results).toHaveLength(1);
  });
});

test('a near miss is not offered an activity this opportunity may not ask for yet', async () => {
  const rules = [ruleFor('Reference call'), ruleFor('Site visit', { earliestStage: 'Closed Won' })];
  const visits = aCustomer(1, { participations: [agreedTo('Site visit')] });
  const { nearMisses } = await answerOf([free(1, visits)], { rules });
  expect(nearMisses.map(({ admitsWhen }) => admitsWhen.code)).toEqual(['AGREED']);
});
