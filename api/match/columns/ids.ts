import { type Coded, CodedBuilder, valueAt } from './coded.ts';
import { type Codes, Growing, packed } from './narrow.ts';

/** In the order in which strings compare. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Two characters at once. */
const PAIRS = [...DIGITS].flatMap((first) => [...DIGITS].map((second) => first + second));
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const HEAD = 8;
const TAIL = 7;
/** Numbers that the last seven of an id's fifteen characters can be. */
const SPAN = 62 ** TAIL;

/** Object and server, the first eight characters: an org has few for as long as it lives. */
const HEADS: string[] = [];

const NO_ID = -1;

function tailOf(id: string): number {
  let tail = 0;
  for (let at = HEAD; at < HEAD + TAIL; at += 1) tail = tail * 62 + (VALUES.get(id.charAt(at)) ?? 0);
  return tail;
}

/** A number for each record id, equal for equal ids within this process; for null it is negative. */
export function keyOf(id: string | null): number {
  if (id === null) return NO_ID;
  const head = id.slice(0, HEAD);
  let rank = HEADS.indexOf(head);
  if (rank < 0) rank = HEADS.push(head) - 1;
  return rank * SPAN + tailOf(id);
}

/** In the order of the ids as text; null comes first. */
export function compareKeys(one: number, other: number): number {
  const [head, theirs] = [Math.floor(one / SPAN), Math.floor(other / SPAN)];
  if (head === theirs || head < 0 || theirs < 0) return one - other;
  return (HEADS[head] ?? '') < (HEADS[theirs] ?? '') ? -1 : 1;
}

/** A bit for each capital letter, the first character's lowest. */
const capitals = (text: string): number =>
  [...text].reduce((bits, sign, at) => bits | (sign >= 'A' && sign <= 'Z' ? 1 << at : 0), 0);
const CAPITALS_OF_PAIRS = PAIRS.map(capitals);

/** The three characters that make a case-sensitive id of 15 one of 18, by which of the 15 are capital letters: five bits each. */
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const CHECKSUMS = Array.from({ length: 2 ** 15 }, (_, bits) =>
  [bits, bits >> 5, bits >> 10].map((five) => CHECK.charAt(five & 31)).join(''),
);

const PAIR = PAIRS.length;

/** The first eleven characters, and which of them are capitals: records made near each other share them. */
interface Start {
  text: string;
  capitals: number;
}
const STARTS = new Map<number, Start>();
/** An org of millions has fewer, unless its ids are scattered. */
const MOST_STARTS = 10_000;

function startOf(number: number): Start {
  if (STARTS.size === MOST_STARTS) STARTS.clear();
  const head = Math.floor(number / 62 ** 3);
  const [digit, pair] = [Math.floor(number / PAIR) % 62, number % PAIR];
  const text = `${HEADS[head]}${DIGITS[digit]}${PAIRS[pair]}`;
  const start = { text, capitals: capitals(text) };
  STARTS.set(number, start);
  return start;
}

/** The id of 18 characters behind a key. Written out, as a ranking makes thousands. */
export function idOf(key: number): string | null {
  if (key < 0) return null;
  const number = Math.floor(key / PAIR ** 2);
  const low = key - number * PAIR ** 2;
  const start = STARTS.get(number) ?? startOf(number);
  const [second, third] = [Math.floor(low / PAIR), low % PAIR];
  const bits =
    start.capitals | ((CAPITALS_OF_PAIRS[second] as number) << 11) | ((CAPITALS_OF_PAIRS[third] as number) << 13);
  return start.text + ((PAIRS[second] as string) + (PAIRS[third] as string) + (CHECKSUMS[bits] as string));
}

/** So many are looked for one by one, more all at once. */
const FEW = 16;

/** A column of record ids, some null: the head as a code, the rest as the distance from the least of the column. */
export class Ids {
  readonly #heads: Coded<number>;
  readonly #tails: Codes;
  readonly #least: number;

  constructor(heads: Coded<number>, tails: Codes, least: number) {
    this.#heads = heads;
    this.#tails = tails;
    this.#least = least;
  }

  key(row: number): number {
    const head = valueAt(this.#heads, row);
    return head < 0 ? NO_ID : head * SPAN + (this.#tails[row] as number) + this.#least;
  }

  at(row: number): string | null {
    return idOf(this.key(row));
  }

  /** The rows that hold one of these keys. */
  find(keys: ReadonlySet<number>): number[] {
    const rows: number[] = [];
    if (keys.size > FEW) {
      for (let row = 0; row < this.#tails.length; row += 1) if (keys.has(this.key(row))) rows.push(row);
      return rows;
    }
    for (const key of keys) {
      const tail = key < 0 ? 0 : (key % SPAN) - this.#least;
      for (let row = this.#tails.indexOf(tail); row >= 0; row = this.#tails.indexOf(tail, row + 1)) {
        if (this.key(row) === key) rows.push(row);
      }
    }
    return rows;
  }
}

export class IdsBuilder {
  readonly #keys = new Growing();

  add(id: string | null): void {
    this.#keys.push(keyOf(id));
  }

  keys(): Float64Array {
    return this.#keys.values();
  }

  build(order: Uint32Array): Ids {
    const keys = this.keys();
    const heads = new CodedBuilder<number>();
    const tails = new Growing();
    let [least, most] = [SPAN, 0];
    for (const key of keys) {
      heads.add(key < 0 ? NO_ID : Math.floor(key / SPAN));
      const tail = key < 0 ? NO_ID : key % SPAN;
      tails.push(tail);
      if (tail >= 0) least = Math.min(least, tail);
      most = Math.max(most, tail);
    }
    if (most < least) least = 0;
    // Where there is no id stands the least there is.
    const known = tails.values().map((tail) => Math.max(tail, least));
    return new Ids(heads.build(order), packed(known, order, most - least, least), least);
  }
}
