import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

const DAY_MS = 86_400_000;

/** Puts values into a label's {0}, {1}, … */
export function fill(label: string, ...values: (string | number)[]): string {
  return label.replace(/\{(\d)\}/g, (hole, position: string) => String(values[Number(position)] ?? hole));
}

/** A day without time: never shifted by the reader's zone. */
export function dayInWords(day: string): string {
  const thisYear = day.startsWith(String(new Date().getUTCFullYear()));
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  if (!thisYear) options.year = 'numeric';
  return new Intl.DateTimeFormat(LOCALE, options).format(new Date(`${day}T00:00:00Z`));
}

/** "43 days", "1 day". */
export function days(count: number): string {
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
}

/** A moment in the reader's own zone, as their Salesforce settings say. */
export function momentInWords(moment: string): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE }).format(
    new Date(moment),
  );
}

/** The time of day alone, of what is minutes old. */
export function timeInWords(moment: string): string {
  return new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE }).format(new Date(moment));
}

/** How long ago, in the largest unit that fits: "3 days", "2 hours", "less than a minute" is left to the caller as ''. */
export function howLong(since: string, now = new Date()): string {
  const passed = now.getTime() - new Date(since).getTime();
  const units: [string, number][] = [
    ['day', DAY_MS],
    ['hour', DAY_MS / 24],
    ['minute', DAY_MS / 1440],
  ];
  const [unit, length] = units.find(([, least]) => passed >= least) ?? ['', 0];
  if (!length) return '';
  const style: Intl.NumberFormatOptions = { style: 'unit', unit, unitDisplay: 'long' };
  return new Intl.NumberFormat(LOCALE, style).format(Math.floor(passed / length));
}

/** In the reader's own currency where none is named. */
export function money(amount: number, code?: string | null): string {
  const currency = code ?? CURRENCY;
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

/** Today in the reader's zone, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(now);
}

/** "10:05" of today, "Tuesday" of the last six days, else the day, in the reader's own zone. */
export function sinceInWords(moment: string, now = new Date()): string {
  const [day, current] = [today(new Date(moment)), today(now)];
  if (day === current) return timeInWords(moment);
  if (Date.parse(current) - Date.parse(day) >= 7 * DAY_MS) return dayInWords(day);
  return new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: TIME_ZONE }).format(new Date(moment));
}
