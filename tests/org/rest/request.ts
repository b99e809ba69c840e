import type { Access } from '../access/access.ts';
import { type ObjectSchema, OrgError, type Reader } from '../model.ts';
import type { Org } from '../org.ts';
import { DuplicatesDetected } from '../write/duplicates.ts';

/** One call below `/services/data/vNN.0`, top-level or inside a composite. */
export interface RestRequest {
  org: Org;
  access: Access;
  reader: Reader;
  method: string;
  /** Decoded segments behind the version. */
  path: string[];
  query: URLSearchParams;
  headers: Record<string, string>;
  body: unknown;
  /** `67.0` */
  version: string;
  /** Inside a composite that is all or none: rules the collections in it too. */
  allOrNone?: boolean;
  /** How a composite runs its subrequests. */
  dispatch: Handler;
}

export interface RestResponse {
  status: number;
  body?: unknown;
  /** Instead of a body. */
  csv?: string;
  headers?: Record<string, string>;
}

export type Handler = (request: RestRequest) => RestResponse;

export const notFound = (): OrgError => new OrgError(404, 'NOT_FOUND', 'The requested resource does not exist');

export function notImitated(feature: string): OrgError {
  return new OrgError(400, 'INVALID_OPERATION', `The local org does not imitate ${feature}`);
}

/** The object of a path, if this caller may know of it. */
export function objectOf(request: RestRequest, name: string | undefined): ObjectSchema {
  const object = request.org.schema.objects.get((name ?? '').toLowerCase());
  if (!object || !request.access.object(object).read) throw notFound();
  return object;
}

export function bodyOf(request: RestRequest): Record<string, unknown> {
  const { body } = request;
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new OrgError(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body');
}

export const base = (request: RestRequest): string => `/services/data/v${request.version}`;

interface ErrorBody {
  message: string;
  errorCode: string;
  fields?: string[];
  duplicateResult?: object;
}

export function errorBody(error: OrgError): ErrorBody[] {
  return [error, ...error.also].map((each) => ({
    message: each.message,
    errorCode: each.errorCode,
    ...(each.fields && { fields: each.fields }),
    ...(each instanceof DuplicatesDetected && { duplicateResult: each.duplicateResult }),
  }));
}
