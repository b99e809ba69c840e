import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chunks, fitsOne, pack, sizes } from './pack.ts';
import type { Planned } from './plan.ts';

const planned = (isNew: boolean, newContact: boolean, agreements: number): Planned =>
  ({
    contact: newContact ? { missing: { firstName: null, lastName: 'Bell', title: null, email: null } } : null,
    reference: { id: isNew ? null : 'R1', fields: { Limit__c: 1 } },
    participations: { create: Array.from({ length: agreements }, () => ({})), change: [], warnings: [] },
  }) as unknown as Planned;
const rows = fc.array(
  fc.tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 19 })).map((a) => planned(...a)),
  {
    maxLength: 400,
  },
);

test('every transaction fits into a composite, and no row is lost or moved', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 300 }), (all, most) => {
      const packs = pack(all, most);
      expect(packs.flat()).toEqual(all);
      for (const some of packs) {
        expect(some.length).toBeLessThanOrEqual(most);
        const collections = Object.values(sizes(some)).flatMap((count) => chunks(Array.from({ length: count })));
        expect(collections.length).toBeLessThanOrEqual(5);
        for (const collection of collections) expect(collection.length).toBeLessThanOrEqual(200);
      }
    }),
    { numRuns: 25 },
  );
});

test('two hundred new references with three agreements each stand or fall together, one more does not fit', () => {
  const all = Array.from({ length: 200 }, () => planned(true, true, 3));
  expect(fitsOne(all)).toBe(true);
  expect(fitsOne([...all, planned(true, true, 3)])).toBe(false);
});
