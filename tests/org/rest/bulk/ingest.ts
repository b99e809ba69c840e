import { stamp } from '../../clock.ts';
import { type ObjectSchema, OrgError } from '../../model.ts';
import { remove } from '../../write/delete.ts';
import { insert, update } from '../../write/save.ts';
import { actorOf } from '../actor.ts';
import { upsertRow } from '../record.ts';
import { bodyOf, notImitated, objectOf, type RestRequest, type RestResponse } from '../request.ts';
import { lookupField, rowToWrite } from '../rows.ts';
import { readCsv, writeCsv } from './csv.ts';
import { addJob, dropJob, invalidJob, type Job, jobOf, jobsOf, progress } from './jobs.ts';
import { bodiesOf, type Body } from './rowBody.ts';

/** Bytes of one upload. */
const MOST_BYTES = 150_000_000;
const operations = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];

/** POST /jobs/ingest */
export function createIngest(request: RestRequest): RestResponse {
  const given = bodyOf(request);
  const { operation, externalIdFieldName } = given;
  if (typeof operation !== 'string' || !operations.includes(operation))
    throw invalidJob(`operation is one of ${operations.join(', ')}`);
  if (operation === 'hardDelete') throw notImitated('hard deletion');
  const object = ingestObject(request, given['object']);
  if ((operation === 'upsert') !== (typeof externalIdFieldName === 'string'))
    throw invalidJob('externalIdFieldName goes with upsert, and upsert with it');
  if (typeof externalIdFieldName === 'string') lookupField(request, object, externalIdFieldName);
  const { info } = addJob(request, 'ingest', given, {
    ...{ operation, object: object.name, state: 'Open' },
    ...(typeof externalIdFieldName === 'string' && { externalIdFieldName }),
  });
  return { status: 200, body: info };
}

function ingestObject(request: RestRequest, name: unknown): ObjectSchema {
  const object = request.org.schema.objects.get(String(name).toLowerCase());
  if (object && request.access.object(object).read) return object;
  throw new OrgError(400, 'INVALIDENTITY', `Unable to find object: ${String(name)}`);
}

/** PUT /jobs/ingest/id/batches: the CSV, once. */
export function upload(request: RestRequest): RestResponse {
  const job = jobOf(request, 'ingest');
  if (job.info.state !== 'Open') throw invalidState(job);
  if (job.data.length > 0) throw new OrgError(400, 'INVALIDJOBSTATE', 'Data was already uploaded to this job');
  if (typeof request.body !== 'string') throw new OrgError(400, 'CLIENT_ERROR', 'the content is of type text/csv');
  if (Buffer.byteLength(request.body) > MOST_BYTES)
    throw new OrgError(400, 'FILE_TOO_LARGE', `more than ${MOST_BYTES} bytes`);
  try {
    job.data = readCsv(request.body, job.info);
  } catch (error) {
    job.info.errorMessage = `InvalidBatch : ${error instanceof Error ? error.message : String(error)}`;
  }
  return { status: 201 };
}

const invalidState = ({ info }: Job) =>
  new OrgError(400, 'INVALIDJOBSTATE', `Invalid job state transition: the job is ${info.state}`);

/** PATCH /jobs/ingest/id: starts the job or ends it. Its rows are done at once, before anybody asks for it again. */
export function close(request: RestRequest): RestResponse {
  const job = jobOf(request, 'ingest');
  const { state } = bodyOf(request);
  if (state !== 'UploadComplete' && state !== 'Aborted')
    throw new OrgError(400, 'INVALIDJOBSTATE', 'state is UploadComplete or Aborted');
  if (job.info.state !== 'Open') throw invalidState(job);
  job.info.state = state;
  job.info.systemModstamp = stamp(request.org.clock.now());
  const told = { ...job.info };
  if (state === 'UploadComplete') work(request, job);
  else job.results.unprocessed = job.data;
  return { status: 200, body: told };
}

function work(request: RestRequest, job: Job): void {
  const { info, data, results } = job;
  const object = objectOf(request, info.object);
  const [header = [], ...rows] = data;
  try {
    if (info.errorMessage !== undefined) throw new OrgError(400, 'INVALID_BATCH', info.errorMessage);
    if (rows.length === 0) throw new OrgError(400, 'INVALID_BATCH', 'InvalidBatch : there are no rows');
    const bodies = bodiesOf(request, object, info.operation, header, rows);
    results.successful = [['sf__Id', 'sf__Created', ...header]];
    results.failed = [['sf__Id', 'sf__Error', ...header]];
    rows.forEach((cells, at) => one(request, job, object, bodies[at] ?? {}, cells));
    info.state = 'JobComplete';
    job.processed = rows.length;
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    info.state = 'Failed';
    info.errorMessage = error.message;
    results.unprocessed = data;
  }
}

/** One row by itself: what it did stays, whatever becomes of the others. */
function one(request: RestRequest, { info, results }: Job, object: ObjectSchema, body: Body, cells: string[]): void {
  const mark = request.org.store.mark();
  try {
    const { id, created } = save(request, info, object, body);
    results.successful.push([id, String(created), ...cells]);
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    request.org.rollback(mark);
    const { errorCode, message, fields = [] } = error;
    results.failed.push([String(body['Id'] ?? ''), `${errorCode}:${message}:${fields.join(' ')} --`, ...cells]);
  }
}

function save(
  request: RestRequest,
  { operation, externalIdFieldName = '' }: Job['info'],
  object: ObjectSchema,
  given: Body,
): { id: string; created: boolean } {
  const { org } = request;
  const actor = actorOf(request);
  if (operation === 'insert') return { id: insert(org, actor, object, given).Id, created: true };
  const key = Object.keys(given).find((name) => name.toLowerCase() === (externalIdFieldName || 'Id').toLowerCase());
  const { [key ?? '']: value, ...body } = given;
  if (operation === 'upsert') {
    const done = upsertRow(request, object, externalIdFieldName, value, body);
    if (Array.isArray(done))
      throw new OrgError(400, 'DUPLICATE_EXTERNAL_ID', `${externalIdFieldName}: more than one record found`);
    return { id: done.row.Id, created: done.created };
  }
  if (value === undefined) throw new OrgError(400, 'MISSING_ARGUMENT', `Id not specified in an ${operation} call`);
  const row = rowToWrite(request, object, String(value));
  if (operation === 'delete') remove(org, actor, object, row);
  else update(org, actor, object, row, body);
  return { id: row.Id, created: false };
}

/** GET /jobs/ingest/id */
export const ingestJob = (request: RestRequest): RestResponse => ({
  ...{ status: 200, body: progress(jobOf(request, 'ingest')) },
});

/** GET /jobs/ingest */
export const ingestJobs = (request: RestRequest): RestResponse => ({
  ...{
    status: 200,
    body: { done: true, records: jobsOf(request, 'ingest').map(({ info }) => info), nextRecordsUrl: null },
  },
});

/** DELETE /jobs/ingest/id */
export function dropIngest(request: RestRequest): RestResponse {
  const job = jobOf(request, 'ingest');
  if (job.info.state === 'Open') throw invalidState(job);
  dropJob(request, job);
  return { status: 204 };
}

/** GET /jobs/ingest/id/successfulResults and its like. */
export const resultsOf =
  (kind: keyof Job['results']) =>
  (request: RestRequest): RestResponse => {
    const { info, results } = jobOf(request, 'ingest');
    return { status: 200, csv: writeCsv(results[kind], info) };
  };
