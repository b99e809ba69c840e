import { OrgError } from '../model.ts';
import { remove } from '../write/delete.ts';
import { insert, update } from '../write/save.ts';
import { actorOf } from './actor.ts';
import { bodyOf, errorBody, objectOf, type RestRequest, type RestResponse } from './request.ts';
import { upsertRow } from './record.ts';
import { fieldNames, rowToWrite, show } from './rows.ts';
import { fullId } from '../soql/ids.ts';

const MOST_RECORDS = 200;
const MOST_READ = 2000;
const MOST_CHUNKS = 10;

type Input = Record<string, unknown>;
export interface SaveResult {
  id?: string;
  success: boolean;
  errors: { statusCode: string; message: string; fields: string[] }[];
  created?: boolean;
}

function tooMany(count: number, most = MOST_RECORDS): void {
  if (count > most)
    throw new OrgError(
      400,
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${most} records into this call`,
    );
}

function typeOf(record: Input): string {
  const { attributes } = record;
  const type =
    typeof attributes === 'object' && attributes !== null && 'type' in attributes ? attributes.type : undefined;
  if (typeof type === 'string') return type;
  throw new OrgError(400, 'INVALID_FIELD', 'each record needs attributes with its type');
}

/** Runs of one type after another; a change of type starts the next. */
function checkChunks(types: string[]): void {
  const chunks = types.filter((type, index) => type !== types[index - 1]).length;
  if (chunks > MOST_CHUNKS)
    throw new OrgError(400, 'LIMIT_EXCEEDED', `more than ${MOST_CHUNKS} chunks of record types in one call`);
}

function records(request: RestRequest): Input[] {
  const { records: given } = bodyOf(request);
  if (!Array.isArray(given) || given.length === 0)
    throw new OrgError(400, 'JSON_PARSER_ERROR', 'a collection needs records');
  tooMany(given.length);
  return given.map((record: unknown) => {
    if (typeof record === 'object' && record !== null) return record as Input;
    throw new OrgError(400, 'JSON_PARSER_ERROR', 'each record is an object');
  });
}

/** The errors of one record among several. */
export function failure(error: OrgError): SaveResult['errors'] {
  return errorBody(error).map(({ message, errorCode, fields }) => ({
    statusCode: errorCode,
    message,
    fields: fields ?? [],
  }));
}

const rolledBack = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
};

/** Each record by itself, or all of them or none. */
function each<T>(request: RestRequest, allOrNone: boolean, items: T[], save: (item: T) => SaveResult): RestResponse {
  const { org } = request;
  const start = org.store.mark();
  const results = items.map((item): SaveResult => {
    const mark = org.store.mark();
    try {
      return save(item);
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      org.rollback(mark);
      return { success: false, errors: failure(error) };
    }
  });
  const failed = results.some((result) => !result.success);
  if (!failed || !(request.allOrNone ?? allOrNone)) return { status: 200, body: results };
  org.rollback(start);
  const body = results.map((result) => (result.success ? { success: false, errors: [rolledBack] } : result));
  return { status: 200, body };
}

const saved = (id: string): SaveResult => ({ id, success: true, errors: [] });
const isAllOrNone = (request: RestRequest): boolean => bodyOf(request)['allOrNone'] === true;

/** POST /composite/sobjects */
export function createMany(request: RestRequest): RestResponse {
  const given = records(request);
  checkChunks(given.map(typeOf));
  return each(request, isAllOrNone(request), given, (record) => {
    const object = objectOf(request, typeOf(record));
    return saved(insert(request.org, actorOf(request), object, record).Id);
  });
}

function withoutId(record: Input): { id: string | undefined; body: Input } {
  const key = Object.keys(record).find((name) => name.toLowerCase() === 'id') ?? 'id';
  const { [key]: id, ...body } = record;
  return { id: typeof id === 'string' ? id : undefined, body };
}

/** PATCH /composite/sobjects */
export function updateMany(request: RestRequest): RestResponse {
  const given = records(request);
  checkChunks(given.map(typeOf));
  return each(request, isAllOrNone(request), given, (record) => {
    const object = objectOf(request, typeOf(record));
    const { id, body } = withoutId(record);
    if (id === undefined) throw new OrgError(400, 'MISSING_ARGUMENT', 'Id not specified in an update call');
    return saved(update(request.org, actorOf(request), object, rowToWrite(request, object, id), body).Id);
  });
}

/** DELETE /composite/sobjects?ids=a,b&allOrNone=true */
export function deleteMany(request: RestRequest): RestResponse {
  const ids = (request.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0) throw new OrgError(400, 'MISSING_ARGUMENT', 'ids are required');
  tooMany(ids.length);
  checkChunks(ids.map((id) => id.slice(0, 3)));
  return each(request, request.query.get('allOrNone') === 'true', ids, (id) => {
    const object = request.org.store.objectOf(id);
    const row = rowToWrite(request, objectOf(request, object?.name), id);
    if (object) remove(request.org, actorOf(request), object, row);
    return saved(row.Id);
  });
}

/** PATCH /composite/sobjects/T/Field */
export function upsertMany(request: RestRequest): RestResponse {
  const [, , name, fieldName = ''] = request.path;
  const object = objectOf(request, name);
  return each(request, isAllOrNone(request), records(request), (record) => {
    if (typeOf(record).toLowerCase() !== object.name.toLowerCase())
      throw new OrgError(400, 'INVALID_TYPE', `record is not of type ${object.name}`);
    const key = Object.keys(record).find((each) => each.toLowerCase() === fieldName.toLowerCase()) ?? fieldName;
    const { [key]: value, ...body } = record;
    const done = upsertRow(request, object, fieldName, value, body);
    if (Array.isArray(done))
      throw new OrgError(
        400,
        'DUPLICATE_EXTERNAL_ID',
        `${fieldName}: more than one record found for external id field`,
      );
    return { ...saved(done.row.Id), created: done.created };
  });
}

/** POST /composite/sobjects/T {ids, fields} and GET with ?ids=&fields= */
export function retrieveMany(request: RestRequest): RestResponse {
  const object = objectOf(request, request.path[2]);
  const given = request.method === 'GET' ? {} : bodyOf(request);
  const ids: unknown = given['ids'] ?? request.query.get('ids')?.split(',');
  const names: unknown = given['fields'] ?? fieldNames(request);
  if (!Array.isArray(ids) || !Array.isArray(names))
    throw new OrgError(400, 'MISSING_ARGUMENT', 'ids and fields are required');
  tooMany(ids.length, MOST_READ);
  const found = ids.map((id: unknown) => {
    const row = request.org.store.byId(fullId(String(id)) ?? '');
    const there = row && request.org.store.objectOf(row.Id) === object && row['IsDeleted'] !== true;
    return there && request.reader.canReadRow(object.name, row) ? show(request, object, row, names.map(String)) : null;
  });
  return { status: 200, body: found };
}
