import { bodyOf, type RestRequest, type RestResponse } from './request.ts';
import {
  atMost,
  checkReferenceIds,
  malformed,
  readSubrequest,
  runInOrder,
  shape,
  type Subrequest,
} from './subrequests.ts';

const MOST_SUBREQUESTS = 25;
const MOST_QUERIES = 5;

/** Queries and collections; reading a row or following a relationship is neither. */
const isQuery = (url: string): boolean =>
  /^\/services\/data\/v[\d.]+\/(query|queryAll|composite\/sobjects)\b/i.test(url);

function check(subrequests: Subrequest[]): void {
  if (subrequests.length === 0) throw malformed('a composite needs subrequests');
  atMost(MOST_SUBREQUESTS, subrequests.length, 'subrequests of a composite');
  const queries = subrequests.filter(({ url }) => isQuery(url));
  atMost(MOST_QUERIES, queries.length, 'queries and collections in a composite');
  checkReferenceIds(subrequests);
  const nested = subrequests.find(({ url }) => /\/composite(?!\/sobjects)/.test(url));
  if (nested) throw malformed(`a composite does not take ${nested.url}`);
}

/** POST /composite. Subrequests run in the order given, whatever `collateSubrequests` says. */
export function composite(request: RestRequest): RestResponse {
  const keys = ['allOrNone', 'collateSubrequests', 'compositeRequest'] as const;
  const { allOrNone, collateSubrequests, compositeRequest } = shape('a composite', bodyOf(request), ...keys);
  if (!Array.isArray(compositeRequest)) throw malformed('compositeRequest is a list');
  for (const flag of [allOrNone, collateSubrequests])
    if (flag !== undefined && typeof flag !== 'boolean')
      throw malformed('allOrNone and collateSubrequests are booleans');
  const subrequests = compositeRequest.map(readSubrequest);
  check(subrequests);
  const { responses } = runInOrder(request, subrequests, allOrNone === true);
  return { status: 200, body: { compositeResponse: responses } };
}
