import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import { asProblem } from '../http/faults.ts';
import { bodyOf, problems } from '../http/problem.ts';
import { movesMade, newMoves, readTogether } from './bulk.ts';
import { makeMove } from './make.ts';
import { demand, PEOPLE, personOf } from './permitted.ts';
import type { Refuser } from './refuse.ts';

/** One step on each of many requests; each is a command of its own, so that one refused undoes no other. */
export async function bulkRoutes(app: App, deps: Deps, refuser: Refuser): Promise<void> {
  app.post(
    '/v1/requests/moves',
    {
      schema: {
        summary: 'Take a step on each of up to 50 requests: take, assign, remind, approve',
        tags: ['request'],
        headers: z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() }),
        body: newMoves,
        response: { 200: movesMade, ...problems('INVALID_INPUT') },
      },
    },
    async (req) => {
      const { caller, body, headers } = req;
      demand(caller, PEOPLE);
      const key = headers['idempotency-key'] ?? crypto.randomUUID();
      const [{ policy, index: pool, leavers }, together] = await Promise.all([
        deps.pool.current(),
        readTogether(refuser.store, caller, body.moves),
      ]);
      const results = body.moves.map(async ({ id, ...input }) => {
        // The key of the same step sent alone, so that either finds the other.
        const path = `/v1/requests/${id}/moves`;
        const command = {
          key: commandKey(caller.orgId, caller.userId, 'POST', path, key),
          bodyHash: bodyHash(input),
        };
        const { turn: expectedTurn = null } = input;
        try {
          const { repeated, view } = await makeMove(
            { ...refuser, store: together, execute: deps.execute, now: deps.now },
            { caller, person: personOf(caller), id, input, command, expectedTurn, policy, pool, leavers },
          );
          return { id, ok: true, replayed: repeated, request: view, problem: null };
        } catch (fault) {
          const refused = asProblem(fault, req);
          if (refused.status >= 500) req.log.error({ err: fault, code: refused.code }, 'answered with a fault');
          return { id, ok: false, replayed: false, request: null, problem: bodyOf(refused, req.id) };
        }
      });
      const made = await Promise.all(results);
      deps.pool.wrote();
      return { results: made };
    },
  );
}
