import type { Caller } from '../caller.ts';
import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import { Problem } from '../errors.ts';
import type { Candidate } from '../match/candidate.ts';
import type { Policy } from '../policy/schema.ts';
import { toRow } from './row.ts';
import type { PoolList, PoolViewName } from './keepSchema.ts';
import { MOST_REFERENCES, type ReferenceStore } from './store.ts';

interface Asked {
  view: PoolViewName;
  q?: string | undefined;
  industry?: string | undefined;
}

/** References whose owner put off a decision that is due now: proposed only, the caller's right to edit decides. */
export const dueForReview = (pool: Candidate[], now: Date): string[] =>
  pool
    .filter(({ reference: { withheld, withheldReviewOn, timeZone } }) => {
      return withheld && withheldReviewOn !== null && withheldReviewOn <= dayIn(timeZone, now);
    })
    .map(({ reference }) => reference.id)
    .slice(0, MOST_REFERENCES);

/** A part of the pool as the caller may see it, with what waits for somebody. */
export async function listPool(
  store: ReferenceStore,
  caller: Caller,
  asked: Asked,
  { pool, policy, now }: { pool: Candidate[]; policy: Policy | null; now: Date },
): Promise<PoolList> {
  const flagDays = policy?.settings.freshness.flagDays ?? 0;
  const staleBefore = dayOf(dayNumber(dayIn(null, now)) - flagDays);
  const found = await store.pool(caller, { ...asked, staleBefore, withheld: dueForReview(pool, now) });
  if (!found.allowed) throw new Problem('NOT_PERMITTED');
  const shown = found.rows.slice(0, MOST_REFERENCES);
  const ids = new Set(shown.map(({ Id }) => Id));
  const byId = new Map(pool.filter(({ reference }) => ids.has(reference.id)).map((each) => [each.reference.id, each]));
  return {
    view: asked.view,
    references: shown.map((record) =>
      toRow(record, { policy, candidate: byId.get(record.Id) ?? null, canEdit: found.editable.has(record.Id), now }),
    ),
    counts: found.counts,
    truncated: found.rows.length > MOST_REFERENCES,
  };
}
