import { OrgError } from './model.ts';

/** Milliseconds a transaction waits for a row that another one holds: Salesforce's own ten seconds. */
const PATIENCE = 10_000;

/** Row locks between transactions. Requests here run one after another, so two only meet when a fault keeps one of them open. */
export interface Locks {
  patience: number;
  /** Starts the list of what the transaction at work takes. */
  begin(): void;
  /** Throws when another transaction holds one of the rows. */
  take(ids: string[]): void;
  readonly taken: readonly string[];
  /** Whether the transaction at work came upon another's row. */
  readonly met: boolean;
  readonly held: string[];
  /** Keeps rows until the time is over or everything is let go, then does the work; only then others go on. */
  hold<T>(ids: readonly string[], milliseconds: number, work: () => Promise<T>): Promise<T>;
  letGo(): void;
  /** When a row is let go, or the time is over. */
  change(milliseconds: number): Promise<void>;
}

export function startLocks(): Locks {
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
    begin() {
      taken = [];
      met = false;
    },
    take(ids) {
      const held = ids.find((id) => [...holders.keys()].some((rows) => rows.includes(id)));
      if (held !== undefined) {
        met = true;
        const message = `unable to obtain exclusive access to this record or 1 records: ${held.slice(0, 15)}`;
        throw new OrgError(400, 'UNABLE_TO_LOCK_ROW', message, []);
      }
      taken.push(...ids);
    },
    get taken() {
      return taken;
    },
    get met() {
      return met;
    },
    get held() {
      return [...holders.keys()].flat();
    },
    async hold(ids, milliseconds, work) {
      await sleep(milliseconds, (wake) => holders.set(ids, wake));
      holders.delete(ids);
      try {
        return await work();
      } finally {
        for (const wake of waiting) wake();
        waiting.clear();
      }
    },
    letGo() {
      for (const wake of holders.values()) wake();
    },
    change: (milliseconds) => sleep(milliseconds, (wake) => waiting.add(wake)),
  };
}
