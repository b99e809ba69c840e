import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Start from '../org/start.ts';
import { cases } from './cases.ts';
import { query } from './cases/query.ts';
import { statement } from './cases/statement.ts';
import { peopleOf, startContractOrg } from './localOrg.ts';
import { perform } from './run.ts';
import type { Stub, Verdict } from './stubs.ts';

/** A process of its own, as Node's loader takes one module several times and that of the tests does not. Each message
 *  names a function of the local org; an org in which it does nothing is started, and asked the cases. */
const stubs: Stub[] = [];
const sources = new Map<string, string>();

function sourceOf(path: string): string {
  const source = sources.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'));
  sources.set(path, source);
  return source;
}

function without({ name }: Stub, source: string): string {
  const declared = new RegExp(`^export (function|const) ${name}\\b`, 'm');
  if (!declared.test(source)) throw new Error(`There is no ${name}`);
  return `${source.replace(declared, `$1 ${name}_switched_off`)}\nexport function ${name}() {}\n`;
}

const VERSION = 'stub';
/** Stays one and the same, as it remembers what it has read. */
const READER = '/schema/xml.ts';
const versionOf = (url: string | undefined) => (url === undefined ? null : new URL(url).searchParams.get(VERSION));

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const version = versionOf(context.parentURL);
    if (version === null || !found.url.includes('/tests/org/') || found.url.endsWith(READER)) return found;
    return { ...found, url: `${found.url}?${VERSION}=${version}` };
  },
  load(url, context, next) {
    const version = versionOf(url);
    if (version === null) return next(url, context);
    const path = fileURLToPath(url);
    const stub = stubs[Number(version)];
    const source = sourceOf(path);
    const changed = stub && path.endsWith(`/tests/org/${stub.file}`) ? without(stub, source) : source;
    return { format: 'module', source: changed, shortCircuit: true };
  },
});

/** What is most likely to notice is asked first. */
const order = ({ file }: Stub) => new Set(file.startsWith('soql/') ? [...query, ...statement, ...cases] : cases);

/** The first case that notices; an org that does not even start is noticed too. */
async function noticed(stub: Stub): Promise<string | undefined> {
  const version = stubs.push(stub) - 1;
  const { startOrg } = (await import(`../org/start.ts?${VERSION}=${version}`)) as typeof Start;
  const org = await startContractOrg(startOrg);
  const people = peopleOf(org);
  try {
    for (const each of order(stub))
      try {
        await perform(each, people);
      } catch {
        return each.title;
      }
    return undefined;
  } finally {
    await org.stop();
  }
}

process.on('disconnect', () => process.exit());
process.on('message', (stub: Stub) => {
  noticed(stub)
    .catch((error: Error) => `the start: ${error.message}`)
    .then((by): Verdict => ({ by }))
    .then((verdict) => process.send?.(verdict));
});
