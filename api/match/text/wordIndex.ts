import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { FOUND_IN, type FoundIn } from '../searchSchema.ts';
import type { Texts } from './texts.ts';
import { wordsOf } from './tokens.ts';
import { forgiven, likeness, nearly, type Part } from './typed.ts';
import { type Hit, weigh, type Weight } from './weigh.ts';

/** A reference as the service user read it. */
export interface Document {
  id: string;
  texts: Texts;
}

type Query = Exclude<Parameters<MiniSearch['search']>[0], symbol>;

/**
 * Which references hold which words, to propose ids only. The order is never the library's: what a word is worth there
 * depends on how many others hold it, those included whom the reader may not see.
 */
export class WordIndex {
  readonly #index = new MiniSearch<Document>({
    fields: [...FOUND_IN],
    extractField: ({ id, texts }, name) => (name === 'id' ? id : texts[name as FoundIn].join('\n')),
    tokenize: wordsOf,
    processTerm: (word) => word,
  });

  /** Many at once, letting others have their turn. */
  load(documents: Document[]): Promise<void> {
    return this.#index.addAllAsync(documents, { chunkSize: 500 });
  }

  /** Lets go of some, and takes in those that are new or other than before. */
  change(gone: Iterable<string>, taken: Document[]): void {
    for (const id of gone) if (this.#index.has(id)) this.#index.discard(id);
    for (const document of taken) this.#index.add(document);
  }

  /** Who holds all that was typed, phrases in any order of their words: where they stand is not kept. */
  find(parts: Part[], fields: FoundIn[]): Map<string, Weight> {
    if (parts.length === 0 || fields.length === 0) return new Map();
    const queries = parts.flatMap((part) => part.words.map((word, at) => queryOf(part, word, at)));
    const results = this.#index.search({ combineWith: 'AND', queries }, { fields });
    return new Map(
      results.flatMap(({ id, match }) => {
        const hits = parts.flatMap((part) => part.words.map((_, at) => hitsOf(part, at, match)));
        const weight = weigh(hits);
        return weight ? [[String(id), weight] as const] : [];
      }),
    );
  }

  /** Who holds a word, or one that may be meant, with the fewest mistakes that lead there. */
  near(word: string, fields: FoundIn[]): Map<string, number> {
    if (fields.length === 0) return new Map();
    const results = this.#index.search({ queries: [word], fuzzy: nearly(word) }, { fields });
    const mistakes = (match: object) => Math.min(...Object.keys(match).map((each) => distance(word, each)));
    return new Map(results.map(({ id, match }) => [String(id), mistakes(match)]));
  }
}

const queryOf = ({ words, isPhrase, isOpen }: Part, word: string, at: number): Query => ({
  queries: [word],
  prefix: isOpen && at === words.length - 1,
  fuzzy: isPhrase ? false : forgiven(word),
});

/** @param match the fields in which each word was found */
const hitsOf = (part: Part, at: number, match: Record<string, string[]>): Hit[] =>
  Object.entries(match).flatMap(([word, fields]) => {
    const like = likeness(part, at, word);
    return like ? fields.map((field) => ({ ...like, field: field as FoundIn })) : [];
  });
