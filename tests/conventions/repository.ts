import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const OWN = ['api', 'scripts', 'tests', 'config', 'docs', 'force-app'];

/** Every file of the repository below its folders, as `api/app.ts`. */
export const files: string[] = OWN.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')),
);

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

export const foldersIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
