import type { Row } from '../model.ts';
import { operandsOf } from './comparisons.ts';
import type { Comparison } from './conditions.ts';
import type { Expression } from './expressions.ts';
import { unquote } from './literals.ts';
import type { Run } from './runContext.ts';
import { kindOf } from './values.ts';

/** A field with an index and the values its rows may have; the fewer values are expected, the lower the rank. */
export interface Narrowing {
  rank: number;
  field: string;
  values(run: Run): Iterable<unknown>;
}

export type RowCondition = (run: Run) => (row: Row) => boolean;

export interface Where {
  condition: RowCondition;
  /** The index look-ups any matching row must be found by. */
  narrowings: Narrowing[];
}

function isUnique(expression: Expression): boolean {
  const { field } = expression;
  return field.type === 'id' || field.unique || field.externalId || field.idLookup === true;
}

export function canNarrow(expression: Expression): boolean {
  const direct = expression.plain && expression.path.steps.length === 0;
  return direct && (isUnique(expression) || expression.field.type === 'reference');
}

/** Ids and unique values find one row each, a reference may find many. */
export function rankOf(expression: Expression): number {
  return isUnique(expression) ? 0 : 1;
}

export function narrowing(expression: Expression, comparison: Comparison, soql: string): Narrowing[] {
  if (!canNarrow(expression) || !['=', 'IN'].includes(comparison.operator)) return [];
  const { field, text } = expression;
  const operands = operandsOf(field, comparison, soql, text);
  const literals = operands.flatMap((each) => ('value' in each ? [each.value] : []));
  // No index knows which rows are blank, nor what a date literal means.
  if (literals.includes(null) || literals.length < operands.length) return [];
  // Compared without regard to case, but looked up as written: the index folds case by itself where it must.
  const raw = Array.isArray(comparison.value) ? comparison.value : [comparison.value ?? ''];
  const values = new Set(kindOf(field) === 'text' ? raw.map((each) => unquote(each)) : literals);
  return [{ rank: rankOf(expression), field: field.name, values: () => values }];
}

/** Every row a statement has to look at: through the best index there is, or all of them. */
export function candidates(run: Run, object: string, narrowings: Narrowing[]): Iterable<Row> {
  for (const { field, values } of [...narrowings].sort((a, b) => a.rank - b.rank)) {
    const found = new Map<string, Row>();
    let indexed = true;
    for (const value of values(run)) {
      const rows = run.source.lookup(object, field, value);
      if (rows === undefined) {
        indexed = false;
        break;
      }
      for (const row of rows) found.set(row.Id, row);
    }
    if (indexed) return found.values();
  }
  return run.source.rows(object);
}
