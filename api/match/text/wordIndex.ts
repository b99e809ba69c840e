import { distance } from 'fastest-levenshtein';
import { keyOf } from '../columns/ids.ts';
import type { Turn } from '../promising.ts';
import { FOUND_IN, type FoundIn } from '../searchSchema.ts';
import { bitOf, Postings } from './postings.ts';
import type { Texts } from './texts.ts';
import { wordsOf } from './tokens.ts';
import { type Likeness, likeness, nearly, type Part } from './typed.ts';
import { WEIGHTS, type Weight } from './weigh.ts';

/** A reference as the service user read it. */
export interface Document {
  id: string;
  texts: Texts;
}

/** Taken in before others have their turn. */
const CHUNK = 500;
/** Words or their holders looked at before others have their turn. */
const BUSY = 100_000;
/** So many that are gone are in nobody's way. */
const FEW = 1_000;
const GONE = -1;
/** Beside the bits of the fields in which a word was found. */
const MISSPELLED = 1 << FOUND_IN.length;

const maskOf = (fields: readonly FoundIn[]): number => fields.reduce((mask, field) => mask | bitOf(field), 0);

/** What each set of fields is worth together. */
const WORTH_OF = Float64Array.from({ length: 1 << FOUND_IN.length }, (_, mask) =>
  FOUND_IN.reduce((sum, field) => sum + (mask & bitOf(field) ? WEIGHTS[field] : 0), 0),
);

/** Who holds what was typed, by the key of the id. */
export interface Holders {
  get(key: number): Weight | undefined;
}

/** Lets others have their turn when so much was looked at since they had. */
type Pause = (looked: number) => Promise<void> | undefined;
function pauses(turn: Turn): Pause {
  let busy = 0;
  return (looked) => {
    busy += looked;
    if (busy < BUSY) return undefined;
    busy = 0;
    return turn();
  };
}

/**
 * Which references hold which words, to propose only. What a word is worth never depends on how many others hold it: those
 * whom the reader may not see are among them. References go by the keys of their ids.
 */
export class WordIndex {
  #words = new Map<string, Postings>();
  /** By number of the document; negative when it is gone. */
  #keys: number[] = [];
  #numbers = new Map<number, number>();

  async load(documents: Document[], turn: Turn): Promise<void> {
    for (const [at, document] of documents.entries()) {
      this.#add(document);
      if (at % CHUNK === CHUNK - 1) await turn();
    }
  }

  /** Lets go of some, and takes in those that are new or other than before. */
  change(gone: Iterable<string>, taken: Document[]): void {
    for (const id of gone) this.#drop(keyOf(id));
    for (const document of taken) this.#add(document);
    if (this.#keys.length > FEW + 2 * this.#numbers.size) this.#tidy();
  }

  /** Who holds all that was typed in these fields, phrases in any order of their words: where they stand is not kept. */
  async find(parts: Part[], fields: readonly FoundIn[], turn: Turn): Promise<Holders> {
    const open = maskOf(fields);
    const sought = parts.flatMap((part) => part.words.map((_, at) => ({ part, at })));
    const size = this.#keys.length;
    // What changes while others have their turn is found next time.
    const numbers = this.#numbers;
    const [score, misspelled, found] = [new Float64Array(size), new Uint8Array(size), new Uint8Array(size)];
    const pause = pauses(turn);
    for (const [before, { part, at }] of sought.entries()) {
      const seen = new Uint8Array(size);
      for (const { postings, mistakes, worth } of await this.#like(part, at, pause)) {
        postings.each((number, mask) => {
          const known = seen[number] as number;
          const fresh = mask & open & ~known;
          const isFirst = found[number] === before;
          // Where a word stands as it was typed, its misspellings are other words.
          const isOther = mistakes > 0 && known > 0 && (known & MISSPELLED) === 0;
          if (number >= size || fresh === 0 || isOther || (!isFirst && known === 0)) return;
          if (isFirst) found[number] = before + 1;
          if (isFirst && mistakes > 0) misspelled[number] = (misspelled[number] as number) + 1;
          seen[number] = known | fresh | (mistakes > 0 ? MISSPELLED : 0);
          score[number] = (score[number] as number) + (WORTH_OF[fresh] as number) * worth;
        });
        await pause(postings.length);
      }
    }
    return {
      get(key) {
        const number = numbers.get(key);
        if (number === undefined || number >= size || sought.length === 0 || found[number] !== sought.length) return;
        return { misspelled: misspelled[number] as number, score: score[number] as number };
      },
    };
  }

  /** Who holds a word, or one that may be meant, with the fewest mistakes that lead there. */
  async near(word: string, fields: readonly FoundIn[], turn: Turn): Promise<Map<number, number>> {
    const open = maskOf(fields);
    const keys = this.#keys;
    const holders = new Map<number, number>();
    const pause = pauses(turn);
    for (const [each, postings] of this.#words) {
      const isNear = Math.abs(each.length - word.length) <= nearly(word);
      const mistakes = isNear ? distance(word, each) : Infinity;
      if (mistakes > nearly(word)) continue;
      postings.each((number, mask) => {
        const key = keys[number] as number;
        if (key !== GONE && (mask & open) > 0) holders.set(key, Math.min(mistakes, holders.get(key) ?? mistakes));
      });
      await pause(postings.length);
    }
    return holders;
  }

  /** The words that answer one that was typed, those worth most first. */
  async #like(part: Part, at: number, pause: Pause) {
    const words: (Likeness & { postings: Postings })[] = [];
    let looked = 0;
    for (const [word, postings] of this.#words) {
      const like = likeness(part, at, word);
      if (like) words.push({ ...like, postings });
      looked += 1;
      if (looked % CHUNK === 0) await pause(CHUNK);
    }
    return words.sort((one, other) => other.worth - one.worth);
  }

  #add({ id, texts }: Document): void {
    const key = keyOf(id);
    this.#drop(key);
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    const masks = new Map<string, number>();
    for (const field of FOUND_IN) {
      for (const word of texts[field].flatMap(wordsOf)) masks.set(word, (masks.get(word) ?? 0) | bitOf(field));
    }
    for (const [word, mask] of masks) {
      let postings = this.#words.get(word);
      if (!postings) this.#words.set(word, (postings = new Postings()));
      postings.add(number, mask);
    }
  }

  #drop(key: number): void {
    const number = this.#numbers.get(key);
    if (number === undefined) return;
    this.#keys[number] = GONE;
    this.#numbers.delete(key);
  }

  /** Without those that are gone. */
  #tidy(): void {
    let next = 0;
    const numbers = Int32Array.from(this.#keys, (key) => (key === GONE ? GONE : next++));
    this.#keys = this.#keys.filter((key) => key !== GONE);
    this.#numbers = new Map(this.#keys.map((key, number) => [key, number]));
    this.#words = new Map(
      [...this.#words].flatMap(([word, postings]) => {
        const kept = postings.renumbered(numbers);
        return kept ? [[word, kept] as const] : [];
      }),
    );
  }
}
