/** Holds whole numbers of any size, and grows by doubling. */
export class Growing {
  #data = new Float64Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.#data.length) {
      const grown = new Float64Array(2 * this.length);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length++] = value;
  }

  /** What was pushed; valid until the next push. */
  values(): Float64Array {
    return this.#data.subarray(0, this.length);
  }
}

export type Codes = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const WIDTHS = [Uint8Array, Uint16Array, Uint32Array];

let zeros = new Uint8Array();

/** What no company uses, and what all have in common, costs nothing: such columns share one row of zeros. */
function alike(length: number): Codes {
  if (zeros.length < length) zeros = new Uint8Array(length);
  return zeros.subarray(0, length);
}

/** Whole numbers, `less` taken off each, from 0 to `most` in as few bytes as that takes, in the given order; not to be written to. */
export function packed(values: Float64Array, order: Uint32Array, most: number, less = 0): Codes {
  if (most === 0) return alike(order.length);
  const Width = WIDTHS.find(({ BYTES_PER_ELEMENT }) => most < 2 ** (8 * BYTES_PER_ELEMENT)) ?? Float64Array;
  const data = new Width(order.length);
  for (let at = 0; at < order.length; at += 1) data[at] = (values[order[at] as number] as number) - less;
  return data;
}
