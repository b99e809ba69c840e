import { NUMBER, numberOf } from './numbers.ts';

const SCORE = new RegExp(`^(?<score>${NUMBER})(\\s*(/|of|out of)\\s*10)?$`, 'i');

/** A score from 0 to 10; null when there is none, undefined when it cannot be one. */
export function understandScore(written: string): number | null | undefined {
  const text = written.trim();
  if (/^(|-|n\/?a|\?)$/i.test(text)) return null;
  const found = SCORE.exec(text)?.groups?.score;
  const score = found === undefined ? Number.NaN : numberOf(found);
  return score >= 0 && score <= 10 ? score : undefined;
}
