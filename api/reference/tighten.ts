import type { Period } from '../activity/schema.ts';
import type { Limit } from '../policy/schema.ts';

/** Nominal days, to compare one limit with another. */
const DAYS: Record<Exclude<Period, 'Unlimited'>, number> = {
  'Calendar month': 30,
  'Calendar quarter': 90,
  'Calendar year': 365,
  'Rolling 30 days': 30,
  'Rolling 90 days': 90,
  'Rolling 365 days': 365,
};

/** Does this limit promise more than the other one allows? Over a longer period, as often as the other's fits into it. */
export function loosens(limit: Limit, than: Limit): boolean {
  if (than.period === 'Unlimited') return false;
  if (limit.period === 'Unlimited') return true;
  const times = Math.max(1, Math.round(DAYS[limit.period] / DAYS[than.period]));
  return limit.count > than.count * times;
}
