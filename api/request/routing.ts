import type { ActivityType } from '../activity/schema.ts';
import type { Purpose, Routing } from '../policy/company.ts';

/** What a request is routed by. */
export interface Routed {
  purpose: Purpose;
  activityType: ActivityType;
  region: string | null;
  industry: string | null;
  products: readonly string[];
}

type Line = Routing[number];

function within(industry: string | null, wider: string, industries: Record<string, string>): boolean {
  const passed = new Set<string>();
  for (let at = industry ?? undefined; at !== undefined && !passed.has(at); at = industries[at]) {
    if (at === wider) return true;
    passed.add(at);
  }
  return false;
}

const holds = (line: Line, of: Routed, industries: Record<string, string>) =>
  (line.purpose === undefined || line.purpose === of.purpose) &&
  (line.activityType === undefined || line.activityType === of.activityType) &&
  (line.region === undefined || line.region === of.region) &&
  (line.industry === undefined || within(of.industry, line.industry, industries)) &&
  (line.product === undefined || of.products.includes(line.product));

const conditions = ({ userId: _userId, ...rest }: Line) =>
  Object.values(rest).filter((each) => each !== undefined).length;

/** Who arranges it: the line with the most conditions that hold, of equals the first; null when none does. */
export function routeTo(routing: Routing, of: Routed, industries: Record<string, string>): string | null {
  let best: Line | null = null;
  for (const line of routing) {
    if (holds(line, of, industries) && (best === null || conditions(line) > conditions(best))) best = line;
  }
  return best?.userId ?? null;
}
