import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { stamp } from '../clock.ts';
import type { ObjectSchema } from '../model.ts';
import type { Org } from '../org.ts';
import { MetadataFault } from '../schema/xml.ts';
import { gather, inFolder, toSource, unzip, withChildren } from './convert.ts';
import { keyOf } from './deployed.ts';
import { newTask, type Task } from './tasks.ts';

export interface Deployment extends Task {
  checkOnly: boolean;
  options: Record<string, unknown>;
  successes: Message[];
  failures: Message[];
}

interface Message {
  changed: boolean;
  componentType: string;
  created: boolean;
  createdDate: string;
  deleted: boolean;
  fileName: string;
  fullName: string;
  success: boolean;
  problem?: string;
  problemType?: 'Error';
}

interface Thing {
  type: string;
  fullName: string;
  /** Of the file that holds it, in the form of keys. */
  key: string;
}

/** Refuses what deployed rows would not survive. */
function checkTypes(before: Map<string, ObjectSchema>, after: Map<string, ObjectSchema>): void {
  for (const [name, object] of before)
    for (const [key, field] of object.fields) {
      const later = after.get(name)?.fields.get(key);
      if (later && later.type !== field.type)
        throw new MetadataFault(later.file ?? '', 'type', `the local org does not imitate changes of a field's type`);
    }
}

const parser = new XMLParser({ parseTagValue: false });

/** What destructiveChanges*.xml name, as keys of files. */
function deletions(folder: string): Thing[] {
  return ['Pre', '', 'Post'].flatMap((when) => {
    const file = join(folder, `destructiveChanges${when}.xml`);
    if (!existsSync(file)) return [];
    const { Package } = parser.parse(readFileSync(file, 'utf8')) as {
      Package?: { types?: unknown };
    };
    return [Package?.types ?? []].flat().flatMap((each) => {
      const { name: type, members } = each as { name: string; members: string | string[] };
      return [members ?? []].flat().map((fullName) => ({ type, fullName, key: keyIn(type, fullName) }));
    });
  });
}

const ENDINGS: Record<string, string> = {
  ...{ PermissionSet: 'permissionset', CustomPermission: 'customPermission', Layout: 'layout', CustomTab: 'tab' },
  ...{ FlexiPage: 'flexipage', GlobalValueSet: 'globalValueSet', Group: 'group' },
};
const PARTS: Record<string, [string, string]> = {
  ...{ CustomField: ['fields', 'field'], ValidationRule: ['validationRules', 'validationRule'] },
  ...{ RecordType: ['recordTypes', 'recordType'], ListView: ['listViews', 'listView'] },
};

function keyIn(type: string, fullName: string): string {
  const [object, part = ''] = fullName.split(/\.(.*)/s);
  const [folder, ending] = PARTS[type] ?? [];
  if (folder !== undefined) return `objects/${object}/${folder}/${part}.${ending}-meta.xml`;
  if (type === 'CustomObject') return `objects/${fullName}`;
  if (type in ENDINGS) return `${fullName}.${ENDINGS[type]}-meta.xml`;
  throw new Error(`The local org does not imitate the deletion of a ${type}`);
}

async function run(org: Org, deployment: Deployment, archive: Buffer): Promise<void> {
  const at = stamp(org.clock.now());
  const tell = (thing: Thing, more: Partial<Message>): Message => ({
    ...{ changed: true, componentType: thing.type, created: false, createdDate: at, deleted: false },
    ...{ fileName: thing.key, fullName: thing.fullName, success: true, ...more },
  });
  const next = org.deployed.next();
  let things: Thing[] = [];
  try {
    await inFolder(async (folder) => {
      const root = await unzip(archive, folder);
      const came = await toSource(root, next.folder);
      things = came.map(({ type, fullName }) => ({ type: type.name, fullName, key: '' }));
      const gone = deletions(root);
      const known = await inFolder(async (into) =>
        withChildren(await gather(org.folders, org.deployed.folder, into)).map(
          (each) => `${each.type.name} ${each.fullName}`,
        ),
      );
      if (gone.length > 0) next.forget(gone.map(({ key }) => key));
      const other = org.with(next.folder);
      checkTypes(org.schema.objects, other.metadata.schema.objects);
      deployment.successes = [
        ...things.map((each) => tell(each, { created: !known.includes(`${each.type} ${each.fullName}`) })),
        ...gone.map((each) => tell(each, { deleted: true })),
        tell({ type: '', fullName: 'package.xml', key: 'package.xml' }, {}),
      ];
      if (deployment.checkOnly) return next.drop();
      next.keep();
      // Its files have moved since they were read.
      org.with(org.deployed.folder).take();
    });
  } catch (error) {
    next.drop();
    const key = error instanceof MetadataFault ? keyOf(error.file) : '';
    const [, object, folder, name] = /^objects\/([^/]+)\/(\w+)\/([^/]+)\.\w+-meta\.xml$/.exec(key) ?? [];
    const own = /^([^/]+)\.\w+-meta\.xml$/.exec(key)?.[1];
    const fullName = folder === undefined ? (own ?? /^objects\/([^/]+)/.exec(key)?.[1]) : `${object}.${name}`;
    const guilty = things.find((each) => each.fullName === fullName) ?? {
      type: '',
      fullName: 'package.xml',
      key: 'package.xml',
    };
    const problem =
      error instanceof MetadataFault ? error.problem : error instanceof Error ? error.message : String(error);
    deployment.successes = [];
    deployment.failures = [tell(guilty, { changed: false, success: false, problem, problemType: 'Error' })];
  }
  deployment.done = stamp(org.clock.now());
}

export function startDeployment(
  org: Org,
  userId: string,
  archive: Buffer,
  options: Record<string, unknown>,
): Deployment {
  const checkOnly = String(options['checkOnly']) === 'true';
  const task = newTask(org, '0Af', userId);
  const deployment: Deployment = Object.assign(task, { checkOnly, options, successes: [], failures: [] });
  deployment.work = run(org, deployment, archive);
  return deployment;
}

/** As checkDeployStatus and the REST resource tell it. */
export function deployResult(
  { id, by, began, done, checkOnly, successes, failures, options }: Deployment,
  details: boolean,
): object {
  const success = done !== undefined && failures.length === 0;
  const runTestResult = { numFailures: 0, numTestsRun: 0, totalTime: 0 };
  return {
    checkOnly,
    ...(done !== undefined && { completedDate: done }),
    createdBy: by.id,
    createdByName: by.name,
    createdDate: began,
    details: details ? { componentFailures: failures, componentSuccesses: successes, runTestResult } : {},
    done: done !== undefined,
    id,
    ignoreWarnings: String(options['ignoreWarnings']) === 'true',
    lastModifiedDate: done ?? began,
    numberComponentErrors: failures.length,
    numberComponentsDeployed: successes.length,
    numberComponentsTotal: successes.length + failures.length,
    ...{ numberTestErrors: 0, numberTestsCompleted: 0, numberTestsTotal: 0 },
    rollbackOnError: true,
    runTestsEnabled: false,
    startDate: began,
    status: done === undefined ? 'InProgress' : success ? 'Succeeded' : 'Failed',
    success,
  };
}
