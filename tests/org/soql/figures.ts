import type { Field } from '../model.ts';
import { malformed } from './errors.ts';
import { sortKey } from './order.ts';
import { canSort, kindOf } from './values.ts';

/** One figure from the values of a group's rows, blanks left out. */
export type Figure = (values: unknown[]) => unknown;

/** Binary fractions leave dust behind the twelfth digit that no currency field has. */
const sum = (values: unknown[]) => Number((values as number[]).reduce((total, value) => total + value, 0).toFixed(12));

function first(field: Field, way: 1 | -1): Figure {
  const key = sortKey(field);
  return (values) => {
    let best: { value: unknown; by: NonNullable<ReturnType<typeof key>> } | undefined;
    for (const value of values) {
      const by = key(value);
      if (by !== null && (best === undefined || (way > 0 ? by < best.by : by > best.by))) best = { value, by };
    }
    return best?.value ?? null;
  };
}

const FIGURES: Record<string, (field: Field) => Figure> = {
  COUNT: () => (values) => values.length,
  COUNT_DISTINCT: () => (values) => new Set(values).size,
  MIN: (field) => first(field, 1),
  MAX: (field) => first(field, -1),
  SUM: () => (values) => (values.length === 0 ? null : sum(values)),
  AVG: () => (values) => (values.length === 0 ? null : sum([sum(values) / values.length])),
};

export const isFigure = (name = ''): boolean => name.toUpperCase() in FIGURES;

/** The figure of that name, and as what it is compared and sorted: a count is a whole number whatever is counted. */
export function figureOf(name: string, field: Field): { figure: Figure; field: Field } {
  const kind = kindOf(field);
  const adds = name === 'SUM' || name === 'AVG';
  const fits = adds ? kind === 'number' : canSort(field) && (kind !== 'boolean' || name === 'COUNT');
  const make = FIGURES[name];
  if (make === undefined || !fits) throw malformed(`field ${field.name} does not support aggregate operator ${name}`);
  const type = name.startsWith('COUNT') ? 'int' : name === 'AVG' ? 'double' : field.type;
  return { figure: make(field), field: { ...field, type } };
}
