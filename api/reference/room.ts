import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Policy } from '../policy/schema.ts';
import { isLive } from './pause.ts';

/**
 * A launch may start with few references: is there room for one more that can be found?
 * @throws Problem POOL_FULL
 */
export function demandRoom(pool: PoolIndex, { settings }: Policy, now: Date): void {
  const most = settings.scope.poolSize;
  if (most === null) return;
  const active = pool.where(['status', 'pausedUntil', 'timeZone'], (facts) => isLive(facts, now)).length;
  if (active < most) return;
  throw new Problem('POOL_FULL', {
    detail: `The program starts with ${most} active references, and has ${active}. Leave this customer recruited for now, or retire another.`,
    values: { count: active, limit: most },
    extra: { count: active, limit: most },
  });
}
