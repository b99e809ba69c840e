import { fill, money } from 'c/inWords';
import type { Cell, Column, Row } from 'c/insightTable';
import { words } from 'c/insightRevenueWords';
import type { Measure, Revenue, RevenueComparison } from '../../../../api/insight/revenueSchema.ts';

type Sum = Revenue['revenue'];

const MEASURES: Record<Measure, string> = {
  won: words.measureWon,
  days: words.measureDays,
  amount: words.measureAmount,
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'));

/** Days are days; shares and growth are hundredths. */
function rounded(measure: Measure, value: number): number {
  return Math.round(measure === 'days' ? value : value * 100);
}

function level(measure: Measure, value: number): string {
  return measure === 'days' ? fill(words.days, rounded(measure, value)) : percent(value);
}

function step(measure: Measure, value: number): string {
  return fill(measure === 'days' ? words.days : words.points, signed(rounded(measure, value)));
}

/** What the comparison says of deals won, in one sentence. */
export function headline({ comparison }: Revenue): string {
  if (!comparison) return words.tooMany;
  const [won] = comparison.measures;
  if (!won?.result) return fill(words.few, won?.used ?? 0, won?.compared ?? 0, comparison.fewest);
  const { difference, low, high } = won.result;
  const [gain, least, most] = [difference, low, high].map((value) => rounded('won', value)) as [number, number, number];
  const certainty = percent(comparison.confidence);
  if (won.verdict === 'clearly more') return fill(words.more, gain, least, most, certainty);
  if (won.verdict === 'clearly less') return fill(words.less, -gain, -most, -least, certainty);
  return fill(words.none, signed(least), signed(most), certainty);
}

export function alone({ comparison }: Revenue): string {
  return comparison ? fill(words.alone, comparison.deals, comparison.alone, comparison.outsideRegion) : '';
}

export function sumWords(
  { deals, amount, withoutAmount }: Sum,
  currency: string | null,
): { amount: string; deals: string } {
  const blank = withoutAmount > 0 ? `, ${fill(words.withoutAmount, withoutAmount)}` : '';
  return { amount: money(amount, currency), deals: fill(words.deals, deals) + blank };
}

/** Deals that no sum holds, as nobody can say here what they are worth in its currency. */
export const inOtherCurrencies = (others: Revenue['otherCurrencies']): string[] =>
  others.map(({ currency, revenue, pipeline }) =>
    fill(words.otherCurrency, currency, money(revenue.amount, currency), money(pipeline.amount, currency)),
  );

/** What is in no figure, and why. */
export const leftOut = ({ afterwards, elsewhere, otherCurrencies }: Revenue): string[] => [
  ...inOtherCurrencies(otherCurrencies),
  ...(afterwards > 0 ? [fill(words.afterwards, afterwards)] : []),
  ...(elsewhere > 0 ? [fill(words.elsewhere, elsewhere)] : []),
];

const plain = (text: string, value: Cell['value'] = text): Cell => ({ text, value });

function figures({ measure, result, used, compared }: RevenueComparison): Cell[] {
  const counts = plain(fill(words.comparedOf, used, compared));
  if (!result) return [plain('–', null), plain('–', null), plain(words.held), plain('–', null), counts];
  const { usedMean, comparedMean, difference, low, high } = result;
  const range = fill(words.rangeOf, signed(rounded(measure, low)), signed(rounded(measure, high)));
  return [
    plain(level(measure, usedMean), rounded(measure, usedMean)),
    plain(level(measure, comparedMean), rounded(measure, comparedMean)),
    plain(step(measure, difference), rounded(measure, difference)),
    plain(range),
    counts,
  ];
}

const COMPARED: Column[] = [
  { label: words.withReference, numeric: true },
  { label: words.like, numeric: true },
  { label: words.difference, numeric: true },
  { label: words.range, numeric: true },
  { label: words.compared, numeric: true },
];
export const MEASURE_COLUMNS: Column[] = [{ label: words.measure }, ...COMPARED];
export const measureRows = ({ comparison }: Revenue): Row[] =>
  (comparison?.measures ?? []).map((each) => ({
    key: each.measure,
    cells: [plain(MEASURES[each.measure]), ...figures(each)],
  }));

const summed = (name: string): Column[] => [
  { label: name },
  { label: words.won, numeric: true },
  { label: words.open, numeric: true },
  { label: words.difference, numeric: true },
  { label: words.range, numeric: true },
  { label: words.compared, numeric: true },
];
export const TYPE_COLUMNS = summed(words.activity);
export const KIND_COLUMNS = summed(words.kind);

/** What was won and is open, and how it compares; without a comparison the row says that it is held back. */
function summedRow(
  name: string,
  { revenue, pipeline }: Pick<Revenue, 'revenue' | 'pipeline'>,
  found: RevenueComparison | undefined,
  currency: string | null,
): Row {
  const compared = found ? figures(found).slice(2) : [plain(words.held), plain('–', null), plain('–', null)];
  const amounts = [revenue, pipeline].map(({ amount }) => plain(money(amount, currency), amount));
  return { key: name, cells: [plain(name), ...amounts, ...compared] };
}

export const typeRows = ({ types, comparison, currency }: Revenue): Row[] =>
  types.map(({ activityType, ...sums }) => {
    const found = comparison?.types.find((each) => each.activityType === activityType);
    return summedRow(activityType, sums, found, currency);
  });

/** Where there is but one, it is the whole. */
export function kindRows({ kinds, comparison, currency }: Revenue): Row[] {
  if (kinds.length < 2) return [];
  return kinds.map(({ kind, ...sums }) => {
    const found = comparison?.kinds.find((each) => each.kind === kind);
    return summedRow(kind ?? words.noKind, sums, found, currency);
  });
}

/** The bars' ends and point, and what lies at either side. */
export interface Interval {
  measure: Measure;
  label: string;
  difference: number;
  low: number;
  high: number;
}

export const intervals = ({ comparison }: Revenue): Interval[] =>
  (comparison?.measures ?? []).flatMap(({ measure, result }) => {
    if (!result) return [];
    return [{ measure, label: `${MEASURES[measure]}: ${step(measure, result.difference)}`, ...result }];
  });
