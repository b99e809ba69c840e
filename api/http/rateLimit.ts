import limiter from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import type { Redis } from 'ioredis';
import { Problem } from '../errors.ts';

const PER_MINUTE = 600;

/** Per person, after authentication. With Redis down nobody is slowed: single use of tokens already fails closed. */
export const rateLimit = fp<{ redis: Redis | null; perMinute?: number }>(async (app, { redis, perMinute }) => {
  await app.register(limiter, {
    hook: 'preParsing',
    max: perMinute ?? PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ caller }) => `${caller.orgId}:${caller.userId}`,
    errorResponseBuilder: (_req, { after }) => new Problem('TOO_MANY_REQUESTS', { values: { after } }),
    skipOnError: true,
    ...(redis && { redis, nameSpace: 'vouchsafe:rate:' }),
  });
});
