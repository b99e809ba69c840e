import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/insightExecutiveCoverageWords';
import type { Cell, Column, Row } from 'c/insightTable';
import type { Coverage, CoverageCell } from '../../../../api/insight/coverageSchema.ts';

/** One page holds so many. */
const MOST = 4;
const MISSING: readonly CoverageCell['state'][] = ['none', 'short'];

const plain = (value: string | number): Cell => ({ text: String(value), value });
const number = (label: string): Column => ({ label, numeric: true });

const nameOf = ({ row, column }: CoverageCell): string => `${row ?? words.unknown} · ${column ?? words.unknown}`;

/** Parts of the market that will ask for more than the pool can give, the shortest first. */
const missing = ({ cells }: Coverage): CoverageCell[] =>
  cells.filter(({ state }) => MISSING.includes(state)).sort((one, other) => other.short - one.short);

export function headline(coverage: Coverage): string {
  const { from, to, total } = coverage;
  const short = missing(coverage).length;
  const said = short === 0 ? words.enough : fill(words.short, short);
  return `${fill(words.whole, Math.round(total.demand), total.supply, dayInWords(from), dayInWords(to))} ${said}`;
}

export const SEGMENT_COLUMNS: Column[] = [
  { label: words.segment },
  ...[words.demand, words.supply, words.nominations].map(number),
  { label: words.advice },
];

export const segmentRows = (coverage: Coverage): Row[] =>
  missing(coverage)
    .slice(0, MOST)
    .map((cell) => {
      const recruits = Math.max(1, Math.ceil(cell.short / Math.max(1, coverage.eachGives)) - cell.nominations);
      const isUnderway = cell.nominations * coverage.eachGives >= cell.short;
      return {
        key: nameOf(cell),
        cells: [
          ...[plain(nameOf(cell)), plain(Math.round(cell.demand)), plain(cell.supply), plain(cell.nominations)],
          plain(isUnderway ? words.underway : fill(words.recruit, recruits)),
        ],
      };
    });

export const GOAL_COLUMNS: Column[] = [
  { label: words.goal },
  ...[words.have, words.needed].map(number),
  { label: words.by },
  { label: words.owner },
];

export const goalRows = ({ targets }: Coverage): Row[] =>
  targets.slice(0, MOST).map(({ id, name, have, needed, dueOn, owner }) => ({
    key: id,
    cells: [
      ...[plain(name), plain(have), plain(needed)],
      ...[{ text: dayInWords(dueOn), value: dueOn }, plain(owner?.name ?? '–')],
    ],
  }));
