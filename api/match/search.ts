import type { Policy } from '../policy/schema.ts';
import { wanted } from './ask.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import type { SearchAnswer, SearchQuery } from './searchSchema.ts';

export interface Searching {
  query: SearchQuery;
  pool: { asOf: Date; index: PoolIndex; policy: Policy };
}

const none = () => ({
  ...{ industry: [], region: [], sizeBand: [], product: [], useCase: [], language: [], activityType: [] },
});

export async function search({ query, pool: { asOf, policy } }: Searching, now: Date): Promise<SearchAnswer> {
  const { neededBy } = wanted({ neededBy: query.neededBy, activityType: query.activityType?.[0] }, policy, now);
  const answer = { asOf: asOf.toISOString(), truncated: false, total: 0, neededBy };
  return { ...answer, results: [], facets: none(), suggestions: [] };
}
