import type { FieldSubquery, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../model.ts';
import { cannotBe, malformed, noSuchChildren, notImitated } from './errors.ts';
import { expression } from './expressions.ts';
import { compileArrange } from './order.ts';
import type { Scope } from './paths.ts';
import { childrenNamed, objectNamed } from './relationships.ts';
import type { Run } from './runContext.ts';
import { compileSelect, type RenderChildren } from './select.ts';
import { canSort } from './values.ts';
import { compileFilter } from './where.ts';

/** Levels of a REST query since version 58, the topmost object counted. */
const MOST_LEVELS = 5;
const MOST_SUBQUERIES = 20;

/** The records of one object, or of a list of its rows, with those of its children. */
export function compileRows(scope: Scope, query: QueryBase, level = 1): (run: Run, among?: Iterable<Row>) => object[] {
  const items = query.fields ?? [];
  if (items.filter(({ type }) => type === 'FieldSubquery').length > MOST_SUBQUERIES) {
    throw malformed(`A query may hold at most ${MOST_SUBQUERIES} sub-queries`);
  }
  const select = compileSelect(scope, query, (item) => compileChildren(scope, item, level + 1));
  const filter = compileFilter(scope, query.where);
  const arrange = compileArrange<Row>(query, (clause) => {
    const by = expression(scope, clause);
    if (!canSort(by.field)) throw cannotBe('sorted', by);
    return by;
  });
  return (run, among) => arrange(run, filter(run, among)).map((row) => select(run, scope.object, row));
}

function compileChildren(
  scope: Scope,
  { subquery }: FieldSubquery,
  level: number,
): { key: string; show: RenderChildren } {
  if (level > MOST_LEVELS) throw malformed(`Only ${MOST_LEVELS} levels of parent-to-child relationships are allowed`);
  if (subquery.groupBy !== undefined) throw notImitated('GROUP BY in a sub-query');
  const name = subquery.relationshipName;
  const refuse = () => noSuchChildren(scope.soql, name);
  for (const prefix of subquery.sObjectPrefix ?? []) {
    if (![scope.object.name, scope.alias].some((known) => known?.toLowerCase() === prefix.toLowerCase())) {
      throw noSuchChildren(scope.soql, `${prefix}.${name}`);
    }
  }
  const relationship = childrenNamed(scope.schema, scope.object, name);
  const object = relationship && objectNamed(scope.schema, relationship.child);
  if (relationship === undefined || object === undefined) throw refuse();
  const { field } = relationship;
  scope.needs.push({
    met: (reader) => reader.canReadObject(object.name) && reader.canReadField(object.name, field),
    refuse,
  });
  const rows = compileRows({ ...scope, object, alias: subquery.sObjectAlias }, subquery, level);

  const grouped = new WeakMap<Run, Map<unknown, Row[]>>();
  /** For a reference without an index: one pass over the children serves all parents of the run. */
  function scan(run: Run): Map<unknown, Row[]> {
    const byParent = grouped.get(run) ?? Map.groupBy(run.source.rows(object?.name ?? ''), (row) => row[field]);
    grouped.set(run, byParent);
    return byParent;
  }

  return {
    key: relationship.name,
    show: (run, { Id }) => {
      const records = rows(run, run.source.lookup(object.name, field, Id) ?? scan(run).get(Id) ?? []);
      return records.length === 0 ? null : { totalSize: records.length, done: true, records };
    },
  };
}
