import type { WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../model.ts';
import { bindComparison } from './comparisons.ts';
import { conditionTree } from './conditions.ts';
import type { Comparison, Tree } from './conditions.ts';
import { cannotBe, malformed } from './errors.ts';
import { fieldExpression, functionExpression } from './expressions.ts';
import { compileJoin } from './joins.ts';
import { narrowing } from './narrowing.ts';
import type { Narrowing, RowCondition, Where } from './narrowing.ts';
import type { Scope } from './paths.ts';
import type { Run } from './runContext.ts';
import { canFilter } from './values.ts';

export function combine<T>(
  tree: Tree,
  leaf: (comparison: Comparison) => (run: Run) => (on: T) => boolean,
): (run: Run) => (on: T) => boolean {
  if (tree.kind === 'leaf') return leaf(tree.leaf);
  if (tree.kind === 'not') {
    const inner = combine(tree.of, leaf);
    return (run) => {
      const test = inner(run);
      return (on) => !test(on);
    };
  }
  const parts = tree.of.map((part) => combine(part, leaf));
  const every = tree.kind === 'and';
  return (run) => {
    const tests = parts.map((part) => part(run));
    return every ? (on) => tests.every((test) => test(on)) : (on) => tests.some((test) => test(on));
  };
}

/** Salesforce's limit for sub-selects in one WHERE clause. */
const MOST_JOINS = 2;

/** The comparisons every matching row must fulfil. */
function demanded(tree: Tree): Comparison[] {
  if (tree.kind === 'leaf') return [tree.leaf];
  return tree.kind === 'and' ? tree.of.flatMap(demanded) : [];
}

export function compileWhere(scope: Scope, clause: WhereClause): Where {
  const tree = conditionTree(clause);
  const must = demanded(tree);
  const narrowings: Narrowing[] = [];
  let joins = 0;

  function leaf(comparison: Comparison): RowCondition {
    if (comparison.valueQuery !== undefined) {
      joins += 1;
      if (joins > MOST_JOINS) throw malformed(`maximum ${MOST_JOINS} semi join sub-selects are allowed`);
      const join = compileJoin(scope, comparison, must.includes(comparison), compileWhere);
      if (join.narrowing !== undefined) narrowings.push(join.narrowing);
      return join.condition;
    }
    const expression =
      comparison.fn === undefined
        ? fieldExpression(scope, comparison.field ?? '')
        : functionExpression(scope, comparison.fn);
    const { field, text, value } = expression;
    if (!canFilter(field)) throw cannotBe('filtered', scope.soql, text, field.name);
    const bind = bindComparison(field, comparison, scope.soql, text);
    if (must.includes(comparison)) narrowings.push(...narrowing(expression, comparison, scope.soql));
    return (run) => {
      const test = bind(run.now);
      return (row) => test(value(row, run));
    };
  }

  const condition = combine<Row>(tree, leaf);
  return { condition, narrowings };
}
