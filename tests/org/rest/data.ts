import { OrgError } from '../model.ts';
import type { Org } from '../org.ts';
import type { Session } from '../sessions.ts';
import type { Run } from '../transactions.ts';
import { resourceName } from '../usage.ts';
import { readUrl } from './address.ts';
import { refuseLength } from './lengths.ts';
import { limitInfo } from './limits.ts';
import { errorBody, type RestResponse } from './request.ts';
import { dispatch } from './router.ts';

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  bytes: Buffer;
}

export function sessionOf(org: Org, headers: Record<string, string>): Session {
  const token = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(headers['authorization'] ?? '')?.[1];
  const session = token === undefined ? undefined : org.sessions.find(token);
  if (session && org.store.byId(session.userId)?.['IsActive'] === true) return session;
  throw new OrgError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
}

function readJson(request: HttpRequest): unknown {
  if (request.body === '') return undefined;
  if (request.headers['content-type']?.startsWith('text/csv') === true) return request.body;
  try {
    return JSON.parse(request.body);
  } catch (error) {
    throw new OrgError(400, 'JSON_PARSER_ERROR', error instanceof Error ? error.message : 'no JSON');
  }
}

function answer(org: Org, request: HttpRequest, { again }: Run): RestResponse {
  const refused = refuseLength(request);
  if (refused) return refused;
  const session = sessionOf(org, request.headers);
  const access = org.access.of(session.userId);
  const pathOnly = request.url.split('?')[0] ?? '';
  const resource = resourceName(pathOnly.replace(/^\/services\/data\/v[\d.]+/, ''));
  if (!again) org.usage.count(access.username, request.method, resource, true);
  if (session.kind === 'api' && !access.userPermissions.has('ApiEnabled'))
    throw new OrgError(403, 'API_DISABLED_FOR_ORG', 'API is not enabled for this Organization or Partner');
  const { used, max } = org.usage.daily;
  if (used > max) throw new OrgError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
  const address = readUrl(request.url);
  const { method, headers } = request;
  return dispatch({
    org,
    access,
    reader: org.reader(access),
    method,
    headers,
    ...address,
    body: readJson(request),
    dispatch,
  });
}

/** One request to `/services/data/vNN.0/…`, run to its end without a pause: what it wrote is on disk when this returns. */
export function data(org: Org, request: HttpRequest, run: Run): RestResponse {
  const mark = org.store.mark();
  let response: RestResponse;
  try {
    response = answer(org, request, run);
    if (run.ends === 'undo' || (run.waits && org.locks.met)) org.rollback(mark);
    else org.commit();
  } catch (error) {
    org.rollback(mark);
    if (!(error instanceof OrgError)) throw error;
    response = { status: error.status, body: errorBody(error) };
  }
  return { ...response, headers: { ...response.headers, 'Sforce-Limit-Info': limitInfo(org) } };
}
