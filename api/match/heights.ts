import type { Lookup } from './lookup.ts';

const least = ({ by }: Lookup): number => by.reduce((found, each) => Math.min(found, each), 0);
export const greatest = ({ by }: Lookup): number => by.reduce((found, each) => Math.max(found, each), -Infinity);

/** How many rows are worth how much. */
export class Heights {
  readonly #counts: Int32Array;
  readonly #least: number;
  /** So many are worth `#floor` or more. */
  #above = 0;
  #floor: number;

  /** @param lookups for each segment, what its rows' worth is added up from */
  constructor(lookups: Lookup[][]) {
    const sum = (of: (each: Lookup) => number) =>
      lookups.map((all) => all.reduce((total, each) => total + of(each), 0));
    this.#least = Math.min(0, ...sum(least));
    this.#floor = Math.max(0, ...sum(greatest)) + 1;
    this.#counts = new Int32Array(this.#floor - this.#least);
  }

  add(sums: Int32Array, from: number, to: number): void {
    for (let row = from; row < to; row += 1) {
      const sum = sums[row] as number;
      (this.#counts[sum - this.#least] as number) += 1;
      if (sum >= this.#floor) this.#above += 1;
    }
  }

  /** How many are worth at least so much; to be asked for less and less. */
  above(worth: number): number {
    for (; this.#floor > worth && this.#floor > this.#least; this.#floor -= 1) {
      this.#above += this.#counts[this.#floor - 1 - this.#least] as number;
    }
    return this.#above;
  }

  /** What so many rows are worth at least; -Infinity when there are no more. */
  withAtLeast(wanted: number): number {
    let left = wanted;
    for (let at = this.#counts.length - 1; at >= 0; at -= 1) {
      left -= this.#counts[at] as number;
      if (left <= 0) return at + this.#least;
    }
    return -Infinity;
  }
}
