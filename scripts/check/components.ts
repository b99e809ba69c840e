import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from '@lwc/sfdc-lwc-compiler';
import type { Check, Finding } from './check.ts';
import type { Tree } from './tree.ts';

const CARRIED = /\.(js|html|css|js-meta\.xml)$/;

function bundle(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => CARRIED.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

async function compiled(tree: Tree, folder: string): Promise<Finding[]> {
  const { success, diagnostics = [] } = await compile({
    bundle: { type: 'platform', namespace: 'c', name: basename(folder), files: bundle(join(tree.root, folder)) },
  });
  const found = diagnostics.map(({ filename, message, location }) => ({
    file: join(folder, basename(filename ?? '')),
    message: `${location === undefined ? '' : `line ${location.line}: `}${message}`,
  }));
  return success || found.length > 0 ? found : [{ file: folder, message: 'does not compile' }];
}

export const components: Check = {
  name: "components compile with the platform's compiler",
  async run(tree) {
    const folders = tree.files.filter((file) => /\/lwc\/[^/.]+$/.test(file));
    const found: Finding[] = [];
    for (const folder of folders) found.push(...(await compiled(tree, folder)));
    return found;
  },
};
