import { dayIn, dayNumber } from '../activity/period.ts';
import type { Candidate } from '../match/candidate.ts';
import { readiness } from '../policy/readiness.ts';
import type { Policy } from '../policy/schema.ts';
import { accountOf, cardOf } from './card.ts';
import { metersOf } from './meters.ts';
import { pauseEnded } from './pause.ts';
import type { KnownPerson, Meter, ReferenceRow } from './schema.ts';
import type { RowRecord } from './viewRecord.ts';

/** What is known beside the caller's own reading: the rules, and the uses they count. */
export interface Known {
  policy: Policy | null;
  /** Null when the pool does not hold it (yet). */
  candidate: Candidate | null;
  canEdit: boolean;
  now: Date;
}

const personOf = (id: string | null | undefined, user: RowRecord['Owner']): KnownPerson | null =>
  id ? { id, name: user?.Name ?? null, active: user?.IsActive ?? true } : null;

/** Not confirmed for so long that the policy flags it; a reference nobody ever confirmed is. */
export function isStale(lastVerifiedOn: string | null, today: string, policy: Policy | null): boolean {
  if (!policy) return false;
  return lastVerifiedOn === null || dayNumber(today) - dayNumber(lastVerifiedOn) > policy.settings.freshness.flagDays;
}

/** Whether it is withheld is told to those who may edit it; the reason is what the reader's own session read. */
function withheldOf(record: RowRecord, { candidate, canEdit }: Known): ReferenceRow['withheld'] {
  const facts = candidate?.reference;
  if (!canEdit || !facts?.withheld) return null;
  return { reason: record.Withheld_Reason__c ?? null, reviewOn: facts.withheldReviewOn };
}

/** How the customer itself stands: nobody asks here, so that no deal and no other request speaks against anything. */
function readinessOf({ policy, candidate, canEdit, now }: Known): ReferenceRow['readiness'] {
  if (!policy || !candidate || !canEdit) return null;
  return readiness(candidate.reference, { deal: null, policy, requestId: null, uses: [], now });
}

const WHOLE: readonly Meter['of'][] = ['person', 'account'];

/** One reference as a list shows it. */
export function toRow(record: RowRecord, known: Known): ReferenceRow {
  const { policy, candidate, canEdit, now } = known;
  const today = dayIn(record.Time_Zone__c ?? null, now);
  const owner = { id: record.OwnerId, name: record.Owner?.Name ?? null, active: record.Owner?.IsActive ?? true };
  const manager = personOf(record.Manager__c, record.Manager__r);
  const lastVerifiedOn = record.Last_Verified_On__c ?? null;
  const meters = candidate && policy ? metersOf(candidate.reference, candidate.uses, policy, today) : [];
  const card = cardOf(record);
  const { status } = card;
  const pausedUntil = record.Paused_Until__c ?? null;
  return {
    ...card,
    account: accountOf(record, policy?.settings ?? null),
    tier: record.Tier__c ?? null,
    owner,
    csm: personOf(record.CSM__c, record.CSM__r),
    manager,
    unowned: !owner.active || !manager?.active,
    lastVerifiedOn,
    stale: isStale(lastVerifiedOn, today, policy),
    pausedUntil,
    pauseEnded: status !== null && pauseEnded({ status, pausedUntil, timeZone: record.Time_Zone__c ?? null }, now),
    withheld: withheldOf(record, known),
    readiness: readinessOf(known),
    canEdit,
    meters: meters.filter(({ of }) => WHOLE.includes(of)),
  };
}
