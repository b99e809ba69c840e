import { OrgError } from '../model.ts';
import { readUrl } from './address.ts';
import { MissingReference, resolveReferences } from './references.ts';
import { bodyOf, errorBody, type RestRequest, type RestResponse } from './request.ts';

const MOST_SUBREQUESTS = 25;
const MOST_QUERIES = 5;

interface Subrequest {
  method: string;
  url: string;
  referenceId: string;
  body: unknown;
  httpHeaders: Record<string, string>;
}

interface Subresponse {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

function malformed(message: string): OrgError {
  return new OrgError(400, 'JSON_PARSER_ERROR', message);
}

function readSubrequest(given: unknown): Subrequest {
  if (typeof given !== 'object' || given === null) throw malformed('each subrequest is an object');
  const { method, url, referenceId, body, httpHeaders, ...rest } = given as Record<string, unknown>;
  const [strange] = Object.keys(rest);
  if (strange !== undefined) throw malformed(`Unrecognized field "${strange}" in a composite subrequest`);
  if (typeof method !== 'string' || !['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].includes(method))
    throw malformed(`Invalid method ${String(method)}`);
  if (typeof url !== 'string' || !/^\/services\/data\/v\d+\.\d\//.test(url))
    throw malformed(`Invalid url ${String(url)}`);
  if (typeof referenceId !== 'string' || !/^\w+$/.test(referenceId))
    throw malformed(`Invalid reference id ${String(referenceId)}: letters, numbers and underscores`);
  const headers = Object.entries(httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return { method, url, referenceId, body, httpHeaders: Object.fromEntries(headers) };
}

/** Queries and collections; reading a row or following a relationship is neither. */
const isQuery = (url: string): boolean =>
  /^\/services\/data\/v[\d.]+\/(query|queryAll|composite\/sobjects)\b/i.test(url);

function check(subrequests: Subrequest[]): void {
  if (subrequests.length === 0) throw malformed('a composite needs subrequests');
  if (subrequests.length > MOST_SUBREQUESTS)
    throw new OrgError(400, 'LIMIT_EXCEEDED', `a composite takes at most ${MOST_SUBREQUESTS} subrequests`);
  if (subrequests.filter(({ url }) => isQuery(url)).length > MOST_QUERIES)
    throw new OrgError(
      400,
      'LIMIT_EXCEEDED',
      `at most ${MOST_QUERIES} subrequests of a composite are queries or collections`,
    );
  const ids = subrequests.map(({ referenceId }) => referenceId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw malformed(`Duplicate reference id ${twice}`);
  const nested = subrequests.find(({ url }) => /\/composite(?!\/sobjects)/.test(url));
  if (nested) throw malformed(`a composite does not take ${nested.url}`);
}

/** A collection answers 200 even when its records failed. */
function hasFailed({ status, body }: RestResponse): boolean {
  if (status >= 400) return true;
  return Array.isArray(body) && body.some((each: unknown) => (each as { success?: unknown } | null)?.success === false);
}

function runOne(
  request: RestRequest,
  sub: Subrequest,
  answers: Map<string, unknown>,
  allOrNone: boolean,
): RestResponse {
  const { org } = request;
  const mark = org.store.mark();
  try {
    const address = readUrl(resolveReferences(sub.url, answers));
    return request.dispatch({
      ...request,
      ...address,
      method: sub.method,
      body: resolveReferences(sub.body, answers),
      headers: sub.httpHeaders,
      allOrNone: allOrNone ? true : undefined,
    });
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

/** POST /composite. Subrequests run in the order given, whatever `collateSubrequests` says. */
export function composite(request: RestRequest): RestResponse {
  const { allOrNone, collateSubrequests, compositeRequest, ...rest } = bodyOf(request);
  const [strange] = Object.keys(rest);
  if (strange !== undefined) throw malformed(`Unrecognized field "${strange}" in a composite`);
  if (!Array.isArray(compositeRequest)) throw malformed('compositeRequest is a list');
  for (const flag of [allOrNone, collateSubrequests])
    if (flag !== undefined && typeof flag !== 'boolean')
      throw malformed('allOrNone and collateSubrequests are booleans');
  const subrequests = compositeRequest.map(readSubrequest);
  check(subrequests);
  const together = allOrNone === true;
  const start = request.org.store.mark();
  const answers = new Map<string, unknown>();
  const responses: Subresponse[] = [];
  let failed: string | undefined;
  for (const sub of subrequests) {
    const { referenceId } = sub;
    const response = failed === undefined ? runOne(request, sub, answers, together) : { status: 400, body: [halted] };
    responses.push({
      body: response.body ?? null,
      httpHeaders: response.headers ?? {},
      httpStatusCode: response.status,
      referenceId,
    });
    if (!hasFailed(response)) answers.set(referenceId, response.body);
    else if (together) failed ??= referenceId;
  }
  if (failed === undefined) return { status: 200, body: { compositeResponse: responses } };
  request.org.rollback(start);
  const compositeResponse = responses.map((response) =>
    response.referenceId === failed ? response : { ...response, body: [halted], httpHeaders: {}, httpStatusCode: 400 },
  );
  return { status: 200, body: { compositeResponse } };
}
