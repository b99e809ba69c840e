import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DestinationStream } from 'pino';
import { peopleStore, type PeopleStore } from './activity/store.ts';
import type { Config } from './config.ts';
import { decisionRoutes } from './decision/routes.ts';
import type { Draft } from './decision/schema.ts';
import { keepRefusals, openLedger, type Execute } from './decision/store.ts';
import { Problem } from './errors.ts';
import { auth } from './http/auth.ts';
import { answerFault, sendProblem } from './http/faults.ts';
import { health } from './http/health.ts';
import { kept } from './http/kept.ts';
import { logging } from './http/log.ts';
import { openapi } from './http/openapi.ts';
import { declareProblems } from './http/problem.ts';
import { rateLimit } from './http/rateLimit.ts';
import { inProcess, openRedis, overInstances } from './http/singleUse.ts';
import type { Pool } from './match/pool.ts';
import { matchRoutes } from './match/routes.ts';
import type { MatchStore } from './match/reading.ts';
import { createPool } from './match/poolStore.ts';
import { matchStore } from './match/store.ts';
import { nominationRoutes } from './nomination/routes.ts';
import { policyRoutes } from './policy/routes.ts';
import { referenceRoutes } from './reference/routes.ts';
import { requestRoutes } from './request/routes.ts';
import { connectSalesforce, type Salesforce } from './salesforce/connect.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the words' routes and stores work with. */
export interface Deps {
  salesforce: Salesforce;
  now(): Date;
  pool: Pool;
  matches: MatchStore;
  /** The people of a use, as the caller may see them. */
  people: PeopleStore;
  /** Carries out commands in turn: one per process, whoever writes. */
  execute: Execute;
  /** Records refusals, after the fact. */
  refuse(rows: Draft[]): Promise<void>;
}

export interface AppOptions {
  config: Config;
  salesforce?: Salesforce;
  now?: () => Date;
  /** Where log lines go instead of standard output; false: nowhere. */
  logger?: DestinationStream | false;
  /** Requests a person may send per minute. */
  perMinute?: number;
  /** Further routes behind authentication; tests probe the shell with them. */
  routes?: (app: App, deps: Deps) => Promise<void>;
}

export async function buildApp(options: AppOptions): Promise<App> {
  const { config, now = () => new Date(), logger, routes } = options;
  const salesforce = options.salesforce ?? connectSalesforce(config);
  const world = { salesforce, now };
  const pool = createPool(salesforce, now);
  const deps: Deps = {
    ...world,
    pool,
    matches: matchStore(world),
    people: peopleStore(world),
    execute: openLedger({ ...world, leavers: () => pool.leavers() }),
    refuse: keepRefusals(world),
  };
  const redis = config.redisUrl ? openRedis(config.redisUrl) : null;
  const app = fastify({
    logger: logger === false ? false : logging(config.logLevel, logger),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    requestTimeout: 15_000,
    // The org's Apex waits 20 s for an answer.
    handlerTimeout: 19_000,
    frameworkErrors: answerFault,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler((req, reply) => sendProblem(new Problem('NO_SUCH_PAGE'), req, reply));
  redis?.on('error', (err) => app.log.error({ err }, 'Redis is away: no token is accepted until it is back'));
  app.addHook('onClose', async () => redis?.disconnect());
  await app.register(helmet);
  await app.register(openapi);
  const condition = () => salesforce.condition();
  await app.register(health, { config, condition, poolAge: () => pool.age(), sheds: () => pool.sheds() });
  await app.register(async (scope: App) => {
    scope.addHook('onRoute', declareProblems);
    await scope.register(auth, { config, singleUse: redis ? overInstances(redis) : inProcess() });
    await scope.register(rateLimit, { redis, perMinute: options.perMinute });
    await scope.register(kept, { now, share: () => salesforce.share() });
    await matchRoutes(scope, deps);
    await referenceRoutes(scope, deps);
    await nominationRoutes(scope, deps);
    await requestRoutes(scope, deps);
    await policyRoutes(scope, deps);
    await decisionRoutes(scope, deps);
    await routes?.(scope, deps);
  });
  await app.ready();
  return app;
}
