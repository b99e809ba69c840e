import type { PolicySettings } from '../policy/schema.ts';
import { sectorOf, type MarketFacts } from './segment.ts';

/** Open deals that have not asked yet, alike in all that the map shows. */
export interface OpenDeals extends MarketFacts {
  stage: string | null;
  /** Of the close date, `2026-04`. */
  month: string;
  deals: number;
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
