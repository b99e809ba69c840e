import { countFilters, current, isSame, meant, pathOf, queryOf, textOf, withValue } from 'c/matchSearchQuery';

const TODAY = '2026-11-21';
const query = {
  q: '"feed cost" & hay',
  industry: ['Dairy Farming', 'Cattle, other'],
  region: ['Western Europe'],
  available: true,
  neededBy: '2026-12-05',
  favorites: true as const,
};

test('a search comes back from its address as it was', () => {
  expect(queryOf(textOf(query), TODAY)).toEqual(query);
  expect(queryOf('', TODAY)).toEqual({});
  expect(textOf({})).toBe('');
});

test('what narrows nothing is no part of it, nor a day that has passed', () => {
  expect(meant({ q: '', industry: [], neededBy: '2026-12-05' })).toEqual({});
  expect(current({ ...query, neededBy: '2026-11-20' }, TODAY)).not.toHaveProperty('neededBy');
  expect(queryOf('q=+&available=no&colour=red&neededBy=2026-11-20', TODAY)).toEqual({});
});

test('a filter takes further values and lets them go', () => {
  const two = withValue({ region: ['Moon'] }, 'region', 'Western Europe', true);
  expect(two).toEqual({ region: ['Moon', 'Western Europe'] });
  expect(withValue(two, 'region', 'Moon', false)).toEqual({ region: ['Western Europe'] });
  expect(withValue({ region: ['Moon'] }, 'region', 'Moon', false)).toEqual({});
});

test('two searches for the same are the same, in whatever order they were put together', () => {
  expect(isSame({ q: 'hay', region: ['Moon'] }, { region: ['Moon'], q: 'hay', industry: [] })).toBe(true);
  expect(isSame({ q: 'hay' }, { q: 'hay', available: true })).toBe(false);
  expect(countFilters(query)).toBe(5);
});

test('the service is asked for the filters and, among favorites, for their ids; Apex lets every path through', () => {
  expect(pathOf({ q: 'hay...', region: ['Moon'], favorites: true }, ['a01', 'a02'], 20)).toBe(
    '/v1/matches?q=hay%2E%2E%2E&region=Moon&reference=a01&reference=a02&limit=20',
  );
});
