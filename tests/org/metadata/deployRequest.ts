import { OrgError } from '../model.ts';
import type { Org } from '../org.ts';
import { notFound, notImitated, type RestResponse } from '../rest/request.ts';
import { type Deployment, deployResult, startDeployment } from './deploy.ts';
import { valuesOf } from './envelope.ts';
import { demandRight } from './soap.ts';
import { taskOf } from './tasks.ts';

/** The parts of a form by their names. */
async function readForm(bytes: Buffer, type: string): Promise<FormData> {
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
}

async function create(org: Org, userId: string, bytes: Buffer, type: string): Promise<RestResponse> {
  const form = await readForm(bytes, type);
  const told = form.get('json') ?? form.get('entity_content');
  const file = form.get('file');
  if (told === null || file === null || typeof file === 'string')
    throw new OrgError(400, 'INVALID_MULTIPART_REQUEST', 'A deployment has the parts json and file');
  const json = typeof told === 'string' ? told : await told.text();
  const deployOptions = valuesOf(valuesOf(JSON.parse(json))['deployOptions']);
  const deployment = startDeployment(org, userId, Buffer.from(await file.arrayBuffer()), deployOptions);
  const body = {
    id: deployment.id,
    validatedDeployRequestId: null,
    deployOptions,
    deployResult: deployResult(deployment, false),
  };
  return { status: 201, body };
}

/** /services/data/vNN.0/metadata/deployRequest[/id] */
export async function deployRequest(
  org: Org,
  userId: string,
  { method, url, bytes, type }: { method: string; url: string; bytes: Buffer; type: string },
): Promise<RestResponse> {
  demandRight(org, userId);
  const { pathname, searchParams } = new URL(url, org.url);
  const id = /\/deployRequest\/(\w+)$/.exec(pathname)?.[1];
  if (id === undefined && method === 'POST') return create(org, userId, bytes, type);
  if (id === undefined || method !== 'GET') throw notImitated(`${method} of a deployment`);
  const deployment = taskOf<Deployment>(org, id);
  if (!deployment) throw notFound();
  const details = searchParams.get('includeDetails') === 'true';
  return {
    status: 200,
    body: { id, deployOptions: deployment.options, deployResult: deployResult(deployment, details) },
  };
}
