import { distance } from 'fastest-levenshtein';

export interface Known {
  value: string;
  /** Differs from the known word by more than capitals. */
  corrected: boolean;
}

/** The known word somebody meant: in any capitals, with or without spaces, or with one typo. Undefined when none, or two. */
export function understand(written: string, words: Iterable<string>): Known | undefined {
  const all = [...words];
  const plain = written.trim().toLowerCase();
  const same = all.find((word) => word.toLowerCase() === plain);
  if (same !== undefined) return { value: same, corrected: false };
  const tight = plain.replaceAll(/\s+/g, '');
  if (tight === '') return undefined;
  const steps = [(word: string) => word === tight, (word: string) => tight.length >= 5 && distance(word, tight) <= 1];
  for (const step of steps) {
    const found = all.filter((word) => step(word.toLowerCase().replaceAll(/\s+/g, '')));
    if (found.length === 1) return { value: found[0]!, corrected: true };
    if (found.length > 1) return undefined;
  }
  return undefined;
}
