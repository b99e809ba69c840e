import { obstacles, remainingOn, type Obstacle } from '../policy/eligibility.ts';
import { termsOf } from '../policy/limits.ts';
import type { Question } from '../policy/question.ts';
import type { Criterion } from '../policy/schema.ts';
import { Best } from './best.ts';
import type { Candidate } from './candidate.ts';
import {
  isAgainst,
  isExact,
  type Points,
  points,
  remembering,
  type Weighed,
  weighed,
  type Wish,
  worthOf,
} from './score.ts';

/** What is asked for and on which day; the uses come with each candidate. */
export type Asked = Omit<Question, 'uses'>;

export interface Ranked {
  readonly candidate: Candidate;
  /** Who has more stands first. */
  readonly worth: number;
  readonly points: Points[];
  readonly score: number;
  readonly against: Criterion[];
  /** Uses left in the tightest period; null where nothing limits. */
  readonly remaining: number | null;
}

export interface Missed extends Ranked {
  /** Several only where they are dated and one day clears them all. */
  obstacles: [Obstacle, ...Obstacle[]];
}

export interface Most {
  results: number;
  misses: number;
}

/** For whom is ranked, and what they may be told of what is in the way. */
export interface Ranking {
  asked: Asked;
  wish: Wish;
  most: Most;
  /** Whether this caller may be told of a rule of class `field`. */
  mayTell(code: string): boolean;
  /** Whether this caller may be told of a closed one about this customer. */
  mayKnow(reference: Kept): boolean;
  /** Ids of those who are not meant. */
  besides?: ReadonlySet<string>;
}

/** Who keeps a reference. */
export type Kept = Pick<Candidate['reference'], 'id' | 'ownerId' | 'csmId' | 'managerId'>;

/** A customer against a key criterion stands behind all who are not, whatever else speaks for them; ties break by id. */
export function order(one: Ranked, other: Ranked): number {
  return other.worth - one.worth || (one.candidate.reference.id < other.candidate.reference.id ? -1 : 1);
}

/** What speaks for a candidate; in points where somebody asks for them, as most who are weighed are never told. */
class Rated implements Ranked {
  readonly candidate: Candidate;
  readonly remaining: number | null;
  readonly worth: number;
  readonly #wish: Wish;
  readonly #criteria: Weighed[];

  constructor(candidate: Candidate, remaining: number | null, worth: number, wish: Wish, criteria: Weighed[]) {
    this.candidate = candidate;
    this.remaining = remaining;
    this.worth = worth;
    this.#wish = wish;
    this.#criteria = criteria;
  }

  get points(): Points[] {
    return points(this.candidate, this.remaining, this.#criteria);
  }

  get score(): number {
    return this.points.reduce((sum, { points: each }) => sum + Math.round(each * 100), 0) / 100;
  }

  get against(): Criterion[] {
    return this.points.flatMap(({ criterion, points: each, of }) =>
      isAgainst(criterion, each, of, this.#wish.settings) ? [criterion] : [],
    );
  }
}

export const rate = (candidate: Candidate, remaining: number | null, wish: Wish, criteria = weighed(wish)): Ranked =>
  new Rated(candidate, remaining, worthOf(candidate, remaining, criteria), wish, criteria);

/** Keeps the best of those who may be asked, and of those one change would admit the best whose place would be among them. */
export class Ranker {
  readonly results: Best<Ranked>;
  readonly misses: Best<Missed>;
  readonly #ranking: Ranking;
  readonly #criteria: Weighed[];
  readonly #open: Weighed[];

  constructor(ranking: Ranking, criteria = weighed(ranking.wish)) {
    this.#ranking = ranking;
    this.#criteria = remembering(criteria);
    this.#open = criteria.filter(({ criterion }) => !isExact(criterion));
    this.results = new Best<Ranked>(ranking.most.results, order);
    this.misses = new Best<Missed>(ranking.most.misses, order);
  }

  /** @param exact what the columns of the index have told of its worth */
  judge(candidate: Candidate, exact?: number): void {
    const { reference, uses } = candidate;
    const { asked, besides } = this.#ranking;
    if (!reference.visible || besides?.has(reference.id)) return;
    const question = { ...asked, uses };
    const terms = termsOf(reference, question);
    const found = obstacles(reference, question, terms);
    if (found.length === 0) {
      this.results.add(this.#rate(candidate, remainingOn(terms, asked.on), exact));
    } else if (this.#isNear(found, reference)) {
      this.misses.add(Object.assign(this.#rate(candidate, 0, exact), { obstacles: found }));
    }
  }

  #rate(candidate: Candidate, remaining: number | null, exact?: number): Ranked {
    const worth =
      exact === undefined
        ? worthOf(candidate, remaining, this.#criteria)
        : exact + worthOf(candidate, remaining, this.#open);
    return new Rated(candidate, remaining, worth, this.#ranking.wish, this.#criteria);
  }

  ranked(): { results: Ranked[]; misses: Missed[] } {
    const results = this.results.sorted();
    const last = results.length < this.#ranking.most.results ? undefined : results.at(-1);
    return {
      results,
      misses: this.misses.sorted().filter((miss) => last === undefined || order(miss, last) < 0),
    };
  }

  /** One change may admit it: a single rule fails, or several that one later day clears, and all of them may be told. */
  #isNear(found: Obstacle[], reference: Kept): found is [Obstacle, ...Obstacle[]] {
    const { mayTell, mayKnow } = this.#ranking;
    if (found[0]?.disclosure === 'closed') return mayKnow(reference);
    const told = ({ disclosure, code }: Obstacle) => disclosure === 'open' || (disclosure === 'field' && mayTell(code));
    return found.every(told) && (found.length === 1 || found.every(({ nextDate }) => nextDate !== null));
  }
}

/** Ranks all visible candidates in one pass. */
export function rank(candidates: Iterable<Candidate>, ranking: Ranking): ReturnType<Ranker['ranked']> {
  const ranker = new Ranker(ranking);
  for (const candidate of candidates) ranker.judge(candidate);
  return ranker.ranked();
}
