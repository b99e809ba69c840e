import { sweep, type Swept, type SweepWorld } from './run.ts';
import type { Scope } from './schema.ts';
import type { SweepStore } from './store.ts';

/** Calls a function after so many milliseconds, unless what it gives is called before. */
export type Later = (ms: number, call: () => void) => () => void;

export interface Sweeper extends Pick<SweepStore, 'list'> {
  run(order: { scope: Scope; by: string | null }): Promise<Swept>;
  /** Null after so many milliseconds. */
  wait(ms: number): Promise<null>;
  /** A step was taken here: those concerned hear of it soon. */
  stepped(): void;
  stop(): void;
}

interface Clockwork {
  later: Later;
  /** Between rounds of this process; 0: none by itself. */
  everyMinutes: number;
  /** The part of the day's requests that is used, 0 to 1. */
  share(): number;
  /** Something was written that others must read. */
  wrote(): void;
  failed(fault: unknown): void;
}

/** A process that has just started takes up what one before it left. */
const FIRST_MS = 30_000;
/** One that broke off, found another under way, or left something undone is made good before its time. */
const AGAIN_MS = 60_000;
/** After a step others are waited for, who may follow; messages of steps are no more often looked for than this. */
const SOON_MS = 5_000;
const SELDOM_MS = 60_000;
/** Above this part of the day's requests only the timer looks for messages. */
const THRIFTY = 0.5;

export function createSweeper(world: SweepWorld, { later, everyMinutes, share, wrote, failed }: Clockwork): Sweeper {
  let stopTimer = () => {};
  let stopSoon: (() => void) | null = null;
  let lastRun = 0;
  const run: Sweeper['run'] = async (order) => {
    lastRun = world.now().getTime();
    const swept = await sweep(world, order);
    if (swept.ran) wrote();
    return swept;
  };
  let stopped = false;
  function after(ms: number): void {
    if (stopped) return;
    stopTimer = later(ms, () => {
      void run({ scope: 'Everything', by: null })
        .then(({ ran, short }) => after(ran && !short ? everyMinutes * 60_000 : AGAIN_MS))
        .catch((fault: unknown) => {
          failed(fault);
          after(AGAIN_MS);
        });
    });
  }
  if (everyMinutes > 0) after(FIRST_MS);
  return {
    run,
    list: (caller) => world.store.list(caller),
    wait: (ms) => new Promise((resolve) => later(ms, () => resolve(null))),
    stepped() {
      if (everyMinutes === 0 || stopSoon || share() >= THRIFTY) return;
      const rest = lastRun + SELDOM_MS - world.now().getTime();
      stopSoon = later(Math.max(SOON_MS, rest), () => {
        stopSoon = null;
        void run({ scope: 'Messages', by: null }).catch(failed);
      });
    },
    stop() {
      stopped = true;
      stopTimer();
      stopSoon?.();
    },
  };
}
