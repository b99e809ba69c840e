import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import { standsInFor } from '../policy/deputy.ts';
import { problems } from '../http/problem.ts';
import { demandFuture } from '../match/ask.ts';
import { recordId } from '../http/recordId.ts';
import { arrangeRoutes } from './arrangeRoutes.ts';
import { bulkRoutes } from './bulkRoutes.ts';
import { demandAnswers } from './answers.ts';
import { createRequest } from './create.ts';
import { expireHolds } from './expire.ts';
import { listRequests, withNames } from './list.ts';
import { makeMove } from './make.ts';
import { newMove } from './moveSchema.ts';
import { demand, PEOPLE, personOf, REQUESTERS } from './permitted.ts';
import { rankRoutes } from './rankRoutes.ts';
import { readinessFor } from './readiness.ts';
import { listQuery, requestList } from './listSchema.ts';
import { createdRequest, movedRequest, newRequest, requestView } from './schema.ts';
import { requestStore } from './store.ts';
import { viewOf } from './view.ts';

/** Why a customer, or the request as a whole, is refused. */
const REFUSALS = [
  'LIMIT_REACHED',
  'NOT_AVAILABLE',
  'ALREADY_ASKED',
  'NOT_ENOUGH_REFERENCES',
  'REASON_REQUIRED',
] as const;
const GATES = [
  ...(['NOT_OFFERED', 'OUT_OF_SCOPE', 'NOT_FOR_PURPOSE', 'NOT_FOR_TEAM'] as const),
  ...(['STAGE_TOO_EARLY', 'AMOUNT_TOO_SMALL', 'RUSH_NOT_ALLOWED'] as const),
];
const idempotencyKey = z.string().trim().min(1).max(255);

export async function requestRoutes(app: App, deps: Deps): Promise<void> {
  await app.register(async (scope: App) => routesOf(scope, deps));
}

async function routesOf(app: App, deps: Deps): Promise<void> {
  const store = requestStore(deps);
  app.addHook('preHandler', ({ caller }) => deps.admit(caller.userId));
  const refuser = { store, matches: deps.matches, refuse: deps.refuse, expire: (id: string) => expireHolds(deps, id) };
  const params = z.strictObject({ id: recordId });
  const commandOf = (caller: Caller, method: string, path: string, key: string, body: unknown) => ({
    key: commandKey(caller.orgId, caller.userId, method, path, key),
    bodyHash: bodyHash(body),
  });

  app.get(
    '/v1/requests',
    {
      schema: {
        summary: 'Requests: mine, waiting for me, the queue of the reference team, or all I may see',
        tags: ['request'],
        querystring: listQuery,
        response: { 200: requestList },
      },
    },
    async ({ caller, query }) => {
      demand(caller, PEOPLE);
      const { policy, leavers } = await deps.pool.current();
      const now = deps.now();
      const absent = policy ? standsInFor(caller.userId, policy.settings, now) : [];
      const person = { ...personOf(caller), standsInFor: absent };
      return listRequests(store, caller, person, query, { policy, leavers, now });
    },
  );

  app.post(
    '/v1/requests',
    {
      schema: {
        summary: 'Ask for a reference',
        tags: ['request'],
        headers: z.looseObject({ 'idempotency-key': idempotencyKey.optional() }),
        body: newRequest,
        response: {
          201: createdRequest,
          ...problems('NOT_FOUND', 'KEY_REUSED', 'NOT_SET_UP', 'KEY_REQUIRED', 'NOT_PERMITTED'),
          ...problems(...REFUSALS, ...GATES),
        },
      },
    },
    async ({ caller, body, headers }, reply) => {
      demand(caller, REQUESTERS);
      const key = headers['idempotency-key'];
      if (!key) throw new Problem('KEY_REQUIRED');
      demandFuture(body.neededBy, deps.now());
      const { policy, index: pool, leavers } = await deps.pool.current();
      if (!policy) throw new Problem('NOT_SET_UP');
      demandAnswers(body, policy.settings.form);
      const command = commandOf(caller, 'POST', '/v1/requests', key, body);
      const created = await createRequest(
        { ...refuser, execute: deps.execute, now: deps.now },
        { caller, person: personOf(caller), input: body, command, policy, pool, leavers },
      );
      deps.pool.wrote();
      if (created.repeated) reply.header('Idempotency-Replayed', 'true');
      return reply.code(201).send(created.answer);
    },
  );

  app.get(
    '/v1/requests/:id',
    {
      schema: {
        summary: 'One request with its customers, approvals, history, and the steps I may take now',
        tags: ['request'],
        params,
        response: { 200: requestView, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, params: { id } }) => {
      demand(caller, PEOPLE);
      const { record, names } = await store.request(caller, id);
      if (!record) throw new Problem('NOT_FOUND');
      const now = deps.now();
      const { policy, index: pool, leavers } = await deps.pool.current();
      const readiness = readinessFor(caller, record, { policy, pool, now });
      const view = viewOf(record, { ...personOf(caller), names, readiness }, { policy, leavers, now });
      const [named] = await withNames(store, caller, [view]);
      return named ?? view;
    },
  );

  app.post(
    '/v1/requests/:id/moves',
    {
      schema: {
        summary:
          'Take a step on a request: approve, assign, suggest, ask, answer, schedule, release, complete, miss, confirm and others',
        tags: ['request'],
        params,
        headers: z.looseObject({
          'idempotency-key': idempotencyKey.optional(),
          'if-match': z
            .string()
            .regex(/^"?\d+"?$/, 'is the turn the page showed')
            .optional(),
        }),
        body: newMove,
        response: {
          200: movedRequest,
          ...problems('NOT_FOUND', 'KEY_REUSED', 'NOT_SET_UP', 'NOT_YOUR_MOVE'),
          ...problems('ILLEGAL_MOVE', 'CHANGED_MEANWHILE', 'CONTACT_NOT_RELEASED', 'NOT_OFFERED', ...REFUSALS),
        },
      },
    },
    async ({ caller, params: { id }, body, headers }, reply) => {
      demand(caller, PEOPLE);
      const key = headers['idempotency-key'] ?? crypto.randomUUID();
      const command = commandOf(caller, 'POST', `/v1/requests/${id}/moves`, key, body);
      const turn = headers['if-match']?.replaceAll('"', '');
      const { policy, index: pool, leavers } = await deps.pool.current();
      const made = await makeMove(
        { ...refuser, execute: deps.execute, now: deps.now },
        {
          caller,
          person: personOf(caller),
          id,
          input: body,
          command,
          expectedTurn: turn === undefined ? (body.turn ?? null) : Number(turn),
          policy,
          pool,
          leavers,
        },
      );
      deps.pool.wrote();
      if (made.repeated) reply.header('Idempotency-Replayed', 'true');
      return made.view;
    },
  );

  await arrangeRoutes(app, deps, store);
  await rankRoutes(app, deps, store);
  await bulkRoutes(app, deps, refuser);
}
