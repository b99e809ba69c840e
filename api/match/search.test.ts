import { describe, expect, test } from '@jest/globals';
import { aCustomer, agreedTo, COUNTRIES, INDUSTRIES, marketPolicy, ruleFor, useOf } from '#tests/data/market.ts';
import { poolOf } from '#tests/data/poolOf.ts';
import { CARD_FIELDS, type CardRecord } from '../reference/card.ts';
import type { Candidate } from './candidate.ts';
import { search, type Searching } from './search.ts';
import { searchAnswer, searchQuery } from './searchSchema.ts';
import { textsOf } from './text/texts.ts';
import { partsOf } from './text/typed.ts';
import { WordIndex } from './text/wordIndex.ts';

const now = new Date('2026-03-02T09:00:00Z');

const recordOf = ({ reference }: Candidate): CardRecord => ({
  Id: reference.id,
  Name: 'REF-00001',
  Status__c: reference.status,
  Headline__c: `${reference.persona} of a ${Number(reference.id.slice(3, 15)) % 2 ? 'ranch' : 'ranches'} tells`,
  Products__c: reference.products.join(';'),
  Use_Cases__c: reference.useCases.join(';'),
  Languages__c: reference.languages.join(';'),
  Persona__c: reference.persona,
  Account_Name__c: `Customer ${reference.id.slice(10, 15)}`,
  Account_Industry__c: reference.account.industry,
  Account_Country__c: reference.account.country,
  Account_Size_Band__c: reference.account.sizeBand,
});

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** Customers of every industry, country and product, with the numbers from one to another. */
const customers = (from: number, to: number): Candidate[] =>
  Array.from({ length: to - from }, (_, at) => {
    const number = from + at;
    const reference = aCustomer(number, {
      products: pick([['GTX Pro'], ['MG Special'], ['GTX Pro', 'MG Special']], number),
      languages: pick([['English'], ['German', 'English'], []], number >> 2),
      persona: pick(['Finance', 'IT'], number),
      participations: [agreedTo(pick(['Reference call', 'Site visit'] as const, number >> 1))],
    });
    const account = {
      ...reference.account,
      industry: pick(INDUSTRIES, number >> 1),
      country: pick(COUNTRIES, number >> 3),
    };
    return { reference: { ...reference, account }, uses: [] };
  });

interface Given {
  readable?: string[];
  /** Whom the caller's own session does not show. */
  unseen?: Candidate[];
  policy?: Searching['pool']['policy'];
  mayKnow?: boolean;
}

async function searched(query: object, pool: Candidate[], given: Given = {}) {
  const { readable = [...CARD_FIELDS], unseen = [], policy = marketPolicy(), mayKnow = false } = given;
  const hidden = new Set(unseen.map(({ reference }) => reference.id));
  const words = new WordIndex();
  words.change(
    [],
    pool.map((each) => ({ id: each.reference.id, texts: textsOf(recordOf(each)) })),
  );
  const calls: number[] = [];
  const answer = await search(
    {
      query: searchQuery.parse(query),
      parts: partsOf(searchQuery.parse(query).q ?? ''),
      content: () => [],
      pool: { asOf: now, index: poolOf(pool), words, policy },
      readable: new Set(readable),
      async reread(lists) {
        calls.push(lists.length);
        const asked = new Set(lists.flat());
        const read = pool.filter(({ reference: { id } }) => asked.has(id) && !hidden.has(id)).map(recordOf);
        return read.map(
          (record) => Object.fromEntries(Object.entries(record).filter(([name]) => readable.includes(name))) as never,
        );
      },
      turn: () => Promise.resolve(),
      mayKnow: () => mayKnow,
    },
    now,
  );
  return { answer: searchAnswer.parse(answer), calls };
}

const idsOf = ({ answer }: Awaited<ReturnType<typeof searched>>) => answer.results.map(({ reference }) => reference.id);
const one = (parts: Partial<Candidate['reference']>, uses: Candidate['uses'] = []): Candidate => ({
  reference: { ...aCustomer(1), ...parts },
  uses,
});

describe('those whom the reader’s own session does not show', () => {
  test.each([
    ['', 300],
    ['ranch', 300],
    ['runches', 300],
    ['finonce rnch', 300],
    ['customer', 1500],
    ['"of a ranch"', 1500],
    ['rxnxh', 1500],
  ])('searching %j, change neither the answer nor the number of calls, among %i', async (q, count) => {
    const seen = customers(1000, 1000 + count);
    const unseen = [...customers(1, 20), ...customers(5000, 5020)];
    const query = { ...(q && { q }), industry: 'Cattle Ranching', limit: '50' };
    const [without, among] = [await searched(query, seen), await searched(query, [...seen, ...unseen], { unseen })];
    expect(among.answer).toEqual(without.answer);
    expect(among.calls).toHaveLength(without.calls.length);
  });

  test('suggest nothing, and take nobody’s place whose words are', async () => {
    const seen = customers(1000, 1400);
    const last = seen[399]?.reference as Candidate['reference'];
    last.persona = 'Raxxh';
    const unseen = customers(1, 20);
    const without = (await searched({ q: 'rxnxh' }, seen)).answer;
    expect(without.suggestions).toEqual(['ranch']);
    expect((await searched({ q: 'rxnxh' }, [...seen, ...unseen], { unseen })).answer).toEqual(without);
  });
});

