import type { PolicySettings } from '../policy/schema.ts';
import { cellsOf, nameOf, sectorOf, type MarketFacts, type Sides } from './segment.ts';

/** Open deals that have not asked yet, alike in all that the map shows. */
export interface OpenDeals extends MarketFacts {
  stage: string | null;
  /** Of the close date, `2026-04`. */
  month: string;
  deals: number;
}

/** Different accounts with open deals of one kind. */
export interface AccountsBehind extends MarketFacts {
  accounts: number;
}

/** Of the deals decided within the last year. */
export interface PastDeals {
  industry: string | null;
  requests: number;
  won: number;
}

export interface Rate {
  requests: number;
  won: number;
  /** Requests for each deal that is won; null where none was. */
  rate: number | null;
}

/** A sector's own rate counts as much as that of all, from so many deals won on. */
export const PRIOR_WINS = 20;

const sumOf = (past: readonly PastDeals[]): Pick<Rate, 'requests' | 'won'> => ({
  requests: past.reduce((sum, { requests }) => sum + requests, 0),
  won: past.reduce((sum, { won }) => sum + won, 0),
});

/** How often deals ask: of all, and by sector drawn toward that of all, the more so the fewer deals it won. */
export function ratesOf(past: readonly PastDeals[], settings: PolicySettings) {
  const all = sumOf(past);
  const overall = all.won > 0 ? all.requests / all.won : null;
  const known = past.filter(({ industry }) => industry !== null);
  const groups = Map.groupBy(known, ({ industry }) => sectorOf(industry ?? '', settings));
  const sectors = [...groups].map(([sector, of]): Rate & { sector: string } => {
    const own = sumOf(of);
    const rate = overall === null ? null : (own.requests + PRIOR_WINS * overall) / (own.won + PRIOR_WINS);
    return { sector, ...own, rate };
  });
  return { all: { ...all, rate: overall }, sectors: sectors.sort((a, b) => (a.sector < b.sector ? -1 : 1)) };
}
export type Rates = ReturnType<typeof ratesOf>;

/** Deals won that these lead to, by how far they are. */
export const winsOf = ({ stage, deals }: OpenDeals, probabilities: ReadonlyMap<string, number>): number =>
  (deals * (probabilities.get(stage ?? '') ?? 0)) / 100;

/** Requests expected for each of those wins. */
export function rateFor({ industry }: OpenDeals, { all, sectors }: Rates, settings: PolicySettings): number {
  const sector = industry ? sectorOf(industry, settings) : null;
  return sectors.find((each) => each.sector === sector)?.rate ?? all.rate ?? 0;
}

/** Deals of fewer accounts might be told apart by whoever may not open them. */
export const FEWEST_ACCOUNTS = 5;

/**
 * Only deals of parts of the market in which enough accounts stand behind them, and how many parts are left out. What is
 * left out still counts in the whole, unless it could be told from the whole and the rest.
 */
export function nameless(
  open: readonly OpenDeals[],
  behind: readonly AccountsBehind[],
  sides: Sides,
  settings: PolicySettings,
): { open: OpenDeals[]; elsewhere: OpenDeals[]; leftOut: number } {
  const accounts = new Map<string, number>();
  for (const each of behind)
    for (const cell of cellsOf(each, sides, settings))
      accounts.set(nameOf(cell), (accounts.get(nameOf(cell)) ?? 0) + each.accounts);
  const isFew = (count = 0) => count < FEWEST_ACCOUNTS;
  const few = [...accounts.values()].filter(isFew);
  const isNameless = (deals: OpenDeals) =>
    cellsOf(deals, sides, settings).every((cell) => !isFew(accounts.get(nameOf(cell))));
  const hides = few.length > 1 && !isFew(few.reduce((sum, count) => sum + count, 0));
  return {
    open: open.filter(isNameless),
    elsewhere: hides ? open.filter((deals) => !isNameless(deals)) : [],
    leftOut: few.length,
  };
}
