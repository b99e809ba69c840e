import type { Caller } from '../caller.ts';
import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { countriesOf } from '../policy/region.ts';
import type { Policy, PolicySettings } from '../policy/schema.ts';
import { toRow } from './row.ts';
import type { PoolList, PoolViewName } from './keepSchema.ts';
import { MOST_REFERENCES, type ReferenceStore } from './store.ts';

interface Asked {
  view: PoolViewName;
  q?: string | undefined;
  industry?: string | undefined;
  region?: string | undefined;
}

/** References whose owner put off a decision that is due now: proposed only, the caller's right to edit decides. */
export const dueForReview = (pool: PoolIndex, now: Date): string[] =>
  pool
    .where(['withheld', 'withheldReviewOn', 'timeZone'], ({ withheld, withheldReviewOn, timeZone }) => {
      return withheld && withheldReviewOn !== null && withheldReviewOn <= dayIn(timeZone, now);
    })
    .slice(0, MOST_REFERENCES);

const sorted = (names: string[]) => [...new Set(names)].sort();

const choicesOf = (settings: PolicySettings | null): PoolList['choices'] => ({
  industries: sorted(Object.keys(settings?.industries ?? {})),
  regions: sorted(Object.values(settings?.regions ?? {})),
});

/** A part of the pool as the caller may see it, with what waits for somebody. */
export async function listPool(
  store: ReferenceStore,
  caller: Caller,
  { region, ...asked }: Asked,
  { pool, policy, now }: { pool: PoolIndex; policy: Policy | null; now: Date },
): Promise<PoolList> {
  const flagDays = policy?.settings.freshness.flagDays ?? 0;
  const staleBefore = dayOf(dayNumber(dayIn(null, now)) - flagDays);
  const found = await store.pool(caller, {
    ...asked,
    countries: region === undefined ? null : countriesOf(region, policy?.settings ?? null),
    staleBefore,
    withheld: dueForReview(pool, now),
  });
  if (!found.allowed) throw new Problem('NOT_PERMITTED');
  const shown = found.rows.slice(0, MOST_REFERENCES);
  const byId = new Map(pool.find(shown.map(({ Id }) => Id)).map((each) => [each.reference.id, each]));
  return {
    view: asked.view,
    references: shown.map((record) =>
      toRow(record, { policy, candidate: byId.get(record.Id) ?? null, canEdit: found.editable.has(record.Id), now }),
    ),
    counts: found.counts,
    choices: choicesOf(policy?.settings ?? null),
    truncated: found.rows.length > MOST_REFERENCES,
  };
}