test('facets count what each value would find if that filter alone were left open', async () => {
  const pool = customers(1, 200);
  const filters = { industry: ['Cattle Ranching', 'Dairy Farming'], product: 'MG Special', activityType: 'Site visit' };
  const { answer } = await searched(filters, pool);
  expect(answer.truncated).toBe(false);
  for (const name of ['industry', 'product', 'activityType', 'region', 'language'] as const) {
    expect(answer.facets[name].length).toBeGreaterThan(0);
    const { [name as 'industry']: _open, ...others } = filters;
    for (const { value, count } of answer.facets[name]) {
      expect([value, (await searched({ ...others, [name]: value }, pool)).answer.total]).toEqual([value, count]);
    }
  }
  const total = answer.facets.industry.filter(({ value }) => filters.industry.includes(value));
  expect(total.reduce((sum, { count }) => sum + count, 0)).toBe(answer.total);
});

describe('more than can be counted', () => {
  test('are said to be more, in one call', async () => {
    const { answer, calls } = await searched({ q: 'ranch' }, customers(1, 1200));
    expect([answer.truncated, answer.total, calls.length]).toEqual([true, 600, 1]);
  });

  test('leave room to count those whom an open filter would find', async () => {
    const { answer } = await searched({ product: 'GTX Pro' }, customers(1, 1501));
    const counts = Object.fromEntries(answer.facets.product.map(({ value, count }) => [value, count]));
    expect([answer.truncated, answer.total, counts]).toEqual([true, 450, { 'GTX Pro': 450, 'MG Special': 375 }]);
  });

  test('and mostly hidden are read in three calls at most', async () => {
    const pool = customers(1, 4000);
    const { answer, calls } = await searched({}, pool, { unseen: pool.slice(0, 3500) });
    expect([answer.truncated, answer.total, calls.length]).toEqual([true, 0, 3]);
  });
});

describe('a field the reader may not read', () => {
  const without = (field: string) => ({ readable: CARD_FIELDS.filter((name) => name !== field) });
  const pool = customers(1, 30);

  test('finds nobody by its words, nor by its filter, and suggests nothing', async () => {
    expect((await searched({ q: '"ranch"' }, pool)).answer.total).toBe(15);
    expect((await searched({ q: '"ranch"' }, pool, without('Headline__c'))).answer).toMatchObject({
      total: 0,
      suggestions: [],
    });
    const industry = { industry: 'Cattle Ranching' };
    expect((await searched(industry, pool)).answer.total).toBeGreaterThan(0);
    expect((await searched(industry, pool, without('Account_Industry__c'))).answer).toMatchObject({
      total: 0,
      facets: { industry: [] },
    });
    const typed = { q: 'catle ranchi' };
    expect((await searched(typed, pool)).answer.total).toBe((await searched(industry, pool)).answer.total);
    expect((await searched(typed, pool, without('Account_Industry__c'))).answer.total).toBe(0);
  });
});

describe('found at all is', () => {
  test.each([
    ['not who is hidden, whoever searches', { visible: false }, false, true],
    ['not who is retired', { status: 'Retired' as const }, false, true],
    ['not who is withheld', { withheld: true }, false, false],
    ['who is withheld by whoever keeps them, as not available', { withheld: true }, true, true],
    ['who is paused, as not available', { status: 'On Hold' as const }, true, false],
  ])('%s', async (_why, parts, isFound, mayKnow) => {
    const { answer } = await searched({}, [one(parts)], { mayKnow });
    expect(answer.results.map(({ available }) => available)).toEqual(isFound ? [null] : []);
  });
});

describe('available', () => {
  const used = one({ limit: 1, period: 'Rolling 90 days' });
  used.uses = [useOf(used.reference, '2026-02-20')];
  const policy = marketPolicy([ruleFor('Reference call'), ruleFor('Case study', { enabled: false })]);

  test('is from the first day on which one more use fits', async () => {
    const { answer } = await searched({ neededBy: '2026-03-20' }, [used]);
    expect(answer.results[0]?.available).toEqual({ from: '2026-05-21', remaining: 1 });
    expect((await searched({ neededBy: '2026-06-20' }, [used])).answer.results[0]?.available?.from).toBe('2026-06-20');
  });

  test('as a filter is by the day it is needed', async () => {
    const total = async (query: object) => (await searched(query, [used])).answer.total;
    expect(await total({ neededBy: '2026-03-20', available: 'true' })).toBe(0);
    expect(await total({ neededBy: '2026-03-20', available: 'false' })).toBe(1);
    expect(await total({ neededBy: '2026-06-20', available: 'true' })).toBe(1);
  });

  test('is only what the program offers and the customer agreed to', async () => {
    const study = one({ participations: [agreedTo('Case study')] });
    expect((await searched({}, [study], { policy })).answer.results[0]?.available).toBeNull();
    expect((await searched({ activityType: 'Site visit' }, [used])).answer.total).toBe(0);
  });
});

test('favorites are none but these', async () => {
  const pool = customers(1, 30);
  const wanted = [pool[20], pool[3]].map((each) => each?.reference.id ?? '');
  expect(idsOf(await searched({ reference: wanted }, pool)).sort()).toEqual([...wanted].sort());
  expect(idsOf(await searched({ reference: wanted[0], q: 'ranch' }, pool))).toEqual([wanted[0]]);
});
