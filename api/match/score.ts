import { regionOf } from '../policy/region.ts';
import type { Criterion, PolicySettings } from '../policy/schema.ts';
import { type Candidate, restedDays } from './candidate.ts';
import type { Deal } from './deal.ts';
import { nearness } from './industry.ts';
import { sizeShare } from './sizeBand.ts';

/** What is looked for, and by which criteria this caller may be served. */
export interface Wish {
  deal: Deal;
  settings: PolicySettings;
  /** Criteria whose fields the caller may read: the others are left out before anything is ranked. */
  criteria: ReadonlySet<Criterion>;
  today: string;
}

export interface Points {
  criterion: Criterion;
  points: number;
  /** The most this criterion could give. */
  of: number;
}

/** A person not asked for so long is fully rested. */
const RESTED_DAYS = 180;

/** Items of the wish found in the offer, as the wish writes them, without regard to case. */
export function shared(wished: string[], offered: string[]): string[] {
  const have = new Set(offered.map((item) => item.toLowerCase()));
  return wished.filter((item) => have.has(item.toLowerCase()));
}

const overlap = (wished: string[], offered: string[]) =>
  wished.length === 0 ? null : shared(wished, offered).length / wished.length;

/** Share of a criterion's points, 0 to 1; null where the opportunity says nothing about it. */
type Share = (candidate: Candidate, remaining: number | null, wish: Wish) => number | null;

const SHARES: Partial<Record<Criterion, Share>> = {
  industry: ({ reference }, _remaining, { deal, settings }) => {
    if (deal.industry === null) return null;
    const theirs = reference.account.industry;
    return theirs === null ? 0 : nearness(deal.industry, theirs, settings.industries).share;
  },
  region: ({ reference }, _remaining, { deal, settings }) => {
    if (deal.country === null) return null;
    const { country } = reference.account;
    return country === deal.country || (deal.region !== null && regionOf(country, settings) === deal.region) ? 1 : 0;
  },
  size: ({ reference }, _remaining, { deal }) =>
    deal.sizeBand === null ? null : sizeShare(deal.sizeBand, reference.account.sizeBand ?? ''),
  products: ({ reference }, _remaining, { deal }) => overlap(deal.products, reference.products),
  useCases: ({ reference }, _remaining, { deal }) => overlap(deal.useCases, reference.useCases),
  rest: (candidate, _remaining, { today }) => {
    const days = restedDays(candidate, today) ?? RESTED_DAYS;
    return Math.min(Math.max(days, 0), RESTED_DAYS) / RESTED_DAYS;
  },
  capacity: (_candidate, remaining) => (remaining === null ? 1 : remaining / (remaining + 1)),
};

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** Points per criterion that applies, in the order of the criteria. Satisfaction is disclosed to nobody who asks, so it gives none. */
export function score(candidate: Candidate, remaining: number | null, wish: Wish): Points[] {
  const scored: Points[] = [];
  for (const criterion of wish.criteria) {
    const of = wish.settings.weights[criterion] ?? 0;
    const share = of > 0 ? SHARES[criterion]?.(candidate, remaining, wish) : null;
    if (share != null) scored.push({ criterion, points: hundredths(of * share), of });
  }
  return scored;
}

export const total = (scored: Points[]): number => hundredths(scored.reduce((sum, { points }) => sum + points, 0));

/** Key criteria with less than half their points. */
export const against = (scored: Points[], settings: PolicySettings): Criterion[] =>
  scored
    .filter(({ criterion, points, of }) => settings.key.includes(criterion) && points < of / 2)
    .map((each) => each.criterion);
