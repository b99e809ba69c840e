import { dayInWords, fill, today } from 'c/inWords';
import { words } from 'c/insightCoverageWords';
import type { Coverage, CoverageCell } from '../../../../api/insight/coverageSchema.ts';
import type { Dimension } from '../../../../api/insight/segment.ts';

/** Parts of the market that a headline names; the rest are counted. */
const NAMED = 3;

export const SIDES: Record<Dimension, string> = {
  industry: words.industry,
  region: words.region,
  size: words.size,
  product: words.product,
  all: words.all,
};

export const keyWords = (key: string | null): string => (key === 'all' ? words.all : (key ?? words.unknown));
export const partWords = ({ row, column }: Pick<CoverageCell, 'row' | 'column'>): string =>
  fill(words.part, keyWords(row), keyWords(column));
export const monthWords = (month: string): string =>
  dayInWords(`${month}-01`)
    .replace(/\b1\b,? ?/, '')
    .trim();

/** In words, so that color adds nothing. */
export function stateWords({ state, short }: Pick<CoverageCell, 'state' | 'short'>): string {
  if (state === 'short') return fill(words.stateShort, short);
  return {
    none: words.stateNone,
    thin: words.stateThin,
    enough: words.stateEnough,
    unasked: words.stateUnasked,
    untold: words.stateUntold,
  }[state];
}

/** The most lacking first, of equals the most asked for. */
export const byNeed = (one: CoverageCell, other: CoverageCell): number =>
  other.short - one.short || other.demand - one.demand || partWords(one).localeCompare(partWords(other));

export const shortCells = ({ cells }: Pick<Coverage, 'cells'>): CoverageCell[] =>
  cells.filter(({ short }) => short > 0).sort(byNeed);

/** What falls short, where and from when; what is hardly enough. */
export function headlines(coverage: Coverage): string[] {
  const short = shortCells(coverage);
  const named = short.slice(0, NAMED).map((cell) => {
    const month = monthWords(cell.shortFrom ?? coverage.from.slice(0, 7));
    if (cell.state === 'none') return fill(words.nobody, partWords(cell), cell.short, month);
    return fill(words.lacking, partWords(cell), cell.short, month);
  });
  const thin = coverage.cells.filter(({ state }) => state === 'thin').sort(byNeed);
  return [
    ...(short.length === 0
      ? [fill(coverage.leftOut > 0 ? words.coveredAsTold : words.covered, dayInWords(coverage.to))]
      : named),
    ...(short.length > NAMED ? [fill(words.more, short.length - NAMED)] : []),
    ...(thin.length > 0 ? [fill(words.thinOnes, thin.slice(0, NAMED).map(partWords).join(', '))] : []),
  ];
}

/** What stands behind the figures, and what is in none. */
export function grounds({ rates, overdue, notNow, deals, leftOut }: Coverage): string[] {
  const { rate, requests, won } = rates.all;
  return [
    { own: words.dealsOwn, all: words.dealsAll, many: fill(words.dealsMany, leftOut) }[deals],
    rate === null ? words.noRate : fill(words.rate, Math.round(rate * 100) / 100, requests, won),
    ...(overdue > 0 ? [fill(words.overdue, overdue)] : []),
    ...(notNow > 0 ? [fill(words.notNow, notNow)] : []),
  ];
}

/** The last day of the month that ends so many months, this one included. */
export function lastDay(months: number): string {
  const [year = 0, month = 1] = today().split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
}
