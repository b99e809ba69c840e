import { OrgError } from '../model.ts';
import { runQuery } from '../soql/run.ts';
import { describeColumns } from './columns.ts';
import { explain } from './explain.ts';
import { findPage, keepRest } from './locators.ts';
import { base, type RestRequest, type RestResponse } from './request.ts';
import { answerUserRecordAccess, asksUserRecordAccess } from './userRecordAccess.ts';

const PAGE = 2000;
const SMALLEST_PAGE = 200;

function pageSize(request: RestRequest): number {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1];
  return asked === undefined ? PAGE : Math.min(PAGE, Math.max(SMALLEST_PAGE, Number(asked)));
}

export function answerQuery(request: RestRequest, soql: string, includeDeleted: boolean): RestResponse {
  if (asksUserRecordAccess(soql)) return { status: 200, body: answerUserRecordAccess(request, soql) };
  const { org, reader } = request;
  const { totalSize, records } = runQuery(soql, {
    schema: org.schema,
    source: org.formulas,
    reader,
    now: () => org.clock.now(),
    version: `v${request.version}`,
    includeDeleted,
  });
  const size = pageSize(request);
  if (records.length <= size) return { status: 200, body: { totalSize, done: true, records } };
  const locator = keepRest(request, { totalSize, records, size });
  const nextRecordsUrl = `${base(request)}/query/${locator}-${size}`;
  return { status: 200, body: { totalSize, done: false, nextRecordsUrl, records: records.slice(0, size) } };
}

/** GET /query?q=, /queryAll?q=, also with `columns=true`, and /query?explain= */
export function query(request: RestRequest): RestResponse {
  const explained = request.query.get('explain');
  const soql = explained ?? request.query.get('q');
  if (soql === null || soql.trim() === '')
    throw new OrgError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  const answer = answerQuery(request, soql, request.path[0]?.toLowerCase() === 'queryall');
  if (explained !== null) return { status: 200, body: explain(request, soql, answer) };
  if (request.query.get('columns') === 'true') return { status: 200, body: describeColumns(request, soql) };
  return answer;
}

/** GET /query/01g…-2000 */
export function more(request: RestRequest): RestResponse {
  const [locator = '', offset = ''] = (request.path[1] ?? '').split('-');
  const from = Number(offset);
  const kept = findPage(request, locator);
  if (!kept || !Number.isInteger(from) || from <= 0 || from >= kept.records.length)
    throw new OrgError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  const { totalSize, records, size } = kept;
  const page = { totalSize, records: records.slice(from, from + size) };
  if (from + size >= records.length) return { status: 200, body: { ...page, done: true } };
  return {
    status: 200,
    body: { ...page, done: false, nextRecordsUrl: `${base(request)}/query/${locator}-${from + size}` },
  };
}
