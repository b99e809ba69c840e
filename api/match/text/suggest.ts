import { distance } from 'fastest-levenshtein';
import { FOUND_IN } from '../searchSchema.ts';
import type { Texts } from './texts.ts';
import { tokensOf } from './tokens.ts';
import { nearly, type Part } from './typed.ts';

/** Most words that are worth offering. */
const MOST = 5;
/** Shorter ones are near to anything. */
const SHORTEST = 3;

interface Known {
  /** As it is written where it stands first. */
  text: string;
  count: number;
}

function knownIn(all: Texts[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const text of all.flatMap((texts) => FOUND_IN.flatMap((field) => texts[field]))) {
    for (const { word, from, to } of tokensOf(text)) {
      const found = known.get(word);
      if (found) found.count += 1;
      else known.set(word, { text: text.slice(from, to), count: 1 });
    }
  }
  return known;
}

/** Words of these texts that may be meant by those that were typed and stand nowhere in them, the nearest first. */
export function suggest(parts: Part[], all: Texts[]): string[] {
  const known = knownIn(all);
  const near = parts.flatMap(({ words, isOpen }) =>
    words.flatMap((typed, at) => {
      const stands = (word: string) => word === typed || (isOpen && at === words.length - 1 && word.startsWith(typed));
      if (typed.length < SHORTEST || [...known.keys()].some(stands)) return [];
      return [...known].flatMap(([word, { text, count }]) => {
        const mistakes = distance(typed, word);
        return word.length < SHORTEST || mistakes > nearly(typed) ? [] : [{ word, text, count, mistakes }];
      });
    }),
  );
  near.sort(
    (one, other) => one.mistakes - other.mistakes || other.count - one.count || (one.word < other.word ? -1 : 1),
  );
  return [...new Set(near.map(({ text }) => text))].slice(0, MOST);
}
