import { dayIn } from '../activity/period.ts';
import { Problem } from '../errors.ts';
import { obstacles } from '../policy/eligibility.ts';
import type { Effect } from './effects.ts';
import { factsFor, questionFor } from './place.ts';
import { fullOf } from './refusal.ts';
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
  const others = ledger.uses.filter((use) => use.id !== activity.id);
  const claim = {
    requestId: of.state.id,
    requesterId: '',
    opportunityId: null,
    neededBy: on,
    deal: null,
    policy: of.policy,
    rule: of.rule,
    now: of.now,
  };
  const obstacle = obstacles(reference, questionFor(claim, others)).find(
    (each) => each.nextDate !== null || each.disclosure === 'open',
  );
  if (obstacle) {
    const { rule, count, limit, nextDate, text } = fullOf({ referenceId: reference.id, obstacle });
    throw new Problem('LIMIT_REACHED', {
      detail: `${text}.`,
      extra: { rule, count, limit, nextDate, alternatives: [] },
    });
  }
  activity.status = 'Scheduled';
  activity.startsAt = startsAt.toISOString();
  plan.facts = { claims: [factsFor(reference, claim, others)] };
  plan.changes.push({
    type: 'Reference_Activity__c',
    id: activity.id,
    fields: { Status__c: 'Scheduled', Activity_Date__c: on, Starts_At__c: startsAt.toISOString(), Hold_Until__c: null },
  });
  plan.to = statusOf(plan.state, 'Unfulfilled');
};
