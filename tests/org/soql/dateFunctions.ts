import type { Field } from '../model.ts';
import { malformed } from './errors.ts';
import { dayText, kindOf } from './values.ts';

const DAY_MS = 86_400_000;

type Part = (at: Date) => number | string;

const dayOfYear = (at: Date) => Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
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
  DAY_ONLY: dayText,
  HOUR_IN_DAY: (at) => at.getUTCHours(),
};

const OF_MOMENTS_ONLY = ['DAY_ONLY', 'HOUR_IN_DAY'];

export interface DateFunction {
  /** What the function stands for in comparisons and in sorting: a whole number, or a date for DAY_ONLY. */
  field: Field;
  of(value: unknown): number | string | null;
}

/** Undefined when there is no date function of that name. */
export function dateFunction(name: string): ((field: Field) => DateFunction) | undefined {
  const called = name.toUpperCase();
  const part = PARTS[called];
  if (part === undefined) return undefined;
  return (field) => {
    const kind = kindOf(field);
    if (kind !== 'datetime' && (kind !== 'date' || OF_MOMENTS_ONLY.includes(called)))
      throw malformed(`${called}(${field.name}): the function does not take a field of type ${field.type}`);
    return {
      field: { ...field, type: called === 'DAY_ONLY' ? 'date' : 'int' },
      of: (value) => (typeof value === 'string' ? part(new Date(value)) : null),
    };
  };
}
