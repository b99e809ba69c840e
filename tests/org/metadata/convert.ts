import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { ComponentSet, SourceComponent } from '@salesforce/source-deploy-retrieve';
import jszip from 'jszip';
import { filesBelow, filesOf } from './deployed.ts';

/** Salesforce's own library, read when metadata is first asked for: it takes a second. */
export const library = () => import('@salesforce/source-deploy-retrieve');

/** What the source format has beside metadata. */
const NO_METADATA = /\.ts$|__tests__|README\.md$|tsconfig[^/]*\.json$/;

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'metadata-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts an archive into a folder; answers the folder with package.xml. */
export async function unzip(archive: Buffer, folder: string): Promise<string> {
  const { files } = await jszip.loadAsync(archive);
  for (const entry of Object.values(files)) {
    const path = join(folder, entry.name);
    if (entry.dir || !path.startsWith(folder)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.async('nodebuffer'));
  }
  const manifest = Object.keys(files).find((name) => /(^|\/)package\.xml$/.test(name));
  if (manifest === undefined) throw new Error('No package.xml found');
  return join(folder, dirname(manifest));
}

export async function zip(folder: string, root: string): Promise<Buffer> {
  const archive = new jszip();
  for (const file of filesBelow(folder))
    archive.file(`${root}/${relative(folder, file).replaceAll('\\', '/')}`, readFileSync(file));
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** An object of which only parts came says nothing of itself. */
const isHollow = (file: string): boolean =>
  file.endsWith('.object-meta.xml') && !/<\w+>/.test(readFileSync(file, 'utf8').replace(/<CustomObject[^>]*>/, ''));

/** From what a deploy carries into files of their own for fields, rules and the like; answers what came. */
export async function toSource(archive: string, into: string): Promise<SourceComponent[]> {
  const { ComponentSet: Components, MetadataConverter } = await library();
  const components = Components.fromSource(archive);
  if (components.size === 0) return [];
  return inFolder(async (project) => {
    // Some kinds are only converted inside of a project.
    const packageDirectories = [{ path: 'source', default: true }];
    writeFileSync(join(project, 'sfdx-project.json'), JSON.stringify({ packageDirectories }));
    const folder = join(project, 'source');
    const output = { type: 'directory', outputDirectory: folder, genUniqueDir: false } as const;
    await new MetadataConverter().convert(components, 'source', output);
    const came = withChildren(Components.fromSource(folder));
    for (const file of filesBelow(folder).filter((each) => !isHollow(each)))
      cpSync(file, join(into, relative(folder, file)), { recursive: true });
    return came;
  });
}

/** Everything the org holds, each thing once, in one folder. */
export async function gather(folders: string[], deployed: string, into: string): Promise<ComponentSet> {
  const { ComponentSet: Components, registry } = await library();
  const names = new Set(Object.values(registry.types).map(({ directoryName }) => directoryName));
  for (const file of filesOf(folders, deployed).filter((each) => !NO_METADATA.test(each))) {
    const parts = file.split(/[/\\]/);
    const from = parts.findIndex((part) => names.has(part));
    if (from >= 0) cpSync(file, join(into, ...parts.slice(from)), { recursive: true });
  }
  return Components.fromSource(into);
}

/** `CustomField Account.Crm__c` as well as `CustomObject Account`. */
export const withChildren = (components: ComponentSet): SourceComponent[] =>
  components
    .getSourceComponents()
    .toArray()
    .flatMap((component) => [component, ...component.getChildren()]);
