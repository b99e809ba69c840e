import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DestinationStream } from 'pino';
import { peopleStore, type PeopleStore } from './activity/store.ts';
import type { Config } from './config.ts';
import { contentRoutes } from './content/routes.ts';
import { decisionRoutes } from './decision/routes.ts';
import type { Draft } from './decision/schema.ts';
import { keepRefusals, openLedger, openTogether, type Execute } from './decision/store.ts';
import { Problem } from './errors.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { auth } from './http/auth.ts';
import { answerFault, sendProblem } from './http/faults.ts';
import { health } from './http/health.ts';
import { kept } from './http/kept.ts';
import { logging } from './http/log.ts';
import { openapi } from './http/openapi.ts';
import { declareProblems } from './http/problem.ts';
import { rateLimit } from './http/rateLimit.ts';
import { inProcess, openRedis, overInstances } from './http/singleUse.ts';
import { insightRoutes } from './insight/routes.ts';
import type { Pool } from './match/pool.ts';
import { matchRoutes } from './match/routes.ts';
import type { MatchStore } from './match/reading.ts';
import { createPool } from './match/poolStore.ts';
import { matchStore } from './match/store.ts';
import { messageRoutes } from './message/routes.ts';
import { messageStore, type MessageStore } from './message/store.ts';
import { nominationRoutes } from './nomination/routes.ts';
import { policyRoutes } from './policy/routes.ts';
import { referenceRoutes } from './reference/routes.ts';
import { admission, type Admit } from './request/admission.ts';
import { requestRoutes } from './request/routes.ts';
import { standInStore } from './request/standInStore.ts';
import { requestStore, type RequestStore } from './request/store.ts';
import { connectSalesforce, type Salesforce } from './salesforce/connect.ts';
import { isUncertain } from './salesforce/errors.ts';
import { dueStore } from './sweep/dueStore.ts';
import { sweepRoutes } from './sweep/routes.ts';
import { sweepStore } from './sweep/store.ts';
import { createSweeper, type Later, type Sweeper } from './sweep/sweeper.ts';
import { targetRoutes } from './target/routes.ts';
import { targetStore, type TargetStore } from './target/store.ts';

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
  messages: MessageStore;
  /** Before requests are read for somebody. */
  admit: Admit;
  /** Requests as the caller may see them. */
  requests: RequestStore;
  /** Where people open records. */
  pagesUrl: string;
  sweeper: Sweeper;
  targets: TargetStore;
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
  const ledger = { ...world, leavers: () => pool.leavers() };
  const execute = openLedger(ledger);
  const messages = messageStore(world);
  const sweeper = createSweeper(
    {
      store: sweepStore(world),
      due: dueStore(world),
      messages,
      many: openTogether(ledger),
      isUncertain,
      ground: () => pool.current(),
      pagesUrl: config.pagesUrl,
      now,
    },
    {
      later,
      everyMinutes: config.sweepMinutes,
      share: () => salesforce.share(),
      wrote: () => pool.wrote(),
      failed: (err) => app.log.error({ err }, 'a round over what is due broke off; the next one takes it up'),
    },
  );
  const deps: Deps = {
    ...world,
    pool,
    matches: matchStore(world),
    people: peopleStore(world),
    execute: async (order) => {
      const executed = await execute(order);
      if (!executed.repeated) sweeper.stepped();
      return executed;
    },
    refuse: keepRefusals(world),
    messages,
    admit: admission({ ...world, pool, standIns: standInStore(world) }),
    requests: requestStore(world),
    pagesUrl: config.pagesUrl,
    sweeper,
    targets: targetStore(world),
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
  app.addHook('onClose', async () => sweeper.stop());
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
    await contentRoutes(scope, deps);
    await requestRoutes(scope, deps);
    await policyRoutes(scope, deps);
    await decisionRoutes(scope, deps);
    await messageRoutes(scope, deps);
    await sweepRoutes(scope, deps);
    await targetRoutes(scope, deps);
    await feedbackRoutes(scope, deps);
    await insightRoutes(scope, deps);
    await routes?.(scope, deps);
  });
  await app.ready();
  return app;
}

/** A timer that keeps no process alive. */
const later: Later = (ms, call) => {
  const timer = setTimeout(call, ms).unref();
  return () => clearTimeout(timer);
};
