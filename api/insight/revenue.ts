import { dayNumber } from '../activity/period.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { alikeSets } from './alike.ts';
import { compareAll, compareBy, CONFIDENCE, FEWEST, type Comparison } from './compare.ts';
import { activityOf, influencedBy, kindOf, sumOf, sumsBy, wonWithin, type InfluencedDeal } from './influence.ts';
import {
  dealsOf,
  useOf,
  type InfluenceRecords,
  type ReadDeal,
  type ReadUse,
  type RevenueRecords,
} from './revenueRecord.ts';
import type { Revenue, RevenueComparison, RevenueDeal } from './revenueSchema.ts';
import { besideSales, servedBy, shownUse } from './served.ts';
import type { Window } from './window.ts';

/** What references influenced, and what the deals they were used in show beside deals that stood as they did. */
export function revenueOf(read: RevenueRecords, window: Window, settings: PolicySettings): Revenue {
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)];
  const uses = read.uses.map(useOf);
  const { shown, leftOut, isRevenue, isOfSum, ...sums } = earned(read, window, settings);
  return {
    ...window,
    ...sums,
    types: sumsBy(shown.filter(isOfSum), isRevenue, activityOf).map(({ key, ...each }) => ({
      activityType: key,
      ...each,
    })),
    kinds: sumsBy(shown.filter(isOfSum), isRevenue, kindOf).map(({ key, ...each }) => ({ kind: key, ...each })),
    references: servedBy(shown.filter(isOfSum), isRevenue),
    beside: besideSales(read.beside),
    comparison: read.alive && comparisonOf(dealsOf(read.alive, read.steps, settings), uses, from, to),
    deals: shown.map(shownDeal).sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id < b.id ? -1 : 1)),
    afterwards: read.late + leftOut.filter(({ on }) => on >= from && on <= to).length,
    elsewhere: read.elsewhere,
  };
}

/** Deals with uses that count, won within the time or open now. */
export function earned(read: InfluenceRecords, window: Window, settings: PolicySettings) {
  const { deals: influenced, leftOut } = influencedBy(dealsOf(read.used, [], settings), read.uses.map(useOf));
  const isRevenue = wonWithin(dayNumber(window.from), dayNumber(window.to));
  const shown = influenced.filter(({ deal }) => deal.closed === null || isRevenue(deal));
  const sumsIn = (currency: string | null) => {
    const deals = shown.map(({ deal }) => deal).filter((deal) => deal.currency === currency);
    return { revenue: sumOf(deals.filter(isRevenue)), pipeline: sumOf(deals.filter(({ closed }) => closed === null)) };
  };
  const [currency = null, ...others] = currenciesOf(shown.map(({ deal }) => deal));
  return {
    ...{ shown, leftOut, isRevenue, currency, ...sumsIn(currency) },
    isOfSum: ({ deal }: { deal: ReadDeal }) => deal.currency === currency,
    otherCurrencies: others.flatMap((other) => (other ? [{ currency: other, ...sumsIn(other) }] : [])),
  };
}

/** That of most deals first; ties by name. */
const currenciesOf = (deals: ReadDeal[]): (string | null)[] =>
  [...Map.groupBy(deals, ({ currency }) => currency)]
    .sort(([one, a], [other, b]) => b.length - a.length || ((one ?? '') < (other ?? '') ? -1 : 1))
    .map(([currency]) => currency);

function comparisonOf(deals: ReadDeal[], uses: ReadUse[], from: number, to: number): Revenue['comparison'] {
  const influenced = influencedBy(deals, uses).deals;
  const sets = alikeSets(deals, influenced).filter(({ on }) => on >= from && on <= to);
  const compared = sets.filter(({ alike }) => alike.length > 0);
  const count = influenced.filter(({ uses: [{ on }] }) => on >= from && on <= to).length;
  return {
    measures: compareAll(sets).map(judged),
    types: compareBy(sets, ({ activityType }) => activityType).map(({ key, ...each }) => ({
      ...{ activityType: key, ...judged(each) },
    })),
    kinds: compareBy(sets, ({ used }) => used.kind).map(({ key, ...each }) => ({ kind: key, ...judged(each) })),
    deals: count,
    alone: count - compared.length,
    outsideRegion: compared.filter(({ isOfRegion }) => !isOfRegion).length,
    ...{ fewest: FEWEST, confidence: CONFIDENCE },
  };
}

function judged(comparison: Comparison): RevenueComparison {
  const { result } = comparison;
  const verdict = !result
    ? ('too few deals' as const)
    : result.low > 0
      ? ('clearly more' as const)
      : result.high < 0
        ? ('clearly less' as const)
        : ('no difference shown' as const);
  return { ...comparison, verdict };
}

function shownDeal({
  deal: { record, amount, currency, closed },
  uses,
}: InfluencedDeal<ReadDeal, ReadUse>): RevenueDeal {
  return {
    ...{ id: record.Id, name: record.Name ?? null, account: record.Account?.Name ?? null, amount },
    ...{ stage: record.StageName ?? null, currency, closesOn: record.CloseDate, isOpen: closed === null },
    uses: uses.map(({ record: use }) => shownUse(use)),
  };
}
