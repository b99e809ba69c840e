import { fill, today } from 'c/inWords';

const MONTHS = [3, 6, 12, 24];

/** What may be looked at, each in words: "Last {0} months". */
export const periodsOf = (sentence: string): { label: string; value: string }[] =>
  MONTHS.map((count) => ({ label: fill(sentence, count), value: String(count) }));

/** The day after the one so many months back. */
export function firstDay(months: number): string {
  const first = new Date(`${today()}T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months, first.getUTCDate() + 1);
  return first.toISOString().slice(0, 10);
}
