import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';
import { join } from 'node:path';
import { BROWSER_DIR, FORCE_APP, SLDS_DIR } from './build/folders.ts';
import type { Mode } from './build/plugins.ts';
import { filesOf } from './metadata/files.ts';
import { apexRoutes, type ApexSettings } from './server/apex.ts';
import { Builds } from './server/builds.ts';
import { Columns } from './server/columns.ts';
import { answerInEnvelopes } from './server/envelope.ts';
import { listRoutes } from './server/lists.ts';
import { bellRoutes, outboxRoutes } from './server/outbox.ts';
import { pageRoutes } from './server/pages.ts';
import { People, type Person } from './server/people.ts';
import { recordRoutes } from './server/records.ts';
import { resourceRoutes } from './server/resources.ts';
import { uiApiRoutes } from './server/uiApi.ts';

export interface PageOptions extends ApexSettings {
  port: number;
  people: Person[];
  /** Where `/` leads. */
  startPath?: string;
  /** A folder laid out like force-app. */
  metadata?: string;
  mode?: Mode;
}

export interface PageHost {
  url: string;
  stop(): Promise<void>;
}

const LONGEST_PARAMETER = 500;

export async function startPage(options: PageOptions): Promise<PageHost> {
  const files = filesOf(options.metadata ?? FORCE_APP);
  const builds = new Builds(files, options.mode ?? 'production');
  const { vendor } = await builds.current();
  const people = new People(options.people, options.org);
  const columns = new Columns(files);

  const app = Fastify({ routerOptions: { maxParamLength: LONGEST_PARAMETER }, forceCloseConnections: true });
  await app.register(fastifyStatic, { root: SLDS_DIR, prefix: '/assets/', maxAge: '1d' });
  await app.register(fastifyStatic, {
    root: vendor.dir,
    prefix: `/vendor/${vendor.hash}/`,
    decorateReply: false,
    immutable: true,
    maxAge: '30d',
  });
  await app.register(fastifyStatic, {
    root: join(BROWSER_DIR, 'static'),
    prefix: '/',
    decorateReply: false,
    wildcard: false,
  });
  await app.register(async (local) => {
    answerInEnvelopes(local);
    apexRoutes(local, people, options);
    recordRoutes(local, people, columns);
    listRoutes(local, people, columns);
    uiApiRoutes(local, people);
    bellRoutes(local, people);
  });
  outboxRoutes(app, people);
  resourceRoutes(app, files);
  pageRoutes(app, people, builds, options.startPath ?? '/lightning/o/Opportunity/list');

  const url = await app.listen({ port: options.port, host: '127.0.0.1' });
  return { url, stop: () => app.close() };
}
