import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { wholeId } from '../http/recordId.ts';
import { demand } from '../request/permitted.ts';
import { choicesFor } from './choices.ts';
import { changedTarget, newTarget, ofEdition, targetList, targetView, type Target, type TargetList } from './schema.ts';

const PATH = '/v1/targets';
const tags = ['target'];
const params = z.strictObject({ id: wholeId });
const READERS = ['Reference_Manager', 'Reference_Executive', 'Reference_Admin'];
const SETTERS = ['Reference_Manager'];

function demandAsShown({ edition }: Target, shown: number): void {
  if (edition !== shown) throw new Problem('CHANGED_MEANWHILE', { detail: 'Somebody changed this target meanwhile.' });
}

export async function targetRoutes(app: App, { targets: store, pool }: Pick<Deps, 'targets' | 'pool'>): Promise<void> {
  async function listFor(caller: Caller): Promise<TargetList> {
    const { policy } = await pool.current();
    if (!policy) throw new Problem('NOT_SET_UP');
    return { ...(await store.list(caller)), choices: choicesFor(policy.settings) };
  }
  app.get(
    PATH,
    {
      schema: {
        summary: 'What segments, launches and the program need by when, and who may see to it',
        tags,
        response: { 200: targetList, ...problems('NOT_SET_UP') },
      },
    },
    async ({ caller }) => {
      demand(caller, READERS);
      return listFor(caller);
    },
  );

  app.post(
    PATH,
    {
      schema: {
        summary: 'Set a target; the same key with the same body is one',
        tags,
        headers: z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() }),
        body: newTarget,
        response: { 201: targetView, ...problems('NOT_FOUND', 'KEY_REQUIRED', 'KEY_REUSED') },
      },
    },
    async ({ caller, body, headers }, reply) => {
      demand(caller, SETTERS);
      const sent = headers['idempotency-key'];
      if (!sent) throw new Problem('KEY_REQUIRED');
      const key = commandKey(caller.orgId, caller.userId, 'POST', PATH, sent);
      const proposal = await store.proposal(caller, body);
      const { id, repeated } = await store.create(caller, proposal, { key, bodyHash: bodyHash(body) });
      if (repeated) reply.header('Idempotency-Replayed', 'true');
      return reply.code(201).send(await store.target(caller, id));
    },
  );

  app.put(
    `${PATH}/:id`,
    {
      schema: {
        summary: 'Change a target as it was shown',
        tags,
        params,
        body: changedTarget,
        response: { 200: targetView, ...problems('NOT_FOUND', 'CHANGED_MEANWHILE') },
      },
    },
    async ({ caller, params: { id }, body: { edition, ...body } }) => {
      demand(caller, SETTERS);
      const target = await store.target(caller, id);
      demandAsShown(target, edition);
      await store.change(caller, target, await store.proposal(caller, body));
      return store.target(caller, id);
    },
  );

  app.delete(
    `${PATH}/:id`,
    {
      schema: {
        summary: 'Drop a target as it was shown; the record stays',
        tags,
        params,
        querystring: ofEdition,
        response: { 200: targetList, ...problems('NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_SET_UP') },
      },
    },
    async ({ caller, params: { id }, query: { edition } }) => {
      demand(caller, SETTERS);
      const target = await store.target(caller, id);
      demandAsShown(target, edition);
      await store.drop(caller, target);
      return listFor(caller);
    },
  );
}
