import { createHash } from 'node:crypto';
import { Problem } from '../errors.ts';
import { type PreferenceKind, type Preferences, savedQuery, type SavedQuery } from './preferenceSchema.ts';

/** A row of `Reference_Preference__c`, as its owner reads it. */
export interface PreferenceRecord {
  Id: string;
  Kind__c: PreferenceKind;
  Preference_Key__c: string;
  Reference__c: string | null;
  Label__c: string | null;
  Query__c: string | null;
}

/** All that a person keeps, the latest first, and which of their favorites they may still see. */
export interface KeptRecords {
  records: PreferenceRecord[];
  visible: ReadonlySet<string>;
}

/** What is to be kept under a key: the same key again changes it. */
export interface Kept {
  key: string;
  values: Omit<PreferenceRecord, 'Id' | 'Preference_Key__c'>;
}

const MOST: Record<PreferenceKind, { count: number; words: string }> = {
  'Saved Search': { count: 50, words: 'saved searches' },
  Favorite: { count: 200, words: 'favorites' },
};

/** More rows than anybody keeps. */
export const MOST_PREFERENCES = MOST['Saved Search'].count + MOST.Favorite.count;

export const favoriteKey = (userId: string, referenceId: string): string => `${userId}:favorite:${referenceId}`;

/** One name is one search, however it is capitalized. */
export const searchKey = (userId: string, name: string): string =>
  `${userId}:search:${createHash('sha256').update(name.toLowerCase()).digest('hex')}`;

export const favorite = (userId: string, referenceId: string): Kept => ({
  key: favoriteKey(userId, referenceId),
  values: { Kind__c: 'Favorite', Reference__c: referenceId, Label__c: null, Query__c: null },
});

export const search = (userId: string, name: string, query: SavedQuery): Kept => ({
  key: searchKey(userId, name),
  values: { Kind__c: 'Saved Search', Reference__c: null, Label__c: name, Query__c: JSON.stringify(query) },
});

/** @throws when this would be one more than there is room for; what is kept already always has room */
export function demandRoom(records: readonly PreferenceRecord[], { key, values }: Kept): void {
  if (records.some((each) => each.Preference_Key__c === key)) return;
  const { count: limit, words } = MOST[values.Kind__c];
  const count = records.filter(({ Kind__c: kind }) => kind === values.Kind__c).length;
  if (count < limit) return;
  const detail = `You keep ${count} ${words}, the most there is room for: remove one to keep another.`;
  throw new Problem('TOO_MANY_KEPT', { detail, values: { count, limit, kind: values.Kind__c } });
}

export function preferencesOf({ records, visible }: KeptRecords): Preferences {
  const favorites = records.flatMap(({ Reference__c: id }) => (id && visible.has(id) ? [id] : []));
  const searches = records
    .flatMap(({ Label__c: name, Query__c: text }) => {
      const query = text === null ? null : readQuery(text);
      return name !== null && query ? [{ name, query }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { favorites, searches };
}

/** Null for what somebody edited in Salesforce into something that is no search. */
function readQuery(text: string): SavedQuery | null {
  try {
    return savedQuery.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
