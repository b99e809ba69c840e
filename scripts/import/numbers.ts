const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `3` and `three` alike. */
export const NUMBER = `\\d+|${WORDS.join('|')}`;

export function numberOf(written: string): number {
  const word = WORDS.indexOf(written.toLowerCase());
  return word >= 0 ? word : Number(written);
}
