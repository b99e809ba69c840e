import { understand } from '../seed/vocabulary.ts';

export interface Products {
  names: string[];
  /** Written → understood, where they differ by more than capitals. */
  corrected: [string, string][];
}

/** A list by comma or semicolon; words the org knows are spelled as it spells them, others stay as written. */
export function understandProducts(written: string, known: string[]): Products {
  const names = new Set<string>();
  const corrected: [string, string][] = [];
  for (const part of written.split(/[,;\n]/)) {
    const name = part.trim();
    if (name === '') continue;
    const word = understand(name, known);
    if (word?.corrected) corrected.push([name, word.value]);
    names.add(word?.value ?? name);
  }
  return { names: [...names], corrected };
}
