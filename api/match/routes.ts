import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import { demandFuture } from './ask.ts';
import { mayKnow } from './known.ts';
import { match } from './match.ts';
import { preferenceRoutes } from './preferenceRoutes.ts';
import { matchAnswer, matchQuery } from './schema.ts';
import { search } from './search.ts';
import { searchAnswer, searchQuery } from './searchSchema.ts';
import { partsOf } from './text/typed.ts';

/** Who looks for customers to ask. */
const ASKERS = ['Reference_Requester', 'Reference_Owner', 'Reference_Manager'];
/** Who looks into the pool. */
const SEARCHERS = [...ASKERS, 'Reference_Executive'];

function demand(caller: Caller, permissions: string[]): void {
  if (!permissions.some((permission) => caller.permissions.has(permission))) throw new Problem('NOT_PERMITTED');
}

export async function matchRoutes(app: App, deps: Deps): Promise<void> {
  const store = deps.matches;
  await preferenceRoutes(app, deps, (caller) => demand(caller, SEARCHERS));
  app.get(
    '/v1/opportunities/:id/matches',
    {
      schema: {
        summary: 'Customers who could vouch for this opportunity, best first, with reasons',
        tags: ['match'],
        params: z.strictObject({ id: recordId }),
        querystring: matchQuery,
        response: { 200: matchAnswer, ...problems('NOT_FOUND', 'NOT_SET_UP') },
      },
    },
    async ({ caller, params, query }) => {
      demand(caller, ASKERS);
      const mayWeigh = caller.permissions.has('Reference_Manager');
      if (query.weights && !mayWeigh) throw new Problem('NOT_PERMITTED');
      demandFuture(query.neededBy, deps.now());
      const { policy, ...pool } = await deps.pool.current({ withOwnWrites: true });
      if (!policy) throw new Problem('NOT_SET_UP');
      const deal = await store.deal(caller, params.id, policy.settings);
      if (!deal) throw new Problem('NOT_FOUND');
      const readable = await store.readable(caller);
      const matching = {
        deal,
        query,
        pool: { ...pool, policy },
        readable,
        reread: store.reread(caller),
        turn: store.turn,
        mayKnow: mayKnow(caller),
        mayWeigh,
      };
      return match(matching, deps.now());
    },
  );

  app.get(
    '/v1/matches',
    {
      schema: {
        summary: 'Customers who could vouch, found by words and filters, without an opportunity',
        tags: ['match'],
        querystring: searchQuery,
        response: { 200: searchAnswer, ...problems('NOT_SET_UP') },
      },
    },
    async ({ caller, query }) => {
      demand(caller, SEARCHERS);
      demandFuture(query.neededBy, deps.now());
      const { policy, ...pool } = await deps.pool.current({ withOwnWrites: true });
      if (!policy) throw new Problem('NOT_SET_UP');
      const readable = await store.readable(caller);
      // Whoever may read no reference has nothing to look through.
      if (readable.size === 0) throw new Problem('NOT_PERMITTED');
      const parts = partsOf(query.q ?? '');
      const cards = store.cards(
        caller,
        parts.flatMap(({ words }) => words),
      );
      const searching = { query, parts, pool: { ...pool, policy }, readable, ...cards, turn: store.turn };
      return search({ ...searching, mayKnow: mayKnow(caller) }, deps.now());
    },
  );
}
