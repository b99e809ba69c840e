import { dayText } from '../soql/values.ts';

const patterns = new Map<string, RegExp>();

/** REGEX compares the whole text, as Java's `matches` does. */
export function matches(text: string | null, pattern: string | null): boolean {
  const source = pattern ?? '';
  const known = patterns.get(source) ?? new RegExp(`^(?:${source})$`);
  patterns.set(source, known);
  return known.test(text ?? '');
}

export function dateOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : dayText(moment);
}
