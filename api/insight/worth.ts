import { dayNumber } from '../activity/period.ts';
import type { Program } from '../policy/company.ts';
import type { Worth } from './healthSchema.ts';
import type { Window } from './window.ts';

const DAYS_A_YEAR = 365;
const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** What the program saved, cost and returned, as far as the assumptions it rests on were said. */
export function worthOf(
  found: Pick<Worth, 'fulfilled' | 'revenue' | 'currency' | 'elsewhere'>,
  { from, to }: Window,
  assumptions: Program,
): Worth {
  const { hoursByHand, costPerHour, costPerYear } = assumptions;
  const { fulfilled, revenue } = found;
  const days = dayNumber(to) - dayNumber(from) + 1;
  const cost = costPerYear === null ? null : Math.round((costPerYear * days) / DAYS_A_YEAR);
  const hoursSaved = hoursByHand === null ? null : toTenth(fulfilled * hoursByHand);
  return {
    ...found,
    hoursSaved,
    worth: hoursSaved === null || costPerHour === null ? null : Math.round(hoursSaved * costPerHour),
    cost,
    costEach: cost === null || fulfilled === 0 ? null : Math.round(cost / fulfilled),
    back: cost ? toTenth(revenue.amount / cost) : null,
    assumptions,
  };
}
