import { LEVEL } from '../access/sharing.ts';
import { stamp } from '../clock.ts';
import { type Field, type ObjectSchema, OrgError, type Row } from '../model.ts';
import { blankRow } from '../store/store.ts';
import { number } from './autoNumber.ts';
import { type Actor, actorId, type Body, type WriteContext } from './context.ts';
import { derive } from './derive.ts';
import { checkDuplicates } from './duplicates.ts';
import { readBody, requireAll } from './input.ts';
import { lock } from './locking.ts';
import { checkReference } from './references.ts';
import { checkShareLevel, dropManualShares, sameShare } from './shares.ts';
import { fit } from './sizes.ts';
import { checkUnique } from './unique.ts';
import { checkRules } from './validation.ts';

/** Rows nobody makes or changes through the API here. */
const fixedObjects = ['Organization', 'Profile', 'PermissionSet', 'OpportunityStage', 'RecordType'];

export function noAccess(): OrgError {
  return new OrgError(400, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
}

function checkObject(actor: Actor, object: ObjectSchema, creating: boolean): void {
  if (actor.kind === 'loader') return;
  const rights = actor.access.object(object);
  if (!rights.read) throw new OrgError(404, 'NOT_FOUND', 'The requested resource does not exist');
  if (fixedObjects.includes(object.name) || (creating && !rights.create))
    throw new OrgError(
      400,
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `entity type cannot be ${creating ? 'inserted' : 'updated'}: ${object.label}`,
    );
  if (!creating && !rights.edit) throw noAccess();
}

function fill(values: Map<Field, unknown>, row: Row): void {
  for (const [field, value] of values) row[field.name] = fit(field, value);
}

/** Share rows ask for full access to the record they open. */
function checkRowRight(context: WriteContext, actor: Actor, object: ObjectSchema, row: Row, owning: boolean): void {
  if (actor.kind === 'loader') return;
  const needed = object.shareOf || owning ? LEVEL.full : LEVEL.edit;
  if (context.sharing.level(actor.access, object, row) < needed) throw noAccess();
}

function checkTargets(
  context: WriteContext,
  actor: Actor,
  object: ObjectSchema,
  row: Row,
  prior: Row | undefined,
): void {
  for (const field of object.fields.values()) {
    const id = row[field.name];
    if (field.type !== 'reference' || typeof id !== 'string') continue;
    if (id === prior?.[field.name] || id === row.Id) continue;
    checkReference(context, actor, object, field, id);
  }
}

function setStamps(context: WriteContext, actor: Actor, object: ObjectSchema, row: Row): void {
  const now = stamp(context.clock.now());
  // The first user of an org made themselves.
  const author = actorId(actor) || row.Id;
  row['CreatedDate'] ??= now;
  row['CreatedById'] ??= author;
  row['LastModifiedDate'] ??= row['CreatedDate'];
  row['LastModifiedById'] ??= row['CreatedById'];
  row['SystemModstamp'] ??= row['LastModifiedDate'];
  if (object.fields.has('ownerid')) row['OwnerId'] ??= author;
}

export function insert(context: WriteContext, actor: Actor, object: ObjectSchema, body: Body): Row {
  checkObject(actor, object, true);
  const values = readBody(context, actor, object, body, true);
  context.fault(object);
  const permission = (name: string) => actor.kind === 'user' && actor.access.customPermissions.has(name);
  const writer = { user: context.store.byId(actorId(actor)), permission };
  const row: Row = { ...blankRow(object), ...context.formulas.defaults(object, writer), Id: '' };
  for (const [field, value] of values) row[field.name] = value;
  requireAll(object, row);
  fill(values, row);
  row.Id ||= context.store.newId(object);
  if (context.store.byId(row.Id))
    throw new OrgError(
      400,
      'DUPLICATE_VALUE',
      `duplicate value found: Id duplicates value on record with id: ${row.Id}`,
    );
  setStamps(context, actor, object, row);
  derive(context, object, row, undefined, new Set([...values.keys()].map((field) => field.name)));
  checkTargets(context, actor, object, row, undefined);
  if (object.shareOf) checkRowRight(context, actor, object, row, true);
  checkShareLevel(context, object, row);
  const same = sameShare(context, object, row);
  if (same) row.Id = same.Id;
  lock(context, actor, object, row);
  checkUnique(context, object, row);
  checkRules(context, actor, object, row, undefined);
  checkDuplicates(context, actor, object, row);
  number(context.store, object, row);
  context.store.put(object.name, row);
  return row;
}

export function update(context: WriteContext, actor: Actor, object: ObjectSchema, prior: Row, body: Body): Row {
  checkObject(actor, object, false);
  const values = readBody(context, actor, object, body, false);
  checkRowRight(context, actor, object, prior, false);
  context.fault(object);
  const row: Row = { ...prior };
  for (const [field, value] of values) row[field.name] = value;
  requireAll(object, row);
  fill(values, row);
  const newOwner = row['OwnerId'] !== prior['OwnerId'];
  if (newOwner) checkRowRight(context, actor, object, prior, true);
  const now = stamp(context.clock.now());
  row['LastModifiedDate'] = now;
  row['SystemModstamp'] = now;
  row['LastModifiedById'] = actorId(actor);
  derive(context, object, row, prior, new Set([...values.keys()].map((field) => field.name)));
  checkTargets(context, actor, object, row, prior);
  checkShareLevel(context, object, row);
  lock(context, actor, object, row, prior);
  checkUnique(context, object, row);
  checkRules(context, actor, object, row, prior);
  context.store.put(object.name, row);
  if (newOwner) dropManualShares(context, object, row.Id);
  return row;
}
