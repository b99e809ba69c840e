import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Spread {
  median: number;
  p99: number;
}

/** Milliseconds of the middle one of many runs, after some that warm up, and of the one that 99 in 100 do not pass. */
export async function spread(run: () => unknown, runs = 21, warm = 5): Promise<Spread> {
  const times: number[] = [];
  for (let at = 0; at < runs + warm; at += 1) {
    const start = performance.now();
    await run();
    if (at >= warm) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[runs >> 1] ?? 0, p99: times[Math.ceil(0.99 * runs) - 1] ?? 0 };
}

export const median = async (run: () => unknown, runs?: number, warm?: number): Promise<number> =>
  (await spread(run, runs, warm)).median;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MB on the heap and in buffers when everything dead is gone. */
export function memory(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}
