import { mostLeft } from '../policy/limits.ts';
import type { Coded } from './columns/coded.ts';
import type { Segment } from './columns/segment.ts';
import { lookup, type Lookup } from './lookup.ts';
import type { Ranking } from './rank.ts';
import { isExact, type Scaled, type Weighed, weighed } from './score.ts';

/** The column that holds the fact of a criterion, or what bounds it: whoever was asked once was asked at least once in a year. */
const COLUMNS: Record<Exclude<Scaled, 'capacity'>, (segment: Segment) => Coded<unknown>> = {
  industry: ({ references }) => references.values.industry,
  region: ({ references }) => references.values.country,
  size: ({ references }) => references.values.sizeBand,
  products: ({ references }) => references.values.products,
  useCases: ({ references }) => references.values.useCases,
  persona: ({ references }) => references.values.persona,
  language: ({ references }) => references.values.languages,
  competitor: ({ references }) => references.values.replaced,
  freshness: ({ references }) => references.values.lastVerifiedOn,
  rest: ({ lastAsked }) => lastAsked,
  rotation: ({ askedOnce }) => askedOnce,
};

/** What each value of its column adds to what somebody is worth. */
export interface Worth {
  /** Known from the column alone. */
  exact: Lookup[];
  /** The most it can be. */
  most: Lookup[];
  /** The most that can be added for what is left of the limits, which is what is left if nothing has been taken. */
  left: Lookup;
}

/** What is known of somebody's worth before they are read, of criteria and of what is left of the limits. */
export class Bar {
  readonly #criteria: Weighed[];
  readonly #ranking: Ranking;

  constructor(ranking: Ranking, criteria = weighed(ranking.wish)) {
    this.#ranking = ranking;
    this.#criteria = criteria;
  }

  worth(segment: Segment): Worth {
    const lookups = (exact: boolean) =>
      this.#criteria
        .filter(({ criterion }) => isExact(criterion) === exact)
        .flatMap(({ criterion, worth }) => (criterion === 'capacity' ? [] : lookup(COLUMNS[criterion](segment), worth)))
        // What the opportunity says nothing about need not be added up.
        .filter(({ by }) => by.some((each) => each !== 0));
    const left = lookup(segment.references.values.terms, (terms) => this.left(mostLeft(terms, this.#ranking.asked)));
    return { exact: lookups(true), most: lookups(false), left };
  }

  /** What is added for so many uses that are left. */
  left(remaining: number | null): number {
    return this.#criteria.find(({ criterion }) => criterion === 'capacity')?.worth(remaining) ?? 0;
  }
}
