import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import { bodyHash, commandKey } from './key.ts';
import { review, reviewView } from './review.ts';
import { reviewStore } from './store.ts';

const PATH = '/v1/decisions';
const newReview = z.strictObject({ referenceId: recordId, reason: z.string().trim().min(1).max(4000) });

function demandManager(caller: Caller): void {
  if (!caller.permissions.has('Reference_Manager')) throw new Problem('NOT_PERMITTED');
}

export async function decisionRoutes(app: App, deps: Deps): Promise<void> {
  const store = reviewStore(deps);

  app.get(
    PATH,
    {
      schema: {
        summary: 'Whether the record of uses of a reference is whole; for managers',
        tags: ['decision'],
        querystring: z.strictObject({ referenceId: recordId }),
        response: { 200: reviewView, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, query }) => {
      demandManager(caller);
      const view = await store.view(caller, query.referenceId);
      if (!view) throw new Problem('NOT_FOUND');
      return view;
    },
  );

  app.post(
    PATH,
    {
      schema: {
        summary: 'A manager has looked at a record of uses with gaps or after a merge: it counts again from here',
        tags: ['decision'],
        headers: z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() }),
        body: newReview,
        response: { 201: reviewView, ...problems('NOT_FOUND', 'NOTHING_TO_REVIEW', 'KEY_REUSED', 'KEY_REQUIRED') },
      },
    },
    async ({ caller, body, headers }, reply) => {
      demandManager(caller);
      const key = headers['idempotency-key'];
      if (!key) throw new Problem('KEY_REQUIRED');
      const { referenceId, reason } = body;
      if (!(await store.view(caller, referenceId))) throw new Problem('NOT_FOUND');
      const taken = await store.taken(referenceId);
      const command = { key: commandKey(caller.orgId, caller.userId, 'POST', PATH, key), bodyHash: bodyHash(body) };
      const of = { referenceId, reason, managerId: caller.userId, command, taken };
      const executed = await deps.execute<null>({
        ...command,
        requestId: null,
        referenceIds: [referenceId],
        keys: new Set(),
        decide: (ledger, _own, read) => review(ledger, { ...of, read }, deps.now()),
      });
      if (executed.repeated) reply.header('Idempotency-Replayed', 'true');
      const view = await store.view(caller, referenceId);
      if (!view) throw new Problem('NOT_FOUND');
      return reply.code(201).send(view);
    },
  );
}
