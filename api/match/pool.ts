import { PoolState, type PoolRows } from './poolState.ts';
import type { Candidate } from './candidate.ts';
import type { Policy } from '../policy/schema.ts';

export interface PoolView {
  /** When the pool was as the org: the start of its last reading. */
  asOf: Date;
  candidates: Candidate[];
  policy: Policy | null;
}

/** The references in memory, for proposing ids only: what a person is told was read on their own session. */
export interface Pool {
  /** Brought up to date first when it is older than two seconds or, if asked, lacks what this process wrote. */
  current(options?: { withOwnWrites: boolean }): Promise<PoolView>;
  /** Something that the pool reads was written by this process. */
  wrote(): void;
  /** Milliseconds since it was up to date; null before the first reading. */
  age(): number | null;
}

/** Everything when `since` is null, else what was changed or deleted from then on. */
export type ReadPool = (since: Date | null) => Promise<PoolRows>;

const STALE_MS = 2_000;
/** A change may be stamped minutes before it can be read, and two clocks differ. */
const OVERLAP_MS = 10 * 60_000;
/** A purge leaves nothing behind that a reading of changes would find. */
const AFRESH_MS = 60 * 60_000;

export function keepPool(read: ReadPool, now: () => Date): Pool {
  let state = new PoolState();
  let asOf: Date | null = null;
  let afresh: Date | null = null;
  let reading: Promise<void> | null = null;
  let behind = false;

  const since = (at: Date | null) => (at === null ? Infinity : now().getTime() - at.getTime());

  async function refresh(): Promise<void> {
    const at = now();
    behind = false;
    if (asOf === null || since(afresh) > AFRESH_MS) {
      const next = new PoolState();
      next.take(await read(null));
      state = next;
      afresh = at;
    } else {
      state.take(await read(new Date(asOf.getTime() - OVERLAP_MS)));
    }
    asOf = at;
  }

  return {
    async current({ withOwnWrites } = { withOwnWrites: false }) {
      const outdated = () => since(asOf) > STALE_MS || (withOwnWrites && behind);
      // Twice, as a reading that began before the write may have missed it.
      for (let turn = 0; turn < 2 && outdated(); turn += 1) {
        reading ??= refresh().finally(() => (reading = null));
        await reading;
      }
      return { asOf: asOf ?? now(), candidates: state.candidates, policy: state.policy };
    },
    wrote: () => (behind = true),
    age: () => (asOf === null ? null : since(asOf)),
  };
}
