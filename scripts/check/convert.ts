import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import type { Check, Finding } from './check.ts';
import { SOURCE_FOLDERS, type Tree } from './tree.ts';

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Files that no component claims: the deploy would leave them behind without a word. */
function unclaimed(tree: Tree, set: ComponentSet): Finding[] {
  const components = set.getSourceComponents().toArray();
  const claimed = components.flatMap((component) => [component.xml, ...component.walkContent()]);
  const known = new Set(claimed.flatMap((path) => (path === undefined ? [] : relative(tree.root, path))));
  const children = components.flatMap((component) => component.getChildren().map((child) => child.xml));
  for (const path of children) if (path !== undefined) known.add(relative(tree.root, path));
  return tree.files
    .filter((file) => /(-meta\.xml|\.cls)$/.test(file) && !known.has(file))
    .map((file) => ({ file, message: 'belongs to no component' }));
}

async function run(tree: Tree): Promise<Finding[]> {
  const output = mkdtempSync(join(tmpdir(), 'converted-'));
  try {
    const folders = SOURCE_FOLDERS.map((folder) => join(tree.root, folder)).filter((folder) => existsSync(folder));
    const set = ComponentSet.fromSource(folders);
    const options = { type: 'directory', outputDirectory: output, genUniqueDir: false } as const;
    const { converted = [] } = await new MetadataConverter().convert(set, 'metadata', options);
    const none = converted.length === 0 ? [{ file: 'force-app', message: 'converts to nothing' }] : [];
    return [...none, ...unclaimed(tree, set)];
  } catch (error) {
    return [{ file: 'force-app', message: said(error).replaceAll(`${tree.root}/`, '') }];
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

export const convert: Check = { name: 'source resolves and converts', run };
