import type { Field } from '../model.ts';
import { malformed } from './errors.ts';
import { sortKey } from './order.ts';
import { canSort, kindOf } from './values.ts';
import type { Comparable } from './values.ts';

/** Takes the values of a group's rows one after another. */
export interface Tally {
  add(value: unknown): void;
  result(): unknown;
}

const NUMBERS_ONLY = ['SUM', 'AVG'];
const NAMES = ['COUNT', 'COUNT_DISTINCT', 'MIN', 'MAX', ...NUMBERS_ONLY];

export function isAggregateFunction(name: string | undefined): boolean {
  return NAMES.includes((name ?? '').toUpperCase());
}

export function checkAggregate(name: string, field: Field): void {
  const kind = kindOf(field);
  const fits = NUMBERS_ONLY.includes(name)
    ? kind === 'number'
    : canSort(field) && !(kind === 'boolean' && name !== 'COUNT');
  if (!fits) throw malformed(`field ${field.name} does not support aggregate operator ${name}`);
}

/** What comparing and sorting see: a count is a whole number whatever is counted. */
export function resultField(name: string, field: Field): Field {
  if (name.startsWith('COUNT')) return { ...field, type: 'int' };
  return name === 'AVG' ? { ...field, type: 'double' } : field;
}

function counting(): Tally {
  let count = 0;
  return {
    add: (value) => {
      if (value !== null) count += 1;
    },
    result: () => count,
  };
}

function distinct(): Tally {
  const seen = new Set<unknown>();
  return {
    add: (value) => {
      if (value !== null) seen.add(value);
    },
    result: () => seen.size,
  };
}

/** Binary fractions leave dust behind the twelfth digit that no currency field has. */
function withoutDust(number: number): number {
  return Number(number.toFixed(12));
}

function adding(mean: boolean): Tally {
  let sum = 0;
  let count = 0;
  return {
    add: (value) => {
      if (typeof value !== 'number') return;
      sum += value;
      count += 1;
    },
    result: () => (count === 0 ? null : withoutDust(mean ? sum / count : sum)),
  };
}

function extreme(
  field: Field,
  wins: (challenger: NonNullable<Comparable>, holder: NonNullable<Comparable>) => boolean,
): Tally {
  const key = sortKey(field);
  let best: unknown = null;
  let bestKey: Comparable = null;
  return {
    add: (value) => {
      const challenger = key(value);
      if (challenger === null || (bestKey !== null && !wins(challenger, bestKey))) return;
      best = value;
      bestKey = challenger;
    },
    result: () => best,
  };
}

export function tally(name: string, field: Field): Tally {
  switch (name) {
    case 'COUNT':
      return counting();
    case 'COUNT_DISTINCT':
      return distinct();
    case 'MIN':
      return extreme(field, (challenger, holder) => challenger < holder);
    case 'MAX':
      return extreme(field, (challenger, holder) => challenger > holder);
    default:
      return adding(name === 'AVG');
  }
}
