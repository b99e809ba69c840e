import type { Caller } from '../caller.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { CardRecord } from '../reference/card.ts';
import type { Subanswer, Subrequest } from '../salesforce/composite.ts';
import type { Seen } from '../salesforce/seen.ts';
import type { Session } from '../salesforce/session.ts';
import type { Deal, Prospect } from './deal.ts';
import type { Turn } from './promising.ts';
import type { Reread } from './rounds.ts';
import type { ContentWithCard } from './searchContent.ts';

/** What matching reads as the caller. */
export interface MatchStore {
  /** At most a minute old; null when there is no such opportunity for these eyes. */
  deal(caller: Caller, opportunityId: string, settings: PolicySettings): Promise<Deal | null>;
  /** The fields of a reference this caller may read; none when they may not read references at all. */
  readable(caller: Caller): Promise<ReadonlySet<string>>;
  reread(caller: Caller): Reread;
  /**
   * The same without the right to edit them, which takes the place of further references. Beside the first, what
   * customers have given that holds all of these words.
   */
  cards(caller: Caller, words: readonly string[]): { reread: Reread; content(): ContentWithCard[] };
  turn: Turn;
  /** What a request is decided on, fresh and in one call: whom it is for, the customers it names, and what rides along. */
  ask(caller: Caller, asked: Asked, beside: (session: Session) => Promise<Subrequest[]>): Promise<AskedFor>;
}

/** Whom customers are to convince: named by an opportunity, by an account without one, or by a request that stands. */
export type Whom = { opportunityId: string } | { accountId: string } | { requestId: string };

export interface Asked {
  whom: Whom | null;
  referenceIds: string[];
  settings: PolicySettings;
}

export interface AskedFor {
  /** Null when there is no such opportunity for these eyes. */
  deal: Seen<Deal> | null;
  /** The account of the opportunity, or the one that was named; null when there is none for these eyes. */
  prospect: Seen<Prospect> | null;
  /** The role of the caller. */
  team: string | null;
  /** Those of the customers this caller may see. */
  cards: Seen<CardRecord>[];
  readable: ReadonlySet<string>;
  answers: Subanswer[];
}
