import { type Handler, notImitated, type RestRequest } from '../request.ts';
import { close, createIngest, dropIngest, ingestJob, ingestJobs, resultsOf, upload } from './ingest.ts';
import { abortQuery, createQuery, dropQuery, queryJob, queryJobs, queryResults } from './query.ts';

type Handlers = Partial<Record<string, Handler>>;

const ingest: Record<string, Handlers> = {
  batches: { PUT: upload },
  successfulresults: { GET: resultsOf('successful') },
  failedresults: { GET: resultsOf('failed') },
  unprocessedrecords: { GET: resultsOf('unprocessed') },
};

/** Below /jobs: Bulk API 2.0. */
export function bulkHandlers({ path, headers }: RestRequest): Handlers | undefined {
  const [, kind, , part, more] = path.map((each) => each.toLowerCase());
  if (more !== undefined) return undefined;
  if (headers['content-type']?.startsWith('multipart/') === true) throw notImitated('jobs and data in one request');
  if (kind === 'ingest') {
    if (part !== undefined) return ingest[part];
    if (path.length === 3) return { GET: ingestJob, PATCH: close, DELETE: dropIngest };
    return { GET: ingestJobs, POST: createIngest };
  }
  if (kind !== 'query') return undefined;
  if (part !== undefined) return part === 'results' ? { GET: queryResults } : undefined;
  if (path.length === 3) return { GET: queryJob, PATCH: abortQuery, DELETE: dropQuery };
  return { GET: queryJobs, POST: createQuery };
}
