import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../model.ts';
import type { Comparison } from './conditions.ts';
import { cannotBe, malformed, noSuchObject, notImitated, wrongOperator } from './errors.ts';
import { expression, type Expression } from './expressions.ts';
import type { Scope } from './paths.ts';
import { objectNamed } from './relationships.ts';
import type { Run } from './runContext.ts';
import { kindOf } from './values.ts';
import type { compileFilter, Condition } from './where.ts';

interface Join {
  outer: Expression;
  ids(run: Run): Set<unknown>;
  condition: Condition<Row>;
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
  filterOf: typeof compileFilter,
): Join {
  const { operator, field: text = '' } = comparison;
  if (operator !== 'IN' && operator !== 'NOT IN') throw malformed(`unexpected sub-select after ${operator}`);
  if (!inChain) throw malformed("Semi join sub-selects are not allowed with the 'OR' or 'NOT' operators");
  const outer = expression(scope, comparison);
  if (outer.path.steps.length > 0) throw malformed(`The left operand ${text} must not follow a relationship`);
  if (kindOf(outer.field) !== 'id') throw wrongOperator(outer, `${text} is not an ID or reference field`);

  const query = comparison.valueQuery as Query;
  refuseOtherClauses(query);
  const inside = innerScope(scope, query);
  const [selected] = query.fields ?? [];
  if (selected?.type !== 'Field') throw malformed('The sub-select must select a plain ID or reference field');
  const inner = expression(inside, { field: selected.field });
  if (kindOf(inner.field) !== 'id') throw cannotBe('filtered', inner);
  const filter = filterOf(inside, query.where);

  // The condition and the index look-up of one run share the ids.
  const gathered = new WeakMap<Run, Set<unknown>>();
  function ids(run: Run): Set<unknown> {
    const known = gathered.get(run) ?? new Set(filter(run).map((row) => inner.value(row, run)));
    known.delete(null);
    gathered.set(run, known);
    return known;
  }

  return {
    outer,
    ids,
    condition: (run) => {
      const within = ids(run);
      return (row) => within.has(outer.value(row, run)) === (operator === 'IN');
    },
  };
}
