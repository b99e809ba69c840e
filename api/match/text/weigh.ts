import type { FoundIn } from '../searchSchema.ts';
import type { Likeness } from './typed.ts';

/** What a word is worth by where it stands. */
export const WEIGHTS: Record<FoundIn, number> = {
  account: 6,
  headline: 4,
  industry: 3,
  products: 3,
  useCases: 3,
  keyPoints: 2,
  summary: 1,
};

export interface Hit extends Likeness {
  field: FoundIn;
}

/** How well a reference answers what was typed. By its own texts alone, so that no other one moves it. */
export interface Weight {
  /** Parts that are found with a typo only. */
  misspelled: number;
  score: number;
}

/** Where a part stands as it was typed, its misspellings are other words. */
export function meant<Any extends Likeness>(hits: Any[]): Any[] {
  const least = Math.min(...hits.map(({ mistakes }) => mistakes));
  return least === 0 ? hits.filter(({ mistakes }) => mistakes === 0) : hits;
}

/** @param parts the hits of each part; null when one of them has none */
export function weigh(parts: Hit[][]): Weight | null {
  const weight = { misspelled: 0, score: 0 };
  for (const all of parts) {
    if (all.length === 0) return null;
    const hits = meant(all);
    if (hits.some(({ mistakes }) => mistakes > 0)) weight.misspelled += 1;
    const best = new Map<FoundIn, number>();
    for (const { field, worth } of hits) best.set(field, Math.max(best.get(field) ?? 0, worth));
    for (const [field, worth] of best) weight.score += WEIGHTS[field] * worth;
  }
  return weight;
}
