import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import { demand, PEOPLE } from './permitted.ts';
import { rankFor, requestMatches } from './ranking.ts';
import type { RequestStore } from './store.ts';

/** Who could be suggested on a request that stands. */
export async function rankRoutes(app: App, deps: Deps, store: RequestStore): Promise<void> {
  app.get(
    '/v1/requests/:id/matches',
    {
      schema: {
        summary: 'Customers who could vouch on this request, best first, with reasons, also without an opportunity',
        tags: ['request'],
        params: z.strictObject({ id: recordId }),
        response: { 200: requestMatches, ...problems('NOT_FOUND', 'NOT_SET_UP') },
      },
    },
    async ({ caller, params: { id } }) => {
      demand(caller, PEOPLE);
      const { policy, ...pool } = await deps.pool.current({ withOwnWrites: true });
      if (!policy) throw new Problem('NOT_SET_UP');
      const asked = { whom: { requestId: id }, referenceIds: [], settings: policy.settings };
      const read = await deps.matches.ask(caller, asked, (session) => store.parts(session, id));
      const { record } = store.foundIn(read.answers);
      if (!record) throw new Problem('NOT_FOUND');
      const { deal, prospect, readable } = read;
      const ranking = {
        record,
        deal,
        prospect,
        readable,
        reread: deps.matches.reread(caller),
        turn: deps.matches.turn,
      };
      return rankFor({ ...ranking, pool: { ...pool, policy } }, deps.now());
    },
  );
}
