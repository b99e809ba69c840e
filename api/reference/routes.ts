import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import { referenceView } from './schema.ts';
import { referenceStore } from './store.ts';
import { toView } from './view.ts';

export async function referenceRoutes(app: App, deps: Deps): Promise<void> {
  const store = referenceStore(deps);
  const settings = async () => (await deps.pool.current()).policy?.settings ?? null;

  app.get(
    '/v1/references',
    {
      schema: {
        summary: 'The references of an account that the caller may see',
        tags: ['reference'],
        querystring: z.strictObject({ accountId: recordId }),
        response: { 200: z.object({ references: z.array(referenceView) }), ...problems('INVALID_INPUT') },
      },
    },
    async ({ caller, query }) => {
      const [records, rules] = [await store.ofAccount(caller, query.accountId), await settings()];
      return { references: records.map((record) => toView(record, rules)) };
    },
  );

  app.get(
    '/v1/references/:id',
    {
      schema: {
        summary: 'A reference with what it agreed to and its uses, as the caller may see them',
        tags: ['reference'],
        params: z.strictObject({ id: recordId }),
        response: { 200: referenceView, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, params }) => {
      const record = await store.reference(caller, params.id);
      if (!record) throw new Problem('NOT_FOUND');
      return toView(record, await settings());
    },
  );
}
