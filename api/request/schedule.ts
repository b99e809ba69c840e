import { dayIn } from '../activity/period.ts';
import { revise } from '../decision/ledger.ts';
import { basisOf } from './basis.ts';
import type { Effect } from './effects.ts';
import type { NewMove } from './moveSchema.ts';
import { Refused } from './refused.ts';
import { roomOn } from './room.ts';
import { touch } from './release.ts';
import { statusOf } from './state.ts';

/** Sets the date: the use moves from the day it was needed by to the day it takes place, which must have room of its own. */
export const schedule: Effect = (ledger, plan, of, candidate) => {
  const activity = candidate?.activity;
  const reference = candidate?.referenceId ? ledger.references.get(candidate.referenceId) : undefined;
  const startsAt = new Date(of.input.startsAt ?? of.now);
  if (!candidate || !activity || !reference) return;
  touch(ledger, plan, of, candidate);
  const on = dayIn(reference.timeZone, startsAt);
  const { refusal, facts } = roomOn(ledger, of, reference, activity.id, on);
  if (refusal) throw new Refused([refusal], basisOf(of));
  activity.status = 'Scheduled';
  activity.startsAt = startsAt.toISOString();
  revise(ledger, activity.id, { on, status: 'Scheduled' });
  plan.facts = { claims: [facts] };
  plan.changes.push({
    type: 'Reference_Activity__c',
    id: activity.id,
    fields: {
      Status__c: 'Scheduled',
      Activity_Date__c: on,
      Starts_At__c: startsAt.toISOString(),
      Hold_Until__c: null,
      ...arrangement(of.input),
    },
  });
  if (of.input.prospectPeople !== undefined) plan.request.Prospect_People__c = of.input.prospectPeople;
  plan.to = statusOf(plan.state, 'Unfulfilled');
};

/** What was said of it; what was not stays as it was. */
function arrangement({ minutes, place, hostId, expectedGrade }: NewMove): Record<string, unknown> {
  return {
    ...(minutes !== undefined && { Minutes_Planned__c: minutes }),
    ...(place !== undefined && { Place__c: place }),
    ...(hostId !== undefined && { Host__c: hostId }),
    ...(expectedGrade !== undefined && { Expected_Grade__c: expectedGrade }),
  };
}
