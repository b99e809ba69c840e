import type { SavedQuery } from '../../../../api/match/preferenceSchema.ts';
import type { SearchFacets } from '../../../../api/match/searchSchema.ts';

/** What is searched for, as it is also saved; what is left out narrows nothing. */
export type Query = SavedQuery;

/** Filters with several values; the last has no counts. */
export const FILTERS = [
  'industry',
  'region',
  'product',
  'activityType',
  'sizeBand',
  'useCase',
  'language',
  'persona',
] as const;
export type FilterName = (typeof FILTERS)[number] & keyof Query;
export type Facet = SearchFacets[keyof SearchFacets];

const TICKS = ['available', 'favorites'] as const;

/** Only what says something; a day alone does not. */
export function meant(query: Query): Query {
  const says = ([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value.length > 0 : Boolean(value)) && (name !== 'neededBy' || Boolean(query.available));
  return Object.fromEntries(Object.entries(query).filter(says));
}

export const valuesOf = (query: Query, name: FilterName): readonly string[] => query[name] ?? [];

export function withValue(query: Query, name: FilterName, value: string, on: boolean): Query {
  const others = valuesOf(query, name).filter((each) => each !== value);
  return meant({ ...query, [name]: on ? [...others, value] : others });
}

export const isSame = (one: Query, other: Query): boolean => textOf(one) === textOf(other);

export const countFilters = (query: Query): number =>
  FILTERS.reduce((count, name) => count + valuesOf(query, name).length, 0) + TICKS.filter((name) => query[name]).length;

/** In an address: `q=barn&industry=Dairy+Farming`. A name may come several times. */
export function textOf(query: Query): string {
  const { q, available, neededBy, favorites, ...filters } = meant(query) as Record<string, unknown>;
  const given: [string, unknown][] = Object.entries({ q, available, neededBy, favorites });
  const search = new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
  FILTERS.forEach((name) =>
    ((filters[name] as string[] | undefined) ?? []).forEach((value) => search.append(name, value)),
  );
  return String(search);
}

/** As it can be asked on this day. */
export const current = (query: Query, today: string): Query =>
  meant({ ...query, neededBy: query.neededBy && query.neededBy >= today ? query.neededBy : undefined });

/** @param today from which on a day can be asked for; a day that has passed is left out */
export function queryOf(text: string, today: string): Query {
  const search = new URLSearchParams(text);
  const query: Record<string, unknown> = { q: search.get('q')?.trim(), neededBy: search.get('neededBy') };
  FILTERS.forEach((name) => Object.assign(query, { [name]: search.getAll(name) }));
  TICKS.forEach((name) => Object.assign(query, { [name]: search.get(name) === 'true' }));
  return current(query as Query, today);
}

/** @param favorites ids of references, of which one may see them all */
export function pathOf(query: Query, favorites: readonly string[], limit: number): string {
  const { favorites: isAmongFavorites, ...asked } = query;
  const search = new URLSearchParams(textOf(asked));
  if (isAmongFavorites) favorites.forEach((id) => search.append('reference', id));
  search.set('limit', String(limit));
  // Two dots on end are no part of an address that Apex lets through.
  return `/v1/matches?${String(search).replaceAll('.', '%2E')}`;
}
