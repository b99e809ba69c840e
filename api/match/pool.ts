import type { PoolRows, Tally } from './poolRows.ts';
import { dayAfter } from './ask.ts';
import { type Month, PoolState, WINDOW_DAYS } from './poolState.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import type { Turn } from './promising.ts';
import type { WordIndex } from './text/wordIndex.ts';
import type { Leavers } from '../policy/deputy.ts';
import type { Policy } from '../policy/schema.ts';

export interface PoolView {
  /** When the pool was as the org: the start of its last reading. */
  asOf: Date;
  index: PoolIndex;
  words: WordIndex;
  policy: Policy | null;
  leavers: Leavers;
}

/** The references in memory, for proposing ids only: what a person is told was read on their own session. */
export interface Pool {
  /** Brought up to date first when it is older than two seconds or, if asked, lacks what this process wrote. As it
   *  stands, with its age, when the org cannot be read or has few requests left. */
  current(options?: { withOwnWrites: boolean }): Promise<PoolView>;
  /** Something that the pool reads was written by this process. */
  wrote(): void;
  /** As it last read them. */
  leavers(): Leavers;
  /** Milliseconds since it was up to date; null before the first reading. */
  age(): number | null;
  /** Whether so much of the day's requests is used that it is read anew less often. */
  sheds(): boolean;
}

/** Everything when `since` is null, else what was changed or deleted from then on, or everything again. */
export type ReadPool = (since: Date | null) => Promise<PoolRows>;

/** What a pool needs of the world. */
export interface Source {
  read: ReadPool;
  /** What the org has of the rows that count, by month of creation; of uses those from the given day on. */
  tally(from: string): Promise<Tally[]>;
  /** The rows of these months, and no policy. */
  readMonths(months: Month[]): Promise<PoolRows>;
  now(): Date;
  /** The part of the day's requests that is used, 0 to 1. */
  share(): number;
  /** Whether an old pool is a better answer than this fault: the org cannot be read just now. */
  isPassing(fault: unknown): boolean;
  /** Ends with false when one who asks has waited long enough for a reading, there being a pool already. */
  patience(): Promise<false>;
  /** Lets others have their turn. */
  turn: Turn;
}

/** The first day whose uses bind any limit. */
export const windowOf = (now: Date): string => dayAfter(now, -WINDOW_DAYS);

const STALE_MS = 2_000;
/** From this part of the day's requests on, so many milliseconds until the next reading: the last fifth is for people. */
const SHEDS_FROM = 0.8;
const SLOWER = [
  { from: SHEDS_FROM, staleMs: 15 * 60_000 },
  { from: 0.5, staleMs: 30_000 },
];
/** A change may be stamped minutes before it can be read, and two clocks differ. */
const OVERLAP_MS = 10 * 60_000;
/** A purge leaves nothing behind that a reading of changes would find, nor does a change that was committed late. */
const CHECK_MS = 60 * 60_000;

export function keepPool({ read, tally, readMonths, now, share, isPassing, patience, turn }: Source): Pool {
  let state = new PoolState();
  let asOf: Date | null = null;
  let checked: Date | null = null;
  let reading: Promise<boolean> | null = null;
  let behind = false;

  const sheds = () => share() >= SHEDS_FROM;
  const staleMs = () => SLOWER.find(({ from }) => share() >= from)?.staleMs ?? STALE_MS;
  const since = (at: Date | null) => (at === null ? Infinity : now().getTime() - at.getTime());

  async function check(kept: PoolState): Promise<void> {
    const from = windowOf(now());
    const months = kept.doubtful(await tally(from), from);
    if (months.length > 0) kept.repair(months, await readMonths(months));
  }

  /** Whether it is up to date now. */
  async function refresh(): Promise<boolean> {
    const at = now();
    behind = false;
    try {
      const anew = asOf === null || state.index.isWorn;
      const rows = await read(anew || asOf === null ? null : new Date(asOf.getTime() - OVERLAP_MS));
      const next = rows.whole ? new PoolState() : state;
      await next.take(rows, turn);
      if (rows.whole) checked = at;
      if (since(checked) > CHECK_MS) {
        await check(next);
        checked = at;
      }
      state = next;
      asOf = at;
      return true;
    } catch (fault) {
      behind = true;
      if (asOf === null || !isPassing(fault)) throw fault;
      return false;
    }
  }

  return {
    async current({ withOwnWrites } = { withOwnWrites: false }) {
      const outdated = () => since(asOf) > staleMs() || (withOwnWrites && behind && !sheds());
      // Twice, as a reading that began before the write may have missed it.
      for (let turn = 0; turn < 2 && outdated(); turn += 1) {
        reading ??= refresh().finally(() => (reading = null));
        if (!(await (asOf === null ? reading : Promise.race([reading, patience()])))) break;
      }
      const { index, words, policy, leavers } = state;
      return { asOf: asOf ?? now(), index, words, policy, leavers };
    },
    wrote: () => (behind = true),
    leavers: () => state.leavers,
    age: () => (asOf === null ? null : since(asOf)),
    sheds,
  };
}
