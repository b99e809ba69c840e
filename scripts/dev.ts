import closeWithGrace from 'close-with-grace';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '#api/app.ts';
import { readConfig } from '#api/config.ts';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { PERSONAS } from '#tests/data/demo/people.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import { localKeys } from '#tests/org/keys.ts';
import { startOrg, type LocalOrg } from '#tests/org/start.ts';
import { startPage } from '#tests/page/start.ts';
import { apiUrl, localDir, localEnvironment, orgUrl } from './local.ts';

const FILE = 'org.sqlite';
/** What the first start leaves for the next ones: the page to open. */
const DEMO = 'demo.json';

interface Demo {
  ranchDealId: string;
}

/** Loads the demo once; whatever people do in it afterwards stays until `--fresh`. */
function demo(org: LocalOrg, fileOf: (name: string) => string): Demo {
  if (existsSync(fileOf(DEMO))) return JSON.parse(readFileSync(fileOf(DEMO), 'utf8')) as Demo;
  const ids = org.load(demoRows(new Date()));
  const loaded: Demo = { ranchDealId: ids.get(RANCH_DEAL) ?? '' };
  writeFileSync(fileOf(DEMO), JSON.stringify(loaded));
  return loaded;
}

/** A start that broke off before the demo was in is no first start. */
function clear(fileOf: (name: string) => string): void {
  for (const name of [FILE, `${FILE}-wal`, `${FILE}-shm`, DEMO]) rmSync(fileOf(name), { force: true });
}

/** Before anything is touched: a demo that already runs keeps its data, also from `--fresh`. */
async function demandFree(what: string, variable: string, port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    throw new Taken(`Port ${port} for ${what} is taken. Stop what runs there, or set ${variable} to a free one.`);
  } finally {
    probe.close();
  }
}

class Taken extends Error {}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const fileOf = (name: string) => join(localDir(), name);
  const portOf = (url: string) => Number(new URL(url).port);
  const ports = { org: portOf(orgUrl()), api: portOf(apiUrl()), page: Number(process.env['PAGE_PORT'] ?? 4020) };
  await demandFree('the local org', 'ORG_PORT', ports.org);
  await demandFree('the service', 'API_PORT', ports.api);
  await demandFree('the pages', 'PAGE_PORT', ports.page);
  mkdirSync(localDir(), { recursive: true });
  if (values.fresh || !existsSync(fileOf(DEMO))) clear(fileOf);

  const started: (() => Promise<unknown>)[] = [];
  closeWithGrace({ delay: 5_000, logger: false }, async ({ err }) => {
    if (err) console.error(err);
    for (const stop of started.reverse()) await stop();
  });

  const keys = localKeys(localDir());
  const org = await startOrg({ port: ports.org, file: fileOf(FILE), client: keys.client });
  started.push(() => org.stop());
  const { ranchDealId } = demo(org, fileOf);

  const config = readConfig({ LOG_LEVEL: 'warn', ...localEnvironment(), ...process.env });
  const app = await buildApp({ config });
  started.push(() => app.close());
  await app.listen({ host: config.api.host, port: config.api.port });

  const startPath = `/lightning/r/Opportunity/${ranchDealId}/view`;
  const page = await startPage({
    port: ports.page,
    people: PERSONAS,
    org,
    apiUrl: apiUrl(),
    audience: config.api.audience,
    apexKey: keys.apex,
    startPath,
  });
  started.push(() => page.stop());

  console.log(`open   ${page.url}${startPath}`);
  console.log(`pages  ${page.url}`);
  console.log(`api    ${apiUrl()}/docs`);
  console.log(`org    ${org.url}`);
  console.log('ready');
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Taken ? fault.message : fault);
  process.exit(1);
});
