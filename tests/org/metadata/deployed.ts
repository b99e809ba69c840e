import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export type Deployed = ReturnType<typeof startDeployed>;

/** Keys of metadata that was deleted, beside the files. */
const GONE = 'deleted.json';

/** What makes two files of different folders the same piece of metadata. */
export function keyOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  return (
    /\/(objects\/.+)$/.exec(path)?.[1] ??
    /\/((?:lwc|aura)\/.+)$/.exec(path)?.[1] ??
    path.slice(path.lastIndexOf('/') + 1)
  );
}

/** A key with files below it, such as an object's, means them all. */
const isOf = (file: string, key: string): boolean => keyOf(file) === key || keyOf(file).startsWith(`${key}/`);

export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`Metadata folder ${folder} does not exist`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

function goneFrom(folder: string): string[] {
  const list = join(folder, GONE);
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
}

/** The files of an org: those it came with, as far as no deployed one stands for them and none was deleted. */
export function filesOf(folders: string[], deployed: string | undefined): string[] {
  const own = folders.flatMap(filesBelow);
  if (deployed === undefined || !existsSync(deployed)) return own;
  const gone = goneFrom(deployed);
  const later = filesBelow(deployed).filter((file) => relative(deployed, file) !== GONE);
  const replaced = new Set(later.map(keyOf));
  const stays = (file: string) => !gone.some((key) => isOf(file, key));
  return [...own.filter((file) => stays(file) && !replaced.has(keyOf(file))), ...later];
}

/** The folder behind what was deployed into a running org: beside its database, else for as long as it runs. */
export function startDeployed(database: string | undefined) {
  const folder = database === undefined ? join(tmpdir(), `deployed-${randomUUID()}`) : `${database}.metadata`;
  return {
    folder,
    /** A copy to work on; `keep` puts it in the place of what was there. */
    next() {
      const copy = `${folder}.next`;
      rmSync(copy, { recursive: true, force: true });
      mkdirSync(copy, { recursive: true });
      if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
      return {
        folder: copy,
        forget(keys: string[]): void {
          const meant = (file: string) => keys.some((key) => isOf(file, key));
          for (const file of filesBelow(copy).filter(meant)) rmSync(file);
          writeFileSync(join(copy, GONE), JSON.stringify([...new Set([...goneFrom(copy), ...keys])]));
        },
        keep(): void {
          rmSync(folder, { recursive: true, force: true });
          renameSync(copy, folder);
        },
        drop: () => rmSync(copy, { recursive: true, force: true }),
      };
    },
    close(): void {
      if (database === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
