import { notImitated } from './errors.ts';

/** Whole days in UTC from `start` up to, not including, `end`. The org's people are all taken to live in UTC, weeks to
 *  start on Sunday and the fiscal year in January. */
export interface Span {
  start: Date;
  end: Date;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

function day(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month, date));
}

/** The first day of the unit the moment lies in, moved by so many units. */
function startOf(unit: Unit, now: Date, moved: number): Date {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  const date = now.getUTCDate();
  switch (unit) {
    case 'DAY':
      return day(year, month, date + moved);
    case 'WEEK':
      return day(year, month, date - now.getUTCDay() + 7 * moved);
    case 'MONTH':
      return day(year, month + moved, 1);
    case 'QUARTER':
      return day(year, month - (month % 3) + 3 * moved, 1);
    case 'YEAR':
      return day(year + moved, 0, 1);
  }
}

function span(unit: Unit, now: Date, from: number, to: number): Span {
  return { start: startOf(unit, now, from), end: startOf(unit, now, to) };
}

const SINGLE: Record<string, [from: number, to: number]> = { LAST: [-1, 0], THIS: [0, 1], NEXT: [1, 2] };

function fixed(name: string, now: Date): Span | undefined {
  if (name === 'YESTERDAY') return span('DAY', now, -1, 0);
  if (name === 'TODAY') return span('DAY', now, 0, 1);
  if (name === 'TOMORROW') return span('DAY', now, 1, 2);
  // Looking back takes today in, looking ahead starts tomorrow: Salesforce's reference on date literals.
  if (name === 'LAST_90_DAYS') return span('DAY', now, -90, 1);
  if (name === 'NEXT_90_DAYS') return span('DAY', now, 1, 91);
  const [, which, unit] = /^(LAST|THIS|NEXT)_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/.exec(name) ?? [];
  const bounds = SINGLE[which ?? ''];
  return bounds === undefined ? undefined : span(unit as Unit, now, bounds[0], bounds[1]);
}

function counted(name: string, count: number, now: Date): Span | undefined {
  const [, which, plural] = /^(LAST|NEXT)_N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(name) ?? [];
  if (which === 'LAST') return span(plural as Unit, now, -count, plural === 'DAY' ? 1 : 0);
  if (which === 'NEXT') return span(plural as Unit, now, 1, count + 1);
  const [, ago] = /^N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name) ?? [];
  return ago === undefined ? undefined : span(ago as Unit, now, -count, 1 - count);
}

/** Checks the name at once, and leaves the days to the moment the statement runs. */
export function dateLiteral(text: string): (now: Date) => Span {
  const [name = '', count] = text.toUpperCase().split(':');
  const at = (now: Date): Span | undefined =>
    count === undefined ? fixed(name, now) : counted(name, Number(count), now);
  if (at(new Date(0)) === undefined) throw notImitated(`Date literal ${text}`);
  return (now) => at(now) as Span;
}
