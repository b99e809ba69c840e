import { runQuery } from '../soql/run.ts';
import { isTooling, toolingOf } from '../tooling/tooling.ts';
import { describeFields } from './describe.ts';
import { base, type Handler, notFound, type RestRequest, type RestResponse } from './request.ts';
import { OrgError } from '../model.ts';

/** GET /tooling/query?q=: metadata as rows, and the rows of users, permission sets and the like. */
function query(request: RestRequest): RestResponse {
  const soql = request.query.get('q') ?? '';
  const object = /\bFROM\s+(\w+)/i.exec(soql.replace(/\([^()]*\)/g, ''))?.[1] ?? '';
  if (!isTooling(object)) return request.dispatch({ ...request, path: ['query'] });
  if (!request.access.userPermissions.has('ViewSetup'))
    throw new OrgError(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
  const { schema, source } = toolingOf(request.org);
  const answer = runQuery(soql, {
    ...{ schema, source, reader: null, now: () => request.org.clock.now(), version: `v${request.version}/tooling` },
  });
  return {
    status: 200,
    body: { size: answer.records.length, done: true, queryLocator: null, entityTypeName: object, ...answer },
  };
}

const namesOf = (request: RestRequest) => [...toolingOf(request.org).schema.objects.values()];

function list(request: RestRequest): RestResponse {
  const sobjects = namesOf(request).map(({ name, label, labelPlural }) => ({
    ...{ name, label, labelPlural, queryable: true, createable: false, updateable: false, deletable: false },
    urls: {
      sobject: `${base(request)}/tooling/sobjects/${name}`,
      describe: `${base(request)}/tooling/sobjects/${name}/describe`,
    },
  }));
  return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } };
}

function describe(request: RestRequest): RestResponse {
  const object = toolingOf(request.org).schema.objects.get(request.path[2]?.toLowerCase() ?? '');
  if (!object) throw notFound();
  const { name, label, labelPlural } = object;
  return { status: 200, body: { name, label, labelPlural, queryable: true, fields: describeFields(request, object) } };
}

function retrieve(request: RestRequest): RestResponse {
  const { schema, source } = toolingOf(request.org);
  const [, , name = '', id = ''] = request.path;
  const object = schema.objects.get(name.toLowerCase());
  const row = object && source.byId(id);
  if (!object || !row || ![...source.rows(object.name)].includes(row)) throw notFound();
  const attributes = { type: object.name, url: `${base(request)}/tooling/sobjects/${object.name}/${row.Id}` };
  return { status: 200, body: { attributes, ...row } };
}

/** Below /tooling. */
export function toolingHandlers({ path }: RestRequest): Partial<Record<string, Handler>> | undefined {
  const [, kind, , last] = path.map((part) => part.toLowerCase());
  if (kind === 'query' && path.length === 2) return { GET: query };
  if (kind !== 'sobjects') return undefined;
  if (path.length === 2) return { GET: list };
  if (path.length !== 4) return undefined;
  return { GET: last === 'describe' ? describe : retrieve };
}
