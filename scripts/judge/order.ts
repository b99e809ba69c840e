import { admit } from '#api/policy/eligibility.ts';
import type { Candidate } from '#api/match/candidate.ts';
import { order, rank, Ranker, rate, type Ranked, type Ranking } from '#api/match/rank.ts';
import { shared } from '#api/match/score.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';

/** Everybody who may be asked, the first to be asked first. */
export type Order = (candidates: Candidate[], ranking: Ranking) => ReferenceFacts[];

export const ours: Order = (candidates, ranking) =>
  rank(candidates, ranking).results.map(({ candidate }) => candidate.reference);

/** What each could be worth at best for this wish, the best first: on the given day, had nobody ever been asked. */
export const atBest = (references: ReferenceFacts[], { wish }: Ranking): Ranked[] =>
  references.map((reference) => rate({ reference, uses: [] }, null, wish)).sort(order);

/**
 * The first of those that `ours` would answer, without a look at those who could not be among them.
 * @param best what each was worth at best on some day before
 */
export function firstOf(best: Ranked[], ranking: Ranking, candidateOf: (reference: ReferenceFacts) => Candidate) {
  const ranker = new Ranker(ranking);
  for (const each of best) {
    if (ranker.results.worst && order(ranker.results.worst, each) < 0) break;
    ranker.judge(candidateOf(each.candidate.reference));
  }
  return ranker.results.sorted().map(({ candidate }) => candidate.reference);
}

/** Same industry, then shared products, ties by id. */
export const baseline: Order = (candidates, { asked, wish: { deal } }) => {
  const same = ({ account }: ReferenceFacts) => Number(account.industry === deal.industry);
  const products = (reference: ReferenceFacts) => shared(deal.products, reference.products).length;
  return candidates
    .filter(({ reference, uses }) => admit(reference, { ...asked, uses }).ok)
    .map(({ reference }) => reference)
    .sort((one, other) => same(other) - same(one) || products(other) - products(one) || (one.id < other.id ? -1 : 1));
};
