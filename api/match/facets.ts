import type { Facet, Match, MatchFacets } from './schema.ts';

/** How many hold each value, the most frequent first. */
export function countedValues(lists: string[][]): Facet {
  const counts = new Map<string, number>();
  for (const value of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** Over what the caller read of each. */
export function matchFacets(shown: Pick<Match, 'reference' | 'account'>[]): MatchFacets {
  const facet = (name: 'industry' | 'region' | 'sizeBand') =>
    countedValues(shown.map(({ account }) => [account[name]].filter((value) => value !== null)));
  return {
    industry: facet('industry'),
    region: facet('region'),
    sizeBand: facet('sizeBand'),
    product: countedValues(shown.map(({ reference }) => reference.products)),
  };
}
