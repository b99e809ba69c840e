import type { ActivityType } from '../activity/schema.ts';
import { stateBefore, wasOpen, type DealUse, type InsightDeal } from './deal.ts';
import type { InfluencedDeal } from './influence.ts';

/** A deal at its first use, and the deals that stood as it did that day but had no reference yet. */
export interface AlikeSet {
  used: InsightDeal;
  on: number;
  activityType: ActivityType;
  /** What the deal was worth when the use took place. */
  amount: number;
  alike: AlikeDeal[];
}

export interface AlikeDeal {
  deal: InsightDeal;
  /** What it was worth on the day of the use it is compared with. */
  amount: number;
}

/** Half to double the amount. */
const SIZE_FACTOR = 2;
/** Ages are equal within a quarter of the age, or two weeks for a young deal. */
const AGE_SHARE = 0.25;
const AGE_DAYS = 14;

/**
 * Every deal with a use, beside all deals of its segment that were open on the day of that use, in the same stage, of like
 * amount and age, and had no use by then. Whether they got one later is not asked: that is known only afterwards, and
 * choosing by what came afterwards would favor one side. Deals of the same account are left out: a use may help them too.
 */
export function alikeSets(
  deals: readonly InsightDeal[],
  influenced: readonly InfluencedDeal<InsightDeal, DealUse>[],
): AlikeSet[] {
  const firstUse = new Map(influenced.map(({ deal, uses: [first] }) => [deal.id, first]));
  const bySegment = Map.groupBy(deals, ({ segment }) => segment);
  return influenced.flatMap(({ deal: used, uses: [{ on, activityType }] }) => {
    const then = stateBefore(used, on);
    if (used.segment === null || !wasOpen(used, on) || !then?.amount) return [];
    const { stage, amount } = then;
    const age = on - used.created;
    const reach = Math.max(AGE_DAYS, age * AGE_SHARE);
    const alike = (bySegment.get(used.segment) ?? []).flatMap((deal) => {
      if (deal.id === used.id || (deal.accountId !== null && deal.accountId === used.accountId)) return [];
      if (!wasOpen(deal, on) || (firstUse.get(deal.id)?.on ?? Infinity) <= on) return [];
      if (Math.abs(on - deal.created - age) > reach) return [];
      const state = stateBefore(deal, on);
      if (state?.stage !== stage || !state.amount) return [];
      if (state.amount < amount / SIZE_FACTOR || state.amount > amount * SIZE_FACTOR) return [];
      return [{ deal, amount: state.amount }];
    });
    return [{ used, on, activityType, amount, alike }];
  });
}
