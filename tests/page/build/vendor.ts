import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { baseComponents, PAGE_DIR, ROOT_DIR, STUB_DIR } from './folders.ts';
import type { PlatformSources } from './platform.ts';
import { onLog, plugins, type Mode } from './plugins.ts';

export interface Vendor {
  dir: string;
  hash: string;
  modules: ReadonlySet<string>;
}

const CACHE_DIR = join(ROOT_DIR, 'node_modules/.cache/vouchsafe-page');
const PACKAGES = ['lwc', '@lwc/synthetic-shadow', '@lwc/rollup-plugin', 'lightning-base-components'];

/** The engine, Salesforce's base components and the stubs: 20 seconds to build, so built once and kept. */
export async function vendorBundle(mode: Mode, sources: PlatformSources): Promise<Vendor> {
  const modules = vendorModules();
  const hash = hashOf(mode);
  const dir = join(CACHE_DIR, hash);
  if (!existsSync(dir)) await build(dir, modules, mode, sources);
  return { dir, hash, modules: new Set(modules) };
}

export function vendorModules(): string[] {
  const exposed = baseComponents().exposed.filter((name) => !/^lightning\/(iconSvgTemplates|primitive)/.test(name));
  const stubs = globSync('*/*/*.js', { cwd: STUB_DIR }).map((file) => file.split(/[\\/]/).slice(0, 2).join('/'));
  return [...new Set(['@lwc/synthetic-shadow', 'lwc', ...exposed, ...stubs])];
}

async function build(dir: string, modules: string[], mode: Mode, sources: PlatformSources): Promise<void> {
  mkdirSync(CACHE_DIR, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE_DIR, 'unfinished-'));
  const bundle = await rollup({
    input: Object.fromEntries(modules.map((name) => [name, name])),
    plugins: plugins(mode, sources),
    onLog,
  });
  await bundle.write({
    dir: unfinished,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    // In one chunk with the engine it would be evaluated after it, and SLDS would not reach into the components.
    manualChunks: (id) => (id.includes('/@lwc/synthetic-shadow/') ? 'synthetic-shadow' : 'vendor'),
  });
  await bundle.close();
  try {
    renameSync(unfinished, dir);
  } catch (error) {
    // Another process was first with the same content.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
}

function hashOf(mode: Mode): string {
  const hash = createHash('sha256').update(mode);
  const packages = PACKAGES.map((name) => join(ROOT_DIR, 'node_modules', name, 'package.json'));
  const own = globSync(['stubs/**/*.*', 'build/{vendor,plugins,resolver,platform}.ts'], { cwd: PAGE_DIR }).map((file) =>
    join(PAGE_DIR, file),
  );
  for (const file of [...packages, ...own.sort()]) hash.update(file.slice(ROOT_DIR.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
