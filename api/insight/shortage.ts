/** What is asked for in each month. */
export type ByMonth = readonly number[];

export interface Shortage {
  /** What is lacking where it lacks most. */
  short: number;
  /** The place of the first month by whose end it lacks; null where it never does. */
  since: number | null;
}

/** Sums of fractions are off by less. */
const NOTHING = 1e-9;

/**
 * Any run of months needs as much as is asked for in it: what fits before it or after it does not help.
 * @param free uses that fit from the beginning of each month to the end of it and of every later one
 */
export function shortageOf(asked: ByMonth, free: readonly ByMonth[]): Shortage {
  let [short, since]: [number, number | null] = [0, null];
  for (let end = 0; end < asked.length; end += 1) {
    let sum = 0;
    for (let begin = end; begin >= 0; begin -= 1) {
      sum += asked[begin] ?? 0;
      const lacking = sum - (free[begin]?.[end - begin] ?? 0);
      if (lacking <= NOTHING) continue;
      short = Math.max(short, lacking);
      since ??= end;
    }
  }
  return { short, since };
}

/** Uses of several references together. */
export const together = (all: readonly (readonly ByMonth[])[], months: number): number[][] =>
  Array.from({ length: months }, (_, begin) =>
    Array.from({ length: months - begin }, (__, at) => all.reduce((sum, free) => sum + (free[begin]?.[at] ?? 0), 0)),
  );
