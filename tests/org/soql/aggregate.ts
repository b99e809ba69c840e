import type { FieldType as SelectItem, Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../model.ts';
import { isAggregateFunction } from './aggregateFunctions.ts';
import { bindComparison } from './comparisons.ts';
import { conditionTree } from './conditions.ts';
import { malformed, notImitated } from './errors.ts';
import type { FunctionCall } from './expressions.ts';
import { Grouping } from './grouping.ts';
import type { Column, Group } from './grouping.ts';
import { comparing, orderList, sortBy, sortKey } from './order.ts';
import type { Scope } from './paths.ts';
import { checkOffset, compileFilter } from './rows.ts';
import type { Run } from './runContext.ts';
import { selectText } from './select.ts';
import { combine } from './where.ts';

/** Aggregate answers come on one page only. */
const MOST_GROUPS = 2000;

type Answering = (run: Run) => { totalSize: number; records: object[] };

function isCall(item: SelectItem): item is SelectItem & FunctionCall & { alias?: string } {
  return item.type === 'FieldFunctionExpression';
}

export function isAggregate(query: Query): boolean {
  const items = query.fields ?? [];
  return query.groupBy !== undefined || items.some((item) => isCall(item) && isAggregateFunction(item.functionName));
}

function isBareCount(item: SelectItem): boolean {
  return isCall(item) && item.functionName?.toUpperCase() === 'COUNT' && item.parameters?.length === 0;
}

function compileCount(scope: Scope, query: Query): Answering {
  if (query.fields?.length !== 1 || query.groupBy !== undefined || query.orderBy !== undefined) {
    throw malformed('COUNT() must be the only element in the SELECT list, without GROUP BY and ORDER BY');
  }
  const filter = compileFilter(scope, query);
  const { limit = Infinity, offset = 0 } = query;
  return (run) => {
    let count = 0;
    for (const _row of filter(run)) count += 1;
    return { totalSize: Math.max(0, Math.min(count - offset, limit)), records: [] };
  };
}

/** What each record of the answer shows, in the order of the SELECT list; functions without an alias are numbered. */
function compileShape(grouping: Grouping, items: SelectItem[]): [key: string, column: Column][] {
  let unnamed = 0;
  const shape = new Map<string, Column>();
  for (const item of items) {
    if (item.type === 'FieldTypeof') throw notImitated('TYPEOF');
    if (item.type === 'FieldSubquery') throw notImitated('A sub-query in an aggregate statement');
    const column = isCall(item) ? grouping.call(item) : grouping.field(selectText(item));
    const alias = 'alias' in item ? item.alias : undefined;
    const key = alias ?? (isCall(item) ? `expr${unnamed}` : column.field.name);
    if (alias === undefined && isCall(item)) unnamed += 1;
    if (shape.has(key)) throw malformed(`duplicate alias: ${key}`);
    shape.set(key, column);
  }
  return [...shape];
}

function compileHaving(scope: Scope, grouping: Grouping, query: Query): (run: Run) => (group: Group) => boolean {
  if (query.having === undefined) return () => () => true;
  return combine<Group>(conditionTree(query.having), (comparison) => {
    const { fn, field: text = '' } = comparison;
    if (comparison.valueQuery !== undefined) throw notImitated('A sub-select in HAVING');
    const { at, field } = fn === undefined ? grouping.field(text) : grouping.call(fn);
    const bind = bindComparison(field, comparison, scope.soql, fn?.rawValue ?? text);
    return (run) => {
      const test = bind(run.now);
      return (group) => test(group[at]);
    };
  });
}

export function compileAggregate(scope: Scope, query: Query): Answering {
  checkOffset(query.offset);
  const items = query.fields ?? [];
  if (items.some(isBareCount)) return compileCount(scope, query);
  const grouping = new Grouping(scope, query);
  const filter = compileFilter(scope, query);
  const shape = compileShape(grouping, items);
  const having = compileHaving(scope, grouping, query);
  const clauses = orderList(query.orderBy);
  const compares = clauses.map(comparing);
  const keys = clauses
    .map(({ field = '', fn }) => (fn === undefined ? grouping.field(field) : grouping.call(fn)))
    .map(({ at, field }) => {
      const key = sortKey(field);
      return (group: Group) => key(group[at]);
    });
  const from = query.offset ?? 0;
  const to = query.limit === undefined ? Infinity : from + query.limit;
  return (run) => {
    const groups = grouping.groups(run, filter(run)).filter(having(run));
    const kept = sortBy(groups, keys, compares).slice(from, to);
    if (kept.length > MOST_GROUPS) {
      const message =
        'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';
      throw new OrgError(400, 'EXCEEDED_ID_LIMIT', message);
    }
    const records = kept.map((group) => ({
      attributes: { type: 'AggregateResult' },
      ...Object.fromEntries(shape.map(([key, { at }]) => [key, group[at] ?? null])),
    }));
    return { totalSize: records.length, records };
  };
}
