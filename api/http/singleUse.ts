import { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';

/** Remembers which tokens were used. `take` says whether this is the first time, and throws when it cannot know. */
export interface SingleUse {
  take(org: string, jti: string, lifeMs: number): Promise<boolean>;
}

/** More tokens than this within their two minutes of life and new ones are refused rather than old ones forgotten. */
const MOST = 200_000;

export function inProcess(most = MOST): SingleUse {
  const used = new LRUCache<string, true>({ max: most });
  return {
    async take(org, jti, lifeMs) {
      const key = `${org} ${jti}`;
      if (used.has(key)) return false;
      if (used.size >= most && !used.purgeStale()) throw new Error(`${most} tokens in use at once`);
      used.set(key, true, { ttl: lifeMs });
      return true;
    },
  };
}

type Store = Pick<Redis, 'set'>;

export const overInstances = (redis: Store): SingleUse => ({
  take: async (org, jti, lifeMs) => (await redis.set(`vouchsafe:jti:${org}:${jti}`, '1', 'PX', lifeMs, 'NX')) === 'OK',
});

/** A command fails within a second; ioredis would wait for twenty reconnections. */
export const openRedis = (url: string): Redis =>
  new Redis(url, { connectTimeout: 1_000, commandTimeout: 1_000, maxRetriesPerRequest: 1, disconnectTimeout: 200 });
