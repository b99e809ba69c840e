import type { Chain } from './schema.ts';

/** The rows a review adds to one chain, each under the id it is written with. */
export interface Reviewed {
  id: string;
  /** 0: the turns written under this id were looked at and belong to the chain now. */
  turn: number;
}

/** Missing turns one review fills; what is left needs another. */
export const MOST_FILLED = 150;

/**
 * What makes a chain whole again: an acknowledgment for each id that a merge brought in, a row for each turn that is missing,
 * and the review's own turn at the end. Afterwards the count of turns equals the highest.
 * @param taken turns written under the chain's own id
 */
export function reconcile(id: string, { max, count, ids }: Chain, taken: ReadonlySet<number>): Reviewed[] {
  const merged = ids.filter((each) => each !== id).map((each) => ({ id: each, turn: 0 }));
  const last = Math.max(max, count) + 1;
  const filled: Reviewed[] = [];
  for (let turn = 1; turn < last && filled.length < Math.min(last - count - 1, MOST_FILLED); turn += 1) {
    if (!taken.has(turn)) filled.push({ id, turn });
  }
  return [...merged, ...filled, { id, turn: last }];
}
