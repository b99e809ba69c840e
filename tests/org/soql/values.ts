import type { Field } from '../model.ts';

/** How the values of a field compare; `currency`, `double` and the like are all numbers here. */
export type Kind = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'datetime' | 'multi';

export function kindOf(field: Field): Kind {
  switch (field.type) {
    case 'id':
    case 'reference':
      return 'id';
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return 'number';
    case 'boolean':
    case 'date':
    case 'datetime':
      return field.type;
    case 'multipicklist':
      return 'multi';
    default:
      return 'text';
  }
}

export type Comparable = string | number | boolean | null;

/** `2026-11-21T20:48:49.876+0000`, the one form in which the org keeps and shows moments; it sorts as text. */
export function momentText(moment: Date): string {
  return `${moment.toISOString().slice(0, -1)}+0000`;
}

export function dayText(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function text(value: unknown, caseSensitive: boolean): Comparable {
  if (value === null || value === '') return null;
  return caseSensitive ? String(value) : String(value).toLowerCase();
}

/** Brings a row's value into the form in which `===` and `<` mean what Salesforce means. */
export function comparable(field: Field): (value: unknown) => Comparable {
  switch (kindOf(field)) {
    case 'text':
      return (value) => text(value, field.caseSensitive);
    case 'multi':
      return (value) => text(value, false)?.toString().split(';').sort().join(';') ?? null;
    default:
      return (value) => value as Comparable;
  }
}

/** Salesforce's word for the type in its messages. */
export function typeWord(field: Field): string {
  if (kindOf(field) === 'text' || kindOf(field) === 'multi') return 'string';
  return field.type === 'datetime' ? 'dateTime' : field.type;
}

function isLong(field: Field): boolean {
  return field.type === 'textarea' && (field.length ?? 0) > 255;
}

export const canFilter = (field: Field): boolean => !isLong(field);

export const canSort = (field: Field): boolean => !isLong(field) && field.type !== 'multipicklist';

/** Fractions and moments do not group, and neither do texts without a fixed length. */
export const canGroup = (field: Field): boolean =>
  canSort(field) && !['double', 'currency', 'percent', 'datetime'].includes(field.type);
