import { type Field, type ObjectSchema, OrgError, type Row } from '../model.ts';
import { parentField } from '../soql/relationships.ts';
import type { Actor, Body, WriteContext } from './context.ts';
import { coerce } from './values.ts';

const loaderMaySet = ['Id', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById'];

export function noSuchField(name: string, object: ObjectSchema): OrgError {
  return new OrgError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
}

function notWritable(name: string): OrgError {
  return new OrgError(
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [name],
  );
}

/** Could anybody write it, in this kind of write? */
export function isWritable(object: ObjectSchema, field: Field, creating: boolean): boolean {
  if (field.system || field.formula !== undefined || field.autoNumber !== undefined) return false;
  if (object.shareOf) return creating || field.name === object.shareOf.levelField;
  return creating || !field.masterDetail;
}

function checkWritable(object: ObjectSchema, field: Field, creating: boolean, actor: Actor): void {
  if (actor.kind === 'loader') {
    if (loaderMaySet.includes(field.name) || isWritable(object, field, true)) return;
    throw notWritable(field.name);
  }
  const rights = actor.access.field(object, field);
  if (!rights.read) throw noSuchField(field.name, object);
  if (!rights.edit || !isWritable(object, field, creating)) throw notWritable(field.name);
}

/** `Account: { Crm_Id__c: 'A-17' }` names a parent by its external id. */
function byExternalId(context: WriteContext, actor: Actor, field: Field, value: unknown): string {
  const target = context.metadata.schema.objects.get(field.referenceTo?.[0]?.toLowerCase() ?? '');
  const entries = Object.entries(value ?? {}).filter(([name]) => name !== 'attributes');
  const [name = '', key] = entries[0] ?? [];
  const lookup = target?.fields.get(name.toLowerCase());
  const hidden = target && lookup && actor.kind === 'user' && !actor.access.field(target, lookup).read;
  if (!target || entries.length !== 1 || !lookup?.idLookup || hidden)
    throw new OrgError(
      400,
      'INVALID_FIELD',
      `${field.relationshipName}: name one external id field of ${target?.name}`,
    );
  const found = [...(context.store.lookup(target.name, lookup.name, key) ?? [])].filter((row) => !row['IsDeleted']);
  if (found.length === 1 && found[0]) return found[0].Id;
  throw new OrgError(
    400,
    'INVALID_FIELD',
    `Foreign key external ID: ${String(key)} not found for field ${lookup.name} in entity ${target.name}`,
  );
}

/** The fields of a request body with values as the store keeps them; type, field security and existence checked. */
export function readBody(
  context: WriteContext,
  actor: Actor,
  object: ObjectSchema,
  body: Body,
  creating: boolean,
): Map<Field, unknown> {
  const values = new Map<Field, unknown>();
  for (const [name, given] of Object.entries(body)) {
    if (name === 'attributes' || given === undefined) continue;
    let field = object.fields.get(name.toLowerCase());
    let value = given;
    if (!field) {
      field = parentField(object, name);
      const hidden = field && actor.kind === 'user' && !actor.access.field(object, field).read;
      if (!field || hidden || typeof given !== 'object' || given === null) throw noSuchField(name, object);
      value = byExternalId(context, actor, field, given);
    }
    checkWritable(object, field, creating, actor);
    const targets = field.type === 'id' ? [object.name] : (field.referenceTo ?? []);
    const prefixes = targets.map((each) => context.metadata.schema.objects.get(each.toLowerCase())?.keyPrefix ?? '');
    values.set(field, coerce(field, value, prefixes));
  }
  return values;
}

export function requireAll(object: ObjectSchema, row: Row): void {
  const missing = [...object.fields.values()]
    .filter((field) => field.required && field.autoNumber === undefined && row[field.name] === null)
    .map((field) => field.name);
  if (missing.length > 0)
    throw new OrgError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}
