import { describe, expect, test } from '@jest/globals';
import { Problem } from '../errors.ts';
import { KeysMissing } from './execute.ts';
import type { Ledger } from './ledger.ts';
import type { Draft, Own } from './schema.ts';
import { together, type Given, type Together } from './together.ts';

const LEDGER: Ledger = {
  chains: { accounts: new Map(), contacts: new Map() },
  uses: [],
  references: new Map(),
  policy: null,
  leavers: new Map(),
};
const OWN: Own = {
  ...{ prior: null, request: null, candidates: [], approvals: [], prospect: null, other: null, contact: null },
  decisions: [],
};

const given = (key: string, throws?: Error): Given => ({
  own: OWN,
  order: {
    ...{ key, bodyHash: '', requestId: key, referenceIds: [], keys: new Set([key]) },
    decide() {
      if (throws) throw throws;
      const changes = [{ type: 'Reference_Request__c', id: key, fields: {} }];
      return { writes: { creates: [], changes }, answer: () => true };
    },
  },
});
const many = (count: number) => Array.from({ length: count }, (_, at) => given(`r${at}`));

/** Counts its calls; what is written together with one of the `taken` is refused. */
function world(over: Partial<Together> & { most?: number; taken?: string[] } = {}) {
  const { most = Infinity, taken = [], ...more } = over;
  const calls = { spent: 0, written: [] as string[] };
  const made: Together = {
    read: async () => LEDGER,
    async write(all) {
      const ids = all.flatMap(({ changes }) => changes.map(({ id }) => id));
      if (ids.some((id) => taken.includes(id))) throw new Error('taken');
      calls.written.push(...ids);
      return new Map<Draft, string>();
    },
    mayRepeat: () => true,
    spend: () => (calls.spent < most ? ((calls.spent += 1), true) : false),
    ...more,
  };
  return { ...made, calls };
}

describe('many commands that are due at once', () => {
  test('are read in hundreds and written as many as fit', async () => {
    const of = world();
    expect(await together(many(450), of)).toEqual(Array(450).fill('done'));
    expect([of.calls.spent, of.calls.written.length]).toEqual([6, 450]);
  });

  test('do not wait for one whose turn somebody else took', async () => {
    const settled = await together(many(40), world({ taken: ['r7'] }));
    expect(settled.map((each, at) => (each === 'done' ? [] : [at])).flat()).toEqual([7]);
    expect(settled[7]).toBe('left');
  });

  test('say why one of them is refused, and leave one of which too little was read', async () => {
    const refused = new Problem('LEDGER_NEEDS_REVIEW');
    const some = [given('a'), given('b', refused), given('c', new KeysMissing(['k']))];
    expect(await together(some, world())).toEqual(['done', refused, 'left']);
  });

  test('are left when there is no call any more', async () => {
    expect(await together(many(10), world({ most: 0 }))).toEqual(Array(10).fill('left'));
    expect(await together(many(10), world({ most: 1 }))).toEqual(Array(10).fill('left'));
  });

  test('are read in halves where one page does not hold their uses', async () => {
    const of = world({
      async read(needs) {
        if (needs.length > 30) throw new RangeError('more than a page');
        return LEDGER;
      },
    });
    expect(await together(many(100), of)).toEqual(Array(100).fill('done'));
  });
});
