import { dayNumber } from '../activity/period.ts';
import { industriesOf } from '../policy/industry.ts';
import { placesIn } from '../policy/region.ts';
import type { Criterion, PolicySettings } from '../policy/schema.ts';
import { askedOn, type Candidate, lastAsked, restedDays, timesAsked } from './candidate.ts';
import { sizeShare } from './sizeBand.ts';
import type { Sought } from './sought.ts';
import type { Weights } from './weights.ts';

/** What is looked for, and by which criteria this caller may be served. */
export interface Wish {
  deal: Sought;
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

/** A person asked so often within a year has had their turn; the first times count for less than the last. */
const TURNS = 8;
const STEEPNESS = 1.5;

/** Items of the wish found in the offer, as the wish writes them, without regard to case. */
export function shared(wished: string[], offered: string[]): string[] {
  const have = new Set(offered.map((item) => item.toLowerCase()));
  return wished.filter((item) => have.has(item.toLowerCase()));
}

const overlap = (wished: string[], offered: string[]) =>
  wished.length === 0 ? null : shared(wished, offered).length / wished.length;

/** One in common will do. */
const oneOf = (wished: string[], offered: string[]) =>
  wished.length === 0 ? null : Number(shared(wished, offered).length > 0);

/** A criterion looks at one fact of a candidate, which need not be there to be weighed: many candidates share it. */
export interface Scale<Fact> {
  fact(candidate: Candidate, remaining: number | null): Fact;
  /** Share of the criterion's points, 0 to 1; null where the opportunity says nothing about it. */
  share(fact: Fact, wish: Wish): number | null;
}

const scale = <Fact>(fact: Scale<Fact>['fact'], share: Scale<Fact>['share']): Scale<Fact> => ({ fact, share });

export const SCALES = {
  industry: scale(
    ({ reference }) => reference.account.industry,
    (theirs, { deal, settings }) => {
      if (deal.industry === null) return null;
      return theirs === null ? 0 : industriesOf(settings).nearness(deal.industry, theirs).share;
    },
  ),
  region: scale(
    ({ reference }) => reference.account.country,
    (country, { deal, settings }) => {
      if (deal.country === null) return null;
      if (country === null) return 0;
      const places = placesIn(settings);
      return places.isIn(country, deal.country) ? 1 : places.nearness(deal.country, country).share;
    },
  ),
  size: scale(
    ({ reference }) => reference.account.sizeBand,
    (band, { deal }) => (deal.sizeBand === null ? null : sizeShare(deal.sizeBand, band ?? '')),
  ),
  products: scale(
    ({ reference }) => reference.products,
    (products, { deal }) => overlap(deal.products, products),
  ),
  useCases: scale(
    ({ reference }) => reference.useCases,
    (useCases, { deal }) => overlap(deal.useCases, useCases),
  ),
  persona: scale(
    ({ reference }) => reference.persona,
    (persona, { deal }) => oneOf(deal.personas, persona === null ? [] : [persona]),
  ),
  language: scale(
    ({ reference }) => reference.languages,
    (languages, { deal }) => oneOf(deal.languages, languages),
  ),
  competitor: scale(
    ({ reference }) => reference.replaced,
    (replaced, { deal }) => oneOf(deal.competitors, replaced),
  ),
  freshness: scale(
    ({ reference }) => reference.lastVerifiedOn,
    (verified, { today, settings }) => {
      if (verified === null) return 0;
      const days = dayNumber(today) - dayNumber(verified);
      return Math.min(Math.max(1 - days / settings.freshness.dropDays, 0), 1);
    },
  ),
  rest: scale(
    ({ reference, uses }) => lastAsked(reference, uses),
    (last, { today }) => {
      const days = restedDays(last, today) ?? RESTED_DAYS;
      return Math.min(Math.max(days, 0), RESTED_DAYS) / RESTED_DAYS;
    },
  ),
  rotation: scale(
    ({ reference, uses }) => askedOn(reference, uses),
    (days, { today }) => Math.max(0, 1 - (timesAsked(days, today) / TURNS) ** STEEPNESS),
  ),
  capacity: scale(
    (_candidate, remaining) => remaining,
    (remaining) => (remaining === null ? 1 : remaining / (remaining + 1)),
  ),
};
export type Scaled = keyof typeof SCALES;

/** Whether a column of the index tells what it is worth; of the others it tells the most. */
export const isExact = (criterion: Scaled): boolean => criterion !== 'rotation' && criterion !== 'capacity';

export const isScaled = (criterion: Criterion): criterion is Scaled => criterion in SCALES;

export interface Weighed {
  criterion: Scaled;
  /** The most it can give. */
  of: number;
  share(fact: unknown): number | null;
  /** What a fact is worth: hundredths of points; for a key criterion that is missed, less than all others together can give. */
  worth(fact: unknown): number;
}

/** The criteria that count for this wish, in order. */
export function weighed(wish: Wish): Weighed[] {
  const { weights } = wish.settings;
  const counting = [...wish.criteria].filter(isScaled).filter((criterion) => (weights[criterion] ?? 0) > 0);
  const penalty = 1 + counting.reduce((sum, criterion) => sum + hundredths(weights[criterion] ?? 0, 1), 0);
  return counting.map((criterion) => {
    const of = weights[criterion] ?? 0;
    const scaled = SCALES[criterion] as Scale<unknown>;
    const share = (fact: unknown) => scaled.share(fact, wish);
    const worth = (fact: unknown) => {
      const part = share(fact);
      if (part === null) return 0;
      const points = hundredths(of, part);
      return isAgainst(criterion, points / 100, of, wish.settings) ? points - penalty : points;
    };
    return { criterion, of, share, worth };
  });
}

/** The same for many candidates: what a fact is worth, of which they share many, is worked out once. */
export const remembering = (criteria: Weighed[]): Weighed[] =>
  criteria.map((each) => {
    // The days somebody was asked on are nobody else's.
    if (each.criterion === 'rotation') return each;
    const known = new Map<unknown, number>();
    const worth = (fact: unknown) => {
      let found = known.get(fact);
      if (found === undefined) known.set(fact, (found = each.worth(fact)));
      return found;
    };
    return { ...each, worth };
  });

/** What each criterion that can count for this caller is worth; none of them may be what the opportunity speaks of. */
export const weightsOf = ({ criteria, settings }: Wish): Weights =>
  Object.fromEntries([...criteria].filter(isScaled).map((criterion) => [criterion, settings.weights[criterion] ?? 0]));

/** Hundredths of a point, whole: sums of them do not drift. Of a share in whole percent: it gains by a higher weight
 *  what a smaller share does, or more. */
export const hundredths = (of: number, share: number): number => Math.round(of * Math.round(share * 100));

/** Points per criterion that applies. Satisfaction is disclosed to nobody who asks, so it gives none. */
export function points(candidate: Candidate, remaining: number | null, criteria: Weighed[]): Points[] {
  const scored: Points[] = [];
  for (const { criterion, of, share } of criteria) {
    const part = share(SCALES[criterion].fact(candidate, remaining));
    if (part !== null) scored.push({ criterion, points: hundredths(of, part) / 100, of });
  }
  return scored;
}

/** What all of these facts are worth. Who is worth more stands first: each key criterion that is missed outweighs all points. */
export const worthOf = (candidate: Candidate, remaining: number | null, criteria: Weighed[]): number =>
  criteria.reduce((sum, { criterion, worth }) => sum + worth(SCALES[criterion].fact(candidate, remaining)), 0);

/** A key criterion with less than half its points: whoever chooses against it says why. */
export const isAgainst = (criterion: Criterion, points: number, of: number, { key }: PolicySettings): boolean =>
  key.includes(criterion) && points < of / 2;
