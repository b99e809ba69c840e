import { z } from 'zod';
import { buildApp } from '#api/app.ts';
import { readConfig } from '#api/config.ts';

const empty = { params: z.object({ bytes: z.coerce.number() }), response: { 200: z.object({ text: z.string() }) } };
const cpu = { response: { 200: z.object({ user: z.number(), system: z.number() }) } };

/** The service as it is, with two routes more behind the same token check: one that does nothing, and what it has cost. */
const config = readConfig(process.env);
const app = await buildApp({
  config,
  logger: false,
  perMinute: 1_000_000,
  async routes(scope) {
    scope.get('/v1/bench/empty/:bytes', { schema: empty }, ({ params }) => ({ text: 'x'.repeat(params.bytes) }));
    scope.get('/v1/bench/cpu', { schema: cpu }, () => process.cpuUsage());
  },
});
console.log(`api ${await app.listen({ host: config.api.host, port: config.api.port })}`);
