import * as chrono from 'chrono-node';
import { fromParts, latestOf, monthOf, parts, type Span } from './spans.ts';

/** When somebody was last asked, as the latest day the words can mean that is not in the future. */
export type LastAsked = { on: string; exact: boolean } | { none: true } | { refused: string };

/** Left off, the words around it mean a longer stretch, and its last day is what counts. */
const ROUGHLY = /^((in|last|around|about|ca\.?|approx\.?|early|mid|late|end of|beginning of)[ -])+/;
const NEVER = /^(|-+|\?+|n\/?a|n\.a\.|no|none|never|not yet|unknown|tbd)$/;

export function understandLastAsked(written: string, now: Date): LastAsked {
  const text = written.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const today = now.toISOString().slice(0, 10);
  if (NEVER.test(text)) return { none: true };
  const plain = text.replace(ROUGHLY, '');
  const spans =
    numeric(text, today) ?? parts(text, today) ?? words(text, now) ?? parts(plain, today) ?? words(plain, now);
  if (spans === undefined || spans.length === 0) return { refused: 'is no date that can be read' };
  const on = latestOf(spans, today);
  if (on === undefined) return { refused: 'is in the future' };
  return { on, exact: spans.length === 1 && spans[0]!.from === spans[0]!.to };
}

/** 2026-03-14, 14.3.26, 14/03/2026, 3/14/2026, 3/4/2026 (both readings), 03/2026. */
function numeric(text: string, today: string): Span[] | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return days([[iso[1]!, iso[2]!, iso[3]!]]);
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (month) return monthOf(Number(month[2]), Number(month[1]));
  const found = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d)?)?$/.exec(text);
  if (!found) return undefined;
  const [, first = '', mark, second = '', year] = found;
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [String(thisYear), String(thisYear - 1)] : [year];
  // With dots it is always the day that comes first.
  const orders =
    mark === '.'
      ? [[second, first]]
      : [
          [first, second],
          [second, first],
        ];
  return days(years.flatMap((y) => orders.map(([m = '', d = '']): [string, string, string] => [y, m, d])));
}

function days(readings: [string, string, string][]): Span[] {
  const found = readings.flatMap(([year, month, day]) => fromParts(fullYear(year), Number(month), Number(day)) ?? []);
  return [...new Set(found)].map((day) => ({ from: day, to: day }));
}

function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : 2000 + Number(year);
}

/** Everything else in words: Mar 14, 2026, 14 March, yesterday, two weeks ago. */
function words(text: string, now: Date): Span[] | undefined {
  const [found, ...more] = chrono.parse(text, { instant: now, timezone: 0 }, { forwardDate: false });
  if (found === undefined || more.length > 0 || found.text.length < text.length) return undefined;
  const { start } = found;
  const year = start.get('year')!;
  const month = start.get('month')!;
  const years = start.isCertain('year') || !start.isCertain('month') ? [year] : [year, year - 1];
  if (start.isCertain('month') && !start.isCertain('day')) return years.flatMap((y) => monthOf(y, month));
  return days(years.map((y): [string, string, string] => [String(y), String(month), String(start.get('day'))]));
}
