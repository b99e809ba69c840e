import type { Period } from './schema.ts';

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  // A year here begins in March, so that a leap day is its last (H. Hinnant, chrono-Compatible Low-Level Date Algorithms).
  const month = (digit(5) * 10 + digit(6) + 9) % 12;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - (month > 9 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((153 * month + 2) / 5) + digit(8) * 10 + digit(9) - 719_469;
};

export const dayOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

interface Zone {
  format: Intl.DateTimeFormat;
  /** Of the instant last asked for: a ranking asks for one instant some hundreds of times. */
  last: { time: number; day: string };
}

/** Making one costs more than all else a rule asks of a reference. */
const zones = new Map<string, Zone | null>();

function zoneOf(name: string): Zone | null {
  let zone = zones.get(name);
  if (zone === undefined) {
    try {
      const format = new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' });
      zone = { format, last: { time: NaN, day: '' } };
    } catch {
      zone = null;
    }
    zones.set(name, zone);
  }
  return zone;
}

/** The day it is in a time zone at an instant; UTC where the zone is blank or unknown to this machine. */
export function dayIn(name: string | null, at: Date): string {
  const zone = zoneOf(name ?? 'UTC') ?? (zoneOf('UTC') as Zone);
  const time = at.getTime();
  if (zone.last.time !== time) zone.last = { time, day: zone.format.format(at) };
  return zone.last.day;
}

const ROLLING_DAYS: Partial<Record<Period, number>> = {
  'Rolling 30 days': 30,
  'Rolling 90 days': 90,
  'Rolling 365 days': 365,
};

type Span = readonly [first: number, after: number];
/** Of each kind the one last asked for: whoever ranks or plans asks about days of one period some thousand times. */
const spans = new Map<Period, Span>();

/** First day and first day after of the calendar period that holds a day, as day numbers. */
function calendar(period: Period, number: number): Span {
  const last = spans.get(period);
  if (last && number >= last[0] && number < last[1]) return last;
  const date = new Date(number * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const months = period === 'Calendar month' ? 1 : period === 'Calendar quarter' ? 3 : 12;
  const first = Math.floor(date.getUTCMonth() / months) * months;
  const span: Span = [Date.UTC(year, first, 1) / MS_PER_DAY, Date.UTC(year, first + months, 1) / MS_PER_DAY];
  spans.set(period, span);
  return span;
}

/** First day after this one on which fewer uses may count: a calendar period counts the same to its end. */
export const nextChange = (period: Period, on: number): number =>
  period === 'Unlimited' || ROLLING_DAYS[period] !== undefined ? on + 1 : calendar(period, on)[1];

/**
 * The most uses any period that holds `on` has already, `on` itself not counted: one more fits when this is below the limit.
 * A rolling period is every run of so many days that includes `on`, so uses planned after it bind too.
 * @param uses day numbers in ascending order
 * @param weights what each of them counts for; none: one each
 */
export function usesAround(period: Period, on: number, uses: number[], weights?: number[]): number {
  if (period === 'Unlimited' || uses.length === 0) return 0;
  const length = ROLLING_DAYS[period];
  const weightOf = (at: number) => weights?.[at] ?? 1;
  const [from, end] = length === undefined ? calendar(period, on) : [on - length + 1, on + length];
  const first = uses.findIndex((use) => use >= from);
  if (first < 0) return 0;
  let [sum, most, next] = [0, 0, first];
  const takeUntil = (day: number) => {
    for (; next < uses.length && (uses[next] as number) < day; next += 1) sum += weightOf(next);
  };
  // The fullest run begins with a use before this day, or with this day itself.
  for (let at = first; length !== undefined && (uses[at] as number) < on; at += 1) {
    takeUntil((uses[at] as number) + length);
    most = Math.max(most, sum);
    sum -= weightOf(at);
  }
  takeUntil(end);
  return Math.max(most, sum);
}
