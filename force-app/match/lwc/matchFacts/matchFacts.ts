import { dayInWords, fill, today } from 'c/inWords';
import { words } from 'c/matchWords';
import type { Match, NearMiss } from '../../../../api/match/schema.ts';

type Shown = Pick<Match, 'reference' | 'account'>;

export const nameOf = ({ account }: Pick<Shown, 'account'>): string => account.name ?? words.unnamed;

export function sizeOf({ account: { sizeBand } }: Shown): string {
  return sizeBand ? fill(words.employees, sizeBand) : '';
}

/** Who it is in one line, of what the reader may see. */
export function factsOf(shown: Shown): string {
  const { industry, country, region } = shown.account;
  return [shown.reference.persona, industry, country ?? region, sizeOf(shown)].filter(Boolean).join(' · ');
}

/** From when it is free and for how often. */
export function freeOf({ available: { from, remaining } }: Pick<Match, 'available'>): string {
  const since = from <= today() ? words.freeNow : fill(words.freeFrom, dayInWords(from));
  if (remaining === null) return since;
  return `${since} · ${remaining === 1 ? words.remainingOne : fill(words.remaining, remaining)}`;
}

/** The rule in the way, and for those who may know, whatever else speaks against it. */
export const whysOf = ({ text, readiness }: NearMiss): string[] => [
  ...new Set([text, ...(readiness?.reasons ?? []).map((each) => each.text)]),
];

/** The smallest change that would admit it. */
export function wayOf({ admitsWhen: { from, text } }: NearMiss): string {
  return from ? fill(words.freeFrom, dayInWords(from)) : text;
}
