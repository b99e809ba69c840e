import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { CACHE_DIR } from './folders.ts';
import type { PlatformSources } from './platform.ts';
import { onLog, plugins, type Mode } from './plugins.ts';

export async function buildVendor(dir: string, modules: string[], mode: Mode, sources: PlatformSources): Promise<void> {
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
