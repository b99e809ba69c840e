import { type Field, type ObjectSchema, OrgError, type Row } from '../model.ts';
import { fullId } from '../soql/ids.ts';
import { noSuchField } from '../write/input.ts';
import { base, notFound, type RestRequest } from './request.ts';

function invalidId(): OrgError {
  return new OrgError(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
}

/** The row to change or delete. A row the caller cannot see is there all the same: sharing refuses it later. */
export function rowToWrite(request: RestRequest, object: ObjectSchema, id: string | undefined): Row {
  const row = typeof id === 'string' ? request.org.store.byId(id) : undefined;
  if (!row || request.org.store.objectOf(row.Id) !== object) throw invalidId();
  if (row['IsDeleted'] === true) throw new OrgError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  return row;
}

/** The row to read; one that sharing hides does not exist. */
export function rowToRead(request: RestRequest, object: ObjectSchema, id: string | undefined): Row {
  if (fullId(id ?? '') === undefined)
    throw new OrgError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${id}`);
  const row = request.org.store.byId(id ?? '');
  if (!row || request.org.store.objectOf(row.Id) !== object || row['IsDeleted'] === true) throw notFound();
  if (!request.reader.canReadRow(object.name, row)) throw notFound();
  return row;
}

export function lookupField(request: RestRequest, object: ObjectSchema, name: string): Field {
  const field = object.fields.get(name.toLowerCase());
  if (!field?.idLookup || !request.access.field(object, field).read)
    throw new OrgError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
  return field;
}

/** A key in an address is text, also that of a number. */
export const keyOf = (field: Field, value: unknown): unknown =>
  field.type === 'double' || field.type === 'int' ? Number(value) : value;

export function rowsByKey(request: RestRequest, object: ObjectSchema, field: Field, value: string): Row[] {
  const rows = [...(request.org.store.lookup(object.name, field.name, keyOf(field, value)) ?? [])];
  return rows.filter((row) => row['IsDeleted'] !== true);
}

export function multipleChoices(
  request: RestRequest,
  object: ObjectSchema,
  rows: Row[],
): { status: number; body: string[] } {
  return { status: 300, body: rows.map((row) => `${base(request)}/sobjects/${object.name}/${row.Id}`) };
}

export function readableFields(request: RestRequest, object: ObjectSchema): Field[] {
  return [...object.fields.values()].filter((field) => request.access.field(object, field).read);
}

function askedFields(request: RestRequest, object: ObjectSchema, names: string[] | undefined): Field[] {
  if (!names) return readableFields(request, object);
  const asked = names.map((name) => {
    const field = object.fields.get(name.trim().toLowerCase());
    if (!field || !request.access.field(object, field).read) throw noSuchField(name.trim(), object);
    return field;
  });
  const id = object.fields.get('id');
  return id && !asked.includes(id) ? [...asked, id] : asked;
}

export function show(request: RestRequest, object: ObjectSchema, row: Row, names?: string[]): Record<string, unknown> {
  const shown: Record<string, unknown> = {
    attributes: { type: object.name, url: `${base(request)}/sobjects/${object.name}/${row.Id}` },
  };
  for (const field of askedFields(request, object, names))
    shown[field.name] = request.org.formulas.value(object.name, row, field.name);
  return shown;
}

export function fieldNames(request: RestRequest): string[] | undefined {
  const fields = request.query.get('fields');
  return fields === null || fields === '' ? undefined : fields.split(',');
}
