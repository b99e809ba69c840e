import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aParticipation, aPolicy, aReference, aRule, aUse } from '#tests/builders.ts';
import { recordId } from '#tests/data/market.ts';
import { counts, freeUses } from './capacity.ts';
import { shortageOf, together } from './shortage.ts';
import { spansOf } from './supply.ts';

const now = new Date('2026-04-01T12:00:00Z');
const spans = spansOf({ from: '2026-04-01', to: '2026-07-31' });
const quarter = (count: number) => ({ limit: count, period: 'Calendar quarter' as const });
const free = (given: object, uses: object[] = [], settings: object = {}) => {
  const reference = aReference({ lastVerifiedOn: '2026-03-01', ...given });
  return freeUses([{ reference, uses: uses.map(aUse) }], aPolicy({ settings }), spans)[0];
};

describe('what a reference can still give', () => {
  test('is what its limit leaves in each quarter, less what is planned, wherever a month begins', () => {
    expect(free(quarter(3), [{ on: '2026-05-10', status: 'Scheduled' }])).toEqual([
      [2, 2, 2, 5],
      [2, 2, 5],
      [2, 5],
      [3],
    ]);
  });

  test('comes back as a rolling year lets go, rests, and ends with the agreement', () => {
    const yearly = { limit: 1, period: 'Rolling 365 days' };
    expect(free(yearly, [{ on: '2025-06-15', status: 'Completed' }])?.[0]).toEqual([0, 0, 1, 1]);
    expect(free({ ...quarter(9), restDays: 15 })?.[0]).toEqual([2, 5, 7, 9]);
    const until = [aParticipation({ expiresOn: '2026-05-15' })];
    expect(free({ ...quarter(2), participations: until })?.[3]).toEqual([0]);
  });

  test('is one a week where nothing limits it, and shared by those of one account', () => {
    expect(free({})?.[0]).toEqual([5, 9, 13, 18]);
    const pair = [1, 2].map((at) => ({
      reference: aReference({ id: recordId('a00', at), contactId: recordId('003', at), ...quarter(2) }),
      uses: [],
    }));
    const accountLimit = { count: 3, period: 'Calendar quarter' as const };
    const both = freeUses(pair, aPolicy({ settings: { accountLimit } }), spans);
    expect(both.map((each) => each[0]?.at(2)).sort()).toEqual([1, 2]);
  });

  test('is nothing where nobody may ask it now', () => {
    const may = (given: object) => counts(aReference({ lastVerifiedOn: '2026-03-01', ...given }), aPolicy(), now);
    expect(may({})).toBe(true);
    expect([may({ withheld: true }), may({ participations: [] }), may({ account: { escalated: true } })]).toEqual([
      ...[false, false, false],
    ]);
    expect(may({ lastVerifiedOn: '2024-01-01' })).toBe(false);
  });
});

