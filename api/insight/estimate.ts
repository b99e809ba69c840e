import jstat from 'jstat';

export interface Measured {
  id: string;
  /** Deals of one account fare alike, so they count together. */
  cluster: string;
  value: number;
}

export interface MeasuredSet {
  used: Measured;
  /** At least one. */
  alike: Measured[];
}

export interface Estimate {
  used: number;
  /** Different deals they are compared with. */
  compared: number;
  usedMean: number;
  comparedMean: number;
  difference: number;
  low: number;
  high: number;
}

const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length;

/** What a deal adds to the difference, and how far it lay from what was expected of it. */
interface Part {
  cluster: string;
  weight: number;
  residuals: number[];
}

/**
 * The mean, over deals with a use, of how far each lies from the mean of the deals like it, with the interval that holds
 * the truth in a share of `confidence` of such data sets. A deal that is compared with many others is counted as one, and
 * the deals of one account as one: the variance is that of the sums by account, and Student's t has as many degrees of
 * freedom as there are accounts that matter (Satterthwaite).
 * @param smallest no variance is less: a share of 0 of a few deals is not certain
 */
export function estimate(sets: readonly MeasuredSet[], confidence: number, smallest: number): Estimate {
  const count = sets.length;
  const parts = new Map<string, Part>();
  const add = ({ id, cluster }: Measured, weight: number, residual: number) => {
    const part = parts.get(id) ?? { cluster, weight: 0, residuals: [] };
    part.weight += weight / count;
    part.residuals.push(residual);
    parts.set(id, part);
  };
  const expected = sets.map(({ alike }) => mean(alike.map(({ value }) => value)));
  const usedMean = mean(sets.map(({ used }) => used.value));
  const comparedMean = mean(expected);
  const difference = usedMean - comparedMean;
  for (const [at, { used, alike }] of sets.entries()) {
    const others = alike.length;
    const off = used.value - (expected[at] as number) - difference;
    // Each residual is stretched by what estimating its own mean took from it.
    const own = off * Math.sqrt((others / (others + 1)) * (count / Math.max(1, count - 1)));
    add(used, 1, own);
    for (const each of alike) {
      const spread = (each.value - (expected[at] as number)) * Math.sqrt(others / Math.max(1, others - 1));
      add(each, -1 / others, others > 1 ? spread : -own);
    }
  }
  const clusters = [...Map.groupBy(parts.values(), ({ cluster }) => cluster).values()].map((members) => ({
    score: members.reduce((all, { weight, residuals }) => all + weight * mean(residuals), 0),
    share: members.reduce((all, { weight }) => all + weight * weight, 0),
  }));
  const variance = clusters.reduce((all, { score }) => all + score * score, 0);
  const shares = clusters.reduce((all, { share }) => all + share, 0);
  const freedom = shares ** 2 / clusters.reduce((all, { share }) => all + share * share, 0);
  const reach =
    jstat.studentt.inv(0.5 + confidence / 2, Math.max(1, freedom - 1)) * Math.sqrt(Math.max(variance, smallest));
  const compared = new Set(sets.flatMap(({ alike }) => alike.map(({ id }) => id))).size;
  return {
    used: count,
    compared,
    usedMean,
    comparedMean,
    difference,
    low: difference - reach,
    high: difference + reach,
  };
}
