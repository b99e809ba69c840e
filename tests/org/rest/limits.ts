import type { Org } from '../org.ts';
import type { RestRequest, RestResponse } from './request.ts';

export function limitInfo(org: Org): string {
  const { used, max } = org.usage.daily;
  return `api-usage=${used}/${max}`;
}

/** GET /limits: the daily count, the only limit that is kept here. */
export function limits(request: RestRequest): RestResponse {
  const { used, max } = request.org.usage.daily;
  return { status: 200, body: { DailyApiRequests: { Max: max, Remaining: Math.max(0, max - used) } } };
}
