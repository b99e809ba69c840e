import { createHash } from 'node:crypto';
import { OrgError, type Row } from '../model.ts';
import { lookupField, rowsByKey } from './rows.ts';
import { type Handler, notImitated, objectOf, type RestRequest, type RestResponse } from './request.ts';

const headerNames = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];

/** What a condition is about: a row, or the description of objects. */
interface Subject {
  modified: Date;
  etag?: string;
}

function rowOf(request: RestRequest): Row | undefined {
  const [, name, second = '', third] = request.path;
  const object = objectOf(request, name);
  const found =
    third === undefined
      ? request.org.store.byId(second)
      : rowsByKey(request, object, lookupField(request, object, second), third)[0];
  const there = found && request.org.store.objectOf(found.Id) === object && found['IsDeleted'] !== true;
  return there && request.reader.canReadRow(object.name, found) ? found : undefined;
}

/** ETags are for accounts only; they change with every change of the row, also twice in a second. */
function etagOf(row: Row): string {
  return `"${createHash('sha1').update(JSON.stringify(row)).digest('base64')}"`;
}

/** Rows for reading and changing, descriptions for reading; a row that is not there or hidden has no conditions to meet. */
function subjectOf(request: RestRequest): Subject | undefined | 'none' {
  const { method, path } = request;
  if (path[0]?.toLowerCase() !== 'sobjects') return 'none';
  const described = path.length === 1 || (path.length === 3 && path[2]?.toLowerCase() === 'describe');
  if (described) return method === 'GET' ? { modified: request.org.started } : 'none';
  const isRow = path.length === 3 || (path.length === 4 && !/^[a-zA-Z0-9]{15}(\w{3})?$/.test(path[2] ?? ''));
  if (!isRow || (method !== 'GET' && method !== 'PATCH')) return 'none';
  const row = rowOf(request);
  if (!row) return undefined;
  const modified = new Date(String(row['SystemModstamp']));
  return path[1]?.toLowerCase() === 'account' ? { modified, etag: etagOf(row) } : { modified };
}

/** `Sat, 21 Nov 2026 20:48:49 GMT`; what is no date does not bind a reader, and stops a writer. */
function dateIn(request: RestRequest, name: string): number | undefined {
  const text = request.headers[name];
  if (text === undefined) return undefined;
  const at = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \w{1,5}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  if (request.method === 'GET') return undefined;
  throw new OrgError(400, 'INVALID_HEADER_VALUE', `${name}: ${text} is not a date`);
}

const lists = (header: string, etag: string): boolean =>
  header
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === '*' || each === etag || each === etag.slice(1, -1));

/** 304 or 412 when a condition is not met. */
function refusal(request: RestRequest, { modified, etag }: Subject): RestResponse | undefined {
  const since = dateIn(request, 'if-modified-since');
  const until = dateIn(request, 'if-unmodified-since');
  const match = request.headers['if-match'];
  const noneMatch = request.headers['if-none-match'];
  if (etag === undefined && (match ?? noneMatch) !== undefined)
    throw notImitated('If-Match and If-None-Match on anything but accounts, which alone have ETags');
  const at = Math.floor(modified.getTime() / 1000) * 1000;
  if (until !== undefined && at > until) return { status: 412 };
  if (etag !== undefined && match !== undefined && !lists(match, etag)) return { status: 412 };
  const same = etag !== undefined && noneMatch !== undefined && lists(noneMatch, etag);
  if (same || (since !== undefined && at <= since)) return { status: request.method === 'GET' ? 304 : 412 };
  return undefined;
}

/** Conditional headers where the REST API has them; elsewhere they are refused, for an ignored one would lose a change. */
export function answerConditions(request: RestRequest, handler: Handler): RestResponse {
  const subject = subjectOf(request);
  const asked = headerNames.find((name) => request.headers[name] !== undefined);
  if (subject === 'none') {
    if (asked !== undefined) throw notImitated(`the header ${asked} on ${request.method} /${request.path.join('/')}`);
    return handler(request);
  }
  const refused = subject && asked !== undefined ? refusal(request, subject) : undefined;
  if (refused) return refused;
  const answer = handler(request);
  if (!subject || request.method !== 'GET' || answer.status !== 200) return answer;
  const headers: Record<string, string> = { ...answer.headers, 'Last-Modified': subject.modified.toUTCString() };
  if (subject.etag !== undefined) headers['ETag'] = subject.etag;
  return { ...answer, headers };
}
