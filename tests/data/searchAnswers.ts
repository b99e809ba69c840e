import type { SearchAnswer, SearchResult } from '#api/match/searchSchema.ts';
import { card, RANCH } from './answers.ts';

/** What the search answers, as component tests need it. */

export function aFind(id = 'a01000000000001AAA', parts: Partial<SearchResult> = {}): SearchResult {
  return {
    reference: card(id),
    account: RANCH,
    available: { from: '2026-11-28', remaining: 2 },
    caution: false,
    found: [],
    ...parts,
  };
}

export function aSearchAnswer(parts: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    asOf: '2026-11-21T11:58:00Z',
    truncated: false,
    total: 1,
    neededBy: '2026-11-28',
    results: [aFind()],
    content: [],
    facets: {
      industry: ['Cattle Ranching', 'Dairy Farming', 'Hospitals', 'Banks', 'Schools', 'Ports'].map((value, at) => ({
        value,
        count: 9 - at,
      })),
      region: [
        { value: 'Northern America', count: 8 },
        { value: 'Western Europe', count: 2 },
        { value: 'Moon', count: 1 },
      ],
      product: [{ value: 'GTX Pro', count: 4 }],
      sizeBand: [{ value: '100-999', count: 3 }],
      ...{ useCase: [], language: [], activityType: [] },
    },
    suggestions: [],
    ...parts,
  };
}
