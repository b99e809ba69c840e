import type { Field, Row } from '../model.ts';
import type { Criterion } from '../schema/sharingRules.ts';

function asNumberOrText(field: Field, value: unknown): number | string | null {
  if (value === null || value === undefined || value === '') return null;
  if (['int', 'double', 'currency', 'percent'].includes(field.type)) return Number(value);
  return String(value).toLowerCase();
}

/** One criterion of a sharing rule; all of a rule's must hold. A list separated by commas means any of them. */
export function meets(row: Row, criterion: Criterion, field: Field): boolean {
  const value = asNumberOrText(field, row[field.name]);
  const wanted = (criterion.value === '' ? [''] : criterion.value.split(',')).map((each) =>
    asNumberOrText(field, each.trim()),
  );
  const compare = (test: (value: number | string, wanted: number | string) => boolean) =>
    value !== null && wanted.some((each) => each !== null && test(value, each));
  switch (criterion.operation) {
    case 'equals':
      return wanted.includes(value);
    case 'notEqual':
      return !wanted.includes(value);
    case 'lessThan':
      return compare((a, b) => a < b);
    case 'greaterThan':
      return compare((a, b) => a > b);
    case 'lessOrEqual':
      return compare((a, b) => a <= b);
    case 'greaterOrEqual':
      return compare((a, b) => a >= b);
    case 'contains':
      return compare((a, b) => String(a).includes(String(b)));
    case 'startsWith':
      return compare((a, b) => String(a).startsWith(String(b)));
    default:
      throw new Error(`Sharing criterion ${criterion.operation}`);
  }
}
