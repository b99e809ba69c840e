import { z } from 'zod';
import { dayIn } from '../activity/period.ts';
import type { App, Deps } from '../app.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { wholeId } from '../http/recordId.ts';
import { demand, REQUESTERS } from '../request/permitted.ts';
import { contentShare, newShare } from './schema.ts';
import { shareable } from './shareable.ts';
import { contentStore } from './store.ts';

export async function contentRoutes(app: App, deps: Pick<Deps, 'salesforce' | 'now'>): Promise<void> {
  const store = contentStore(deps);
  app.post(
    '/v1/content/:id/shares',
    {
      schema: {
        summary:
          'Share what a customer has given, one-to-one; for a deal, and in place of a customer who cannot be asked',
        description: 'The same key with the same body is one share.',
        tags: ['content'],
        params: z.strictObject({ id: wholeId }),
        headers: z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() }),
        body: newShare,
        response: { 201: contentShare, ...problems('NOT_FOUND', 'KEY_REQUIRED', 'NOT_SHAREABLE') },
      },
    },
    async ({ caller, params: { id }, headers, body }, reply) => {
      demand(caller, REQUESTERS);
      const sent = headers['idempotency-key'];
      if (!sent) throw new Problem('KEY_REQUIRED');
      const now = deps.now();
      const content = await store.content(caller, id, body);
      const may = shareable(content, 'One-to-one', dayIn(null, now));
      if (!may.ok) throw new Problem('NOT_SHAREABLE', { detail: may.reason, values: { contentId: id } });
      const path = `/v1/content/${id}/shares`;
      const key = commandKey(caller.orgId, caller.userId, 'POST', path, `${sent} ${bodyHash(body)}`);
      const shareId = await store.share(caller, content, key, now);
      const { title, type } = content;
      return reply.code(201).send({ id: shareId, contentId: id, title, type, link: may.link });
    },
  );
}
