import { monthOf, type Window } from './window.ts';
import type { Policy } from '../policy/schema.ts';
import { OPEN_NOMINATIONS } from '../nomination/schema.ts';
import type { Target } from '../target/schema.ts';
import type { Coverage, CoverageCell, Pipeline } from './coverageSchema.ts';
import { factsOf, type CoverageRecords } from './coverageRecord.ts';
import { FEWEST_ACCOUNTS, rateFor, ratesOf, winsOf } from './demand.ts';
import { cellOf, cellsOf, nameOf, type CellKeys, type Dimension, type Sides } from './segment.ts';
import { shortageOf, together } from './shortage.ts';
import { whole, type Supplier } from './supply.ts';
import { progressOf } from './targetProgress.ts';

/** Everything a map is made of. */
export interface CoverageFacts {
  window: Window;
  months: string[];
  sides: Sides;
  dimensions: Dimension[];
  useCase: string | null;
  useCases: string[];
  policy: Policy;
  records: CoverageRecords;
  /** Of the references this reader sees. */
  suppliers: Supplier[];
  targets: Target[];
  /** New references that are tried, by cell. */
  recruits: (CellKeys & { count: number })[];
  /** What is tried besides the targets. */
  launches: (CellKeys & { needed: number; dueOn: string })[];
  /** Uses that one more reference gives, month by month. */
  newcomer: number[][];
  /** How much more, or less, deals are won and ask than they did. */
  winFactor: number;
  askFactor: number;
}

/** Less than a quarter to spare is thin. */
const THIN_SHARE = 0.75;

const tenths = (value: number): number => Math.round(value * 10) / 10;

interface Sum {
  keys: CellKeys;
  deals: number;
  wins: number;
  expected: number;
  targeted: number;
  nominations: number;
  demand: number[];
  suppliers: Supplier[];
}

const nothing = (keys: CellKeys, months: number): Sum => ({
  keys,
  ...{ deals: 0, wins: 0, expected: 0, targeted: 0, nominations: 0 },
  demand: Array.from({ length: months }, () => 0),
  suppliers: [],
});

/** What is asked for, by whom it could be given, and where it falls short. */
export function coverageOf(facts: CoverageFacts): Coverage {
  const { window, months, sides, policy, records, suppliers } = facts;
  const rates = ratesOf(records.past, policy.settings);
  const { all, cells } = sumsOf(facts, rates);
  const pipeline = pipelineOf(records);
  return {
    ...window,
    months,
    ...sides,
    dimensions: facts.dimensions,
    useCase: facts.useCase,
    useCases: facts.useCases,
    total: figuresOf(all),
    cells: [...cells.values()].map((sum) => cellFrom(sum, months, records.leftOut > 0)),
    rates:
      records.deals === 'many'
        ? { ...rates, sectors: rates.sectors.filter(({ won }) => won >= FEWEST_ACCOUNTS) }
        : rates,
    eachGives: facts.newcomer[0]?.at(-1) ?? 0,
    pipeline,
    targets: facts.targets.map((target) => progressOf(target, { suppliers, records, settings: policy.settings })),
    ...{ overdue: records.overdue, deals: records.deals, leftOut: records.leftOut },
    notNow: suppliers.filter(({ free }) => free === null).length,
  };
}

