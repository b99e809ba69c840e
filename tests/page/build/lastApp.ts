import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_DIR, CACHE_DIR, PAGE_DIR } from './folders.ts';

export interface AppBundle {
  hash: string;
  files: Record<string, string>;
}

interface Kept {
  madeFrom: string;
  bundle: AppBundle;
}

const FILE = join(CACHE_DIR, 'app.json');

const stampOf = (dir: string, pattern: string): string =>
  globSync(pattern, { cwd: dir })
    .map((file) => `${join(dir, file)}@${statSync(join(dir, file)).mtimeMs}`)
    .join('\n');

export const shellStamp = (): string => stampOf(BROWSER_DIR, '**/*.*');

/** The bundle last made on this machine where nothing it is made from has changed, else a new one: to make one takes
 *  seconds, and every file of browser tests starts with one. */
export async function lastApp(sources: string[], build: () => Promise<AppBundle>): Promise<AppBundle> {
  const builders = stampOf(PAGE_DIR, '{build,metadata}/*.ts');
  const madeFrom = createHash('sha256')
    .update(JSON.stringify([...sources, builders]))
    .digest('hex');
  const last = read();
  if (last?.madeFrom === madeFrom) return last.bundle;
  const bundle = await build();
  write({ madeFrom, bundle });
  return bundle;
}

function read(): Kept | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** In one go, as another process may read it meanwhile. */
function write(kept: Kept): void {
  mkdirSync(CACHE_DIR, { recursive: true });
  const unfinished = `${FILE}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(kept));
  renameSync(unfinished, FILE);
}
