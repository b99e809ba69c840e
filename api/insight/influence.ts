import type { ActivityType } from '../activity/schema.ts';
import type { DealUse, InsightDeal } from './deal.ts';

export interface InfluencedDeal<Deal extends InsightDeal, Use extends DealUse> {
  deal: Deal;
  /** Those that count, in order of time: they took place before the deal closed. */
  uses: [Use, ...Use[]];
}

export interface Influenced<Deal extends InsightDeal, Use extends DealUse> {
  deals: InfluencedDeal<Deal, Use>[];
  /** Uses that earned nothing: the deal had closed. */
  leftOut: Use[];
}

/** The rule: a use counts for its deal when it took place and was confirmed, on a day before the deal closed. */
const counts = ({ closed }: InsightDeal, { on }: DealUse): boolean => closed === null || on < closed;

export function influencedBy<Deal extends InsightDeal, Use extends DealUse>(
  deals: readonly Deal[],
  uses: readonly Use[],
): Influenced<Deal, Use> {
  const byDeal = Map.groupBy(uses, ({ dealId }) => dealId);
  const influenced: InfluencedDeal<Deal, Use>[] = [];
  const leftOut: Use[] = [];
  for (const deal of deals) {
    const inOrder = (byDeal.get(deal.id) ?? []).toSorted((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1));
    const [first, ...later] = inOrder.filter((use) => counts(deal, use));
    leftOut.push(...inOrder.filter((use) => !counts(deal, use)));
    if (first) influenced.push({ deal, uses: [first, ...later] });
  }
  return { deals: influenced, leftOut };
}

export interface Sum {
  deals: number;
  amount: number;
  /** Deals of the sum whose amount is blank: they add nothing to it. */
  withoutAmount: number;
}

export const sumOf = (deals: readonly InsightDeal[]): Sum => ({
  deals: deals.length,
  amount: deals.reduce((all, { amount }) => all + (amount ?? 0), 0),
  withoutAmount: deals.filter(({ amount }) => amount === null).length,
});

/** Won between two days, both included. */
export const wonWithin =
  (from: number, to: number) =>
  ({ closed, won }: InsightDeal): boolean =>
    won && closed !== null && closed >= from && closed <= to;

export interface KeySum<Key> {
  key: Key;
  revenue: Sum;
  pipeline: Sum;
}

/** Won and open deals by a key, most won first. A deal of one key stands once, so that the rows add up to the whole. */
export function sumsBy<Key extends string | null, Deal extends InsightDeal, Use extends DealUse>(
  influenced: readonly InfluencedDeal<Deal, Use>[],
  isRevenue: (deal: InsightDeal) => boolean,
  keysOf: (each: InfluencedDeal<Deal, Use>) => readonly Key[],
): KeySum<Key>[] {
  const byKey = Map.groupBy(
    influenced.flatMap((each) => keysOf(each).map((key) => ({ key, deal: each.deal }))),
    ({ key }) => key,
  );
  return [...byKey]
    .map(([key, found]) => {
      const deals = found.map(({ deal }) => deal);
      const open = deals.filter(({ closed }) => closed === null);
      return { key, revenue: sumOf(deals.filter(isRevenue)), pipeline: sumOf(open) };
    })
    .filter(({ revenue, pipeline }) => revenue.deals + pipeline.deals > 0)
    .sort((a, b) => b.revenue.amount - a.revenue.amount || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
}

type Influencing = InfluencedDeal<InsightDeal, DealUse>;
/** A deal stands under the activity of its first use that counts. */
export const activityOf = ({ uses: [first] }: Influencing): [ActivityType] => [first.activityType];
export const kindOf = ({ deal }: Influencing): [string | null] => [deal.kind];
