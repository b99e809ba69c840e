import { OrgError } from '../model.ts';
import { readUrl } from './address.ts';
import { MissingReference, resolveReferences } from './references.ts';
import { errorBody, type RestRequest, type RestResponse } from './request.ts';

export interface Subrequest {
  method: string;
  url: string;
  referenceId: string;
  body: unknown;
  httpHeaders: Record<string, string>;
}

export interface Subresponse {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

export const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

export function malformed(message: string): OrgError {
  return new OrgError(400, 'JSON_PARSER_ERROR', message);
}

/** An object with these keys and no others. */
export function shape<Key extends string>(what: string, given: unknown, ...keys: Key[]): { [key in Key]?: unknown } {
  if (typeof given !== 'object' || given === null) throw malformed(`${what} is an object`);
  const strange = Object.keys(given).find((key) => !(keys as string[]).includes(key));
  if (strange !== undefined) throw malformed(`Unrecognized field "${strange}" in ${what}`);
  return given;
}

export function atMost(most: number, count: number, what: string): void {
  if (count > most) throw new OrgError(400, 'LIMIT_EXCEEDED', `at most ${most} ${what}`);
}

export function noneTwice(names: string[], what: string): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw malformed(`Duplicate ${what} provided in the request: ${twice}`);
}

export function readSubrequest(given: unknown): Subrequest {
  const keys = ['method', 'url', 'referenceId', 'body', 'httpHeaders'] as const;
  const { method, url, referenceId, body, httpHeaders } = shape('a composite subrequest', given, ...keys);
  if (typeof method !== 'string' || !METHODS.includes(method)) throw malformed(`Invalid method ${String(method)}`);
  if (typeof url !== 'string' || !/^\/services\/data\/v\d+\.\d\//.test(url))
    throw malformed(`Invalid url ${String(url)}`);
  if (typeof referenceId !== 'string' || !/^\w+$/.test(referenceId))
    throw malformed(`Invalid reference id ${String(referenceId)}: letters, numbers and underscores`);
  const headers = Object.entries(httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return { method, url, referenceId, body, httpHeaders: Object.fromEntries(headers) };
}

export function checkReferenceIds(subrequests: Subrequest[]): void {
  noneTwice(
    subrequests.map(({ referenceId }) => referenceId),
    'ReferenceId',
  );
}

/** A collection answers 200 even when its records failed. */
function hasFailed({ status, body }: RestResponse): boolean {
  if (status >= 400) return true;
  return Array.isArray(body) && body.some((each: unknown) => (each as { success?: unknown } | null)?.success === false);
}

/** Runs a part; what it refuses is its answer, and what it had written is taken back. */
export function safely(request: RestRequest, run: () => RestResponse): RestResponse {
  const { org } = request;
  const mark = org.store.mark();
  try {
    return run();
  } catch (error) {
    org.rollback(mark);
    if (error instanceof MissingReference)
      return { status: 400, body: [{ errorCode: 'PROCESSING_HALTED', message: error.message }] };
    if (error instanceof OrgError) return { status: error.status, body: errorBody(error) };
    throw error;
  }
}

const halted = {
  errorCode: 'PROCESSING_HALTED',
  message: 'The transaction was rolled back since another operation in the same transaction failed.',
};

/** Runs subrequests in the order given, each with the answers of those before it; together all of them stand or none. */
export function runInOrder(
  request: RestRequest,
  subrequests: Subrequest[],
  together: boolean,
): { responses: Subresponse[]; failed: boolean } {
  const { org } = request;
  const start = org.store.mark();
  const answers = new Map<string, unknown>();
  const responses: Subresponse[] = [];
  let failed: string | undefined;
  const runOne = (sub: Subrequest, place: number) =>
    safely(request, () => {
      org.faults.onPart(sub.referenceId, place);
      return request.dispatch({
        ...request,
        ...readUrl(resolveReferences(sub.url, answers)),
        method: sub.method,
        body: resolveReferences(sub.body, answers),
        headers: sub.httpHeaders,
        allOrNone: together ? true : undefined,
      });
    });
  for (const [index, sub] of subrequests.entries()) {
    const { referenceId } = sub;
    const response = failed === undefined ? runOne(sub, index + 1) : { status: 400, body: [halted] };
    responses.push({
      body: response.body ?? null,
      httpHeaders: response.headers ?? {},
      httpStatusCode: response.status,
      referenceId,
    });
    if (!hasFailed(response)) answers.set(referenceId, response.body);
    else if (together) failed ??= referenceId;
  }
  if (failed === undefined) return { responses, failed: false };
  org.rollback(start);
  const kept = responses.map((response) =>
    response.referenceId === failed ? response : { ...response, body: [halted], httpHeaders: {}, httpStatusCode: 400 },
  );
  return { responses: kept, failed: true };
}
