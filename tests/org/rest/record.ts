import { type ObjectSchema, OrgError, type Row } from '../model.ts';
import { remove } from '../write/delete.ts';
import { insert, update } from '../write/save.ts';
import { actorOf } from './actor.ts';
import { base, bodyOf, objectOf, type RestRequest, type RestResponse } from './request.ts';
import { fieldNames, keyOf, lookupField, multipleChoices, rowsByKey, rowToRead, rowToWrite, show } from './rows.ts';
import { notFound } from './request.ts';

/** POST /sobjects/T */
export function create(request: RestRequest): RestResponse {
  const object = objectOf(request, request.path[1]);
  const row = insert(request.org, actorOf(request), object, bodyOf(request));
  return created(request, object, row);
}

function created(request: RestRequest, object: ObjectSchema, row: Row, more: object = {}): RestResponse {
  return {
    status: 201,
    headers: { Location: `${base(request)}/sobjects/${object.name}/${row.Id}` },
    body: { id: row.Id, success: true, errors: [], ...more },
  };
}

/** GET /sobjects/T/id[?fields=] */
export function retrieve(request: RestRequest): RestResponse {
  const object = objectOf(request, request.path[1]);
  const row = rowToRead(request, object, request.path[2]);
  return { status: 200, body: show(request, object, row, fieldNames(request)) };
}

/** PATCH /sobjects/T/id */
export function change(request: RestRequest): RestResponse {
  const object = objectOf(request, request.path[1]);
  const row = rowToWrite(request, object, request.path[2]);
  update(request.org, actorOf(request), object, row, bodyOf(request));
  return { status: 204 };
}

/** DELETE /sobjects/T/id */
export function destroy(request: RestRequest): RestResponse {
  const object = objectOf(request, request.path[1]);
  remove(request.org, actorOf(request), object, rowToWrite(request, object, request.path[2]));
  return { status: 204 };
}

/** GET /sobjects/T/Field/value */
export function retrieveByKey(request: RestRequest): RestResponse {
  const [, name, fieldName = '', value = ''] = request.path;
  const object = objectOf(request, name);
  const field = lookupField(request, object, fieldName);
  const seen = rowsByKey(request, object, field, value).filter((row) => request.reader.canReadRow(object.name, row));
  const [row] = seen;
  if (!row) throw notFound();
  if (seen.length > 1) return multipleChoices(request, object, seen);
  return { status: 200, body: show(request, object, row, fieldNames(request)) };
}

export interface Upserted {
  row: Row;
  created: boolean;
}

export function upsertRow(
  request: RestRequest,
  object: ObjectSchema,
  fieldName: string,
  value: unknown,
  body: Record<string, unknown>,
): Upserted | Row[] {
  const field = lookupField(request, object, fieldName);
  const stated = Object.keys(body).find((key) => key.toLowerCase() === field.name.toLowerCase());
  if (stated !== undefined)
    throw new OrgError(400, 'INVALID_FIELD', `The ${stated} field should not be specified in the sobject data.`);
  const isNew = value === null || value === undefined || value === '';
  if (field.type === 'id') {
    if (isNew) return { row: insert(request.org, actorOf(request), object, body), created: true };
    const row = rowToWrite(request, object, String(value));
    return { row: update(request.org, actorOf(request), object, row, body), created: false };
  }
  if (isNew) throw new OrgError(400, 'MISSING_ARGUMENT', `${field.name} not specified`, []);
  const rows = rowsByKey(request, object, field, String(value));
  if (rows.length > 1) return rows;
  if (rows[0]) return { row: update(request.org, actorOf(request), object, rows[0], body), created: false };
  return {
    row: insert(request.org, actorOf(request), object, { ...body, [field.name]: keyOf(field, value) }),
    created: true,
  };
}

/** PATCH /sobjects/T/Field/value */
export function upsert(request: RestRequest): RestResponse {
  const [, name, fieldName = '', value = ''] = request.path;
  const object = objectOf(request, name);
  const done = upsertRow(request, object, fieldName, value, bodyOf(request));
  if (Array.isArray(done)) return multipleChoices(request, object, done);
  if (done.created) return created(request, object, done.row, { created: true });
  return { status: 200, body: { id: done.row.Id, success: true, errors: [], created: false } };
}
