import { z } from 'zod';
import { PERIODS } from '../activity/schema.ts';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import { nomineeOf, viewOf, type Eyes } from './record.ts';
import {
  newNomination,
  newNominationMove,
  nominationList,
  nominationQuery,
  nominationView,
  openNomination,
} from './schema.ts';
import { MOST_NOMINATIONS, nominationStore } from './store.ts';
import { takeNomination, takeStep } from './take.ts';

const PATH = '/v1/nominations';
const NOMINATORS = ['Reference_Requester', 'Reference_Owner', 'Reference_Manager'];
const READERS = [...NOMINATORS, 'Reference_Executive', 'Reference_Admin'];
const headers = z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() });

const holds = ({ permissions }: Caller, wanted: string[]) => wanted.some((each) => permissions.has(each));
function demand(caller: Caller, wanted: string[]): void {
  if (!holds(caller, wanted)) throw new Problem('NOT_PERMITTED');
}

export async function nominationRoutes(app: App, deps: Deps): Promise<void> {
  const store = nominationStore(deps);
  const known = async () => {
    const { policy, index: pool } = await deps.pool.current({ withOwnWrites: true });
    return { policy, pool };
  };
  const offered = async () => {
    const { policy } = await known();
    return (policy?.rules ?? []).filter(({ enabled }) => enabled).map(({ activityType }) => activityType);
  };
  const choices = async () => ({
    activityTypes: await offered(),
    periods: PERIODS.filter((each) => each !== 'Unlimited'),
  });
  async function eyesOf(caller: Caller): Promise<Eyes> {
    const { policy, pool } = await known();
    const isManager = holds(caller, ['Reference_Manager']);
    return {
      isManager,
      mayKnow: await store.mayKnow(caller),
      pool,
      settings: policy?.settings ?? null,
      now: deps.now(),
    };
  }
  async function commandOf(caller: Caller, path: string, key: string | undefined, body: unknown) {
    if (!key) throw new Problem('KEY_REQUIRED');
    const { policy, pool } = await known();
    if (!policy) throw new Problem('NOT_SET_UP');
    const command = { key: commandKey(caller.orgId, caller.userId, 'POST', path, key), bodyHash: bodyHash(body) };
    return { caller, command, policy, pool };
  }

  app.get(
    PATH,
    {
      schema: {
        summary: 'Nominations: mine, those the reference team has to decide, or all I may see; of one account',
        tags: ['nomination'],
        querystring: nominationQuery,
        response: { 200: nominationList, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, query: { view, ...wanted } }) => {
      demand(caller, READERS);
      const asked = wanted.accountId !== undefined || wanted.contactId !== undefined;
      const nominee = asked ? await store.nominee(caller, wanted) : null;
      if (asked && !nominee) throw new Problem('NOT_FOUND');
      const records = await store.nominations(caller, view, nominee?.account.Id ?? null);
      const eyes = await eyesOf(caller);
      return {
        view,
        nominations: records.slice(0, MOST_NOMINATIONS).map((record) => viewOf(record, eyes)),
        choices: await choices(),
        truncated: records.length > MOST_NOMINATIONS,
        nominee: nominee && nomineeOf(nominee, eyes, holds(caller, NOMINATORS)),
      };
    },
  );

  app.post(
    PATH,
    {
      schema: {
        summary: 'Nominate a customer as a reference',
        tags: ['nomination'],
        headers,
        body: newNomination,
        response: {
          201: nominationView,
          ...problems('NOT_FOUND', 'KEY_REQUIRED', 'KEY_REUSED', 'NOT_SET_UP'),
          ...problems('ALREADY_NOMINATED', 'ALREADY_REFERENCE'),
        },
      },
    },
    async ({ caller, body, headers: sent }, reply) => {
      demand(caller, NOMINATORS);
      const taking = await commandOf(caller, PATH, sent['idempotency-key'], body);
      const { repeated, record } = await takeNomination({ ...deps, store }, { ...taking, input: body });
      if (repeated) reply.header('Idempotency-Replayed', 'true');
      return reply.code(201).send(viewOf(record, await eyesOf(caller)));
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      schema: {
        summary: 'One nomination with the standing of its segment, as the caller may see it',
        tags: ['nomination'],
        params: z.strictObject({ id: recordId }),
        response: { 200: openNomination, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, params: { id } }) => {
      demand(caller, READERS);
      const { record } = await store.nomination(caller, id);
      if (!record) throw new Problem('NOT_FOUND');
      return { ...viewOf(record, await eyesOf(caller)), choices: await choices() };
    },
  );

  app.post(
    `${PATH}/:id/moves`,
    {
      schema: {
        summary: 'Take a step on a nomination, for the reference team: contact, approve, decline',
        tags: ['nomination'],
        params: z.strictObject({ id: recordId }),
        headers,
        body: newNominationMove,
        response: {
          200: openNomination,
          ...problems('NOT_FOUND', 'KEY_REQUIRED', 'KEY_REUSED', 'NOT_SET_UP', 'NOT_PERMITTED'),
          ...problems('ILLEGAL_MOVE', 'ALREADY_REFERENCE', 'POOL_FULL'),
        },
      },
    },
    async ({ caller, params: { id }, body, headers: sent }, reply) => {
      demand(caller, ['Reference_Manager']);
      const taking = await commandOf(caller, `${PATH}/${id}/moves`, sent['idempotency-key'], body);
      const { repeated, record } = await takeStep({ ...deps, store }, { ...taking, id, input: body });
      const view = { ...viewOf(record, await eyesOf(caller)), choices: await choices() };
      deps.pool.wrote();
      if (repeated) reply.header('Idempotency-Replayed', 'true');
      return view;
    },
  );
}
