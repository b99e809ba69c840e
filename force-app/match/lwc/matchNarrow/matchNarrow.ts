import type { Match, MatchFacets } from '../../../../api/match/schema.ts';

/** Values a reader wants to see alone, by what they are values of. */
export type Picked = Partial<Record<keyof MatchFacets, string[]>>;

function valuesOf(facet: keyof MatchFacets, { account, reference }: Match): (string | null)[] {
  return facet === 'product' ? reference.products : [account[facet]];
}

export const valuesIn = (picked: Picked): string[] => Object.values(picked).flat();

/** Those who have one of the values of every facet of which some were picked. */
export function narrowed(results: readonly Match[], picked: Picked): Match[] {
  const facets = (Object.keys(picked) as (keyof MatchFacets)[]).filter((facet) => picked[facet]?.length);
  return results.filter((match) =>
    facets.every((facet) => valuesOf(facet, match).some((value) => value && picked[facet]?.includes(value))),
  );
}
