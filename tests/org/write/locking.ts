import type { ObjectSchema, Row } from '../model.ts';
import type { Actor, WriteContext } from './context.ts';

/** Parents a write locks, from Salesforce's record locking cheat sheet: the master always; the parent of a lookup that
 *  forbids deletion or cascades when the lookup is set or changed; that of a lookup that is blanked never. */
function parents(object: ObjectSchema, row: Row, prior: Row | undefined): string[] {
  return [...object.fields.values()].flatMap((field) => {
    const [is, was] = [row[field.name], prior?.[field.name]].map((id) => (typeof id === 'string' ? [id] : []));
    if (field.masterDetail) return [...(is ?? []), ...(was ?? [])];
    const keeps = field.deleteConstraint === 'Restrict' || field.deleteConstraint === 'Cascade';
    return keeps && row[field.name] !== prior?.[field.name] ? [...(is ?? []), ...(was ?? [])] : [];
  });
}

/** A load is one transaction before anybody else is there. */
export function lock(context: WriteContext, actor: Actor, object: ObjectSchema, row: Row, prior?: Row): void {
  if (actor.kind === 'user') context.locks.take([row.Id, ...parents(object, row, prior)]);
}
