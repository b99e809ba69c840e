import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reconcile } from './reconcile.ts';
import { chains, type ChainRow } from './record.ts';
import { EMPTY_CHAIN } from './schema.ts';
import { needsReview } from './turns.ts';

const MINE = '001000000000001AAA';
const OTHER = '001000000000002AAA';

interface Row {
  lookup: string;
  written: string;
  turn: number;
}

/** The aggregate as the organization answers it. */
function chainOf(rows: Row[]) {
  const groups = Map.groupBy(rows, ({ lookup, written }) => `${lookup} ${written}`);
  const found = [...groups.values()].map((group): ChainRow => {
    const turns = group.map(({ turn }) => turn);
    const [first] = group;
    const ids: Record<string, string> = { Account__c: first?.lookup ?? '', Account_Id__c: first?.written ?? '' };
    return Object.assign(ids, { lowest: Math.min(...turns), turn: Math.max(...turns), rows: group.length }) as ChainRow;
  });
  return chains(found, 'Account__c', 'Account_Id__c').get(MINE) ?? EMPTY_CHAIN;
}

const review = (rows: Row[]): Row[] => {
  const taken = new Set(rows.filter((row) => row.written === MINE).map(({ turn }) => turn));
  const added = reconcile(MINE, chainOf(rows), taken);
  return [...rows, ...added.map(({ id, turn }) => ({ lookup: MINE, written: id, turn }))];
};
const turns = (written: string, count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ lookup: MINE, written, turn: index + 1 }));

describe('after a review', () => {
  test.each([
    ['a turn that is missing', turns(MINE, 5).filter(({ turn }) => turn !== 3)],
    ['the last turn', turns(MINE, 5).slice(0, 4)],
    ['another account merged into this one', [...turns(MINE, 5), ...turns(OTHER, 3)]],
    ['another account merged into one without uses', turns(OTHER, 3)],
  ])('%s no longer stops anybody', (_what, rows) => {
    expect(needsReview(chainOf(review(rows)), MINE)).toBe(false);
  });

  test('any history counts again, no turn is taken twice, and the next damage shows', () => {
    const damage = fc.record({
      own: fc.integer({ min: 0, max: 30 }),
      merged: fc.integer({ min: 0, max: 30 }),
      lost: fc.func(fc.boolean()),
    });
    fc.assert(
      fc.property(damage, ({ own, merged, lost }) => {
        const rows = [...turns(MINE, own), ...turns(OTHER, merged)].filter(({ written, turn }) => !lost(written, turn));
        fc.pre(rows.length > 0);
        const after = review(rows);
        expect(needsReview(chainOf(after), MINE)).toBe(false);
        expect(new Set(after.map(({ written, turn }) => `${written}#${turn}`)).size).toBe(after.length);
        const again = after.filter((row, index) => row.turn === 0 || index !== after.length - 2);
        if (again.length < after.length) expect(needsReview(chainOf(again), MINE)).toBe(true);
      }),
    );
  });
});
