import type { NominationStatus } from '../nomination/schema.ts';
import type { OpenDeals, PastDeals } from './demand.ts';
import type { MarketFacts } from './segment.ts';

/** An open nomination, or a reference that has agreed to nothing yet, as its reader sees it. */
export interface OnTheWay {
  Account_Industry__c?: string | null;
  Account_Country__c?: string | null;
  Account_Size_Band__c?: string | null;
  Products__c?: string | null;
}

/** What one reader sees of supply and demand. */
export interface CoverageRecords {
  open: OpenDeals[];
  /** In the whole, and in no part of it. */
  elsewhere: OpenDeals[];
  overdue: number;
  /** The deals this reader may open; all, which are the same; all but those of parts with few accounts. */
  deals: 'own' | 'all' | 'many';
  /** Parts of the market with deals of too few accounts. */
  leftOut: number;
  past: PastDeals[];
  /** Percent by stage. */
  probabilities: ReadonlyMap<string, number>;
  nominations: OnTheWay[];
  recruited: OnTheWay[];
  /** Of the last year, by state; those whose customer was contacted, whatever came of it; those whose reference is active. */
  nominated: ReadonlyMap<NominationStatus, number>;
  contacted: number;
  active: number;
  /** Customers who bought within the year before; null: the reader reads no deals or no nominations. */
  wins: { bought: number; inPool: number; nominated: number } | null;
  earlyAdopters: ReadonlyMap<string, number>;
  /** The references in the pool this reader sees; null: all. */
  visible: ReadonlySet<string> | null;
}

/** A text formula over a blank may answer an empty text. */
const filled = (text: string | null | undefined): string | null => text || null;

export const factsOf = (record: OnTheWay): MarketFacts => ({
  industry: filled(record.Account_Industry__c),
  country: filled(record.Account_Country__c),
  sizeBand: filled(record.Account_Size_Band__c),
  products: record.Products__c?.split(';') ?? [],
});
