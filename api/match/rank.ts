import { obstacles, remainingOn, type Obstacle } from '../policy/eligibility.ts';
import { termsOf } from '../policy/limits.ts';
import type { Question } from '../policy/question.ts';
import type { Criterion } from '../policy/schema.ts';
import { Best } from './best.ts';
import type { Candidate } from './candidate.ts';
import { type Points, points, type Weighed, weighed, type Wish, worthOf } from './score.ts';

/** What is asked for and on which day; the uses come with each candidate. */
export type Asked = Omit<Question, 'uses'>;

export interface Ranked {
  readonly candidate: Candidate;
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
  return (
    one.against.length - other.against.length ||
    other.score - one.score ||
    (one.candidate.reference.id < other.candidate.reference.id ? -1 : 1)
  );
}

/** What speaks for a candidate; in points where somebody asks for them. */
class Rated implements Ranked {
  readonly candidate: Candidate;
  readonly remaining: number | null;
  readonly score: number;
  readonly against: Criterion[];
  readonly #wish: Wish;
  readonly #criteria: Weighed[];

  constructor(candidate: Candidate, remaining: number | null, wish: Wish, criteria: Weighed[]) {
    const { score, against } = worthOf(candidate, remaining, wish, criteria);
    this.candidate = candidate;
    this.remaining = remaining;
    this.score = score;
    this.against = against;
    this.#wish = wish;
    this.#criteria = criteria;
  }

  get points(): Points[] {
    return points(this.candidate, this.remaining, this.#wish, this.#criteria);
  }
}

export const rate = (candidate: Candidate, remaining: number | null, wish: Wish, criteria = weighed(wish)): Ranked =>
  new Rated(candidate, remaining, wish, criteria);

/** Keeps the best of those who may be asked, and of those one change would admit the best whose place would be among them. */
export class Ranker {
  readonly results: Best<Ranked>;
  readonly misses: Best<Missed>;
  readonly #ranking: Ranking;
  readonly #criteria: Weighed[];

  constructor(ranking: Ranking, criteria = weighed(ranking.wish)) {
    this.#ranking = ranking;
    this.#criteria = criteria;
    this.results = new Best<Ranked>(ranking.most.results, order);
    this.misses = new Best<Missed>(ranking.most.misses, order);
  }

  judge(candidate: Candidate): void {
    const { reference, uses } = candidate;
    const { asked, wish, besides } = this.#ranking;
    if (!reference.visible || besides?.has(reference.id)) return;
    const question = { ...asked, uses };
    const terms = termsOf(reference, question);
    const found = obstacles(reference, question, terms);
    if (found.length === 0) {
      this.results.add(rate(candidate, remainingOn(terms, asked.on), wish, this.#criteria));
    } else if (this.#isNear(found, reference)) {
      this.misses.add(Object.assign(rate(candidate, 0, wish, this.#criteria), { obstacles: found }));
    }
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
