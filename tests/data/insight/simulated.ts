import type { DealState, DealUse, InsightDeal } from '#api/insight/deal.ts';
import { chance } from '../demo/chance.ts';

export interface World {
  seed: number;
  deals: number;
  /** Chance per week that an open deal gets its first reference, by how far it has come (0 to 3). */
  asking: [number, number, number, number];
  /** What a reference does to the weekly odds of winning, once it took place; 1: nothing. */
  effect: number;
}

const STAGES = ['Qualification', 'Needs Analysis', 'Value Proposition', 'Proposal'];
const SEGMENTS = [
  { sector: 'Farming', region: 'Americas' },
  { sector: 'Finance', region: 'Europe' },
  { sector: 'Retail', region: 'Europe' },
];
const DAYS = 1100;
export const TODAY = 20_000;

/**
 * Deals that live week by week: they move on, are lost, and in the last stage are won. Accounts differ in how ready they
 * are to buy, which nobody sees; a reference may come along on the way.
 */
export function simulated({ seed, deals: count, asking, effect }: World): { deals: InsightDeal[]; uses: DealUse[] } {
  const fate = chance(seed);
  const accounts = Array.from({ length: Math.ceil(count / 3) }, () => ({
    ...fate.of(SEGMENTS),
    readiness: 0.6 + 0.8 * fate.next(),
  }));
  const deals: InsightDeal[] = [];
  const uses: DealUse[] = [];
  for (let number = 0; number < count; number += 1) {
    // Each deal has luck of its own: with another effect it lives the same life up to its reference.
    const luck = chance(seed * 100_003 + number);
    const at = Math.floor(luck.next() * accounts.length);
    const { sector, region, readiness } = accounts[at] as (typeof accounts)[number];
    const id = `deal${number}`;
    const created = TODAY - DAYS + Math.floor(luck.next() * (DAYS - 30));
    const amount = Math.round(20_000 * 4 ** luck.next());
    const states: DealState[] = [{ from: created, stage: STAGES[0] as string, amount }];
    let [stage, used, closed, won] = [0, false, null as number | null, false];
    for (let day = created + 7; day < TODAY && closed === null; day += 7) {
      const asks = luck.next() < (asking[stage] ?? 0);
      if (asks && !used) {
        used = true;
        uses.push({ id: `use${number}`, dealId: id, activityType: 'Reference call', on: day - 3 });
      }
      const help = readiness * (used ? effect : 1);
      const step = luck.next();
      const loses = 0.05 / help;
      const moves = 0.2 * help;
      if (step < loses) closed = day;
      else if (step < loses + moves && stage === STAGES.length - 1) [closed, won] = [day, true];
      else if (step < loses + moves) states.push({ from: day, stage: STAGES[(stage += 1)] as string, amount });
    }
    const standing = { amount, currency: null, created, closed, won, states };
    deals.push({ id, accountId: `account${at}`, sector, kind: null, region, ...standing });
  }
  return { deals, uses };
}
