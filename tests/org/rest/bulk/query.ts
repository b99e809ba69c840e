import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../../model.ts';
import { isAggregate } from '../../soql/aggregate.ts';
import { fieldsOf, isFieldsCall } from '../../soql/fieldsCall.ts';
import { objectNamed } from '../../soql/relationships.ts';
import { runQuery } from '../../soql/run.ts';
import { bodyOf, type RestRequest, type RestResponse } from '../request.ts';
import { writeCsv } from './csv.ts';
import { addJob, dropJob, invalidJob, jobOf, jobsOf, progress } from './jobs.ts';

/** Rows of one page where the caller names no number. */
const PAGE = 50_000;

function refuse(query: Query): void {
  const types = (query.fields ?? []).map(({ type }) => type);
  const strange = [
    [types.includes('FieldSubquery'), 'Nested queries'],
    [types.includes('FieldTypeof'), 'TYPEOF clauses'],
    [isAggregate(query), 'Aggregate Relationships'],
    [query.offset !== undefined, 'OFFSET clauses'],
  ].find(([found]) => found);
  if (strange) throw new OrgError(400, 'API_ERROR', `${String(strange[1])} not supported in Bulk Query`);
}

/** The columns of the answer, as they were written. */
function columnsOf(request: RestRequest, query: Query): string[] {
  const object = objectNamed(request.org.schema, query.sObject ?? '');
  return (query.fields ?? []).flatMap((item) => {
    if (object && isFieldsCall(item)) return fieldsOf(object, item, request.reader).map(({ name }) => name);
    if (item.type === 'Field') return item.field;
    if (item.type === 'FieldRelationship') return [...item.relationships, item.field].join('.');
    return 'parameters' in item ? String(item.parameters[0]) : [];
  });
}

/** What stands at `Account.Owner.Name`, whatever the case of its letters. */
function cell(record: unknown, path: string): string {
  let at = record;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null) return '';
    at = Object.entries(at).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  }
  const text = at === null || at === undefined ? '' : String(at);
  return text.replace(/^(\d{4}-\d{2}-\d{2}T[\d:.]+)\+0000$/, '$1Z');
}

/** POST /jobs/query: the answer is made at once and handed out afterwards. */
export function createQuery(request: RestRequest): RestResponse {
  const given = bodyOf(request);
  const { operation, query: soql } = given;
  if (operation !== 'query' && operation !== 'queryAll') throw invalidJob('operation is query or queryAll');
  if (typeof soql !== 'string' || soql.trim() === '') throw invalidJob('a query has to be specified');
  const { org, reader, version } = request;
  const { records } = runQuery(soql, {
    ...{ schema: org.schema, source: org.formulas, reader, now: () => org.clock.now() },
    ...{ version: `v${version}`, includeDeleted: operation === 'queryAll' },
  });
  const parsed = parseQuery(soql);
  refuse(parsed);
  const object = objectNamed(org.schema, parsed.sObject ?? '')?.name ?? '';
  const job = addJob(request, 'query', given, { operation, object, state: 'UploadComplete' });
  const told = { ...job.info };
  const columns = columnsOf(request, parsed);
  job.data = [columns, ...records.map((record) => columns.map((path) => cell(record, path)))];
  job.processed = records.length;
  job.info.state = 'JobComplete';
  return { status: 200, body: told };
}

/** GET /jobs/query/id */
export const queryJob = (request: RestRequest): RestResponse => ({
  ...{ status: 200, body: progress(jobOf(request, 'query')) },
});

/** GET /jobs/query */
export const queryJobs = (request: RestRequest): RestResponse => ({
  ...{ status: 200, body: { done: true, records: jobsOf(request, 'query').map(progress), nextRecordsUrl: null } },
});

/** PATCH /jobs/query/id: there is never anything left to abort. */
export function abortQuery(request: RestRequest): RestResponse {
  const { info } = jobOf(request, 'query');
  throw new OrgError(400, 'INVALIDJOBSTATE', `The job is ${info.state} and cannot be aborted`);
}

/** DELETE /jobs/query/id */
export function dropQuery(request: RestRequest): RestResponse {
  dropJob(request, jobOf(request, 'query'));
  return { status: 204 };
}

/** GET /jobs/query/id/results?maxRecords=&locator= */
export function queryResults(request: RestRequest): RestResponse {
  const { info, data } = jobOf(request, 'query');
  const [header = [], ...rows] = data;
  const locator = request.query.get('locator');
  const from = locator === null ? 0 : Number(Buffer.from(locator, 'base64url').toString());
  if (!Number.isInteger(from) || from < 0 || from > rows.length || (locator !== null && from === 0))
    throw new OrgError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  const size = Math.max(1, Number(request.query.get('maxRecords') ?? PAGE) || PAGE);
  const page = rows.slice(from, from + size);
  const rest = from + size < rows.length;
  return {
    status: 200,
    headers: {
      'Sforce-Locator': rest ? Buffer.from(String(from + size)).toString('base64url') : 'null',
      'Sforce-NumberOfRecords': String(page.length),
    },
    csv: writeCsv([header, ...page], info),
  };
}
