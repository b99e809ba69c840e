import { admit, obstacles, type Obstacle } from '../policy/eligibility.ts';
import type { Question } from '../policy/question.ts';
import type { Criterion } from '../policy/schema.ts';
import { Best } from './best.ts';
import type { Candidate } from './candidate.ts';
import { against, type Points, score, total, type Wish } from './score.ts';

/** What is asked for and on which day; the uses come with each candidate. */
export type Asked = Omit<Question, 'uses'>;

export interface Ranked {
  candidate: Candidate;
  points: Points[];
  score: number;
  against: Criterion[];
  /** Uses left in the tightest period; null where nothing limits. */
  remaining: number | null;
}

export interface Missed extends Ranked {
  /** Several only where they are dated and one day clears them all. */
  obstacles: [Obstacle, ...Obstacle[]];
}

export interface Most {
  results: number;
  misses: number;
}

/** A customer against a key criterion stands behind all who are not, whatever else speaks for them; ties break by id. */
export function order(one: Ranked, other: Ranked): number {
  return (
    one.against.length - other.against.length ||
    other.score - one.score ||
    (one.candidate.reference.id < other.candidate.reference.id ? -1 : 1)
  );
}

/** What speaks for a candidate, in points. */
export function rate(candidate: Candidate, remaining: number | null, wish: Wish): Ranked {
  const points = score(candidate, remaining, wish);
  return { candidate, points, score: total(points), against: against(points, wish.settings), remaining };
}

/** One change may admit it: a single rule fails, or several that one later day clears, and all of them may be told. */
function near(
  found: Obstacle[],
  mayTell: (code: string) => boolean,
  knows: boolean,
): found is [Obstacle, ...Obstacle[]] {
  if (found[0]?.disclosure === 'closed') return knows;
  const told = ({ disclosure, code }: Obstacle) => disclosure === 'open' || (disclosure === 'field' && mayTell(code));
  return found.every(told) && (found.length === 1 || found.every(({ nextDate }) => nextDate !== null));
}

/**
 * Ranks all visible candidates in one pass: the best of those who may be asked, and of those one change would admit the
 * best whose place would be among them.
 * @param mayTell whether this caller may be told of a rule of class `field`
 * @param mayKnow whether this caller may be told of a closed one about this customer
 */
export function rank(
  candidates: Iterable<Candidate>,
  asked: Asked,
  wish: Wish,
  most: Most,
  mayTell: (code: string) => boolean,
  mayKnow: (candidate: Candidate) => boolean = () => false,
): { results: Ranked[]; misses: Missed[] } {
  const results = new Best<Ranked>(most.results, order);
  const misses = new Best<Missed>(most.misses, order);
  for (const candidate of candidates) {
    const { reference, uses } = candidate;
    if (!reference.visible) continue;
    const question = { ...asked, uses };
    const verdict = admit(reference, question);
    if (verdict.ok) {
      results.add(rate(candidate, verdict.remaining, wish));
    } else if (verdict.obstacle.disclosure !== 'closed' || mayKnow(candidate)) {
      const found = obstacles(reference, question);
      if (near(found, mayTell, mayKnow(candidate))) misses.add({ ...rate(candidate, 0, wish), obstacles: found });
    }
  }
  const kept = results.sorted();
  const last = kept.length < most.results ? undefined : kept.at(-1);
  return {
    results: kept,
    misses: misses.sorted().filter((miss) => last === undefined || order(miss, last) < 0),
  };
}
