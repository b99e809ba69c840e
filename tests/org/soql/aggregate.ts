import type { FieldType as SelectItem, Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../model.ts';
import { bindComparison } from './comparisons.ts';
import { conditionTree } from './conditions.ts';
import { malformed, notImitated } from './errors.ts';
import type { FunctionCall } from './expressions.ts';
import { isFigure } from './figures.ts';
import { type Column, type Group, Grouping } from './grouping.ts';
import { compileArrange } from './order.ts';
import type { Scope } from './paths.ts';
import type { Answer, Run } from './runContext.ts';
import { selectText } from './select.ts';
import { combine, type Condition, compileFilter } from './where.ts';

/** Aggregate answers come on one page only. */
const MOST_GROUPS = 2000;

type Answering = (run: Run) => Answer;

function isCall(item: SelectItem): item is SelectItem & FunctionCall & { alias?: string } {
  return item.type === 'FieldFunctionExpression';
}

export function isAggregate({ groupBy, fields = [] }: Query): boolean {
  return groupBy !== undefined || fields.some((item) => isCall(item) && isFigure(item.functionName));
}

function isBareCount(item: SelectItem): boolean {
  return isCall(item) && item.functionName?.toUpperCase() === 'COUNT' && item.parameters?.length === 0;
}

function compileCount(scope: Scope, query: Query): Answering {
  if (query.fields?.length !== 1 || query.groupBy !== undefined || query.orderBy !== undefined) {
    throw malformed('COUNT() must be the only element in the SELECT list, without GROUP BY and ORDER BY');
  }
  const filter = compileFilter(scope, query.where);
  const { limit = Infinity, offset = 0 } = query;
  return (run) => {
    const count = filter(run).reduce((sum) => sum + 1, 0);
    return { totalSize: Math.max(0, Math.min(count - offset, limit)), records: [] };
  };
}

/** What each record of the answer shows, in the order of the SELECT list; functions without an alias are numbered. */
function compileShape(grouping: Grouping, items: SelectItem[]): Map<string, Column> {
  let unnamed = 0;
  const shape = new Map<string, Column>();
  for (const item of items) {
    if (item.type === 'FieldTypeof') throw notImitated('TYPEOF');
    if (item.type === 'FieldSubquery') throw notImitated('A sub-query in an aggregate statement');
    const column = grouping.column(isCall(item) ? { fn: item } : { field: selectText(item) });
    const alias = 'alias' in item ? item.alias : undefined;
    const key = alias ?? (isCall(item) ? `expr${unnamed}` : column.field.name);
    if (alias === undefined && isCall(item)) unnamed += 1;
    if (shape.has(key)) throw malformed(`duplicate alias: ${key}`);
    shape.set(key, column);
  }
  return shape;
}

function compileHaving(grouping: Grouping, { having }: Query): Condition<Group> {
  if (having === undefined) return () => () => true;
  return combine<Group>(conditionTree(having), (comparison) => {
    if (comparison.valueQuery !== undefined) throw notImitated('A sub-select in HAVING');
    const column = grouping.column(comparison);
    const bind = bindComparison(column, comparison);
    return (run) => {
      const test = bind(run.now);
      return (group) => test(column.value(group));
    };
  });
}

export function compileAggregate(scope: Scope, query: Query): Answering {
  const items = query.fields ?? [];
  if (items.some(isBareCount)) return compileCount(scope, query);
  const grouping = new Grouping(scope, query);
  const filter = compileFilter(scope, query.where);
  const shape = [...compileShape(grouping, items)];
  const having = compileHaving(grouping, query);
  const arrange = compileArrange<Group>(query, (clause) => grouping.column(clause));
  return (run) => {
    const groups = arrange(run, grouping.groups(run, filter(run)).filter(having(run)));
    if (groups.length > MOST_GROUPS) {
      const advice = 'use LIMIT to restrict the results to a single batch';
      throw new OrgError(400, 'EXCEEDED_ID_LIMIT', `Aggregate query does not support queryMore(), ${advice}`);
    }
    const records = groups.map((group) => ({
      attributes: { type: 'AggregateResult' },
      ...Object.fromEntries(shape.map(([key, column]) => [key, column.value(group) ?? null])),
    }));
    return { totalSize: records.length, records };
  };
}
