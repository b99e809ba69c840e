import type { PolicySettings } from '../policy/schema.ts';
import type { Target } from '../target/schema.ts';
import { factsOf, type CoverageRecords } from './coverageRecord.ts';
import type { TargetProgress } from './coverageSchema.ts';
import { isWithin } from './segment.ts';
import type { Supplier } from './supply.ts';

interface Known {
  suppliers: readonly Supplier[];
  records: Pick<CoverageRecords, 'nominations' | 'recruited' | 'earlyAdopters'>;
  settings: PolicySettings;
}

/** Have, in recruitment, still needed. */
export function progressOf(target: Target, { suppliers, records, settings }: Known): TargetProgress {
  const { activityType, kind, product, needed } = target;
  const have = suppliers.filter(
    ({ facts, agreed }) =>
      isWithin(facts, target, settings) && (activityType === null || agreed.includes(activityType)),
  ).length;
  // Nobody knows yet what a nominated customer would talk about.
  const place = { ...target, product: null };
  const nominated = records.nominations.filter((each) => isWithin(factsOf(each), place, settings)).length;
  const recruited = records.recruited.filter((each) => isWithin(factsOf(each), target, settings)).length;
  return {
    ...target,
    have,
    inRecruitment: nominated + recruited,
    stillNeeded: Math.max(0, needed - have),
    earlyAdopters: kind === 'Launch' && product !== null ? (records.earlyAdopters.get(product) ?? 0) : null,
  };
}
