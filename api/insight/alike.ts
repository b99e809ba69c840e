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
  /** Of its region as well, not only of its sector. */
  isOfRegion: boolean;
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
 * Every deal with a use, beside all deals of its kind and segment that were open on the day of that use, in the same stage, of like
 * amount and age, and had no use by then; where its region has none, those of its sector. Whether they got one later is not asked: that is known only afterwards, and
 * choosing by what came afterwards would favor one side. Deals of the same account are left out: a use may help them too.
 */
export function alikeSets(
  deals: readonly InsightDeal[],
  influenced: readonly InfluencedDeal<InsightDeal, DealUse>[],
): AlikeSet[] {
  const firstUse = new Map(influenced.map(({ deal, uses: [first] }) => [deal.id, first]));
  const bySector = Map.groupBy(deals, ({ sector }) => sector);
  return influenced.flatMap(({ deal: used, uses: [{ on, activityType }] }) => {
    const then = stateBefore(used, on);
    if (used.sector === null || !wasOpen(used, on) || !then?.amount) return [];
    const { stage, amount } = then;
    const reach = Math.max(AGE_DAYS, (on - used.created) * AGE_SHARE);
    const ofSector = (bySector.get(used.sector) ?? []).flatMap((deal) => {
      if (deal.id === used.id || deal.currency !== used.currency || deal.kind !== used.kind) return [];
      if (deal.accountId !== null && deal.accountId === used.accountId) return [];
      if (deal.created < used.created - reach || deal.created > used.created + reach || !wasOpen(deal, on)) return [];
      const first = firstUse.get(deal.id);
      if (first && first.on <= on) return [];
      const state = stateBefore(deal, on);
      if (state?.stage !== stage || !state.amount) return [];
      if (state.amount < amount / SIZE_FACTOR || state.amount > amount * SIZE_FACTOR) return [];
      return [{ deal, amount: state.amount }];
    });
    const ofRegion = ofSector.filter(({ deal }) => used.region !== null && deal.region === used.region);
    const isOfRegion = ofRegion.length > 0;
    return [{ used, on, activityType, amount, alike: isOfRegion ? ofRegion : ofSector, isOfRegion }];
  });
}
