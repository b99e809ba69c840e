import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../model.ts';
import type { Comparison } from './conditions.ts';
import { cannotBe, malformed, noSuchObject, notImitated, wrongOperator } from './errors.ts';
import { fieldExpression } from './expressions.ts';
import { candidates, canNarrow, rankOf } from './narrowing.ts';
import type { Narrowing, RowCondition, Where } from './narrowing.ts';
import type { Scope } from './paths.ts';
import { objectNamed } from './relationships.ts';
import { sees } from './runContext.ts';
import type { Run } from './runContext.ts';
import { kindOf } from './values.ts';

export interface Join {
  condition: RowCondition;
  narrowing?: Narrowing;
}

function innerScope(scope: Scope, query: Query): Scope {
  const name = query.sObject ?? '';
  const object = objectNamed(scope.schema, name);
  const refuse = () => noSuchObject(scope.soql, name);
  if (object === undefined) throw refuse();
  if (object === scope.object) throw malformed('The inner and outer selects should not be on the same object type');
  scope.needs.push({ met: (reader) => reader.canReadObject(object.name), refuse });
  return { ...scope, object, alias: query.sObjectAlias };
}

function refuseOtherClauses(query: Query): void {
  const { fields, sObject, sObjectAlias: _alias, where, ...rest } = query;
  const [clause] = Object.keys(rest);
  if (clause !== undefined) throw notImitated(`${clause} in the sub-select of ${sObject}`);
  if (fields?.length !== 1) throw malformed('Only one field may be selected in the sub-select');
  if (JSON.stringify(where ?? null).includes('"valueQuery"')) {
    throw malformed('Nesting of semi join sub-selects is not supported');
  }
}

/** `Id IN (SELECT …)` and `NOT IN`: the ids are gathered once a run, over the rows the reader may see. */
export function compileJoin(
  scope: Scope,
  comparison: Comparison,
  inChain: boolean,
  compileWhere: (scope: Scope, clause: WhereClause) => Where,
): Join {
  const { operator } = comparison;
  const text = comparison.field ?? '';
  if (operator !== 'IN' && operator !== 'NOT IN') throw malformed(`unexpected sub-select after ${operator}`);
  if (!inChain) throw malformed("Semi join sub-selects are not allowed with the 'OR' or 'NOT' operators");
  const outer = fieldExpression(scope, text);
  if (outer.path.steps.length > 0) throw malformed(`The left operand ${text} must not follow a relationship`);
  if (kindOf(outer.field) !== 'id') throw wrongOperator(scope.soql, text, `${text} is not an ID or reference field`);

  const query = comparison.valueQuery as Query;
  refuseOtherClauses(query);
  const inside = innerScope(scope, query);
  const [selected] = query.fields ?? [];
  if (selected?.type !== 'Field') throw malformed('The sub-select must select a plain ID or reference field');
  const inner = fieldExpression(inside, selected.field);
  if (kindOf(inner.field) !== 'id') throw cannotBe('filtered', scope.soql, selected.field, inner.field.name);
  const where = query.where === undefined ? undefined : compileWhere(inside, query.where);

  function gather(run: Run): Set<unknown> {
    const test = where?.condition(run);
    const ids = new Set<unknown>();
    for (const row of candidates(run, inside.object.name, where?.narrowings ?? [])) {
      if ((test === undefined || test(row)) && sees(run, inside.object, row)) ids.add(inner.value(row, run));
    }
    ids.delete(null);
    return ids;
  }
  // The condition and the index look-up of one run share the ids.
  const gathered = new WeakMap<Run, Set<unknown>>();
  const ids = (run: Run): Set<unknown> => {
    const known = gathered.get(run) ?? gather(run);
    gathered.set(run, known);
    return known;
  };

  const positive = operator === 'IN';
  return {
    condition: (run) => {
      const within = ids(run);
      return (row: Row) => within.has(outer.value(row, run)) === positive;
    },
    ...(positive && canNarrow(outer) && { narrowing: { rank: rankOf(outer), field: outer.field.name, values: ids } }),
  };
}
