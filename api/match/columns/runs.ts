import type { Coded } from './coded.ts';

/** What an account's references have in common and what weighs much: rows that are alike in it stand together. */
const TOGETHER = ['industry', 'country', 'sizeBand'] as const;
type Column = (name: (typeof TOGETHER)[number]) => Coded<unknown>;

/** For each row the number of its combination, counted from 0 as they come. */
export function combinations(column: Column): Uint32Array {
  const known = new Map<number, number>();
  const all = TOGETHER.map(column);
  return Uint32Array.from(column('industry').codes, (_, row) => {
    let combined = 0;
    for (const { values, codes } of all) combined = combined * values.length + (codes[row] as number);
    const number = known.get(combined) ?? known.size;
    known.set(combined, number);
    return number;
  });
}

/** The first row of each run of rows that are alike, and at the end how many rows there are. */
export function runsOf(column: Column): Uint32Array {
  const alike = combinations(column);
  const starts = Array.from(alike.keys()).filter((row) => row === 0 || alike[row] !== alike[row - 1]);
  return Uint32Array.from([...starts, alike.length]);
}
