import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { aUse, aParticipation } from '#tests/builders.ts';
import { aCustomer, recordId } from '#tests/data/market.ts';
import { candidatesIn } from '#tests/data/poolOf.ts';
import { keyOf, idOf } from './ids.ts';
import { type Change, PoolIndex } from './poolIndex.ts';
import { noRows, PARTS, rowOf, type Part, type Rows } from './rows.ts';

const MADE = '2026-01';
const small = fc.nat(5);
const account = small.map((number) => recordId('001', number));
const accountOrNone = fc.option(account, { freq: 5 });
const reference = small.map((number) => recordId('a00', number));

/** A row of each kind as it may come at any time: of few ids, so that most readings meet what is there. */
const someRows = fc.record({
  references: fc.array(
    fc
      .record({ n: small, account, persona: fc.constantFrom('CIO', 'CFO') })
      .map(({ n, account: accountId, persona }) =>
        rowOf(aCustomer(n, { accountId, persona, contactId: n === 0 ? null : recordId('003', n) }), MADE),
      ),
    { maxLength: 3 },
  ),
  participations: fc.array(
    fc.record({ n: small, of: reference }).map(({ n, of }) => ({
      ...aParticipation({ id: recordId('a02', n), activityType: n % 2 ? 'Site visit' : 'Reference call' }),
      referenceId: of,
      created: MADE,
    })),
    { maxLength: 3 },
  ),
  uses: fc.array(
    fc
      .record({ n: small, of: fc.option(reference), raw: accountOrNone, day: fc.integer({ min: 1, max: 9 }) })
      .map((given) => aPlainUse(given.n, given.of, given.raw, `2026-01-0${given.day}`)),
    { maxLength: 3 },
  ),
  cases: fc.array(
    fc
      .record({ n: small, accountId: accountOrNone })
      .map(({ n, accountId }) => ({ id: recordId('500', n), accountId, created: MADE })),
    { maxLength: 2 },
  ),
  opportunities: fc.array(
    fc
      .record({ n: small, accountId: accountOrNone, probability: fc.constantFrom(10, 70) })
      .map(({ n, ...rest }) => ({ id: recordId('006', n), ...rest, created: MADE })),
    { maxLength: 2 },
  ),
});

function aPlainUse(n: number, referenceId: string | null, accountId: string | null, on: string) {
  const {
    candidateId: _c,
    opportunityId: _o,
    startsAt: _s,
    holdUntil: _h,
    recordedBy: _r,
    confirmed: _f,
    ...use
  } = aUse();
  return { ...use, id: recordId('a04', n), referenceId, accountId, on, created: MADE };
}

const changes = fc.record({
  rows: someRows,
  gone: fc.record(
    Object.fromEntries(PARTS.map((part) => [part, fc.array(small, { maxLength: 2 })])) as Record<
      Part,
      fc.Arbitrary<number[]>
    >,
  ),
});

const PREFIX: Record<Part, string> = {
  references: 'a00',
  participations: 'a02',
  uses: 'a04',
  cases: '500',
  opportunities: '006',
};

/** The latest of each id. */
const latest = <T extends { id: string }>(rows: T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

function changeOf({ rows, gone }: { rows: Rows; gone: Record<Part, number[]> }): Change {
  const taken = Object.fromEntries(
    PARTS.map((part) => [part, latest(rows[part] as { id: string }[])]),
  ) as unknown as Rows;
  const ids = (part: Part) => [...taken[part].map(({ id }) => id), ...gone[part].map((n) => recordId(PREFIX[part], n))];
  return { taken, replaced: Object.fromEntries(PARTS.map((part) => [part, new Set(ids(part))])) as Change['replaced'] };
}

/** The rows themselves, without an index. */
function applied(rows: Rows, { taken, replaced }: Change): Rows {
  return Object.fromEntries(
    PARTS.map((part) => {
      const kept = (rows[part] as { id: string }[]).filter(({ id }) => !replaced[part].has(id));
      return [part, [...kept, ...taken[part]]];
    }),
  ) as unknown as Rows;
}

const byId = (index: PoolIndex) =>
  candidatesIn(index).sort((one, other) => (one.reference.id < other.reference.id ? -1 : 1));

describe('the index', () => {
  test('after any changes is what it would be if it were built from what is there now', () => {
    fc.assert(
      fc.property(someRows, fc.array(changes, { maxLength: 12 }), (first, later) => {
        const start = changeOf({
          rows: first,
          gone: { references: [], participations: [], uses: [], cases: [], opportunities: [] },
        });
        let rows = applied(noRows(), start);
        let index = PoolIndex.of(rows);
        for (const each of later) {
          const change = changeOf(each);
          rows = applied(rows, change);
          index = index.with(change);
          expect(byId(index)).toEqual(byId(PoolIndex.of(rows)));
        }
        expect(index.living.length).toBeLessThan(12);
      }),
      { numRuns: 300 },
    );
  });

  test('an index that others still read is not changed by a change', () => {
    const rows = { ...noRows(), references: [rowOf(aCustomer(1), MADE)] };
    const before = PoolIndex.of(rows);
    const replaced = {
      ...changeOf({
        rows: noRows(),
        gone: { references: [1], participations: [], uses: [], cases: [], opportunities: [] },
      }),
    };
    expect(candidatesIn(before.with(replaced))).toEqual([]);
    expect(candidatesIn(before)).toHaveLength(1);
  });

  test('a use counts where its customer is now, and where it was given once that reference is gone', () => {
    const moved = { ...rowOf(aCustomer(1), MADE), accountId: recordId('001', 2) };
    const other = rowOf(aCustomer(3, { accountId: recordId('001', 1) }), MADE);
    const use = aPlainUse(1, moved.id, recordId('001', 1), '2026-01-01');
    const index = PoolIndex.of({ ...noRows(), references: [moved, other], uses: [use] });
    const usesOf = (at: PoolIndex) => byId(at).map(({ reference: { id }, uses }) => [id, uses.length]);
    expect(usesOf(index)).toEqual([
      [moved.id, 1],
      [other.id, 0],
    ]);
    const none = { participations: [], uses: [], cases: [], opportunities: [] };
    const gone = changeOf({ rows: noRows(), gone: { references: [1], ...none } });
    expect(usesOf(index.with(gone))).toEqual([[other.id, 1]]);
  });
});

describe('an id', () => {
  test.each(['001000000000001AAA', '0015g00000XyZaBAAU', 'a0N8Z00000abcdEUAY'])('%s comes back as it was', (id) => {
    expect(idOf(keyOf(id))?.slice(0, 15)).toBe(id.slice(0, 15));
  });

  test('of 18 characters ends in what Salesforce adds to its 15', () => {
    expect(idOf(keyOf('00D5g000004ABCD'))).toMatch(/^00D5g000004ABCD...$/);
    expect(idOf(keyOf('001000000000001'))).toBe('001000000000001AAA');
    expect(idOf(keyOf(null as unknown as null))).toBeNull();
  });
});
