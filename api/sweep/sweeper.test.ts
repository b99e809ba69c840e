import { expect, test } from '@jest/globals';
import type { SweepRecord } from './record.ts';
import type { SweepWorld } from './run.ts';
import { createSweeper } from './sweeper.ts';

const MINUTE = 60_000;
const NOW = new Date('2026-03-02T10:00:00Z');

/** After how many minutes each round comes, where the lease of each ends so many minutes from now, or is another's. */
async function waits(...leases: (number | null)[]): Promise<number[]> {
  const found: number[] = [];
  const recordOf = (minutes: number) =>
    ({ Id: 's', Held_Until__c: new Date(NOW.getTime() + minutes * MINUTE).toISOString() }) as SweepRecord;
  const store = {
    async take() {
      const minutes = leases.shift() ?? null;
      const record = recordOf(minutes ?? 0);
      return minutes === null ? { ours: false, record } : { ours: true, record, through: null };
    },
    finish: async (record: SweepRecord) => record,
  };
  const world = { store, ground: async () => ({ policy: null, leavers: new Map() }), now: () => NOW };
  await new Promise<void>((done) => {
    const left = leases.length;
    createSweeper(world as unknown as SweepWorld, {
      later(ms, call) {
        found.push(ms / MINUTE);
        if (found.length > left) done();
        else setImmediate(call);
        return () => {};
      },
      ...{ everyMinutes: 15, share: () => 0, wrote: () => {}, failed: done },
    });
  });
  return found.slice(1);
}

test('rounds come by the timer, and after a minute where somebody else was at it or something was left undone', async () => {
  expect(await waits(4, null, 0, 4)).toEqual([15, 1, 1, 15]);
});
