import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openBudget } from './budget.ts';
import { LEASE_MS, mayBegin, nextSlot, type Round } from './lease.ts';

const at = (ms: number) => new Date(ms);

test('among any who want a round at any time, two never work in one at once, and one that was cut off blocks nobody for long', () => {
  const contender = fc.record({
    wants: fc.integer({ min: 0, max: 20 * 60_000 }),
    works: fc.integer({ min: 0, max: 300_000 }),
    dies: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(contender, { maxLength: 30 }), (contenders) => {
      let last: Round | null = null;
      const worked: [from: number, to: number][] = [];
      for (const { wants, works, dies } of [...contenders].sort((a, b) => a.wants - b.wants)) {
        const before: Round | null = last && { ...(last as Round) };
        if (before?.endedAt && before.endedAt > at(wants)) before.endedAt = null;
        const slot = nextSlot(before, at(wants));
        if (slot === null) {
          expect(wants).toBeLessThan(before!.heldUntil.getTime());
          continue;
        }
        expect(slot).toBe((before?.slot ?? 0) + 1);
        const heldUntil = at(wants + LEASE_MS);
        let end = wants;
        while (end < wants + works && mayBegin(heldUntil, at(end))) end += 10_000;
        worked.push([wants, end]);
        last = { slot, heldUntil, endedAt: dies ? null : at(end) };
      }
      for (const [index, [from]] of worked.entries())
        if (index > 0) expect(worked[index - 1]![1]).toBeLessThanOrEqual(from);
    }),
  );
});

test('a round spends 25 calls, one more for every 200 messages, and none when its time is over', () => {
  let inTime = true;
  const budget = openBudget(() => inTime);
  while (budget.spend(5));
  expect(budget.used).toBe(20);
  while (budget.spend());
  expect(budget.used).toBe(25);
  budget.allow(201);
  expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false]);
  budget.allow(1000);
  inTime = false;
  expect(budget.spend()).toBe(false);
});
