import type { GroupByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { Field, Row } from '../model.ts';
import { checkAggregate, isAggregateFunction, resultField, tally } from './aggregateFunctions.ts';
import type { Tally } from './aggregateFunctions.ts';
import { cannotBe, malformed, notImitated } from './errors.ts';
import { fieldExpression, functionExpression, onlyParameter } from './expressions.ts';
import type { Expression, FunctionCall } from './expressions.ts';
import type { Scope } from './paths.ts';
import type { Run } from './runContext.ts';
import { canGroup } from './values.ts';

/** The values of one group, by column: those it is grouped by, then those counted over its rows. */
export type Group = unknown[];

export interface Column {
  at: number;
  field: Field;
}

interface Measure {
  field: Field;
  expression: Expression;
  start: () => Tally;
}

/** The columns of an aggregate statement; a measure named twice, say in SELECT and ORDER BY, is counted once. */
export class Grouping {
  readonly by: Expression[];
  readonly #scope: Scope;
  readonly #measures = new Map<string, Measure>();

  constructor(scope: Scope, query: Query) {
    this.#scope = scope;
    this.by = [query.groupBy ?? []].flat().map((clause) => this.#groupBy(clause));
  }

  #groupBy(clause: GroupByClause): Expression {
    const call: FunctionCall | undefined = 'fn' in clause ? clause.fn : undefined;
    if (call === undefined && 'field' in clause) {
      const expression = fieldExpression(this.#scope, clause.field);
      if (!canGroup(expression.field)) {
        throw cannotBe('grouped', this.#scope.soql, clause.field, expression.field.name);
      }
      return expression;
    }
    const name = call?.functionName?.toUpperCase() ?? '';
    if (name === 'ROLLUP' || name === 'CUBE') throw notImitated(`GROUP BY ${name}`);
    return functionExpression(this.#scope, call ?? {});
  }

  #grouped(expression: Expression): Column {
    const at = this.by.findIndex(({ key }) => key === expression.key);
    if (at < 0) throw malformed(`Field must be grouped or aggregated: ${expression.text}`);
    return { at, field: expression.field };
  }

  field(text: string): Column {
    return this.#grouped(fieldExpression(this.#scope, text));
  }

  call(call: FunctionCall): Column {
    const name = call.functionName?.toUpperCase() ?? '';
    if (!isAggregateFunction(name)) return this.#grouped(functionExpression(this.#scope, call));
    if (call.parameters?.length === 0) throw malformed(`${name}() must be the only element in the SELECT list`);
    const expression = fieldExpression(this.#scope, onlyParameter(call));
    if (this.by.some(({ key }) => key === expression.key)) {
      throw malformed(`Grouped field should not be aggregated: ${expression.text}`);
    }
    checkAggregate(name, expression.field);
    const key = `${name}(${expression.key})`;
    const field = resultField(name, expression.field);
    if (!this.#measures.has(key)) {
      this.#measures.set(key, { field, expression, start: () => tally(name, expression.field) });
    }
    return { at: this.by.length + [...this.#measures.keys()].indexOf(key), field };
  }

  /** Without GROUP BY all rows are one group, even when there are none. */
  groups(run: Run, rows: Iterable<Row>): Group[] {
    const measures = [...this.#measures.values()];
    const groups = new Map<unknown, { by: unknown[]; tallies: Tally[] }>();
    const start = (by: unknown[]) => ({ by, tallies: measures.map((measure) => measure.start()) });
    const [first, ...more] = this.by;
    if (first === undefined) groups.set(undefined, start([]));
    for (const row of rows) {
      const by = this.by.map(({ value }) => value(row, run));
      const key = more.length === 0 ? by[0] : JSON.stringify(by);
      const group = groups.get(key) ?? start(by);
      groups.set(key, group);
      group.tallies.forEach((each, at) => each.add(measures[at]?.expression.value(row, run)));
    }
    return [...groups.values()].map(({ by, tallies }) => [...by, ...tallies.map((each) => each.result())]);
  }
}
