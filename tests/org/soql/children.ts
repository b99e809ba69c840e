import type { FieldSubquery } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../model.ts';
import { checkClauses } from './clauses.ts';
import { malformed, noSuchChildren, notImitated } from './errors.ts';
import type { Scope } from './paths.ts';
import { childrenKey, childrenNamed, objectNamed } from './relationships.ts';
import { compileArrange, compileFilter } from './rows.ts';
import type { Run } from './runContext.ts';
import { compileSelect } from './select.ts';
import type { RenderChildren } from './select.ts';

/** Levels of a REST query since version 58, the topmost object counted. */
const MOST_LEVELS = 5;

export function compileChildren(
  scope: Scope,
  { subquery }: FieldSubquery,
  level = 2,
): { key: string; show: RenderChildren } {
  if (level > MOST_LEVELS) throw malformed(`Only ${MOST_LEVELS} levels of parent-to-child relationships are allowed`);
  if (subquery.groupBy !== undefined) throw notImitated('GROUP BY in a sub-query');
  checkClauses(subquery);
  const name = subquery.relationshipName;
  for (const prefix of subquery.sObjectPrefix ?? []) {
    if (![scope.object.name, scope.alias].some((known) => known?.toLowerCase() === prefix.toLowerCase())) {
      throw noSuchChildren(scope.soql, `${prefix}.${name}`);
    }
  }
  const relationship = childrenNamed(scope.schema, scope.object, name);
  const object = relationship === undefined ? undefined : objectNamed(scope.schema, relationship.child);
  if (relationship === undefined || object === undefined) throw noSuchChildren(scope.soql, name);
  scope.needs.push({
    met: (reader) => reader.canReadObject(object.name) && reader.canReadField(object.name, relationship.field),
    refuse: () => noSuchChildren(scope.soql, name),
  });
  const inside: Scope = { ...scope, object, alias: subquery.sObjectAlias };
  const filter = compileFilter(inside, subquery);
  const arrange = compileArrange(inside, subquery);
  const select = compileSelect(inside, subquery.fields ?? [], (item) => compileChildren(inside, item, level + 1));

  const grouped = new WeakMap<Run, Map<unknown, Row[]>>();
  /** For a reference without an index: one pass over the children serves all parents of the run. */
  function scan(run: Run): Map<unknown, Row[]> {
    const known = grouped.get(run);
    if (known !== undefined) return known;
    const byParent = Map.groupBy(run.source.rows(object?.name ?? ''), (row) => row[relationship?.field ?? '']);
    grouped.set(run, byParent);
    return byParent;
  }

  return {
    key: childrenKey(scope.schema, relationship),
    show: (run, parent) => {
      const all = run.source.lookup(object.name, relationship.field, parent.Id) ?? scan(run).get(parent.Id) ?? [];
      const records = arrange(run, filter(run, all)).map((row) => select(run, object, row));
      return records.length === 0 ? null : { totalSize: records.length, done: true, records };
    },
  };
}
