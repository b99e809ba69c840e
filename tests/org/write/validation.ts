import { type ObjectSchema, OrgError, type Row } from '../model.ts';
import { type Actor, actorId, type WriteContext } from './context.ts';

/** Every rule that fails is told, the first as the error itself and the others beside it. */
export function checkRules(
  context: WriteContext,
  actor: Actor,
  object: ObjectSchema,
  row: Row,
  prior: Row | undefined,
): void {
  if (actor.kind === 'loader' || object.validationRules.length === 0) return;
  const user = context.store.byId(actorId(actor));
  if (!user) throw new Error('The writer is no user');
  const permission = (name: string) => actor.access.customPermissions.has(name);
  const failed = context.formulas.failedRules(object, { row, prior, user, permission });
  const [first, ...others] = failed.map(
    (rule) =>
      new OrgError(
        400,
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        rule.message,
        rule.displayField === undefined ? [] : [rule.displayField],
      ),
  );
  if (!first) return;
  first.also = others;
  throw first;
}
