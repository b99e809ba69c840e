import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileComponents } from '../compile-lwc.ts';
import { openTree, SOURCE_FOLDERS, type Tree } from './tree.ts';

const PROJECT = ['sfdx-project.json', '.forceignore'];

/** A copy of the source as a deploy carries it, with compiled components; nothing is written beside the original. */
export async function withStaged<Answer>(root: string, use: (tree: Tree) => Promise<Answer>): Promise<Answer> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'check-org-')));
  try {
    for (const part of [...SOURCE_FOLDERS, ...PROJECT])
      if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
    compileComponents(join(folder, 'force-app'));
    return await use(openTree(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
