import { kindOf, SalesforceFault } from './errors.ts';
import { fields as fieldList, identifier, type Soql } from './soql.ts';
import { API_VERSION } from './version.ts';

export interface Subrequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: string;
  referenceId: string;
  body?: unknown;
}

export interface Subanswer {
  referenceId: string;
  httpStatusCode: number;
  httpHeaders: Record<string, string>;
  body: unknown;
}

/** A record to write; an update carries `id`. */
export type SalesforceRecord = { attributes: { type: string }; id?: string } & Record<string, unknown>;

export const path = (...segments: string[]): string =>
  ['/services/data', `v${API_VERSION}`, ...segments.map(encodeURIComponent)].join('/');

export const create = (object: string, values: Record<string, unknown>): SalesforceRecord => ({
  attributes: { type: identifier(object).text },
  ...values,
});

export const change = (object: string, id: string, values: Record<string, unknown>): SalesforceRecord => ({
  ...create(object, values),
  id,
});

const get = (referenceId: string, url: string): Subrequest => ({ method: 'GET', url, referenceId });
const select = (names: readonly string[]): string => `?fields=${fieldList(names).text.replaceAll(' ', '')}`;

/** Counts against the five queries and collections a composite may hold. First page only: 2,000 rows. */
export const queryOf = (ref: string, soql: Soql): Subrequest =>
  get(ref, `${path('query')}?q=${encodeURIComponent(soql.text)}`);

/** With the rows that were deleted. */
export const queryAllOf = (ref: string, soql: Soql): Subrequest =>
  get(ref, `${path('queryAll')}?q=${encodeURIComponent(soql.text)}`);

/** Row reads are no queries: only the 25 subrequests bound them. 404 means absent, or not for these eyes. */
export const rowOf = (ref: string, object: string, id: string, names: readonly string[]): Subrequest =>
  get(ref, path('sobjects', identifier(object).text, id) + select(names));

export const byExternalId = (
  ref: string,
  object: string,
  field: string,
  value: string,
  names: readonly string[],
): Subrequest => get(ref, path('sobjects', identifier(object).text, identifier(field).text, value) + select(names));

export const childrenOf = (
  ref: string,
  object: string,
  id: string,
  relationship: string,
  names: readonly string[],
): Subrequest => get(ref, path('sobjects', identifier(object).text, id, identifier(relationship).text) + select(names));

/** Changes the record with this external id, or creates it. */
export const upsertOf = (
  referenceId: string,
  object: string,
  field: string,
  value: string,
  body: Record<string, unknown>,
): Subrequest => ({
  method: 'PATCH',
  url: path('sobjects', identifier(object).text, identifier(field).text, value),
  referenceId,
  body,
});

/** For what a person may delete in their own session: the service user deletes no record. */
export const deletionOf = (referenceId: string, object: string, id: string): Subrequest => ({
  method: 'DELETE',
  url: path('sobjects', identifier(object).text, id),
  referenceId,
});

/** Takes a share of a reference back, the one thing the service user does away with. */
export const endOfShare = (referenceId: string, id: string): Subrequest => ({
  method: 'DELETE',
  url: path('sobjects', 'Reference__Share', id),
  referenceId,
});

/** Up to 200 records. All or none within, whatever the composite says. */
export const createAll = (ref: string, records: readonly SalesforceRecord[]): Subrequest =>
  collection(ref, 'POST', records);
export const updateAll = (ref: string, records: readonly SalesforceRecord[]): Subrequest =>
  collection(ref, 'PATCH', records);

function collection(referenceId: string, method: 'POST' | 'PATCH', records: readonly SalesforceRecord[]): Subrequest {
  if (records.length < 1 || records.length > 200)
    throw new RangeError(`A collection holds 1 to 200 records, not ${records.length}`);
  return { method, url: path('composite', 'sobjects'), referenceId, body: { allOrNone: true, records } };
}

export interface Failure {
  referenceId: string;
  /** In a collection, which record. */
  position: number | null;
  code: string;
  message: string;
  fields: string[];
  /** HTTP's, of the subrequest. */
  status: number;
}

/** What the others say when one of them failed. */
const HALTED = new Set(['PROCESSING_HALTED', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']);

interface ErrorBody {
  /** On a row or a query. */
  errorCode?: string;
  /** On a record of a collection. */
  statusCode?: string;
  message?: string;
  fields?: string[];
}

/** The subrequests that failed by themselves, in order, with the records within them. */
export function failures(answers: readonly Subanswer[]): Failure[] {
  return answers
    .flatMap(({ referenceId, httpStatusCode, body }) => {
      if (!Array.isArray(body)) return httpStatusCode < 300 ? [] : [failure(referenceId, null, {}, httpStatusCode)];
      return body.flatMap((item: { success?: boolean; errors?: ErrorBody[] } & ErrorBody, position) => {
        if (item.success === true) return [];
        if (item.success === false)
          return (item.errors ?? []).map((error) => failure(referenceId, position, error, httpStatusCode));
        return httpStatusCode < 300 ? [] : [failure(referenceId, null, item, httpStatusCode)];
      });
    })
    .filter(({ code }) => !HALTED.has(code));
}

const failure = (referenceId: string, position: number | null, error: ErrorBody, status: number): Failure => ({
  referenceId,
  position,
  code: error.errorCode ?? error.statusCode ?? `HTTP_${status}`,
  message: error.message ?? '',
  fields: error.fields ?? [],
  status,
});

/** The first of them as the error to throw. */
export function faultOf({ referenceId, position, code, message, fields, status }: Failure): SalesforceFault {
  const where = position === null ? referenceId : `${referenceId}[${position}]`;
  return new SalesforceFault(kindOf(code, status, message), { code, message: `${where}: ${message}`, fields });
}

/** The ids a collection created or changed. Throws what failed. */
export function saved(answers: readonly Subanswer[], ref: string): string[] {
  succeeded(answers);
  return (answerOf(answers, ref).body as { id: string }[]).map(({ id }) => id);
}

/** Throws the first failure, if there is one. */
export function succeeded(answers: readonly Subanswer[]): void {
  const [first] = failures(answers);
  if (first) throw faultOf(first);
}

/** The row a subrequest read; null when it is absent or hidden. */
export function rowIn<T>(answers: readonly Subanswer[], ref: string): T | null {
  const answer = answerOf(answers, ref);
  const [failed] = failures([answer]);
  if (!failed) return answer.body as T;
  const fault = faultOf(failed);
  if (fault.kind === 'missing') return null;
  throw fault;
}

/** The rows a query or a relationship read; none when the parent is absent or hidden. Refuses a second page loudly. */
export function rowsIn<T>(answers: readonly Subanswer[], ref: string): T[] {
  const page = rowIn<{ records: T[]; done: boolean }>(answers, ref);
  if (page && !page.done) throw new RangeError(`${ref} has more rows than one page of a composite holds`);
  return page?.records ?? [];
}

function answerOf(answers: readonly Subanswer[], ref: string): Subanswer {
  const answer = answers.find(({ referenceId }) => referenceId === ref);
  if (!answer) throw new TypeError(`There is no subrequest ${ref}`);
  return answer;
}
