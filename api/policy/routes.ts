import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { demandFields, mappedNow, mappingForm, newMapping } from './mappingForm.ts';
import { policyStore } from './store.ts';
import { versionRoutes } from './versionRoutes.ts';

const PATH = '/v1/policies/mapping';

function demandAdmin(caller: Caller): void {
  if (!caller.permissions.has('Reference_Admin')) throw new Problem('NOT_PERMITTED');
}

export async function policyRoutes(app: App, deps: Deps): Promise<void> {
  const store = policyStore(deps);
  await versionRoutes(app, deps);

  const form = async (caller: Caller) => {
    const { policy } = await deps.pool.current({ withOwnWrites: true });
    if (!policy) throw new Problem('NOT_SET_UP');
    const { version, settings } = policy;
    return { version, mapped: mappedNow(settings.mapping), fields: await store.fields(caller) };
  };

  app.get(
    PATH,
    {
      schema: {
        summary: 'Which fields of the CRM the policy reads, and the fields there are with values in them; for admins',
        tags: ['policy'],
        response: { 200: mappingForm, ...problems('NOT_SET_UP') },
      },
    },
    async ({ caller }) => {
      demandAdmin(caller);
      return form(caller);
    },
  );

  app.put(
    PATH,
    {
      schema: {
        summary: 'Map fields: a new version of the policy, like the last but for the mapping',
        tags: ['policy'],
        body: newMapping,
        response: { 200: mappingForm, ...problems('CHANGED_MEANWHILE', 'NOT_SET_UP', 'INVALID_INPUT') },
      },
    },
    async ({ caller, body }) => {
      demandAdmin(caller);
      const readable = await store.readable(caller);
      demandFields(body.mapping, [
        { who: 'you', fields: readable.caller },
        { who: 'the service', fields: readable.service },
      ]);
      await store.supersede(body.version, body.mapping, caller);
      deps.pool.wrote();
      return form(caller);
    },
  );
}
