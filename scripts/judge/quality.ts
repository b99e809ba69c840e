import type { Policy } from '#api/policy/schema.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';
import { chance } from '#tests/data/demo/chance.ts';
import type { JudgedOpportunity } from '#tests/data/judged/judged.ts';
import { interval, type Interval, mean, ndcg } from './measure.ts';
import { baseline, type Order, ours } from './order.ts';
import { candidatesWith, JUDGED_ON, keyOf, PAST, rankingFor } from './pool.ts';

/** As many as are looked at. */
export const SHOWN = 5;
const SEED = 5;

/** Grades in the order proposed; who was not named for an opportunity has 0. */
export const gradesOf = (order: ReferenceFacts[], { judged }: JudgedOpportunity): number[] =>
  order.map((reference) => judged.get(keyOf(reference))?.grade ?? 0);

/** The first is as good as the best there is. */
export const isRight = ([first, ...others]: number[]): boolean => first !== undefined && first >= Math.max(...others);

export interface Quality {
  ndcg: number[];
  /** Share of opportunities. */
  firstRight: number;
}

export function qualityOf(order: Order, opportunities: JudgedOpportunity[], policy: Policy): Quality {
  const candidates = candidatesWith(PAST);
  const grades = opportunities.map((each) => gradesOf(order(candidates, rankingFor(each, policy, JUDGED_ON)), each));
  return {
    ndcg: grades.map((each) => ndcg(each, SHOWN) ?? 1),
    firstRight: mean(grades.map((each) => Number(isRight(each)))),
  };
}

export interface Compared {
  ours: Quality;
  baseline: Quality;
  difference: Interval;
}

export function compare(opportunities: JudgedOpportunity[], policy: Policy): Compared {
  const [mine, theirs] = [qualityOf(ours, opportunities, policy), qualityOf(baseline, opportunities, policy)];
  const differences = mine.ndcg.map((each, at) => each - (theirs.ndcg[at] ?? 0));
  return { ours: mine, baseline: theirs, difference: interval(differences, chance(SEED)) };
}
