import { OrgError } from './model.ts';

/** Milliseconds a transaction waits for a row that another one holds: Salesforce's own ten seconds. */
const PATIENCE = 10_000;

export type Locks = ReturnType<typeof startLocks>;

/** Row locks between transactions. Requests here run one after another, so two only meet when a fault keeps one of them open. */
export function startLocks() {
  const holders = new Map<readonly string[], () => void>();
  const waiting = new Set<() => void>();
  let taken: string[] = [];
  let met = false;

  function sleep(milliseconds: number, enlist: (wake: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      // Nobody waits for a lock of an org that was stopped.
      timer.unref();
      enlist(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  return {
    patience: PATIENCE,
    /** Starts the list of what the transaction at work takes. */
    begin(): void {
      taken = [];
      met = false;
    },
    /** Throws when another transaction holds one of the rows. */
    take(ids: string[]): void {
      const held = ids.find((id) => [...holders.keys()].some((rows) => rows.includes(id)));
      if (held !== undefined) {
        met = true;
        const message = `unable to obtain exclusive access to this record or 1 records: ${held.slice(0, 15)}`;
        throw new OrgError(400, 'UNABLE_TO_LOCK_ROW', message, []);
      }
      taken.push(...ids);
    },
    get taken(): readonly string[] {
      return taken;
    },
    /** Whether the transaction at work came upon another's row. */
    get met(): boolean {
      return met;
    },
    get held(): string[] {
      return [...holders.keys()].flat();
    },
    /** Keeps rows until the time is over or everything is let go, then does the work; only then others go on. */
    async hold<T>(ids: readonly string[], milliseconds: number, work: () => Promise<T>): Promise<T> {
      await sleep(milliseconds, (wake) => holders.set(ids, wake));
      holders.delete(ids);
      try {
        return await work();
      } finally {
        for (const wake of waiting) wake();
        waiting.clear();
      }
    },
    letGo(): void {
      for (const wake of holders.values()) wake();
    },
    /** When a row is let go, or the time is over. */
    change: (milliseconds: number) => sleep(milliseconds, (wake) => waiting.add(wake)),
  };
}
