import { LEVEL } from '../access/sharing.ts';
import { type Field, type ObjectSchema, OrgError } from '../model.ts';
import type { Actor, WriteContext } from './context.ts';
import { checkRecordType } from './recordType.ts';

function crossReference(id: string): OrgError {
  return new OrgError(
    400,
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    `insufficient access rights on cross-reference id: ${id}`,
    [],
  );
}

function checkOwner(context: WriteContext, actor: Actor, object: ObjectSchema, ownerId: string): void {
  if (context.store.byId(ownerId)?.['IsActive'] !== true)
    throw new OrgError(
      400,
      'INACTIVE_OWNER_OR_USER',
      `operation performed with inactive user [${ownerId}] as owner of ${object.name}`,
      ['OwnerId'],
    );
  if (actor.kind === 'user' && !context.access.of(ownerId).object(object).read)
    throw new OrgError(400, 'TRANSFER_REQUIRES_READ', 'The new owner must have read permission', ['OwnerId']);
}

/** Changed references must point at rows that exist and that the writer may see; a master also at one they may edit. */
export function checkReference(
  context: WriteContext,
  actor: Actor,
  object: ObjectSchema,
  field: Field,
  id: string,
): void {
  const target = context.store.byId(id);
  if (field.name === 'RecordTypeId') return checkRecordType(object, id, target);
  const targetObject = context.store.objectOf(id);
  if (!target || !targetObject)
    throw new OrgError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  if (target['IsDeleted'] === true) throw new OrgError(400, 'ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
  if (field.name === 'OwnerId') return checkOwner(context, actor, object, id);
  if (actor.kind === 'loader') return;
  const needed = field.masterDetail && !field.writeNeedsMasterReadOnly ? LEVEL.edit : LEVEL.read;
  const allowed = actor.access.object(targetObject).read;
  if (!allowed || context.sharing.level(actor.access, targetObject, target) < needed) throw crossReference(id);
}
