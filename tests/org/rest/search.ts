import { type Field, type ObjectSchema, OrgError, type Row } from '../model.ts';
import { runQuery } from '../soql/run.ts';
import { parseSearch, type Returned, type Search } from '../sosl/parse.ts';
import { compileTerm, type Match } from '../sosl/term.ts';
import { notImitated, type RestRequest, type RestResponse } from './request.ts';

const scopes: Record<Search['scope'], (object: ObjectSchema, field: Field) => boolean> = {
  ALL: (_, { type }) => ['string', 'textarea', 'email', 'phone', 'url', 'picklist'].includes(type),
  NAME: (object, { name }) => name === object.nameField || /^(First|Last)Name$/.test(name),
  EMAIL: (_, { type }) => type === 'email',
  PHONE: (_, { type }) => type === 'phone',
};

function searchable(request: RestRequest, name: string): ObjectSchema {
  const object = request.org.schema.objects.get(name.toLowerCase());
  if (object && request.access.object(object).read && object.searchable) return object;
  const reason = object?.searchable === false ? 'does not support search' : 'is not supported';
  throw new OrgError(400, 'INVALID_TYPE', `sObject type '${name}' ${reason}`);
}

function found(request: RestRequest, { object: name, fields, rest }: Returned, scope: Search['scope'], match: Match) {
  const { org, reader, access, version } = request;
  const object = searchable(request, name);
  const names = fields.length === 0 ? ['Id'] : fields;
  if (/\bOFFSET\b/i.test(rest)) throw notImitated('OFFSET in a search');
  const limit = /\bLIMIT\s+(\d+)\s*$/i.exec(rest);
  const soql = `SELECT ${names.join(', ')}${names.some((each) => /^id$/i.test(each)) ? '' : ', Id'} FROM ${object.name} ${limit ? rest.slice(0, limit.index) : rest}`;
  const { records } = runQuery(soql, {
    ...{ schema: org.schema, source: org.formulas, reader, now: () => org.clock.now(), version: `v${version}` },
  });
  const inScope = [...object.fields.values()].filter(
    (field) => scopes[scope](object, field) && access.field(object, field).read,
  );
  const textsOf = (row: Row | undefined) => inScope.map(({ name }) => String(row?.[name] ?? ''));
  const hits = (records as { Id: string }[]).filter(({ Id }) => match(textsOf(org.store.byId(Id))));
  const asked = names.some((each) => /^id$/i.test(each));
  return hits
    .slice(0, limit ? Number(limit[1]) : undefined)
    .map(({ Id, ...record }) => (asked ? { ...record, Id } : record));
}

/** GET /search?q=FIND… */
export function search(request: RestRequest): RestResponse {
  const { term, scope, returning, limit } = parseSearch(request.query.get('q') ?? '');
  const match = compileTerm(term);
  const everything = [...request.org.schema.objects.values()]
    .filter((object) => object.searchable && request.access.object(object).read)
    .map(({ name }) => ({ object: name, fields: [], rest: '' }));
  const objects = returning.length === 0 ? everything : returning;
  const searchRecords = objects.flatMap((each) => found(request, each, scope, match)).slice(0, limit);
  return { status: 200, body: { searchRecords } };
}
