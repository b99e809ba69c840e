import { get, send, type Aged } from 'c/apiClient';
import { pathOf, type Query } from 'c/matchSearchQuery';
import type { Preferences } from '../../../../api/match/preferenceSchema.ts';
import type { SearchAnswer } from '../../../../api/match/searchSchema.ts';

export type SavedSearch = Preferences['searches'][number];
export type { Preferences };
export type Answer = SearchAnswer & Aged;

export async function searchFor(query: Query, favorites: readonly string[], limit: number): Promise<Answer> {
  const answer = await get<SearchAnswer>(pathOf(query, favorites, limit), { fresh: true });
  if (!query.favorites || favorites.length > 0) return answer;
  // Without ids the service looks among all.
  return { ...answer, total: 0, truncated: false, results: [], content: [], suggestions: [] };
}

const searchPath = (name: string): string =>
  `/v1/preferences/searches?name=${encodeURIComponent(name).replaceAll('.', '%2E')}`;

export const readPreferences = (): Promise<Preferences> => get<Preferences>('/v1/preferences', { fresh: true });

export const star = (referenceId: string, on: boolean): Promise<Preferences> =>
  send<Preferences>(on ? 'PUT' : 'DELETE', `/v1/preferences/favorites/${referenceId}`);

export const saveSearch = (name: string, query: Query): Promise<Preferences> =>
  send<Preferences>('PUT', searchPath(name), query);

export const removeSearch = (name: string): Promise<Preferences> => send<Preferences>('DELETE', searchPath(name));

/** Favorites after one more, or one less. */
export function withId(ids: string[], id: string, on: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return on ? [id, ...others] : others;
}
