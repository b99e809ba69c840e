import type { Field } from '../model.ts';
import { malformed } from './errors.ts';
import { kindOf } from './values.ts';

const DAY_MS = 86_400_000;

type Part = (at: Date) => number | string;

function dayOfYear(at: Date): number {
  return Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

const year: Part = (at) => at.getUTCFullYear();
const quarter: Part = (at) => Math.floor(at.getUTCMonth() / 3) + 1;
const month: Part = (at) => at.getUTCMonth() + 1;

/** In UTC, with the fiscal year starting in January; weeks of a month and a year are counted from its first day. */
const PARTS: Record<string, Part> = {
  CALENDAR_YEAR: year,
  CALENDAR_QUARTER: quarter,
  CALENDAR_MONTH: month,
  FISCAL_YEAR: year,
  FISCAL_QUARTER: quarter,
  FISCAL_MONTH: month,
  WEEK_IN_MONTH: (at) => Math.ceil(at.getUTCDate() / 7),
  WEEK_IN_YEAR: (at) => Math.ceil(dayOfYear(at) / 7),
  DAY_IN_MONTH: (at) => at.getUTCDate(),
  DAY_IN_WEEK: (at) => at.getUTCDay() + 1,
  DAY_IN_YEAR: dayOfYear,
  DAY_ONLY: (at) => at.toISOString().slice(0, 10),
  HOUR_IN_DAY: (at) => at.getUTCHours(),
};

const OF_MOMENTS_ONLY = ['DAY_ONLY', 'HOUR_IN_DAY'];

export function isDateFunction(name: string): boolean {
  return name.toUpperCase() in PARTS;
}

/** The field a date function stands for in comparisons and in sorting: a whole number, or a date for DAY_ONLY. */
export function dateFunctionField(name: string, field: Field): Field {
  const called = name.toUpperCase();
  const kind = kindOf(field);
  if (kind !== 'datetime' && (kind !== 'date' || OF_MOMENTS_ONLY.includes(called))) {
    throw malformed(`${called}(${field.name}): the function does not take a field of type ${field.type}`);
  }
  return { ...field, type: called === 'DAY_ONLY' ? 'date' : 'int' };
}

export function dateFunction(name: string): (value: unknown) => number | string | null {
  const part = PARTS[name.toUpperCase()];
  if (part === undefined) throw malformed(`unknown function ${name}`);
  return (value) => (typeof value === 'string' ? part(new Date(value)) : null);
}
