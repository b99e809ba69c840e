import { industriesOf } from '../policy/industry.ts';
import { placesIn, regionOf } from '../policy/region.ts';
import type { PolicySettings } from '../policy/schema.ts';

/** What a map of the market has on its sides. */
export const DIMENSIONS = ['industry', 'region', 'size', 'product', 'all'] as const;
/** The one place on a side that tells nothing apart. */
const ALL = 'all';
export type Dimension = (typeof DIMENSIONS)[number];

export interface Sides {
  rows: Dimension;
  columns: Dimension;
}

/** Facts of a customer or a deal, as Salesforce has them; what is not there was not read. */
export interface MarketFacts {
  industry?: string | null;
  country?: string | null;
  sizeBand?: string | null;
  products?: readonly string[];
}

/** Null: nobody knows. Several for those with several products. */
export function keysOf(facts: MarketFacts, dimension: Dimension, settings: PolicySettings): (string | null)[] {
  const { industry = null, country = null, sizeBand = null, products = [] } = facts;
  if (dimension === 'industry') return [industry === null ? null : sectorOf(industry, settings)];
  if (dimension === 'region') return [country === null ? null : (regionOf(country, settings) ?? country)];
  if (dimension === 'size') return [sizeBand];
  if (dimension === 'all') return [ALL];
  return products.length > 0 ? [...new Set(products)] : [null];
}

/** The widest industry that holds it. */
export const sectorOf = (industry: string, settings: PolicySettings): string =>
  industriesOf(settings).path(industry)[0] ?? industry;

export interface CellKeys {
  row: string | null;
  column: string | null;
}

/** Every cell it lies in: more than one only by product. */
export function cellsOf(facts: MarketFacts, { rows, columns }: Sides, settings: PolicySettings): CellKeys[] {
  const across = keysOf(facts, columns, settings);
  return keysOf(facts, rows, settings).flatMap((row) => across.map((column) => ({ row, column })));
}

/** One text for one cell. */
export const nameOf = ({ row, column }: CellKeys): string => JSON.stringify([row, column]);

/** A part of the market of which any side may be left open, and each may be wide or narrow. */
export interface Wanted {
  industry: string | null;
  region: string | null;
  sizeBand: string | null;
  product: string | null;
}

export function isWithin(facts: MarketFacts, wanted: Wanted, settings: PolicySettings): boolean {
  const { industry = null, country = null, sizeBand = null, products = [] } = facts;
  const inside = (name: string | null, wider: string | null, of: { isIn(name: string, wider: string): boolean }) =>
    wider === null || (name !== null && of.isIn(name, wider));
  return (
    inside(industry, wanted.industry, industriesOf(settings)) &&
    inside(country, wanted.region, placesIn(settings)) &&
    (wanted.sizeBand === null || wanted.sizeBand === sizeBand) &&
    (wanted.product === null || products.includes(wanted.product))
  );
}

/** The one cell that holds all of it; null where it reaches over several. */
export function cellOf(wanted: Wanted, { rows, columns }: Sides, settings: PolicySettings): CellKeys | null {
  const [row, column] = [keyOf(wanted, rows, settings), keyOf(wanted, columns, settings)];
  return row === null || column === null ? null : { row, column };
}

function keyOf({ industry, region, sizeBand, product }: Wanted, dimension: Dimension, settings: PolicySettings) {
  if (dimension === 'industry') return industry === null ? null : sectorOf(industry, settings);
  if (dimension === 'size') return sizeBand;
  if (dimension === 'product') return product;
  if (dimension === 'all') return ALL;
  if (region === null) return null;
  const path = placesIn(settings).path(region);
  const holdsOthers = placesIn(settings)
    .wider()
    .includes(path.at(-1) ?? '');
  // A country lies in one region; a continent holds several.
  if (!holdsOthers) return path.at(-2) ?? region;
  return path.length > 1 ? (path.at(-1) ?? null) : null;
}
