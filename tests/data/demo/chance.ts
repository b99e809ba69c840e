/** Chance that comes out the same on every machine and every day. */
export interface Chance {
  /** 0 up to 1. */
  next(): number;
  /** Whole, both ends included. */
  between(least: number, most: number): number;
  of<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Found once: looking a global up costs more than the arithmetic. */
const { imul } = Math;

/** Mulberry32 (Tommy Ettinger, public domain). */
export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const of = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(next() * list.length)];
    if (picked === undefined) throw new Error('Nothing to choose from');
    return picked;
  };
  return {
    next,
    of,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    shuffled: (list) =>
      list
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
  };
}
