import type { Field, FieldType } from '../model.ts';

/** How the values of a field compare. */
export type Kind = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'datetime' | 'multi';

const KINDS: Partial<Record<FieldType, Kind>> = {
  id: 'id',
  reference: 'id',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  multipicklist: 'multi',
};

export const kindOf = (field: Field): Kind => KINDS[field.type] ?? 'text';

export type Comparable = string | number | boolean | null;

/** `2026-11-21T20:48:49.876+0000`, the one form in which the org keeps and shows moments; it sorts as text. */
export const momentText = (moment: Date): string => `${moment.toISOString().slice(0, -1)}+0000`;

export const dayText = (moment: Date): string => moment.toISOString().slice(0, 10);

function text(value: unknown, caseSensitive: boolean): string | null {
  if (value === null || value === '') return null;
  return caseSensitive ? String(value) : String(value).toLowerCase();
}

/** Brings a row's value into the form in which `===` and `<` mean what Salesforce means. */
export function comparable(field: Field): (value: unknown) => Comparable {
  const kind = kindOf(field);
  if (kind === 'text') return (value) => text(value, field.caseSensitive);
  if (kind === 'multi') return (value) => text(value, false)?.split(';').sort().join(';') ?? null;
  return (value) => value as Comparable;
}

/** Salesforce's word for the type in its messages. */
export function typeWord(field: Field): string {
  const kind = kindOf(field);
  if (kind === 'text' || kind === 'multi') return 'string';
  return kind === 'datetime' ? 'dateTime' : field.type;
}

const isLong = (field: Field): boolean => field.type === 'textarea' && (field.length ?? 0) > 255;

export const canFilter = (field: Field): boolean => !isLong(field);

export const canSort = (field: Field): boolean => !isLong(field) && field.type !== 'multipicklist';

/** Fractions and moments do not group, and neither do texts without a fixed length. */
export const canGroup = (field: Field): boolean =>
  canSort(field) && !['double', 'currency', 'percent', 'datetime'].includes(field.type);
