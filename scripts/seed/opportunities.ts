import { addDays, daysBetween, median, parseDay } from './dates.ts';
import type { Fault } from './fault.ts';
import type { Line } from './files.ts';
import { understand } from './vocabulary.ts';

const OPEN_STAGES = ['Prospecting', 'Engaging'];
const CLOSED_STAGES = ['Won', 'Lost'];

/** A deal as the file has it, words understood and dates still the file's own. */
export interface Deal {
  line: number;
  id: string;
  seller: string;
  product: string;
  account: string | null;
  stage: string;
  engaged: string | null;
  closed: string | null;
  value: number | null;
}

export interface Opportunity {
  line: number;
  id: string;
  seller: string;
  product: string;
  account: string | null;
  stage: string;
  closeDate: string;
  amount: number | null;
  /** What the file lacks and we gave: no fault of the file. */
  supplied: ('close date' | 'amount')[];
}

export interface Names {
  sellers: string[];
  accounts: string[];
  products: string[];
}

export function readDeals(rows: Line[], names: Names): { deals: Deal[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const deals = new Map<string, Deal>();
  const readings = new Map<string, ReturnType<typeof understand>>();
  for (const { file, line, cells } of rows) {
    const note = (column: string, outcome: string) =>
      faults.push({ file, line, column, value: cells[column] ?? '', outcome });
    let left = false;
    const leaveOut = (column: string, why: string) => {
      left = true;
      note(column, `${why}: the line was left out`);
    };
    const word = (column: string, words: string[], kind: string): string | null => {
      const written = cells[column] ?? '';
      const key = `${column} ${written}`;
      if (!readings.has(key)) readings.set(key, understand(written, words));
      const known = readings.get(key);
      if (known?.corrected) note(column, `was understood as '${known.value}'`);
      if (known === undefined) leaveOut(column, written === '' ? 'is needed' : `is no known ${kind}`);
      return known?.value ?? null;
    };
    const day = (column: string): string | null => {
      const written = cells[column] ?? '';
      const read = parseDay(written);
      if (read === undefined && written !== '') leaveOut(column, 'is no day like 31-12-17');
      return read ?? null;
    };
    const id = cells.opportunity_id ?? '';
    if (id === '') leaveOut('opportunity_id', 'is needed');
    else if (deals.has(id)) leaveOut('opportunity_id', 'stands on an earlier line');
    const stage = word('deal_stage', [...OPEN_STAGES, ...CLOSED_STAGES], 'stage');
    const written = cells.close_value ?? '';
    if (written !== '' && !/^\d+(\.\d+)?$/.test(written)) leaveOut('close_value', 'is no number');
    const closed = day('close_date');
    if (stage !== null && CLOSED_STAGES.includes(stage) && closed === null && cells.close_date === '')
      leaveOut('close_date', 'is needed on a closed deal');
    const deal = {
      line,
      id,
      seller: word('sales_agent', names.sellers, 'seller') ?? '',
      product: word('product', names.products, 'product') ?? '',
      account: cells.account ? word('account', names.accounts, 'account') : null,
      stage: stage ?? '',
      engaged: day('engage_date'),
      closed,
      value: written === '' ? null : Number(written),
    };
    if (!left) deals.set(id, deal);
  }
  return { deals: [...deals.values()], faults };
}

/** The day each closed deal closed, by id, as the file has it. */
export function closes(deals: Deal[]): Map<string, string> {
  return new Map(deals.flatMap((deal) => (deal.closed === null || !isClosed(deal) ? [] : [[deal.id, deal.closed]])));
}

/** `offset` days are added to every date. Open deals get what the file lacks, counted from `firstDay`, the day of the first
 *  run, so that a later run supplies the same again. */
export function planOpportunities(
  deals: Deal[],
  prices: Map<string, number>,
  offset: number,
  firstDay: string,
): Opportunity[] {
  const cycles = medianCycles(deals);
  return deals.map((deal) => {
    const { line, id, seller, product, account, stage } = deal;
    const plain = { line, id, seller, product, account, stage };
    if (isClosed(deal) && deal.closed !== null)
      return { ...plain, closeDate: addDays(deal.closed, offset), amount: deal.value, supplied: [] };
    const cycle = cycles.get(product) ?? cycles.get('')!;
    const engaged = deal.engaged === null ? firstDay : addDays(deal.engaged, offset);
    const expected = addDays(engaged, cycle);
    const supplied: Opportunity['supplied'] = [];
    if (deal.closed === null) supplied.push('close date');
    if (deal.value === null) supplied.push('amount');
    return {
      ...plain,
      closeDate: deal.closed === null ? notBefore(expected, firstDay, cycle) : addDays(deal.closed, offset),
      amount: deal.value ?? prices.get(product) ?? null,
      supplied,
    };
  });
}

function notBefore(day: string, today: string, cycle: number): string {
  return day < today ? addDays(today, cycle) : day;
}

/** Days from engaged to closed, per product, and over all products under ''. */
export function medianCycles(deals: Deal[]): Map<string, number> {
  const days = new Map<string, number[]>([['', []]]);
  for (const deal of deals) {
    if (!isClosed(deal) || deal.engaged === null || deal.closed === null) continue;
    const cycle = daysBetween(deal.engaged, deal.closed);
    days.get('')!.push(cycle);
    const ofProduct = days.get(deal.product);
    if (ofProduct === undefined) days.set(deal.product, [cycle]);
    else ofProduct.push(cycle);
  }
  return new Map([...days].map(([product, cycles]) => [product, median(cycles) ?? 0]));
}

/** Account → the seller with most deals on it; ties go to the name that comes first. */
export function accountOwners(deals: Deal[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { account, seller } of deals) {
    if (account === null) continue;
    const sellers = counts.get(account) ?? new Map<string, number>();
    counts.set(account, sellers.set(seller, (sellers.get(seller) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([account, sellers]) => {
      const [[owner]] = [...sellers].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) as [[string, number]];
      return [account, owner];
    }),
  );
}

function isClosed(deal: Deal): boolean {
  return CLOSED_STAGES.includes(deal.stage);
}
