import type { WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../model.ts';
import { bindComparison, operandsOf } from './comparisons.ts';
import { type Comparison, conditionTree, type Tree } from './conditions.ts';
import { cannotBe, malformed } from './errors.ts';
import { expression, type Expression } from './expressions.ts';
import { compileJoin } from './joins.ts';
import type { Scope } from './paths.ts';
import { type Run, sees } from './runContext.ts';
import { canFilter, kindOf } from './values.ts';

/** A test made for the moment of a run. */
export type Condition<T> = (run: Run) => (on: T) => boolean;

/** A field with an index and the values its rows may have; the fewer values are expected, the lower the rank. */
export interface Narrowing {
  rank: number;
  field: string;
  values(run: Run): Iterable<unknown>;
}

/** Salesforce's limit for sub-selects in one WHERE clause. */
const MOST_JOINS = 2;

export function combine<T>(tree: Tree, leaf: (comparison: Comparison) => Condition<T>): Condition<T> {
  if (tree.kind === 'leaf') return leaf(tree.leaf);
  const parts = [tree.of].flat().map((part) => combine(part, leaf));
  return (run) => {
    const tests = parts.map((part) => part(run));
    if (tree.kind === 'not') return (on) => !tests.some((test) => test(on));
    return tree.kind === 'and' ? (on) => tests.every((test) => test(on)) : (on) => tests.some((test) => test(on));
  };
}

/** The comparisons every matching row must fulfil. */
export function demanded(tree: Tree): Comparison[] {
  if (tree.kind === 'leaf') return [tree.leaf];
  return tree.kind === 'and' ? tree.of.flatMap(demanded) : [];
}

/** Ids and unique values find one row each, a reference may find many; no rank where there is no index. */
export function rankOf({ field, plain, path }: Expression): number | undefined {
  if (!plain || path.steps.length > 0 || kindOf(field) === 'date' || kindOf(field) === 'datetime') return undefined;
  if (field.type === 'id' || field.unique || field.externalId || field.idLookup === true) return 0;
  return field.type === 'reference' ? 1 : undefined;
}

/** Every row a statement has to look at: through the best index there is, or all of them. */
function candidates(run: Run, object: string, narrowings: Narrowing[]): Iterable<Row> {
  for (const { field, values } of [...narrowings].sort((a, b) => a.rank - b.rank)) {
    const found = new Map<string, Row>();
    const indexed = Iterator.from(values(run)).every((value) => {
      // No index knows which rows are blank.
      const rows = value === null ? undefined : run.source.lookup(object, field, value);
      for (const row of rows ?? []) found.set(row.Id, row);
      return rows !== undefined;
    });
    if (indexed) return found.values();
  }
  return run.source.rows(object);
}

/** The rows of a list, or of the whole object when none is given, that fulfil the condition and may be seen. */
export type Filter = (run: Run, among?: Iterable<Row>) => Generator<Row>;

export function compileFilter(scope: Scope, where: WhereClause | undefined): Filter {
  const narrowings: Narrowing[] = [];
  const condition = where === undefined ? undefined : compileWhere(scope, conditionTree(where), narrowings);
  return function* filter(run, among) {
    const test = condition?.(run);
    for (const row of among ?? candidates(run, scope.object.name, narrowings)) {
      // The sharing check may be the costlier one, so it comes last.
      if ((test === undefined || test(row)) && sees(run, scope.object, row)) yield row;
    }
  };
}

function compileWhere(scope: Scope, tree: Tree, narrowings: Narrowing[]): Condition<Row> {
  const must = demanded(tree);
  let joins = 0;

  function narrow(about: Expression, values: Narrowing['values']): void {
    const rank = rankOf(about);
    if (rank !== undefined) narrowings.push({ rank, field: about.field.name, values });
  }

  return combine<Row>(tree, (comparison) => {
    const { operator } = comparison;
    if (comparison.valueQuery !== undefined) {
      joins += 1;
      if (joins > MOST_JOINS) throw malformed(`maximum ${MOST_JOINS} semi join sub-selects are allowed`);
      const { outer, ids, condition } = compileJoin(scope, comparison, must.includes(comparison), compileFilter);
      if (operator === 'IN') narrow(outer, ids);
      return condition;
    }
    const about = expression(scope, comparison);
    if (!canFilter(about.field)) throw cannotBe('filtered', about);
    const bind = bindComparison(about, comparison);
    if (must.includes(comparison) && (operator === '=' || operator === 'IN')) {
      const operands = operandsOf(about, comparison);
      narrow(about, (run) => operands.map((each) => each(run.now).first));
    }
    return (run) => {
      const test = bind(run.now);
      return (row) => test(about.value(row, run));
    };
  });
}
