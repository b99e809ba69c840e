import type { Pool } from '../match/pool.ts';
import { actsFor } from '../policy/deputy.ts';
import type { StandInStore } from './standInStore.ts';

/** Lets a person read what they act on in another's place, before they look at requests. */
export type Admit = (userId: string) => Promise<void>;

interface World {
  standIns: StandInStore;
  pool: Pick<Pool, 'current'>;
  now(): Date;
}

export const admission =
  ({ standIns, pool, now }: World): Admit =>
  async (userId) => {
    const { policy, leavers } = await pool.current();
    const approvers = policy ? actsFor(userId, policy.settings, leavers, now()) : [];
    if (approvers.length === 0) return;
    await standIns.admit({ userId, approvers, fulfillers: approvers.filter((each) => leavers.has(each)) });
  };
