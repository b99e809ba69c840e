import { LEVEL } from '../access/sharing.ts';
import { stamp } from '../clock.ts';
import { type Field, type ObjectSchema, OrgError, type Row } from '../model.ts';
import { type Actor, actorId, type WriteContext } from './context.ts';
import { lock } from './locking.ts';
import { noAccess } from './save.ts';

/** Set-up rows that may go; users are deactivated, never deleted, and the rest belongs to the metadata. */
const removable = ['PermissionSetAssignment', 'GroupMember'];

function checkRight(context: WriteContext, actor: Actor, object: ObjectSchema, row: Row): void {
  if (object.setup && !removable.includes(object.name))
    throw new OrgError(400, 'INSUFFICIENT_ACCESS_OR_READONLY', `entity type cannot be deleted: ${object.label}`);
  if (actor.kind === 'loader') return;
  if (!actor.access.object(object).delete) throw noAccess();
  if (context.sharing.level(actor.access, object, row) < LEVEL.full) throw noAccess();
}

function pointers(context: WriteContext, object: ObjectSchema): [ObjectSchema, Field][] {
  return [...context.metadata.schema.objects.values()].flatMap((other) =>
    [...other.fields.values()]
      .filter((field) => field.type === 'reference' && field.referenceTo?.includes(object.name))
      .map((field): [ObjectSchema, Field] => [other, field]),
  );
}

/** Blanking a lookup runs no validation rule and leaves LastModifiedDate alone, as on the platform. */
function release(context: WriteContext, other: ObjectSchema, field: Field, child: Row): void {
  if (field.system || field.required) return;
  const now = stamp(context.clock.now());
  context.store.put(other.name, { ...child, [field.name]: null, SystemModstamp: now });
}

function take(context: WriteContext, actor: Actor, object: ObjectSchema, row: Row): void {
  lock(context, actor, object, row);
  for (const [other, field] of pointers(context, object))
    for (const child of context.store.pointingAt(other.name, field.name, row.Id)) {
      if (field.deleteConstraint === 'Restrict')
        throw new OrgError(
          400,
          'DELETE_FAILED',
          `Your attempt to delete ${object.label} could not be completed because it is associated with ${other.labelPlural.toLowerCase()}`,
        );
      if (field.deleteConstraint === 'Cascade') take(context, actor, other, child);
      else release(context, other, field, child);
    }
  if (object.setup || object.shareOf) return context.store.remove(object.name, row.Id);
  const now = stamp(context.clock.now());
  const kept = {
    ...row,
    IsDeleted: true,
    LastModifiedDate: now,
    LastModifiedById: actorId(actor),
    SystemModstamp: now,
  };
  context.store.put(object.name, kept);
}

export function remove(context: WriteContext, actor: Actor, object: ObjectSchema, row: Row): void {
  checkRight(context, actor, object, row);
  context.fault(object);
  take(context, actor, object, row);
}
