import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { commandKey } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { wholeId } from '../http/recordId.ts';
import { demandSensible } from './content.ts';
import { requestForm } from './form.ts';
import { draftOf, lookAt, planActivation, planTakingBack, rowsOf, stepOn } from './editing.ts';
import { newRehearsal, rehearsal } from './rehearsalSchema.ts';
import { rehearsalStore } from './rehearsalStore.ts';
import { triedHash } from './tried.ts';
import { tryOut } from './tryOut.ts';
import { activation, editedDraft, newDraft, ofEdition, versionList, versionView } from './versionSchema.ts';
import { versionStore } from './versionStore.ts';

const PATH = '/v1/policies';
const params = z.strictObject({ id: wholeId });
const tags = ['policy'];
const DRAFTS = problems('NOT_FOUND', 'NOT_A_DRAFT', 'CHANGED_MEANWHILE', 'NOT_SET_UP', 'INVALID_INPUT');

function demandManager({ permissions }: Caller): void {
  if (!permissions.has('Reference_Manager')) throw new Problem('NOT_PERMITTED');
}

export async function versionRoutes(app: App, deps: Deps): Promise<void> {
  const { now, pool } = deps;
  const store = versionStore(deps);
  const history = rehearsalStore(deps);

  /** The versions there are, and what the one asked for and its neighbors say, as the caller reads them. */
  const open = (caller: Caller, id: string) => lookAt({ store, caller, now: now() }, id);

  app.get(
    PATH,
    {
      schema: {
        summary: 'The versions of the policy: who made each active, when and why',
        tags,
        response: { 200: versionList },
      },
    },
    async ({ caller }) => {
      demandManager(caller);
      return { versions: rowsOf(await store.list(caller), now()) };
    },
  );

  app.get(
    `${PATH}/form`,
    {
      schema: {
        summary: 'What the company asks on a request, by activity type',
        tags,
        response: { 200: requestForm, ...problems('NOT_SET_UP') },
      },
    },
    async ({ caller: { permissions } }) => {
      if (!['Reference_Requester', 'Reference_Manager'].some((each) => permissions.has(each))) {
        throw new Problem('NOT_PERMITTED');
      }
      const { policy } = await pool.current();
      if (!policy) throw new Problem('NOT_SET_UP');
      return policy.settings.form;
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      schema: {
        summary: 'What a version says, in sentences and as settings, and what differs',
        tags,
        params,
        response: { 200: versionView, ...problems('NOT_FOUND', 'NOT_SET_UP') },
      },
    },
    async ({ caller, params: { id } }) => {
      demandManager(caller);
      return (await open(caller, id)).view;
    },
  );

  app.post(
    PATH,
    {
      schema: {
        summary: 'A draft, like the version in force or an earlier one',
        tags,
        headers: z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() }),
        body: newDraft,
        response: { 201: versionView, ...problems('NOT_FOUND', 'NOT_SET_UP', 'KEY_REQUIRED') },
      },
    },
    async ({ caller, body, headers }, reply) => {
      demandManager(caller);
      const key = headers['idempotency-key'];
      if (!key) throw new Problem('KEY_REQUIRED');
      const { from, basedOn } = await draftOf({ store, caller, now: now() }, body.fromId);
      const command = commandKey(caller.orgId, caller.userId, 'POST', PATH, key);
      const { id, repeated } = await store.begin(command, caller.userId, from, basedOn);
      if (repeated) reply.header('Idempotency-Replayed', 'true');
      return reply.code(201).send((await open(caller, id)).view);
    },
  );

  app.put(
    `${PATH}/:id`,
    {
      schema: { summary: 'Save a draft', tags, params, body: editedDraft, response: { 200: versionView, ...DRAFTS } },
    },
    async ({ caller, params: { id }, body: { edition, content } }) => {
      demandManager(caller);
      const found = await open(caller, id);
      const step = stepOn(found, { edition, by: caller.userId, move: 'edit-policy' });
      demandSensible(content, new Set(found.people.keys()));
      await store.save(step, found.stored, content, found.inForce.version);
      return (await open(caller, id)).view;
    },
  );

  app.delete(
    `${PATH}/:id`,
    {
      schema: {
        summary: 'Throw a draft away',
        tags,
        params,
        querystring: ofEdition,
        response: { 200: versionList, ...DRAFTS },
      },
    },
    async ({ caller, params: { id }, query: { edition } }) => {
      demandManager(caller);
      const found = await open(caller, id);
      const step = stepOn(found, { edition, by: caller.userId, move: 'discard-policy' });
      await store.take(step, [{ id, fields: { Status__c: 'Discarded', Edition__c: edition + 1 } }]);
      return { versions: rowsOf(await store.list(caller), now()) };
    },
  );

  app.post(
    `${PATH}/:id/activation`,
    {
      schema: {
        summary: 'Make a draft active, from now or from a later moment; its very content was tried before',
        tags,
        params,
        body: activation,
        response: { 200: versionView, ...DRAFTS, ...problems('NOT_TRIED', 'ALREADY_PLANNED', 'CHANGED_MEANWHILE') },
      },
    },
    async ({ caller, params: { id }, body }) => {
      demandManager(caller);
      const found = await open(caller, id);
      const { step, changes } = planActivation(found, body, caller.userId, now());
      await store.take(step, changes);
      pool.wrote();
      return (await open(caller, id)).view;
    },
  );

  app.post(
    `${PATH}/:id/rehearsals`,
    {
      schema: {
        summary:
          'Try a draft on past requests: what it would have done, beside what happened; nothing else is kept of it',
        tags,
        params,
        body: newRehearsal,
        response: { 200: rehearsal, ...DRAFTS },
      },
    },
    async ({ caller, params: { id }, body: { edition, months } }) => {
      demandManager(caller);
      const found = await open(caller, id);
      const { version, view, inForce } = found;
      stepOn(found, { edition, by: caller.userId, move: 'edit-policy' });
      const result = await tryOut({ store, history, caller, now: now(), months }, found);
      if (!view.tried) await store.tried(version.id, triedHash(view.content, inForce.version));
      return result;
    },
  );

  app.delete(
    `${PATH}/:id/activation`,
    {
      schema: {
        summary: 'Take a planned version back: a draft again',
        tags,
        params,
        querystring: ofEdition,
        response: { 200: versionView, ...DRAFTS },
      },
    },
    async ({ caller, params: { id }, query: { edition } }) => {
      demandManager(caller);
      const { step, changes } = planTakingBack(await open(caller, id), edition, caller.userId);
      await store.take(step, changes);
      return (await open(caller, id)).view;
    },
  );
}
