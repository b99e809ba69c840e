import type { Caller } from '../caller.ts';
import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { industriesOf } from '../policy/industry.ts';
import { placesIn } from '../policy/region.ts';
import { policySettings, type Policy } from '../policy/schema.ts';
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

/** Before there is a policy, everything is as a new one says. */
const NEW = policySettings.parse({});

/** A part of the pool as the caller may see it, with what waits for somebody. */
export async function listPool(
  store: ReferenceStore,
  caller: Caller,
  { industry, region, ...asked }: Asked,
  { pool, policy, now }: { pool: PoolIndex; policy: Policy | null; now: Date },
): Promise<PoolList> {
  const settings = policy?.settings ?? NEW;
  const [industries, places] = [industriesOf(settings), placesIn(settings)];
  const staleBefore = dayOf(dayNumber(dayIn(null, now)) - (policy ? settings.freshness.flagDays : 0));
  const found = await store.pool(caller, {
    ...asked,
    industries: industry === undefined ? null : [industry, ...industries.within(industry)],
    countries: region === undefined ? null : places.within(region),
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
    choices: { industries: sorted(industries.names()), regions: sorted(places.wider()) },
    truncated: found.rows.length > MOST_REFERENCES,
  };
}
