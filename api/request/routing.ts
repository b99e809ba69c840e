import type { ActivityType } from '../activity/schema.ts';
import type { Purpose, Routing } from '../policy/company.ts';
import type { Hierarchy } from '../policy/classification/hierarchy.ts';
import { industriesOf } from '../policy/industry.ts';
import { placesIn } from '../policy/region.ts';
import type { PolicySettings } from '../policy/schema.ts';

/** What a request is routed by. */
export interface Routed {
  purpose: Purpose;
  activityType: ActivityType;
  region: string | null;
  industry: string | null;
  products: readonly string[];
}

type Line = Routing[number];
/** Which industries and regions lie in which. */
type Hierarchies = Pick<PolicySettings, 'industries' | 'regions'>;

const isIn = (theirs: string | null, wider: string | undefined, all: Hierarchy): boolean =>
  wider === undefined || (theirs !== null && all.isIn(theirs, wider));

const holds = (line: Line, of: Routed, settings: Hierarchies) =>
  (line.purpose === undefined || line.purpose === of.purpose) &&
  (line.activityType === undefined || line.activityType === of.activityType) &&
  isIn(of.region, line.region, placesIn(settings)) &&
  isIn(of.industry, line.industry, industriesOf(settings)) &&
  (line.product === undefined || of.products.includes(line.product));

const conditions = ({ userId: _userId, ...rest }: Line) =>
  Object.values(rest).filter((each) => each !== undefined).length;

/** Who arranges it: the line with the most conditions that hold, of equals the first; null when none does. */
export function routeTo(routing: Routing, of: Routed, settings: Hierarchies): string | null {
  let best: Line | null = null;
  for (const line of routing) {
    if (holds(line, of, settings) && (best === null || conditions(line) > conditions(best))) best = line;
  }
  return best?.userId ?? null;
}
