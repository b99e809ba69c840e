import { type ObjectSchema, OrgError, type Row } from '../model.ts';
import type { WriteContext } from './context.ts';

/** A share row for the same person and record is the same row: a second insert changes its level. */
export function sameShare(context: WriteContext, object: ObjectSchema, row: Row): Row | undefined {
  if (!object.shareOf) return undefined;
  const { parentField } = object.shareOf;
  return context.store
    .pointingAt(object.name, parentField, String(row[parentField]))
    .find((each) => each['UserOrGroupId'] === row['UserOrGroupId'] && each['RowCause'] === row['RowCause']);
}

export function checkShareLevel(context: WriteContext, object: ObjectSchema, row: Row): void {
  const { shareOf } = object;
  if (!shareOf) return;
  const parent = context.metadata.schema.objects.get(shareOf.object.toLowerCase());
  const level = String(row[shareOf.levelField]);
  const trivial =
    parent?.sharingModel === 'ReadWrite' ? level !== 'All' : parent?.sharingModel === 'Read' && level === 'Read';
  if (level === 'All' || trivial)
    throw new OrgError(
      400,
      'FIELD_FILTER_VALIDATION_EXCEPTION',
      `field integrity exception: ${shareOf.levelField} (access level must be above the organization-wide default and below full access)`,
      [shareOf.levelField],
    );
}

/** A new owner starts without the former owner's manual shares. */
export function dropManualShares(context: WriteContext, object: ObjectSchema, id: string): void {
  for (const share of context.metadata.schema.objects.values())
    if (share.shareOf?.object === object.name)
      for (const row of context.store.pointingAt(share.name, share.shareOf.parentField, id))
        context.store.remove(share.name, row.Id);
}
