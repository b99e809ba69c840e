import { join } from 'node:path';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { stamp } from '../clock.ts';
import type { Org } from '../org.ts';
import { gather, inFolder, library, withChildren, zip } from './convert.ts';
import { newTask, type Task } from './tasks.ts';

export interface Retrieval extends Task {
  zip: Buffer | undefined;
  files: object[];
  problem: string | undefined;
}

/** The manifest of a retrieve: `<types>` with members and a name. */
export interface Wanted {
  name: string;
  members: string[];
}

const manifest = (wanted: Wanted[], version: string) => {
  const types = wanted.map(
    ({ name, members }) =>
      `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">${types.join('')}<version>${version}</version></Package>`;
};

export function fileProperties(
  org: Org,
  { by, began }: Pick<Task, 'by' | 'began'>,
  each: { type: string; fullName: string; fileName: string },
): object {
  return {
    createdById: by.id,
    createdByName: by.name,
    createdDate: stamp(org.started),
    fileName: each.fileName,
    fullName: each.fullName,
    id: '',
    lastModifiedById: by.id,
    lastModifiedByName: by.name,
    lastModifiedDate: began,
    manageableState: 'unmanaged',
    type: each.type,
  };
}

async function run(org: Org, retrieval: Retrieval, wanted: Wanted[], version: string): Promise<void> {
  try {
    await inFolder(async (folder) => {
      const { ComponentSet, MetadataConverter } = await library();
      const source = join(folder, 'source');
      await gather(org.folders, org.deployed.folder, source);
      const list = join(folder, 'package.xml');
      writeFileSync(list, manifest(wanted, version));
      const set = await ComponentSet.fromManifest({ manifestPath: list, resolveSourcePaths: [source] });
      const out = join(folder, 'out');
      const output = { type: 'directory', outputDirectory: out, genUniqueDir: false } as const;
      if (set.size > 0) await new MetadataConverter().convert(set, 'metadata', output);
      else {
        mkdirSync(out);
        cpSync(list, join(out, 'package.xml'));
      }
      retrieval.zip = await zip(out, 'unpackaged');
      retrieval.files = withChildren(set).map(({ type, fullName }) =>
        fileProperties(org, retrieval, {
          type: type.name,
          fullName,
          fileName: `unpackaged/${type.directoryName}/${fullName}`,
        }),
      );
    });
  } catch (error) {
    retrieval.problem = error instanceof Error ? error.message : String(error);
  }
  retrieval.done = stamp(org.clock.now());
}

export function startRetrieval(org: Org, userId: string, wanted: Wanted[], version: string): Retrieval {
  const task = newTask(org, '09S', userId);
  const retrieval: Retrieval = Object.assign(task, { zip: undefined, files: [], problem: undefined });
  retrieval.work = run(org, retrieval, wanted, version);
  return retrieval;
}
