import { admit } from '#api/policy/eligibility.ts';
import type { Candidate } from '#api/match/candidate.ts';
import { rank, type Ranking } from '#api/match/rank.ts';
import { shared } from '#api/match/score.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';

/** Everybody who may be asked, the first to be asked first. */
export type Order = (candidates: Candidate[], ranking: Ranking) => ReferenceFacts[];

export const ours: Order = (candidates, ranking) =>
  rank(candidates, ranking).results.map(({ candidate }) => candidate.reference);

/** Same industry, then shared products, ties by id. */
export const baseline: Order = (candidates, { asked, wish: { deal } }) => {
  const same = ({ account }: ReferenceFacts) => Number(account.industry === deal.industry);
  const products = (reference: ReferenceFacts) => shared(deal.products, reference.products).length;
  return candidates
    .filter(({ reference, uses }) => admit(reference, { ...asked, uses }).ok)
    .map(({ reference }) => reference)
    .sort((one, other) => same(other) - same(one) || products(other) - products(one) || (one.id < other.id ? -1 : 1));
};
