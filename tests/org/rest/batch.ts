import { readUrl } from './address.ts';
import { bodyOf, notImitated, type RestRequest, type RestResponse } from './request.ts';
import { atMost, malformed, METHODS, safely, shape } from './subrequests.ts';

const MOST_SUBREQUESTS = 25;

interface Part {
  method: string;
  url: string;
  body: unknown;
}

function readPart(given: unknown): Part {
  const keys = ['method', 'url', 'richInput', 'binaryPartName', 'binaryPartNameAlias'] as const;
  const { method, url, richInput, ...binary } = shape('a batch subrequest', given, ...keys);
  if (Object.keys(binary).length > 0) throw notImitated('binary parts of a batch');
  if (typeof method !== 'string' || !METHODS.includes(method)) throw malformed(`Invalid method ${String(method)}`);
  const path = typeof url === 'string' ? url.replace(/^(\/services\/data)?\/?/, '') : '';
  if (!/^v\d+\.\d\//.test(path)) throw malformed(`Invalid url ${String(url)}`);
  if (/^v[\d.]+\/composite(?!\/sobjects)/.test(path)) throw malformed(`a batch does not take ${path}`);
  return { method, url: `/services/data/${path}`, body: richInput };
}

const halted = [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }];

/** POST /composite/batch: independent subrequests, each saved by itself; `haltOnError` leaves out those behind a failure. */
export function batch(request: RestRequest): RestResponse {
  const { batchRequests, haltOnError } = shape('a batch', bodyOf(request), 'batchRequests', 'haltOnError');
  if (!Array.isArray(batchRequests) || batchRequests.length === 0) throw malformed('a batch needs batchRequests');
  if (haltOnError !== undefined && typeof haltOnError !== 'boolean') throw malformed('haltOnError is a boolean');
  atMost(MOST_SUBREQUESTS, batchRequests.length, 'subrequests of a batch');
  let hasErrors = false;
  const results = batchRequests.map(readPart).map(({ method, url, body }, index) => {
    if (hasErrors && haltOnError === true) return { statusCode: 412, result: halted };
    const answer = safely(request, () => {
      request.org.faults.onPart('', index + 1);
      return request.dispatch({ ...request, ...readUrl(url), method, body, headers: {} });
    });
    hasErrors ||= answer.status >= 400;
    return { statusCode: answer.status, result: answer.body ?? null };
  });
  return { status: 200, body: { hasErrors, results } };
}
