import closeWithGrace from 'close-with-grace';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { PERSONAS } from '#tests/data/demo/people.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import type { LocalOrg } from '#tests/org/start.ts';
import { apiUrl, localDir, orgUrl } from './local.ts';
import { startStage } from './stage.ts';

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
  const all = [FILE, `${FILE}-wal`, `${FILE}-shm`, `${FILE}.metadata`, DEMO];
  for (const name of all) rmSync(fileOf(name), { recursive: true, force: true });
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

  const stage = await startStage({
    ports,
    file: fileOf(FILE),
    people: PERSONAS,
    environment: { LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', PAGES_URL: `http://127.0.0.1:${ports.page}` },
    prepare: (org) => `/lightning/r/Opportunity/${demo(org, fileOf).ranchDealId}/view`,
  });
  closeWithGrace({ delay: 5_000, logger: false }, async ({ err }) => {
    if (err) console.error(err);
    await stage.stop();
  });

  console.log(`open   ${stage.pageUrl}${stage.startPath}`);
  console.log(`pages  ${stage.pageUrl}`);
  console.log(`api    ${stage.apiUrl}/docs`);
  console.log(`org    ${stage.org.url}`);
  console.log('ready');
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Taken ? fault.message : fault);
  process.exit(1);
});
