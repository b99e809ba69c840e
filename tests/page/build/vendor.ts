import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../metadata/files.ts';
import { baseComponents, BROWSER_DIR, CACHE_DIR, PAGE_DIR, ROOT_DIR, STUB_DIR } from './folders.ts';
import type { PlatformSources } from './platform.ts';
import type { Mode } from './plugins.ts';

export interface Vendor {
  dir: string;
  hash: string;
  modules: ReadonlySet<string>;
}

const PACKAGES = ['lwc', '@lwc/synthetic-shadow', '@lwc/rollup-plugin', 'lightning-base-components'];

/** The engine, Salesforce's base components and the stubs: 20 seconds to build, so built once and kept. */
export async function vendorBundle(mode: Mode, sources: PlatformSources): Promise<Vendor> {
  const modules = vendorModules(sources.files);
  const hash = hashOf(mode, modules);
  const dir = join(CACHE_DIR, hash);
  if (!existsSync(dir)) {
    // The compiler is only loaded where there is something to compile.
    const { buildVendor } = await import('./buildVendor.ts');
    await buildVendor(dir, modules, mode, sources);
  }
  return { dir, hash, modules: new Set(modules) };
}

/** Of the base components those that are named somewhere: all of them would weigh twice as much on every page. */
export function vendorModules(files: Files): string[] {
  const shell = globSync('**/*.{html,js}', { cwd: BROWSER_DIR }).map((file) => join(BROWSER_DIR, file));
  const text = [...files.find('*/lwc/*/*.{html,js,ts}'), ...shell].map((file) => readFileSync(file, 'utf8')).join('\n');
  const named = new Set(
    [...text.matchAll(/\blightning[/-]([\w-]+)/g)].map(([, name = '']) => `lightning/${camel(name)}`),
  );
  const exposed = baseComponents().exposed.filter((name) => named.has(name));
  const stubs = globSync('*/*/*.js', { cwd: STUB_DIR }).map((file) => file.split(/[\\/]/).slice(0, 2).join('/'));
  return [...new Set(['@lwc/synthetic-shadow', 'lwc', ...exposed, ...stubs])];
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function hashOf(mode: Mode, modules: string[]): string {
  const hash = createHash('sha256').update(mode).update(modules.join());
  const packages = PACKAGES.map((name) => join(ROOT_DIR, 'node_modules', name, 'package.json'));
  const own = globSync(['stubs/**/*.*', 'build/{vendor,buildVendor,plugins,resolver,platform}.ts'], {
    cwd: PAGE_DIR,
  }).map((file) => join(PAGE_DIR, file));
  for (const file of [...packages, ...own.sort()]) hash.update(file.slice(ROOT_DIR.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
