import type { Field, Row } from '../model.ts';
import type { Criterion } from '../schema/sharingRules.ts';
import { kindOf } from '../soql/values.ts';

export type Value = number | string;

/** Beside `equals` and `notEqual`, the only ones that know blanks. */
const COMPARES: Record<string, (value: Value, wanted: Value) => boolean> = {
  lessThan: (value, wanted) => value < wanted,
  greaterThan: (value, wanted) => value > wanted,
  lessOrEqual: (value, wanted) => value <= wanted,
  greaterOrEqual: (value, wanted) => value >= wanted,
  contains: (value, wanted) => String(value).includes(String(wanted)),
  startsWith: (value, wanted) => String(value).startsWith(String(wanted)),
};

export const operations = ['equals', 'notEqual', ...Object.keys(COMPARES)];

export function valueOf(field: Field, value: unknown): Value | null {
  if (value === null || value === undefined || value === '') return null;
  return kindOf(field) === 'number' ? Number(value) : String(value).toLowerCase();
}

/** One criterion of a sharing rule: one of the wanted values is met. All criteria of a rule must hold. */
export function meets(row: Row, { field, operation, wanted }: Criterion): boolean {
  const value = valueOf(field, row[field.name]);
  const compare = COMPARES[operation];
  if (compare === undefined) return wanted.includes(value) === (operation === 'equals');
  return value !== null && wanted.some((each) => each !== null && compare(value, each));
}
