import { notImitated } from './errors.ts';

/** Whole days in UTC from `start` up to, not including, `end`. The org's people are all taken to live in UTC, weeks to
 *  start on Sunday and the fiscal year in January. */
export interface Span {
  start: Date;
  end: Date;
}

/** The first day of the unit the moment lies in, moved by so many units. */
function startOf(unit: string, now: Date, moved: number): Date {
  const [year, month, date] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const day = (...parts: [year: number, month: number, date: number]) => new Date(Date.UTC(...parts));
  if (unit === 'DAY') return day(year, month, date + moved);
  if (unit === 'WEEK') return day(year, month, date - now.getUTCDay() + 7 * moved);
  if (unit === 'MONTH') return day(year, month + moved, 1);
  if (unit === 'QUARTER') return day(year, month - (month % 3) + 3 * moved, 1);
  return day(year + moved, 0, 1);
}

const DAYS: Record<string, number> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const PERIODS: Record<string, number> = { LAST: -1, THIS: 0, NEXT: 1 };

/** A unit of time, and from which to which one of them the literal reaches, 0 being the present one. */
function reach(text: string): { unit: string; from: number; to: number } | undefined {
  const [name = '', count] = text.toUpperCase().replace('FISCAL_', '').split(':');
  const n = Number(count ?? /^(?:LAST|NEXT)_(90)_DAYS$/.exec(name)?.[1]);
  const [, ago] = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name) ?? [];
  const [, way, , plural] = /^(LAST|NEXT)_(N|90)_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(name) ?? [];
  const [, period = '', single] = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name) ?? [];
  const at = DAYS[name] ?? PERIODS[period];
  if (at !== undefined && count === undefined) return { unit: single ?? 'DAY', from: at, to: at };
  if (Number.isNaN(n) || n < 0) return undefined;
  if (ago !== undefined) return { unit: ago, from: -n, to: -n };
  // Looking back over days takes today in, looking ahead starts with the next: Salesforce's reference on date literals.
  if (way === 'LAST') return { unit: plural ?? '', from: -n, to: plural === 'DAY' ? 0 : -1 };
  return way === 'NEXT' ? { unit: plural ?? '', from: 1, to: n } : undefined;
}

/** Checks the name at once, and leaves the days to the moment the statement runs. */
export function dateLiteral(text: string): (now: Date) => Span {
  const found = reach(text);
  if (found === undefined) throw notImitated(`Date literal ${text}`);
  const { unit, from, to } = found;
  return (now) => ({ start: startOf(unit, now, from), end: startOf(unit, now, to + 1) });
}
