import { stamp } from '../clock.ts';
import { OrgError } from '../model.ts';
import type { Org } from '../org.ts';
import { gather, inFolder, library, withChildren } from './convert.ts';
import { type Deployment, deployResult, startDeployment } from './deploy.ts';
import { answerXml, faultXml, readEnvelope, type Values, valuesOf } from './envelope.ts';
import { fileProperties, type Retrieval, startRetrieval } from './retrieve.ts';
import { taskOf } from './tasks.ts';

type Call = (org: Org, userId: string, given: Values) => unknown;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => [value ?? []].flat();

function known<T extends Deployment | Retrieval>(org: Org, given: Values): T {
  const task = taskOf<T>(org, text(given['asyncProcessId']));
  if (task) return task;
  throw new OrgError(500, 'INVALID_ID_FIELD', `invalid async process id: ${text(given['asyncProcessId'])}`);
}

/** The types Salesforce's library knows; the org acts on few of them and keeps the rest. */
async function describeMetadata(): Promise<object> {
  const { registry } = await library();
  const metadataObjects = Object.values(registry.types)
    .filter(({ suffix, strategies }) => suffix !== undefined || strategies?.adapter === 'bundle')
    .map((type) => ({
      ...(type.children && { childXmlNames: Object.values(type.children.types).map(({ name }) => name) }),
      directoryName: type.directoryName,
      inFolder: type.inFolder === true,
      metaFile: type.strategies?.adapter === 'matchingContentFile' || type.strategies?.adapter === 'mixedContent',
      suffix: type.suffix,
      xmlName: type.name,
    }));
  return { metadataObjects, organizationNamespace: '', partialSaveAllowed: false, testRequired: false };
}

/** Everything there is, gathered once for as long as the org runs on the same metadata. */
const listed = new WeakMap<Org['schema'], Promise<{ type: string; fullName: string; fileName: string }[]>>();

function listAll(org: Org) {
  const all = inFolder(async (folder) => {
    const things = withChildren(await gather(org.folders, org.deployed.folder, folder));
    const named = things.map(({ type, fullName }) => ({
      ...{ type: type.name, fullName, fileName: `${type.directoryName}/${fullName}.${type.suffix}` },
    }));
    const objects = new Set(named.flatMap(({ type, fullName }) => (type === 'CustomObject' ? [fullName] : [])));
    const standard = [...org.schema.objects.values()].filter(({ name }) => !objects.has(name));
    return [
      ...named,
      ...standard.map(({ name }) => ({ type: 'CustomObject', fullName: name, fileName: `objects/${name}.object` })),
    ];
  });
  listed.set(org.schema, all);
  return all;
}

async function listMetadata(org: Org, userId: string, given: Values): Promise<object[]> {
  const wanted = list(given['queries']).map((query) => text(valuesOf(query)['type']));
  const by = { by: { id: userId, name: String(org.store.byId(userId)?.['Name']) }, began: stamp(org.started) };
  const all = await (listed.get(org.schema) ?? listAll(org));
  return all.filter(({ type }) => wanted.includes(type)).map((each) => fileProperties(org, by, each));
}

function deploy(org: Org, userId: string, given: Values): object {
  const archive = Buffer.from(text(given['ZipFile']), 'base64');
  const { id } = startDeployment(org, userId, archive, valuesOf(given['DeployOptions']));
  return { done: false, id, state: 'Queued' };
}

function retrieve(org: Org, userId: string, given: Values): object {
  const { unpackaged, packageNames } = valuesOf(given['retrieveRequest'] ?? given['request']);
  if (packageNames !== undefined) throw new OrgError(500, 'INVALID_OPERATION', 'the local org has no packages');
  const { types, version } = valuesOf(unpackaged);
  const wanted = list(types).map((each) => {
    const { name, members } = valuesOf(each);
    return { name: text(name), members: list(members).map(text) };
  });
  const { id } = startRetrieval(org, userId, wanted, text(version) || '67.0');
  return { done: false, id, state: 'Queued' };
}

function retrieveStatus(org: Org, _: string, given: Values): object {
  const { id, done, zip, files, problem } = known<Retrieval>(org, given);
  const ended = done !== undefined;
  return {
    done: ended,
    ...(problem !== undefined && { errorMessage: problem, errorStatusCode: 'UNKNOWN_EXCEPTION' }),
    fileProperties: files,
    id,
    status: !ended ? 'InProgress' : problem === undefined ? 'Succeeded' : 'Failed',
    success: ended && problem === undefined,
    ...(zip && text(given['includeZip']) !== 'false' && { zipFile: zip.toString('base64') }),
  };
}

const calls: Record<string, Call> = {
  describeMetadata,
  listMetadata,
  deploy,
  retrieve,
  checkRetrieveStatus: retrieveStatus,
  checkDeployStatus: (org, _, given) =>
    deployResult(known<Deployment>(org, given), text(given['includeDetails']) === 'true'),
};

/** Who may touch metadata at all. */
export function demandRight(org: Org, userId: string): void {
  const { userPermissions } = org.access.of(userId);
  if (['ModifyAllData', 'ModifyMetadata'].some((right) => userPermissions.has(right))) return;
  const message = 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';
  throw new OrgError(500, 'INSUFFICIENT_ACCESS', message);
}

/** POST /services/Soap/m/NN.0: the Metadata API, as far as deploying and retrieving need it. */
export async function metadataSoap(org: Org, body: string): Promise<{ status: number; xml: string }> {
  const { session, call, given } = readEnvelope(body);
  try {
    const { userId } = org.sessions.find(session) ?? {};
    if (userId === undefined)
      throw new OrgError(500, 'INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
    demandRight(org, userId);
    const answer = calls[call];
    if (!answer) throw new OrgError(500, 'INVALID_OPERATION', `The local org does not imitate the call ${call}`);
    return { status: 200, xml: answerXml(call, await answer(org, userId, given)) };
  } catch (error) {
    if (error instanceof OrgError) return { status: 500, xml: faultXml(error.errorCode, error.message) };
    return { status: 500, xml: faultXml('UNKNOWN_EXCEPTION', String(error)) };
  }
}
