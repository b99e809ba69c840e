import { Growing, packed, type Codes } from './narrow.ts';

/** A column of values of which many are equal: each distinct value once, and its number in every row. */
export interface Coded<T> {
  values: readonly T[];
  codes: Codes;
}

export const valueAt = <T>({ values, codes }: Coded<T>, row: number): T => values[codes[row] as number] as T;

/** Lists and objects are equal by what they hold. */
const keyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

export class CodedBuilder<T> {
  readonly #known = new Map<unknown, number>();
  readonly #values: T[] = [];
  readonly #codes = new Growing();

  add(value: T): void {
    const key = keyOf(value);
    let code = this.#known.get(key);
    if (code === undefined) {
      code = this.#values.push(value) - 1;
      this.#known.set(key, code);
    }
    this.#codes.push(code);
  }

  /** As added; valid until the next is. */
  asAdded(): Coded<T> {
    return { values: this.#values, codes: this.#codes.values() };
  }

  build(order: Uint32Array): Coded<T> {
    return { values: this.#values, codes: packed(this.#codes.values(), order, this.#values.length - 1) };
  }
}
