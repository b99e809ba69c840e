import { distance } from 'fastest-levenshtein';
import { wordsOf } from './tokens.ts';

/** A word, or an exact phrase, that somebody looks for. */
export interface Part {
  words: string[];
  isPhrase: boolean;
  /** It is being typed: its last word may go on. */
  isOpen: boolean;
}

/** Straight ones, and those that phones and other languages write. */
const QUOTES = /["“”„«»]/u;

/** What somebody has typed so far; a quote that is not closed yet is an exact phrase already. */
export function partsOf(text: string): Part[] {
  const pieces = text.split(QUOTES);
  return pieces.flatMap((piece, at): Part[] => {
    const words = wordsOf(piece);
    const isLast = at === pieces.length - 1;
    if (words.length === 0) return [];
    if (at % 2 === 1) return [{ words, isPhrase: true, isOpen: isLast }];
    return words.map((word, place) => ({
      words: [word],
      isPhrase: false,
      isOpen: isLast && place === words.length - 1,
    }));
  });
}

/** How many wrong, missing or added letters are forgiven; none in a number. */
export function forgiven(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** How many make another word, of which one may ask whether it was meant. */
export const nearly = (word: string): number => forgiven(word) + 1;

/** How well a word answers one that was looked for: mistakes in it, and what it is worth, at most 1. */
export interface Likeness {
  mistakes: number;
  worth: number;
}

const SAME: Likeness = { mistakes: 0, worth: 1 };
const BEGUN: Likeness = { mistakes: 0, worth: 0.75 };

/** The word at this place of a part, against one that stands in a text; null where it is another word. */
export function likeness({ words, isPhrase, isOpen }: Part, at: number, word: string): Likeness | null {
  const sought = words[at] ?? '';
  if (word === sought) return SAME;
  if (isOpen && at === words.length - 1 && word.startsWith(sought)) return BEGUN;
  const most = isPhrase ? 0 : forgiven(sought);
  if (Math.abs(word.length - sought.length) > most) return null;
  const mistakes = distance(sought, word);
  return mistakes <= most ? { mistakes, worth: 0.5 / mistakes } : null;
}
