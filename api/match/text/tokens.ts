/** A word as it is compared, and where it stands in its text. */
export interface Token {
  word: string;
  from: number;
  to: number;
}

/** Words; of scripts that leave no space between words, every sign by itself. */
const WORDS =
  /[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]]+|[[\p{L}\p{N}]&&[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]]/gv;

const PLAIN = /^[a-z\d]*$/i;

/** Without capitals and accents. */
const plain = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({
    word: plain(word),
    from: index,
    to: index + word.length,
  })).filter(({ word }) => word !== '');

export const wordsOf = (text: string): string[] => tokensOf(text).map(({ word }) => word);
