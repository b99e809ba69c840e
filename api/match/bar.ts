import { mostLeft } from '../policy/limits.ts';
import type { Coded } from './columns/coded.ts';
import { keyOf } from './columns/ids.ts';
import type { Segment } from './columns/segment.ts';
import { lookup, type Lookup } from './lookup.ts';
import type { Ranked, Ranking } from './rank.ts';
import { hundredths, isAgainst, type Scaled, SCALES, type Weighed, weighed } from './score.ts';

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

/**
 * One number by which a place can be told before it is worked out: hundredths of points, less `penalty` for each key
 * criterion that is missed, which is more than all points together. Who has the higher number stands first.
 */
export class Bar {
  readonly #criteria: Weighed[];
  readonly #penalty: number;
  readonly #ranking: Ranking;
  readonly #places = new WeakMap<Ranked, { worth: number; key: number }>();

  constructor(ranking: Ranking, criteria = weighed(ranking.wish)) {
    this.#ranking = ranking;
    this.#criteria = criteria;
    this.#penalty = 1 + this.#criteria.reduce((sum, { of }) => sum + hundredths(of, 1), 0);
  }

  /** Where one that has been worked out stands; the same is asked about many times in a row. */
  place(ranked: Ranked): { worth: number; key: number } {
    let place = this.#places.get(ranked);
    if (!place) {
      const { score, against, candidate } = ranked;
      const worth = Math.round(score * 100) - against.length * this.#penalty;
      place = { worth, key: keyOf(candidate.reference.id) };
      this.#places.set(ranked, place);
    }
    return place;
  }

  /** The most that each value of its column adds, for every criterion but what is left of the limits. */
  lookups(segment: Segment): Lookup[] {
    return this.#criteria.flatMap(({ criterion, of, share }) => {
      if (criterion === 'capacity') return [];
      const worth = (value: unknown) => this.#worth(criterion, of, share(value));
      const looked = lookup(COLUMNS[criterion](segment), worth);
      // What the opportunity says nothing about need not be added up.
      return looked.by.some((each) => each !== 0) ? [looked] : [];
    });
  }

  /** The most that can be added for what is left, which is what is left if nothing has been taken. */
  capacity({ references }: Segment): Lookup {
    return lookup(references.values.terms, (terms) => this.left(mostLeft(terms, this.#ranking.asked)));
  }

  /** What is added for so many uses that are left. */
  left(remaining: number | null): number {
    const counts = this.#criteria.find(({ criterion }) => criterion === 'capacity');
    return counts ? this.#worth('capacity', counts.of, SCALES.capacity.share(remaining, this.#ranking.wish)) : 0;
  }

  #worth(criterion: Scaled, of: number, share: number | null): number {
    if (share === null) return 0;
    const points = hundredths(of, share);
    return isAgainst(criterion, points / 100, of, this.#ranking.wish.settings) ? points - this.#penalty : points;
  }
}
