import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { demandRoom, favorite, favoriteKey, type Kept, preferencesOf, search, searchKey } from './preference.ts';
import { favoriteId, preferences, savedQuery, searchName } from './preferenceSchema.ts';
import { preferenceStore } from './preferenceStore.ts';

const PATH = '/v1/preferences';
const tags = ['match'];
const response = { 200: preferences };

/** Favorites and saved searches. Each step answers with all that is kept after it, and a repeat with the same. */
export async function preferenceRoutes(
  app: App,
  deps: Pick<Deps, 'salesforce'>,
  demand: (caller: Caller) => void,
): Promise<void> {
  const store = preferenceStore(deps);
  async function forget(caller: Caller, key: string) {
    demand(caller);
    const mine = await store.mine(caller);
    const record = mine.records.find((each) => each.Preference_Key__c === key);
    return preferencesOf(record ? await store.remove(caller, record.Id) : mine);
  }
  async function keep(caller: Caller, kept: Kept) {
    return preferencesOf(await store.keep(caller, kept));
  }

  app.get(PATH, { schema: { summary: 'My favorites and saved searches', tags, response } }, async ({ caller }) => {
    demand(caller);
    return preferencesOf(await store.mine(caller));
  });

  app.put(
    `${PATH}/favorites/:referenceId`,
    {
      schema: {
        summary: 'Make a reference one of my favorites',
        tags,
        params: favoriteId,
        response: { ...response, ...problems('NOT_FOUND', 'TOO_MANY_KEPT') },
      },
    },
    async ({ caller, params: { referenceId } }) => {
      demand(caller);
      const { reference, records } = await store.beside(caller, referenceId);
      if (!reference) throw new Problem('NOT_FOUND');
      const kept = favorite(caller.userId, reference.Id);
      demandRoom(records, kept);
      return keep(caller, kept);
    },
  );

  app.delete(
    `${PATH}/favorites/:referenceId`,
    { schema: { summary: 'A favorite no more', tags, params: favoriteId, response } },
    ({ caller, params: { referenceId } }) => forget(caller, favoriteKey(caller.userId, referenceId)),
  );

  app.put(
    `${PATH}/searches`,
    {
      schema: {
        summary: 'Save a search under a name; the same name again changes it',
        tags,
        querystring: searchName,
        body: savedQuery,
        response: { ...response, ...problems('TOO_MANY_KEPT') },
      },
    },
    async ({ caller, query: { name }, body }) => {
      demand(caller);
      const kept = search(caller.userId, name, body);
      demandRoom((await store.mine(caller)).records, kept);
      return keep(caller, kept);
    },
  );

  app.delete(
    `${PATH}/searches`,
    { schema: { summary: 'Remove a saved search', tags, querystring: searchName, response } },
    ({ caller, query: { name } }) => forget(caller, searchKey(caller.userId, name)),
  );
}
