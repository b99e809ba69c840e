import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { industriesOf } from '../policy/industry.ts';
import { regionOf } from '../policy/region.ts';
import type { AccountFacts } from '../reference/schema.ts';
import type { Coverage } from './schema.ts';

/** The part of the market a customer stands for. */
export type Segment = Pick<AccountFacts, 'industry' | 'region' | 'sizeBand'>;

/** What is not known of the customer narrows nothing. */
const same = (wanted: string | null, found: string | null): boolean => wanted === null || wanted === found;

/** Active references of the segment: of its industry or one below it, in its region, of its size. */
export const activeIn = (segment: Segment & { industry: string }, pool: PoolIndex, settings: PolicySettings) =>
  pool.where(
    ['status', 'industry', 'country', 'sizeBand'],
    ({ status, industry, country, sizeBand }) =>
      status === 'Active' &&
      industry !== null &&
      industriesOf(settings).isIn(industry, segment.industry) &&
      same(segment.region, regionOf(country, settings)) &&
      same(segment.sizeBand, sizeBand),
  ).length;

/** Is the segment a gap, adequate or crowded? Null where nobody knows the industry. */
export function coverageOf(
  { industry, ...segment }: Segment,
  pool: PoolIndex,
  settings: PolicySettings,
): Coverage | null {
  if (industry === null) return null;
  const active = activeIn({ industry, ...segment }, pool, settings);
  if (active <= settings.coverage.gap) return 'Gap';
  return active >= settings.coverage.crowded ? 'Crowded' : 'Adequate';
}

/** `Dairy Farming · Northern America · 100-999`; null where nothing is known. */
export const segmentWords = ({ industry, region, sizeBand }: Segment): string | null =>
  [industry, region, sizeBand].filter((each) => each !== null).join(' · ') || null;
