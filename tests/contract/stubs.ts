import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A function of the local org that does nothing and gives nothing. */
export interface Stub {
  /** Below `tests/org`. */
  file: string;
  name: string;
}

export interface Verdict {
  /** The first case that failed. */
  by: string | undefined;
}

const ORG = join(import.meta.dirname, '../org');
const FOLDERS = ['rest', 'write', 'access', 'soql', 'formula'];

const functionsOf = (file: string): Stub[] =>
  [...readFileSync(join(ORG, file), 'utf8').matchAll(/^export (?:function (\w+)|const (\w+) = (?:<[^>]*>)?\()/gm)].map(
    ([, named, constant]) => ({ file, name: named ?? constant ?? '' }),
  );

/** Everything that a file of a resource or of a rule gives to the others. */
export const stubs: Stub[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ORG, folder))
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^fixture\.ts$/.test(file))
    .flatMap((file) => functionsOf(`${folder}/${file}`)),
);
