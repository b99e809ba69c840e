import type { Policy } from '#api/policy/schema.ts';
import { HELD_BACK, type JudgedOpportunity, OPPORTUNITIES, TUNING } from '#tests/data/judged/judged.ts';
import { mean } from './measure.ts';
import { type Replay, replay, servedWith, withoutRotation } from './replay.ts';

/** Years that differ in when what is asked. One alone moves the index by some hundredths. */
const YEARS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export interface Turns {
  gini: number;
  /** A year: uses of the one who is asked most, people asked at all, requests nobody was free for. */
  mostUses: number;
  asked: number;
  unmet: number;
  ndcg: { all: number; tuning: number; heldBack: number };
}

function summed(years: Replay[]): Turns {
  const over = (value: (year: Replay) => number) => mean(years.map(value));
  const served = (half: JudgedOpportunity[]) => over((year) => servedWith(year, half).ndcg);
  return {
    gini: over(({ gini }) => gini),
    mostUses: over(({ uses }) => Math.max(...uses)),
    asked: over(({ uses }) => uses.filter((count) => count > 0).length),
    unmet: over(({ unmet }) => unmet),
    ndcg: { all: served(OPPORTUNITIES), tuning: served(TUNING), heldBack: served(HELD_BACK) },
  };
}

export interface Rotation {
  off: Turns;
  on: Turns;
  /** Share by which the Gini index of uses falls. */
  spread: number;
  /** NDCG lost by it over all requests. */
  lost: number;
}

/** The same years with fair rotation and without. */
export function rotation(policy: Policy): Rotation {
  const run = (under: Policy) => summed(YEARS.map((year) => replay(OPPORTUNITIES, under, year)));
  const [off, on] = [run(withoutRotation(policy)), run(policy)];
  return { off, on, spread: 1 - on.gini / off.gini, lost: off.ndcg.all - on.ndcg.all };
}