function sumsOf(facts: CoverageFacts, rates: ReturnType<typeof ratesOf>) {
  const { months, sides, policy, records, suppliers, targets, launches, recruits, newcomer } = facts;
  const { settings } = policy;
  const all = nothing({ row: null, column: null }, months.length);
  const cells = new Map<string, Sum>();
  const sumOf = (keys: CellKeys): Sum => {
    const known = cells.get(nameOf(keys)) ?? nothing(keys, months.length);
    cells.set(nameOf(keys), known);
    return known;
  };
  const ask = (sum: Sum, month: number, uses: number) => {
    sum.demand[month] = (sum.demand[month] ?? 0) + uses;
  };
  const isElsewhere = new Set(records.elsewhere);
  for (const deals of [...records.open, ...records.elsewhere]) {
    const parts = isElsewhere.has(deals) ? [] : cellsOf(deals, sides, settings).map(sumOf);
    const month = months.indexOf(deals.month);
    const wins = winsOf(deals, records.probabilities) * facts.winFactor;
    const expected = wins * rateFor(deals, rates, settings) * facts.askFactor;
    for (const sum of [all, ...parts]) {
      sum.deals += deals.deals;
      sum.wins += wins;
      sum.expected += expected;
      ask(sum, month, expected);
    }
  }
  const aims = targets.filter(({ kind }) => kind !== 'Program goal');
  const aimed = aims.map((target) => ({ ...target, cell: cellOf(target, sides, settings) }));
  for (const { cell, needed, dueOn } of [...aimed, ...launches.map((each) => ({ ...each, cell: each }))]) {
    const month = months.indexOf(monthOf(dueOn));
    if (month < 0) continue;
    for (const sum of [all, ...(cell ? [sumOf({ row: cell.row, column: cell.column })] : [])]) {
      sum.targeted += needed;
      ask(sum, month, needed);
    }
  }
  for (const supplier of suppliers)
    for (const sum of [all, ...cellsOf(supplier.facts, sides, settings).map(sumOf)]) sum.suppliers.push(supplier);
  const recruit: Supplier = { id: '', facts: {}, agreed: [], free: newcomer };
  for (const { row, column, count } of recruits)
    for (const sum of [all, sumOf({ row, column })])
      sum.suppliers.push(...Array.from({ length: count }, () => recruit));
  for (const nomination of records.nominations)
    for (const sum of [all, ...cellsOf(factsOf(nomination), sides, settings).map(sumOf)]) sum.nominations += 1;
  return { all, cells };
}

const figuresOf = ({ deals, wins, expected, targeted, nominations, suppliers }: Sum) => ({
  ...{ deals, wins: tenths(wins), expected: tenths(expected), targeted, demand: tenths(expected + targeted) },
  references: suppliers.filter((each) => whole(each) > 0).length,
  supply: suppliers.reduce((sum, each) => sum + whole(each), 0),
  nominations,
});

function cellFrom(sum: Sum, months: string[], isCut: boolean): CoverageCell {
  const figures = figuresOf(sum);
  const free = together(
    sum.suppliers.flatMap((each) => (each.free ? [each.free] : [])),
    months.length,
  );
  const lacking = shortageOf(sum.demand, free);
  const short = tenths(lacking.short);
  return {
    ...sum.keys,
    ...figures,
    state: stateOf(figures, short, isCut),
    short,
    shortFrom: short > 0 ? (months[lacking.since ?? -1] ?? null) : null,
    months: months.map((month, at) => ({
      ...{ month, demand: tenths(sum.demand[at] ?? 0), supply: free[at]?.[0] ?? 0 },
    })),
  };
}

type Balance = { demand: number; supply: number };
function stateOf({ demand, supply }: Balance, short: number, isCut: boolean): CoverageCell['state'] {
  // A part without deals and one with deals of few accounts look alike.
  if (demand === 0) return isCut ? 'untold' : 'unasked';
  if (supply === 0) return 'none';
  if (short > 0) return 'short';
  return demand > supply * THIN_SHARE ? 'thin' : 'enough';
}

/** Of a few nominations little is known: one more of each answer is added before they are divided. */
export function pipelineOf({ nominated, contacted, active, wins }: CoverageRecords): Pipeline {
  const recruited = nominated.get('Recruited') ?? 0;
  const declined = nominated.get('Declined') ?? 0;
  const open = OPEN_NOMINATIONS.reduce((sum, status) => sum + (nominated.get(status) ?? 0), 0);
  const conversion = (recruited + 1) / (recruited + declined + 2);
  return { nominated: open + recruited + declined, contacted, recruited, active, declined, conversion, wins };
}
