import { FOUND_IN, type FoundIn } from '../searchSchema.ts';

/** A bit for each field. */
const FIELD_BITS = FOUND_IN.length;
export const bitOf = (field: FoundIn): number => 1 << FOUND_IN.indexOf(field);

/** The documents that hold a word, by number, each with the fields it stands in. */
export class Postings {
  #entries = new Int32Array(4);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(document: number, fields: number): void {
    if (this.#length === this.#entries.length) {
      const grown = new Int32Array(2 * this.#length);
      grown.set(this.#entries);
      this.#entries = grown;
    }
    this.#entries[this.#length++] = (document << FIELD_BITS) | fields;
  }

  each(visit: (document: number, fields: number) => void): void {
    for (let at = 0; at < this.#length; at += 1) {
      const entry = this.#entries[at] as number;
      visit(entry >> FIELD_BITS, entry & ((1 << FIELD_BITS) - 1));
    }
  }

  /** With other numbers; those that have none are let go of. */
  renumbered(numbers: Int32Array): Postings | null {
    const kept = new Postings();
    this.each((document, fields) => {
      const number = numbers[document] as number;
      if (number >= 0) kept.add(number, fields);
    });
    return kept.#length > 0 ? kept : null;
  }
}
