import type { GroupByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../model.ts';
import { cannotBe, malformed, type Named, notImitated } from './errors.ts';
import { expression, type Expression, type FunctionCall, onlyParameter } from './expressions.ts';
import { type Figure, figureOf, isFigure } from './figures.ts';
import type { Scope } from './paths.ts';
import type { Run } from './runContext.ts';
import { canGroup } from './values.ts';

/** The values of one group, by column: those it is grouped by, then those worked out over its rows. */
export type Group = unknown[];

export interface Column extends Named {
  value(group: Group): unknown;
}

interface Clause {
  field?: string;
  fn?: FunctionCall;
}

/** The columns of an aggregate statement; a figure named twice, say in SELECT and ORDER BY, is worked out once. */
export class Grouping {
  readonly #by: Expression[];
  readonly #scope: Scope;
  readonly #figures = new Map<string, { expression: Expression; figure: Figure }>();

  constructor(scope: Scope, query: Query) {
    this.#scope = scope;
    this.#by = [query.groupBy ?? []].flat().map((clause: GroupByClause & Clause) => {
      const name = clause.fn?.functionName?.toUpperCase();
      if (name === 'ROLLUP' || name === 'CUBE') throw notImitated(`GROUP BY ${name}`);
      const by = expression(scope, clause);
      if (by.plain && !canGroup(by.field)) throw cannotBe('grouped', by);
      return by;
    });
  }

  column(clause: Clause): Column {
    const { fn } = clause;
    const name = fn?.functionName?.toUpperCase() ?? '';
    if (fn === undefined || !isFigure(name)) {
      const grouped = expression(this.#scope, clause);
      const at = this.#by.findIndex(({ key }) => key === grouped.key);
      if (at < 0) throw malformed(`Field must be grouped or aggregated: ${grouped.text}`);
      return { ...grouped, value: (group) => group[at] };
    }
    if (fn.parameters?.length === 0) throw malformed(`${name}() must be the only element in the SELECT list`);
    const counted = expression(this.#scope, { field: onlyParameter(fn) });
    if (this.#by.some(({ key }) => key === counted.key)) {
      throw malformed(`Grouped field should not be aggregated: ${counted.text}`);
    }
    const { figure, field } = figureOf(name, counted.field);
    const key = `${name}(${counted.key})`;
    if (!this.#figures.has(key)) this.#figures.set(key, { expression: counted, figure });
    const at = this.#by.length + [...this.#figures.keys()].indexOf(key);
    return { field, text: fn.rawValue ?? name, soql: counted.soql, value: (group) => group[at] };
  }

  /** Without GROUP BY all rows are one group, even when there are none. */
  groups(run: Run, rows: Iterable<Row>): Group[] {
    const [first, ...more] = this.#by;
    const valuesOf = (row: Row) => this.#by.map(({ value }) => value(row, run));
    const members = first
      ? Map.groupBy(rows, (row) => (more.length === 0 ? first.value(row, run) : JSON.stringify(valuesOf(row))))
      : new Map([[undefined, [...rows]]]);
    const figures = [...this.#figures.values()];
    return [...members.values()].map((group) => [
      ...(group[0] ? valuesOf(group[0]) : []),
      ...figures.map(({ expression: { value }, figure }) =>
        figure(group.map((row) => value(row, run)).filter((each) => each !== null)),
      ),
    ]);
  }
}
