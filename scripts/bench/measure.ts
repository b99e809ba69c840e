import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds of the middle one of many runs, after some that warm up. */
export async function median(run: () => unknown, runs = 21, warm = 5): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < runs + warm; at += 1) {
    const start = performance.now();
    await run();
    if (at >= warm) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MB on the heap and in buffers when everything dead is gone. */
export function memory(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}
