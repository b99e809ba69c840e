import type { ActivityType } from '../activity/schema.ts';

/** What a deal was from a day on, until its next change. Days are numbers since 1970-01-01. */
export interface DealState {
  from: number;
  stage: string;
  amount: number | null;
}

export interface InsightDeal {
  id: string;
  accountId: string | null;
  /** Deals of one sector are compared; null: nobody can say which. */
  sector: string | null;
  /** New business, a renewal: a value of the company's own picklist; only deals of one are compared. Null: none stands there. */
  kind: string | null;
  /** In that sector, those of one region first. */
  region: string | null;
  amount: number | null;
  /** Null: the company has one only. Amounts of two say nothing beside each other. */
  currency: string | null;
  created: number;
  /** The day it closed; null while it is open. */
  closed: number | null;
  won: boolean;
  /** In order of time; empty where the org kept no history of it. */
  states: DealState[];
}

/** A use that took place and was confirmed, for a deal. */
export interface DealUse {
  id: string;
  dealId: string;
  activityType: ActivityType;
  on: number;
}

/** How a deal stood when a day began: what happened on that day is not yet in it. */
export function stateBefore({ states }: InsightDeal, day: number): DealState | null {
  return states.findLast(({ from }) => from < day) ?? states.find(({ from }) => from === day) ?? null;
}

/** Neither before it was there nor on the day it closed. */
export const wasOpen = ({ created, closed }: InsightDeal, day: number): boolean =>
  created <= day && (closed === null || day < closed);
