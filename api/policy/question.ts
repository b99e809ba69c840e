import type { Use } from '../activity/schema.ts';
import type { Deal } from '../match/deal.ts';
import type { ActivityRule, Policy } from './schema.ts';

/** The account of the prospect, as far as a rule asks about it. */
export type Prospect = Pick<Deal, 'accountId' | 'accountParentId' | 'accountName'>;

/** Around the customer: the deal, the rules, and who else asks. */
export interface Circumstances {
  /** Null where no deal stands behind it. */
  deal: Prospect | null;
  policy: Policy;
  /** The request it is asked for, whose own uses speak against nothing; null before there is one. */
  requestId: string | null;
  /** Uses and holds of the reference's account; others are passed over. */
  uses: Use[];
  now: Date;
}

/** What a customer would be asked for, and everything but the customer that the answer depends on. */
export interface Question extends Circumstances {
  rule: ActivityRule;
  /** The day it is needed, in the reference's zone. */
  on: string;
}
