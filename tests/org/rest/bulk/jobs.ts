import { stamp } from '../../clock.ts';
import { OrgError } from '../../model.ts';
import type { Org } from '../../org.ts';
import { fullId } from '../../soql/ids.ts';
import { idText } from '../../store/ids.ts';
import { type RestRequest, notFound } from '../request.ts';
import { type Delimiter, delimiters, type LineEnding, lineEndings } from './csv.ts';

/** What a job is to its caller; the order is that of the answers. */
export interface JobInfo {
  id: string;
  operation: string;
  object: string;
  createdById: string;
  createdDate: string;
  systemModstamp: string;
  state: 'Open' | 'UploadComplete' | 'JobComplete' | 'Failed' | 'Aborted';
  externalIdFieldName?: string;
  concurrencyMode: 'Parallel';
  contentType: 'CSV';
  apiVersion: number;
  contentUrl?: string;
  lineEnding: LineEnding;
  columnDelimiter: Delimiter;
  errorMessage?: string;
}

/** A CSV table: the header, then its rows. */
export type Table = string[][];

export interface Job {
  kind: 'ingest' | 'query';
  info: JobInfo;
  /** What was put in; for a query job the answer. */
  data: Table;
  results: { successful: Table; failed: Table; unprocessed: Table };
  processed: number;
}

const jobs = new WeakMap<Org, Map<string, Job>>();
let made = 0;

export function jobsOf(request: RestRequest, kind: Job['kind']): Job[] {
  const own = [...(jobs.get(request.org)?.values() ?? [])].filter((job) => job.kind === kind);
  const all = request.access.userPermissions.has('ModifyAllData');
  return own.filter(({ info }) => all || info.createdById === request.access.userId);
}

/** The job of a path; others than its maker and administrators know nothing of it. */
export function jobOf(request: RestRequest, kind: Job['kind']): Job {
  const job = jobsOf(request, kind).find(({ info }) => info.id === fullId(request.path[2] ?? ''));
  if (!job) throw notFound();
  return job;
}

export function invalidJob(message: string): OrgError {
  return new OrgError(400, 'INVALIDJOB', `InvalidJob : ${message}`);
}

function oneOf<T extends string>(name: string, value: unknown, known: Record<T, string>, usual: T): T {
  if (value === undefined || value === null) return usual;
  if (typeof value === 'string' && value in known) return value as T;
  throw new OrgError(400, 'JSON_PARSER_ERROR', `${name} is one of ${Object.keys(known).join(', ')}`);
}

export function addJob(
  request: RestRequest,
  kind: Job['kind'],
  given: Record<string, unknown>,
  own: Pick<JobInfo, 'operation' | 'object' | 'state'> & Partial<JobInfo>,
): Job {
  const { org, access, version } = request;
  if ((given['contentType'] ?? 'CSV') !== 'CSV') throw invalidJob('only content of type CSV is accepted');
  const kept = jobs.get(org) ?? new Map<string, Job>();
  jobs.set(org, kept);
  made += 1;
  const id = fullId(idText('750', made)) ?? '';
  const now = stamp(org.clock.now());
  const { operation, object, state, externalIdFieldName } = own;
  const info: JobInfo = {
    ...{ id, operation, object, createdById: access.userId, createdDate: now, systemModstamp: now, state },
    ...(externalIdFieldName === undefined ? {} : { externalIdFieldName }),
    ...{ concurrencyMode: 'Parallel', contentType: 'CSV', apiVersion: Number(version) },
    ...(kind === 'ingest' ? { contentUrl: `services/data/v${version}/jobs/ingest/${id}/batches` } : {}),
    lineEnding: oneOf('lineEnding', given['lineEnding'], lineEndings, 'LF'),
    columnDelimiter: oneOf('columnDelimiter', given['columnDelimiter'], delimiters, 'COMMA'),
  };
  const job: Job = { kind, info, data: [], results: { successful: [], failed: [], unprocessed: [] }, processed: 0 };
  kept.set(id, job);
  return job;
}

export function dropJob(request: RestRequest, { info }: Job): void {
  jobs.get(request.org)?.delete(info.id);
}

/** What is told of a job that is asked for, beside what its maker was told. */
export function progress({ kind, info, processed, results }: Job): object {
  const times = { retries: 0, totalProcessingTime: 1 };
  if (kind === 'query')
    return { ...info, jobType: 'V2Query', numberRecordsProcessed: processed, ...times, isPkChunkingSupported: false };
  return {
    ...info,
    jobType: 'V2Ingest',
    numberRecordsProcessed: processed,
    numberRecordsFailed: Math.max(0, results.failed.length - 1),
    ...times,
    ...{ apiActiveProcessingTime: 1, apexProcessingTime: 0 },
  };
}
