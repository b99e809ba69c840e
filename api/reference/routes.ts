import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId, wholeId } from '../http/recordId.ts';
import { keepReference } from './keep.ts';
import { newChange } from './newChange.ts';
import { listPool } from './poolList.ts';
import { changedReference, POOL_VIEWS, poolList } from './keepSchema.ts';
import { referenceView } from './schema.ts';
import { referenceStore } from './store.ts';
import { taskRoutes } from './taskRoutes.ts';
import { toView } from './view.ts';

const listQuery = z
  .strictObject({
    accountId: recordId.optional(),
    view: z.enum(POOL_VIEWS).optional(),
    /** Somewhere in the account's name, the headline or the number. */
    q: z.string().trim().min(1).max(80).optional(),
    industry: z.string().trim().min(1).max(255).optional(),
    region: z.string().trim().min(1).max(255).optional(),
  })
  .refine(({ accountId, ...others }) => !accountId || Object.values(others).every((each) => each === undefined), {
    path: ['accountId'],
    message: 'stands alone, without view, q, industry and region',
  });

export async function referenceRoutes(app: App, deps: Deps): Promise<void> {
  const store = referenceStore(deps);
  await taskRoutes(app, { ...deps, store });
  const params = z.strictObject({ id: wholeId });
  /** With what this process wrote: who changed something reads the change. */
  const rules = async () => {
    const { index: pool, policy } = await deps.pool.current({ withOwnWrites: true });
    return { pool, policy, now: deps.now() };
  };

  app.get(
    '/v1/references',
    {
      schema: {
        summary:
          'The references of an account, or a part of the pool: mine, unowned, unverified, to review, paused, all',
        tags: ['reference'],
        querystring: listQuery,
        response: {
          200: z.union([poolList, z.object({ references: z.array(referenceView) })]),
          ...problems('INVALID_INPUT', 'NOT_PERMITTED'),
        },
      },
    },
    async ({ caller, query: { accountId, view = 'mine', ...narrowed } }) => {
      const known = await rules();
      if (!accountId) return listPool(store, caller, { view, ...narrowed }, known);
      const { records, editable, canEdit } = await store.ofAccount(caller, accountId);
      return {
        references: records.map((record) => {
          const [candidate = null] = known.pool.find([record.Id]);
          return toView(record, { ...known, candidate, editable, canEdit: canEdit.has(record.Id), talk: null });
        }),
      };
    },
  );

  app.get(
    '/v1/references/:id',
    {
      schema: {
        summary:
          'A reference with what it agreed to, its uses against every limit and its history, as the caller may see them',
        tags: ['reference'],
        params,
        response: { 200: referenceView, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, params: { id } }) => {
      const { pool, policy, now } = await rules();
      const [candidate = null] = pool.find([id]);
      const { record, ...found } = await store.reference(caller, id, { about: candidate?.reference ?? null });
      if (!record) throw new Problem('NOT_FOUND');
      return toView(record, { policy, candidate, now, ...found });
    },
  );

  app.post(
    '/v1/references/:id/changes',
    {
      schema: {
        summary: 'Keep a reference: edit, verify, withhold, pause, resume, record an agreement, retire',
        tags: ['reference'],
        params,
        headers: z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() }),
        body: newChange,
        response: {
          200: changedReference,
          ...problems(
            'NOT_FOUND',
            'KEY_REQUIRED',
            'KEY_REUSED',
            'ILLEGAL_MOVE',
            'LEDGER_NEEDS_REVIEW',
            'NOT_SET_UP',
            'POOL_FULL',
          ),
        },
      },
    },
    async ({ caller, params: { id }, body, headers }, reply) => {
      const key = headers['idempotency-key'];
      if (!key) throw new Problem('KEY_REQUIRED');
      const path = `/v1/references/${id}/changes`;
      const command = { key: commandKey(caller.orgId, caller.userId, 'POST', path, key), bodyHash: bodyHash(body) };
      const { pool, policy } = await rules();
      const kept = await keepReference(
        { store, execute: deps.execute, now: deps.now },
        { caller, id, input: body, command, policy, pool },
      );
      deps.pool.wrote();
      if (kept.repeated) reply.header('Idempotency-Replayed', 'true');
      return kept.answer;
    },
  );
}
