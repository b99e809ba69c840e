import { OrgError } from '../model.ts';
import { describeAction, invoke, listActions } from './actions.ts';
import { batch } from './batch.ts';
import { createMany, deleteMany, retrieveMany, updateMany, upsertMany } from './collections.ts';
import { bulkHandlers } from './bulk/routes.ts';
import { composite } from './composite.ts';
import { answerConditions } from './conditions.ts';
import { basicInfo, describe, describeGlobal } from './describe.ts';
import { graph } from './graph.ts';
import { limits } from './limits.ts';
import { more, query } from './query.ts';
import { deleted, updated } from './replication.ts';
import { change, create, destroy, retrieve, retrieveByKey, upsert } from './record.ts';
import { follow } from './relationship.ts';
import { type Handler, notFound, notImitated, type RestRequest, type RestResponse } from './request.ts';
import { search } from './search.ts';
import { tree } from './tree.ts';
import { toolingHandlers } from './tooling.ts';
import { resources } from './versions.ts';

const bySecond: Partial<Record<string, Handler>> = { describe, updated, deleted };

/** Resources below an object that a real org has and this one does not. */
const unknown = ['listviews', 'quickactions', 'defaultvalues', 'eventseriesupdates'];

/** Decided by what stands after the object: `describe`, an id, or a field and its value. */
function belowObject(request: RestRequest): Partial<Record<string, Handler>> | undefined {
  const [, name, second = '', third] = request.path;
  if (third === undefined) {
    const word = second.toLowerCase();
    if (word in bySecond) return { GET: bySecond[word] };
    if (unknown.includes(word)) throw notImitated(`${word} of an object`);
    return { GET: retrieve, PATCH: change, DELETE: destroy };
  }
  if (second.toLowerCase() === 'describe' || unknown.includes(second.toLowerCase()))
    throw notImitated(`${second}/${third} of an object`);
  const object = request.org.schema.objects.get(name?.toLowerCase() ?? '');
  const isField = object?.fields.has(second.toLowerCase());
  return !isField && /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(second)
    ? { GET: follow }
    : { GET: retrieveByKey, PATCH: upsert };
}

function handlers(request: RestRequest): Partial<Record<string, Handler>> | undefined {
  const { path } = request;
  const [first = '', second = ''] = path.map((part) => part.toLowerCase());
  if (path.length === 0) return { GET: resources };
  if (first === 'limits' && path.length === 1) return { GET: limits };
  if (first === 'query' || first === 'queryall')
    return path.length === 1 ? { GET: query } : path.length === 2 ? { GET: more } : undefined;
  if (first === 'sobjects') {
    if (path.length === 1) return { GET: describeGlobal };
    if (path.length === 2) return { GET: basicInfo, POST: create };
    return path.length <= 4 ? belowObject(request) : undefined;
  }
  if (first === 'tooling') return toolingHandlers(request);
  if (first === 'jobs') return bulkHandlers(request);
  if (first === 'search' && path.length === 1) return { GET: search };
  if (first === 'actions') return path.length === 3 ? { GET: describeAction, POST: invoke } : { GET: listActions };
  if (first !== 'composite') return undefined;
  if (path.length === 1) return { POST: composite };
  if (path.length === 2 && second === 'batch') return { POST: batch };
  if (path.length === 2 && second === 'graph') return { POST: graph };
  if (path.length === 3 && second === 'tree') return { POST: tree };
  if (second !== 'sobjects') return undefined;
  if (path.length === 2) return { POST: createMany, PATCH: updateMany, DELETE: deleteMany };
  if (path.length === 3) return { GET: retrieveMany, POST: retrieveMany };
  return path.length === 4 ? { PATCH: upsertMany } : undefined;
}

/** Resources a real org has and this one does not. */
const missing: Record<string, string> = {
  parameterizedsearch: 'search by parameters',
  jobs: 'these jobs',
  tooling: 'this part of the Tooling API',
  actions: 'invocable actions',
  analytics: 'reports and dashboards',
  metadata: 'metadata deployment',
  process: 'approval processes',
  'ui-api': 'the UI API',
  graphql: 'GraphQL',
  recent: 'recently viewed items',
  tabs: 'tabs',
  theme: 'themes',
  chatter: 'Chatter',
  connect: 'the Connect API',
  event: 'platform events',
  quickactions: 'quick actions',
};

export function dispatch(request: RestRequest): RestResponse {
  const found = handlers(request);
  if (!found) {
    const [first = '', second] = request.path;
    if (first === 'composite' && second) throw notImitated(`composite/${second}`);
    const feature = missing[first.toLowerCase()];
    throw feature === undefined ? notFound() : notImitated(feature);
  }
  const handler = found[request.method];
  if (!handler) {
    const allowed = Object.keys(found).join(', ');
    throw new OrgError(
      405,
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${request.method}' not allowed. Allowed are ${allowed}`,
    );
  }
  return answerConditions(request, handler);
}
