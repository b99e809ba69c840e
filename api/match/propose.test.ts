import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { candidates } from '#tests/data/arbitraries.ts';
import { aCustomer, aRanchDeal, marketPolicy, recordId, ruleFor, useOf } from '#tests/data/market.ts';
import { poolOf, rowsOf } from '#tests/data/poolOf.ts';
import { conditions } from '../policy/conditions.ts';
import type { Policy } from '../policy/schema.ts';
import type { Candidate } from './candidate.ts';
import { PoolIndex } from './columns/poolIndex.ts';
import { noRows, rowOf } from './columns/rows.ts';
import { criteriaFor } from './criteria.ts';
import { propose } from './propose.ts';
import { rank, type Ranked, type Ranking } from './rank.ts';

const FIELDS = [
  ...['Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c'],
  ...['Products__c', 'Use_Cases__c', 'Persona__c', 'Languages__c', 'Replaced__c', 'Last_Verified_On__c'],
];
const market = marketPolicy();

const policies = fc
  .record({
    weights: fc.record({
      industry: fc.constantFrom(0, 40, 2.5),
      region: fc.constantFrom(0, 10),
      products: fc.constantFrom(0, 15, 33.3),
      persona: fc.constantFrom(0, 7.7),
      language: fc.constantFrom(0, 8),
      competitor: fc.constantFrom(0, 9),
      freshness: fc.constantFrom(0, 6.6),
      rest: fc.constantFrom(0, 5),
      rotation: fc.constantFrom(0, 10, 55.5),
      capacity: fc.constantFrom(0, 5, 60),
    }),
    key: fc.subarray(['industry' as const, 'products' as const, 'capacity' as const, 'rotation' as const]),
    negotiatingFrom: fc.constantFrom(null, 60),
    readiness: fc.constantFrom('block' as const, 'caution' as const).map((then) =>
      conditions.parse({
        renewal: { days: 60, then },
        lowSatisfaction: { least: 7, then },
        lowHealth: { least: 50, then },
        smallAccount: { least: 1000, then },
        overdue: then,
        contactLeft: then,
        competitor: then,
        askedNow: then,
      }),
    ),
    budget: fc.constantFrom(null, { weight: 2, period: 'Calendar quarter' as const }),
  })
  .map((settings): Policy => ({ ...market, settings: { ...market.settings, ...settings } }));

const deals = fc.record({
  industry: fc.constantFrom('Cattle Ranching', 'Insurance', null),
  country: fc.constantFrom('United States', null),
  region: fc.constantFrom('Northern America', null),
  products: fc.constantFrom<string[]>([], ['GTX Pro']),
  personas: fc.constantFrom<string[]>([], ['Finance']),
  languages: fc.constantFrom<string[]>([], ['French', 'German']),
  competitors: fc.constantFrom<string[]>([], ['Fieldnote']),
});

const rankings = fc
  .record({
    policy: policies,
    deal: deals,
    visit: fc.boolean(),
    told: fc.boolean(),
    few: fc.boolean(),
    closed: fc.nat(3),
  })
  .map(({ policy, deal: given, visit, told, few, closed }): Ranking => {
    const deal = aRanchDeal(given);
    const rule = ruleFor(visit ? 'Site visit' : 'Reference call');
    const now = new Date('2026-03-02T09:00:00Z');
    return {
      asked: { deal, policy, rule, on: '2026-03-09', requestId: null, now },
      wish: { deal, settings: policy.settings, criteria: criteriaFor(new Set(FIELDS)), today: '2026-03-02' },
      most: few ? { results: 2, misses: 1 } : { results: 5, misses: 5 },
      mayTell: () => told,
      mayKnow: ({ id }) => closed > 0 && Number(id.slice(10, 15)) % closed === 0,
      besides: new Set([recordId('a00', 2)]),
    };
  });

/** The same pool, half of it read as it is now only after it was read as nobody's. */
function grownTo(pool: Candidate[]): PoolIndex {
  const rows = rowsOf(pool);
  const before = rows.references.map((row, at) => (at % 2 ? { ...row, visible: true, country: null } : row));
  const changed = rows.references.filter((_row, at) => at % 2);
  const none = { participations: new Set<string>(), uses: new Set<string>(), cases: new Set<string>() };
  return PoolIndex.of({ ...rows, references: before }).with({
    taken: { ...noRows(), references: changed },
    replaced: { references: new Set(changed.map(({ id }) => id)), opportunities: new Set(), ...none },
  });
}

