import type { AlikeDeal, AlikeSet } from './alike.ts';
import { MEASURES, type Measure } from './revenueSchema.ts';
import { estimate, type Estimate, type MeasuredSet } from './estimate.ts';

/** Below so many deals on either side a figure says more about chance than about references. */
export const FEWEST = 20;
/** Of the headline. Figures that stand side by side share the doubt, so that all of them hold together this often. */
export const CONFIDENCE = 0.95;

export interface Counts {
  /** Deals with a use for which this can be told, and different deals like them. */
  used: number;
  compared: number;
}

/** `null`: held back, too few deals. Shares as 0 to 1, days as days, amounts as growth (0.1: a tenth more). */
export interface Comparison extends Counts {
  measure: Measure;
  result: Omit<Estimate, 'used' | 'compared'> | null;
}

const shown: Record<Measure, (value: number) => number> = { won: same, days: same, amount: Math.expm1 };
function same(value: number): number {
  return value;
}

function valueOf(measure: Measure, { deal, amount }: AlikeDeal, on: number): number | null {
  if (deal.closed === null) return null;
  if (measure === 'won') return deal.won ? 1 : 0;
  if (!deal.won) return null;
  if (measure === 'days') return deal.closed - on;
  return deal.amount ? Math.log(deal.amount / amount) : null;
}

function measured(sets: readonly AlikeSet[], measure: Measure): MeasuredSet[] {
  const of = (each: AlikeDeal, on: number) => {
    const value = valueOf(measure, each, on);
    return value === null ? [] : [{ id: each.deal.id, cluster: each.deal.accountId ?? each.deal.id, value }];
  };
  return sets.flatMap(({ used, on, amount, alike }) => {
    const [own] = of({ deal: used, amount }, on);
    const others = alike.flatMap((each) => of(each, on));
    return own && others.length > 0 ? [{ used: own, alike: others }] : [];
  });
}

/** The variance of a share of two more and two fewer than none of so many (Agresti and Coull): no share is more certain. */
function leastVariance(measure: Measure, { used, compared }: Counts): number {
  const of = (count: number) => ((2 / (count + 4)) * (1 - 2 / (count + 4))) / (count + 4);
  return measure === 'won' ? of(used) + of(compared) : 0;
}

export function compare(sets: readonly AlikeSet[], measure: Measure, confidence: number): Comparison {
  const values = measured(sets, measure);
  const counts = {
    used: values.length,
    compared: new Set(values.flatMap(({ alike }) => alike.map(({ id }) => id))).size,
  };
  if (Math.min(counts.used, counts.compared) < FEWEST) return { measure, ...counts, result: null };
  const { usedMean, comparedMean, difference, low, high } = estimate(
    values,
    confidence,
    leastVariance(measure, counts),
  );
  const show = shown[measure];
  const result = { usedMean: show(usedMean), comparedMean: show(comparedMean) };
  return { measure, ...counts, result: { ...result, difference: show(difference), low: show(low), high: show(high) } };
}

/** The headline is the share won; days and amount stand beside it and share the doubt between them. */
export const compareAll = (sets: readonly AlikeSet[]): Comparison[] =>
  MEASURES.map((measure) => compare(sets, measure, measure === 'won' ? CONFIDENCE : shared(MEASURES.length - 1)));

/** The share won by a key; each row is as certain as its number of neighbors demands. */
export function compareBy<Key extends string | null>(
  sets: readonly AlikeSet[],
  keyOf: (set: AlikeSet) => Key,
): (Comparison & { key: Key })[] {
  const groups = [...Map.groupBy(sets, keyOf)];
  const confidence = shared(groups.length);
  return groups.map(([key, own]) => ({ key, ...compare(own, 'won', confidence) }));
}

const shared = (figures: number): number => 1 - (1 - CONFIDENCE) / Math.max(1, figures);
