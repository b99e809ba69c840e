/** Chance by a seed (mulberry32): the same seed, the same draws. */
export interface Random {
  /** 0 ≤ number < 1. */
  (): number;
  below(most: number): number;
  one<T>(of: readonly T[]): T;
  chance(part: number): boolean;
  /** Draws of its own, which do not depend on how often others drew. */
  apart(): Random;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(draw() * most);
  return Object.assign(draw, {
    below,
    one: <T>(of: readonly T[]): T => {
      if (of.length === 0) throw new Error('Nothing to choose from');
      return of[below(of.length)] as T;
    },
    chance: (part: number) => draw() < part,
    apart: () => seeded(below(2 ** 32)),
  });
}