const turn = () => Promise.resolve();
const inShort = ({ candidate, score, against }: Ranked) => [candidate.reference.id, score, against];

describe('what the index proposes', () => {
  test('is what ranking every candidate by itself answers, in whatever order the pool was read', async () => {
    const shuffled = candidates(40).chain((pool) =>
      fc.record({ pool: fc.constant(pool), other: fc.shuffledSubarray(pool, { minLength: pool.length }) }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, rankings, async ({ pool, other }, ranking) => {
        const expected = rank(pool, ranking);
        for (const index of [poolOf(other), grownTo(other)]) {
          const found = await propose(index, ranking, turn);
          expect(found.results.map(inShort)).toEqual(expected.results.map(inShort));
          expect(found.misses.map(inShort)).toEqual(expected.misses.map(inShort));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('goes on while one that seems no better may turn out to be', async () => {
    const [busy, free] = [aCustomer(1), aCustomer(2)];
    const uses = ['2026-01-10', '2026-02-01', '2026-02-20'].map((on, at) =>
      useOf(busy, on, { id: recordId('a04', at) }),
    );
    const settings = { ...market.settings, weights: { industry: 40, capacity: 60 } };
    const [drawn] = fc.sample(rankings, { numRuns: 1, seed: 1 });
    if (!drawn) throw new Error('No ranking was drawn');
    const asked = { ...drawn.asked, policy: { ...market, settings }, rule: ruleFor('Reference call') };
    const ranking = { ...drawn, asked, wish: { ...drawn.wish, settings }, most: { results: 1, misses: 0 } };
    const index = poolOf([
      { reference: busy, uses },
      { reference: free, uses: [] },
    ]);
    const { results } = await propose(index, { ...ranking, besides: new Set() }, turn);
    expect(results.map(({ candidate }) => candidate.reference.id)).toEqual([free.id]);
  });

  test('is exact among more than are looked up at first, though all seem equally good', async () => {
    const pool = Array.from({ length: 1500 }, (_, number): Candidate => {
      const last = number >= 1490;
      const terms = last ? {} : { limit: 0, period: 'Calendar year' as const };
      return { reference: aCustomer(number + 1, terms), uses: [] };
    });
    const [ranking] = fc.sample(rankings, { numRuns: 1, seed: 1 });
    if (!ranking) throw new Error('No ranking was drawn');
    const rule = ruleFor('Reference call');
    const asked = { ...ranking, asked: { ...ranking.asked, rule }, most: { results: 5, misses: 3 } };
    const { results } = await propose(poolOf(pool), asked, turn);
    expect(results.map(({ candidate }) => candidate.reference.id)).toEqual(
      [1491, 1492, 1493, 1494, 1495].map((number) => recordId('a00', number)),
    );
  });

  test('is exact where as many are equally good as are looked at first, and others are of another size', async () => {
    const pool = Array.from({ length: 2100 }, (_, number): Candidate => {
      const account = { sizeBand: number % 2 === 0 ? '1-99' : '10,000+' };
      return { reference: aCustomer(number + 1, { account }), uses: [] };
    });
    const [ranking] = fc.sample(rankings, { numRuns: 1, seed: 1 });
    if (!ranking) throw new Error('No ranking was drawn');
    const wish = { ...ranking.wish, deal: { ...ranking.wish.deal, sizeBand: null } };
    const asked = { ...ranking.asked, rule: ruleFor('Reference call') };
    const four = { ...ranking, asked, wish, most: { results: 4, misses: 0 } };
    const idsOf = ({ results }: ReturnType<typeof rank>) => results.map(({ candidate }) => candidate.reference.id);
    expect(idsOf(await propose(poolOf(pool), four, turn))).toEqual(idsOf(rank(pool, four)));
  });

  test('lets others have their turn every 100,000 rows', async () => {
    const [ranking] = fc.sample(rankings, { numRuns: 1, seed: 1 });
    if (!ranking) throw new Error('No ranking was drawn');
    const row = rowOf(aCustomer(1), '2026-01');
    const turnsOf = async (count: number) => {
      const references = Array.from({ length: count }, (_, at) => ({ ...row, id: recordId('a00', at) }));
      let turns = 0;
      await propose(PoolIndex.of({ ...noRows(), references }), ranking, async () => void (turns += 1));
      return turns;
    };
    expect([await turnsOf(100_000), await turnsOf(200_000)]).toEqual([0, 1]);
  });
});
