/** A stretch of days, both ends included. */
export interface Span {
  from: string;
  to: string;
}

const DAY = 86_400_000;

/** The latest day within the spans that is not after today; undefined when all lie in the future. */
export function latestOf(spans: Span[], today: string): string | undefined {
  return spans
    .filter(({ from }) => from <= today)
    .map(({ to }) => (to < today ? to : today))
    .sort()
    .at(-1);
}

/** Undefined when there is no such day. */
export function fromParts(year: number, month: number, day: number): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

export function monthOf(year: number, month: number): Span[] {
  return months(year, month, 1);
}

/** `count` months from the first of `month`, which counts from 1 and may run over the year. */
function months(year: number, month: number, count: number): Span[] {
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  if (month < 1 || month > 12) return [];
  return [{ from: iso(Date.UTC(year, month - 1, 1)), to: iso(Date.UTC(year, month - 1 + count, 1) - DAY) }];
}

/** First and last day of the seasons of the northern half of the world, by month and day; a winter begins the year before. */
const SEASONS: Record<string, [string, string]> = {
  spring: ['03-20', '06-20'],
  summer: ['06-21', '09-22'],
  autumn: ['09-23', '12-20'],
  fall: ['09-23', '12-20'],
  winter: ['12-21', '03-19'],
};

const PARTS: [RegExp, (found: Record<string, string>, today: string) => Span[]][] = [
  [/^(?<year>\d{4})$/, ({ year }) => months(Number(year), 1, 12)],
  [/^q(?<n>[1-4])(?:[ /'-]*(?<year>\d{4}|\d\d))?$/, (found, today) => fractions(found, today, 3)],
  [/^(?<year>\d{4})[ /-]*q(?<n>[1-4])$/, (found, today) => fractions(found, today, 3)],
  [/^h(?<n>[12])(?:[ /'-]*(?<year>\d{4}|\d\d))?$/, (found, today) => fractions(found, today, 6)],
  [
    /^(?<season>spring|summer|autumn|fall|winter) (?<year>\d{4})$/,
    (found) => seasons(found.season!, Number(found.year), 1),
  ],
  [
    /^(?:last |in )?(?<season>spring|summer|autumn|fall|winter)$/,
    ({ season }, today) => past(seasons(season!, yearOf(today), -1), today),
  ],
  [/^last (?<unit>year|half|quarter|month|week)$/, ({ unit }, today) => [before(unit!, today)]],
];

/** Quarters, halves, years, seasons, and `last` of these; undefined when the words name none. */
export function parts(text: string, today: string): Span[] | undefined {
  for (const [pattern, spans] of PARTS) {
    const found = pattern.exec(text)?.groups;
    if (found) return spans(found, today);
  }
  return undefined;
}

function fractions({ n, year }: Record<string, string>, today: string, length: 3 | 6): Span[] {
  const years =
    year === undefined ? [yearOf(today), yearOf(today) - 1] : [Number(year.length === 2 ? `20${year}` : year)];
  return years.flatMap((y) => months(y, (Number(n) - 1) * length + 1, length));
}

/** A season in this year and the one `step` years on; "winter 2026" may begin or end in 2026. */
function seasons(season: string, year: number, step: number): Span[] {
  const [from, to] = SEASONS[season]!;
  const overNewYear = from > to;
  const years = overNewYear || step < 0 ? [year, year + step] : [year];
  return years.map((y) => ({ from: `${overNewYear ? y - 1 : y}-${from}`, to: `${y}-${to}` }));
}

/** Those that are over: nobody calls the season we are in the last one. */
function past(spans: Span[], today: string): Span[] {
  return spans.filter(({ to }) => to < today);
}

function before(unit: string, today: string): Span {
  if (unit === 'week') return { from: addDays(today, -13), to: addDays(today, -1) };
  const length = { year: 12, half: 6, quarter: 3, month: 1 }[unit]!;
  const month = Number(today.slice(5, 7));
  const [current] = months(yearOf(today), Math.floor((month - 1) / length) * length + 1, length);
  const to = addDays(current!.from, -1);
  return { from: to.slice(0, 8) + '01', to };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
