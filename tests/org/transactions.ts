import type { Org } from './org.ts';

/** How one run of a request ends: `keep` commits; `undo` takes everything back, for a run that only finds its locks. */
export interface Run {
  ends: 'keep' | 'undo';
  /** A repeat of the same request, which counts once. */
  again: boolean;
  /** Another's lock sends the run back to wait, until patience is over and it becomes the answer. */
  waits: boolean;
}

/** Runs a request until it is not in another transaction's way. With `hold` it keeps its own rows locked so long before it
 *  commits; nobody sees what it wrote until then. */
export async function transact<T>(org: Org, hold: number, run: (how: Run) => T): Promise<T> {
  const { locks } = org;
  const deadline = performance.now() + locks.patience;
  let again = false;
  async function until(ends: Run['ends']): Promise<T> {
    for (;;) {
      const left = deadline - performance.now();
      locks.begin();
      const answer = run({ ends, again, waits: left > 0 });
      again = true;
      if (!locks.met || left <= 0) return answer;
      await locks.change(left);
    }
  }
  if (hold > 0) {
    const found = await until('undo');
    if (locks.taken.length === 0 || locks.met) return found;
    return locks.hold([...locks.taken], hold, () => until('keep'));
  }
  return until('keep');
}
