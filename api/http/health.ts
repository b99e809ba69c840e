import { z } from 'zod';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { STATES, type Condition } from '../salesforce/condition.ts';
import { problems } from './problem.ts';

const live = z.object({ status: z.literal('live') });
const ready = z.object({
  status: z.enum(['ready', 'degraded', 'not ready', 'stopping']),
  /** What is wrong, for whoever runs the service; empty when nothing is. */
  reasons: z.array(z.string()),
  /** How many keys of the org's Apex are known. */
  keys: z.int(),
  /** Milliseconds since the pool of references was current; null before its first reading. */
  poolAge: z.number().nullable(),
  salesforce: z.object({
    state: z.enum(STATES),
    /** Salesforce's own word for what is wrong. */
    code: z.string().nullable(),
    /** API requests the org has counted in 24 hours; null before the first answer. */
    usage: z.object({ used: z.number(), limit: z.number() }).nullable(),
    /** Whether the service user sees every record decisions count over; null when Salesforce does not tell. */
    serviceUserSeesAll: z.boolean().nullable(),
  }),
  /** Whether a token is good once over all instances, or once on each. */
  singleUse: z.enum(['shared', 'instance']),
  /** Where rate limits and used tokens are kept. */
  state: z.enum(['redis', 'process']),
});

export interface HealthOptions {
  config: Config;
  poolAge(): number | null;
  condition(): Promise<Condition>;
  /** Whether background reading waits because the day's requests run out. */
  sheds(): boolean;
}

const TROUBLES: Record<Exclude<Condition['state'], 'answering'>, string> = {
  'not answering': 'Salesforce is not answering.',
  'refusing sessions': 'Salesforce is not letting this service in: it refuses the sessions of the service user.',
  'out of requests': 'Salesforce takes no more requests: the daily limit of API requests is reached.',
};

/** Liveness is the event loop and nothing else. An org that does not answer takes no instance out of service either: all
 *  have the same org, and a person is better served by our sentence than by a load balancer's. A service user who does
 *  not see everything does, since limits would be undercounted. */
export async function health(app: App, options: HealthOptions): Promise<void> {
  const { config, condition, poolAge, sheds } = options;
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/health/live', { schema: { response: { 200: live } } }, async () => ({ status: 'live' as const }));
  app.get(
    '/health/ready',
    { schema: { response: { 200: ready, 503: ready, ...problems('INTERNAL') } } },
    async (_req, reply) => {
      const { state, code, usage, unseen } = await condition();
      const blind = unseen !== null && unseen.length > 0;
      const reasons = [
        ...(state === 'answering' ? [] : [TROUBLES[state]]),
        ...(blind
          ? [`The service user does not see every record of ${unseen.join(', ')}: limits would not hold.`]
          : []),
        ...(sheds() ? ['Most of the day’s API requests are used: references are read anew less often.'] : []),
      ];
      const works = reasons.length > 0 ? 'degraded' : 'ready';
      return reply.code(stopping || blind ? 503 : 200).send({
        status: stopping ? 'stopping' : blind ? 'not ready' : works,
        reasons,
        keys: config.keys.size,
        poolAge: poolAge(),
        salesforce: { state, code, usage, serviceUserSeesAll: unseen && !blind },
        singleUse: config.singleUse,
        state: config.redisUrl ? 'redis' : 'process',
      });
    },
  );
}
