import { OrgError } from '../model.ts';
import { bodyOf, type RestRequest, type RestResponse } from './request.ts';
import { checkReferenceIds, malformed, readSubrequest, runInOrder, type Subrequest } from './subrequests.ts';

const MOST_SUBREQUESTS = 25;
const MOST_QUERIES = 5;

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
  checkReferenceIds(subrequests);
  const nested = subrequests.find(({ url }) => /\/composite(?!\/sobjects)/.test(url));
  if (nested) throw malformed(`a composite does not take ${nested.url}`);
}

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
  const { responses } = runInOrder(request, subrequests, allOrNone === true);
  return { status: 200, body: { compositeResponse: responses } };
}