test('accounts that are alike give alike: what one gives is never taken for another', () => {
  const period = fc.constantFrom('Calendar month', 'Calendar quarter', 'Rolling 90 days', null);
  const day = fc.constantFrom('2025-12-20', '2026-02-20', '2026-04-10', '2026-05-15', '2026-09-01');
  const agreed = fc.record({
    limit: fc.constantFrom(1, 2, null),
    period,
    expiresOn: fc.option(day),
    blackoutTo: fc.option(day),
  });
  const person = fc.record({
    limit: fc.constantFrom(1, 3, null),
    period,
    restDays: fc.constantFrom(0, 30, null),
    agreed,
  });
  const used = fc.record({ by: fc.integer({ min: 0, max: 1 }), on: day });
  const account = fc.record({
    people: fc.array(person, { minLength: 1, maxLength: 2 }),
    uses: fc.array(used, { maxLength: 3 }),
  });
  const policy = aPolicy({ settings: { accountLimit: { count: 4, period: 'Calendar quarter' } }, rules: [aRule()] });
  fc.assert(
    fc.property(account, account, ({ people: some, uses: old }, { people: others, uses: young }) => {
      // Each differs in one respect from the first.
      const accounts = [
        { people: some, uses: old },
        { people: some, uses: young },
        { people: some, uses: old.map((each) => ({ ...each, by: 1 - each.by })) },
        { people: others, uses: old },
        ...(['limit', 'period', 'restDays', 'agreed'] as const).map((name) => ({
          people: some.map((each) => ({ ...each, [name]: others[0]?.[name] })),
          uses: old,
        })),
      ];
      const known = new Map<string, number[][][]>();
      for (const { people, uses } of accounts) {
        const ids = people.map((_, at) => [recordId('a00', at), recordId('003', at)] as const);
        const taken = uses.map(({ by, on }) => {
          const [referenceId, contactId] = ids[by] ?? ['', null];
          return aUse({ referenceId, contactId, on, status: 'Scheduled' });
        });
        const candidates = people.map(({ agreed: own, ...each }, at) => ({
          reference: aReference({
            ...{ id: ids[at]?.[0], contactId: ids[at]?.[1], ...each },
            participations: [aParticipation(own)],
          }),
          uses: taken,
        }));
        expect(freeUses(candidates, policy, spans, known)).toEqual(freeUses(candidates, policy, spans));
      }
    }),
  );
});

const months = 4;
const demands = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: months, maxLength: months });
const references = fc.array(
  fc.record({
    limit: fc.integer({ min: 0, max: 4 }),
    period: fc.constantFrom('Calendar month', 'Calendar quarter', 'Rolling 90 days', 'Rolling 30 days'),
    restDays: fc.constantFrom(0, 10, 40),
    used: fc.array(fc.integer({ min: -60, max: 90 }), { maxLength: 4 }),
  }),
  { maxLength: 4 },
);

describe('what is short', () => {
  test('is told with the month by which it lacks', () => {
    expect(shortageOf([1, 1, 0], [[2, 2, 4], [0, 2], [2]])).toEqual({ short: 1, since: 1 });
    expect(shortageOf([2, 0, 1], [[2, 2, 4], [0, 2], [2]])).toEqual({ short: 0, since: null });
  });

  test('is never more when every limit is doubled, nor when somebody joins', () => {
    fc.assert(
      fc.property(demands, references, (asked, given) => {
        const suppliersBy = (factor: number) =>
          given.flatMap(({ used, limit, ...each }, at) => {
            const id = recordId('a00', at);
            const uses = used.map((day) => {
              const on = new Date(now.getTime() + day * 86_400_000).toISOString().slice(0, 10);
              return aUse({ referenceId: id, on, status: day < 0 ? 'Completed' : 'Scheduled' });
            });
            const own = { ...each, limit: limit * factor } as Partial<Parameters<typeof aReference>[0]>;
            return freeUses([{ reference: aReference({ id, ...own }), uses }], aPolicy({ rules: [aRule()] }), spans);
          });
        const shortOf = (free: number[][][]) => shortageOf(asked, together(free, months)).short;
        const single = suppliersBy(1);
        expect(shortOf(suppliersBy(2))).toBeLessThanOrEqual(shortOf(single));
        expect(shortOf(single)).toBeLessThanOrEqual(shortOf(single.slice(1)));
      }),
      { numRuns: 100 },
    );
  });

  test('is what a search over every way to serve finds', () => {
    const slots = fc.array(fc.integer({ min: 0, max: months - 1 }), { maxLength: 6 });
    const whole = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: months, maxLength: months });
    fc.assert(
      fc.property(whole, slots, (asked, places) => {
        const fits = Array.from({ length: months }, (_, begin) =>
          Array.from(
            { length: months - begin },
            (__, at) => places.filter((place) => place >= begin && place <= begin + at).length,
          ),
        );
        const lacking = asked.map((wanted, month) => wanted - places.filter((place) => place === month).length);
        const isServed = lacking.every((each) => each <= 0);
        expect(shortageOf(asked, fits).short === 0).toBe(isServed);
      }),
    );
  });
});
