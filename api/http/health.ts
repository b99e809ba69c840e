import { z } from 'zod';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { problems } from './problem.ts';

const live = z.object({ status: z.literal('live') });
const ready = z.object({
  status: z.enum(['ready', 'stopping']),
  /** How many keys of the org's Apex are known. */
  keys: z.int(),
  /** Milliseconds since the pool of references was current; null before its first reading. */
  poolAge: z.number().nullable(),
  /** Whether a token is good once over all instances, or once on each. */
  singleUse: z.enum(['shared', 'instance']),
  /** Where rate limits and used tokens are kept. */
  state: z.enum(['redis', 'process']),
});

/** Liveness is the event loop and nothing else: an org that does not answer is no reason to restart us. */
export async function health(app: App, options: { config: Config; poolAge: () => number | null }): Promise<void> {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/health/live', { schema: { response: { 200: live } } }, async () => ({ status: 'live' as const }));
  app.get(
    '/health/ready',
    { schema: { response: { 200: ready, 503: ready, ...problems('INTERNAL') } } },
    async (_req, reply) =>
      reply.code(stopping ? 503 : 200).send({
        status: stopping ? 'stopping' : 'ready',
        keys: options.config.keys.size,
        poolAge: options.poolAge(),
        singleUse: options.config.singleUse,
        state: options.config.redisUrl ? 'redis' : 'process',
      }),
  );
}
