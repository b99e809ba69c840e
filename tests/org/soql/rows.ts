import type { QueryBase } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../model.ts';
import type { Row } from '../model.ts';
import { cannotBe } from './errors.ts';
import { fieldExpression, functionExpression } from './expressions.ts';
import { candidates } from './narrowing.ts';
import { comparing, orderList, sortBy, sortKey } from './order.ts';
import type { Scope } from './paths.ts';
import { sees } from './runContext.ts';
import type { Run } from './runContext.ts';
import { canSort } from './values.ts';
import { compileWhere } from './where.ts';

const FARTHEST_OFFSET = 2000;

export function checkOffset(offset: number | undefined): void {
  if ((offset ?? 0) > FARTHEST_OFFSET) {
    throw new OrgError(400, 'NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${FARTHEST_OFFSET}`);
  }
}

/** Filter the rows a list holds, or all rows of the object when no list is given. */
export type Filter = (run: Run, among?: Iterable<Row>) => Generator<Row>;

export function compileFilter(scope: Scope, query: QueryBase): Filter {
  const where = query.where === undefined ? undefined : compileWhere(scope, query.where);
  return function* filter(run, among) {
    const test = where?.condition(run);
    for (const row of among ?? candidates(run, scope.object.name, where?.narrowings ?? [])) {
      // The sharing check may be the costlier one, so it comes last.
      if ((test === undefined || test(row)) && sees(run, scope.object, row)) yield row;
    }
  };
}

export type Arrange = (run: Run, rows: Iterable<Row>) => Row[];

export function compileArrange(scope: Scope, query: QueryBase): Arrange {
  checkOffset(query.offset);
  const clauses = orderList(query.orderBy);
  const expressions = clauses.map(({ field, fn }) =>
    fn === undefined ? fieldExpression(scope, field ?? '') : functionExpression(scope, fn),
  );
  for (const { field, text } of expressions) {
    if (!canSort(field)) throw cannotBe('sorted', scope.soql, text, field.name);
  }
  const compares = clauses.map(comparing);
  const sortKeys = expressions.map(({ field, value }) => ({ key: sortKey(field), value }));
  const from = query.offset ?? 0;
  const to = query.limit === undefined ? Infinity : from + query.limit;
  return (run, rows) => {
    if (sortKeys.length > 0) {
      const keys = sortKeys.map(
        ({ key, value }) =>
          (row: Row) =>
            key(value(row, run)),
      );
      return sortBy([...rows], keys, compares).slice(from, to);
    }
    const kept: Row[] = [];
    let at = 0;
    if (to > from) {
      for (const row of rows) {
        if (at >= from) kept.push(row);
        at += 1;
        if (at >= to) break;
      }
    }
    return kept;
  };
}
