import type { Chance } from '#tests/data/demo/chance.ts';

export const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Gain 2^grade − 1, discounted by place (Järvelin and Kekäläinen 2002, in the form of Burges et al. 2005). */
const dcg = (grades: number[], most: number) =>
  grades.slice(0, most).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/** How near an order comes to the best one of the same grades; null where every grade is 0 and any order will do. */
export function ndcg(grades: number[], most: number): number | null {
  const ideal = [...grades].sort((one, other) => other - one);
  const best = dcg(ideal, most);
  return best === 0 ? null : dcg(grades, most) / best;
}

/** 0 where all carry the same, near 1 where one carries all (Gini 1912). */
export function gini(loads: number[]): number {
  const sorted = [...loads].sort((one, other) => one - other);
  const total = sorted.reduce((sum, load) => sum + load, 0);
  const ranked = sorted.reduce((sum, load, at) => sum + (2 * (at + 1) - sorted.length - 1) * load, 0);
  return total === 0 ? 0 : ranked / (sorted.length * total);
}

export interface Interval {
  mean: number;
  from: number;
  to: number;
}

const RESAMPLES = 10_000;

/** Mean of paired differences with a 95 % interval: percentiles of the bootstrap (Efron 1979). */
export function interval(differences: number[], chance: Chance): Interval {
  const means = Array.from({ length: RESAMPLES }, () => mean(differences.map(() => chance.of(differences))));
  means.sort((one, other) => one - other);
  const at = (share: number) => means[Math.round(share * (RESAMPLES - 1))] ?? NaN;
  return { mean: mean(differences), from: at(0.025), to: at(0.975) };
}
