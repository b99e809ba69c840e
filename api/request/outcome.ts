import { dayIn } from '../activity/period.ts';
import type { NoShow } from '../activity/schema.ts';
import { revise, type Ledger } from '../decision/ledger.ts';
import { counts } from '../policy/limits.ts';
import { basisOf } from './basis.ts';
import type { Effect } from './effects.ts';
import { illegal, invalid } from './legal.ts';
import type { Case, Plan } from './movement.ts';
import type { NewMove } from './moveSchema.ts';
import { Refused } from './refused.ts';
import { conceal, touch } from './release.ts';
import { roomOn } from './room.ts';
import { statusOf, type CandidateState } from './state.ts';

/** It took place. It counts in reports once somebody of the other side has confirmed it. */
export const complete: Effect = (ledger, plan, of, candidate) => {
  if (candidate) record(ledger, plan, of, candidate, { status: 'Completed', noShow: null, fields: told(of.input) });
};

/** Somebody did not come. */
export const miss: Effect = (ledger, plan, of, candidate) => {
  const noShow = of.input.whose ?? null;
  if (candidate) record(ledger, plan, of, candidate, { status: 'Missed', noShow, fields: told(of.input) });
};

/** The other side than who recorded it says how it went. */
export const confirm: Effect = (ledger, plan, of, candidate) => {
  if (!candidate?.activity) return;
  const { person, now, input } = of;
  touch(ledger, plan, of, candidate);
  candidate.activity.confirmed = true;
  const confirmed = { Confirmed__c: true, Confirmed_By__c: person.userId, Confirmed_At__c: now.toISOString() };
  plan.changes.push({
    type: 'Reference_Activity__c',
    id: candidate.activity.id,
    fields: { ...confirmed, ...told(input) },
  });
};

/** A manager turns an outcome round. What then counts where it had not needs room like any use, or the manager's reason. */
export const correct: Effect = (ledger, plan, of, candidate) => {
  const { input, now } = of;
  const activity = candidate?.activity;
  const reference = candidate?.referenceId ? ledger.references.get(candidate.referenceId) : undefined;
  if (!candidate || !activity) return;
  const status = input.outcome ?? 'Completed';
  const noShow = status === 'Missed' ? (input.whose ?? activity.noShow) : null;
  if (status === 'Missed' && !noShow) throw invalid('whose', null, 'is required for a no-show');
  const before = ledger.uses.find((use) => use.id === activity.id)?.on ?? null;
  const on = input.on ?? before;
  if (status === activity.status && noShow === activity.noShow && on === before) {
    throw illegal(of, now, 'It is recorded like this already.');
  }
  if (input.on && input.on > dayIn(reference?.timeZone ?? null, now)) throw invalid('on', input.on, 'has not come yet');
  const { activityType } = of.rule;
  const counted = counts({ ...activity, activityType }, of.policy);
  const consumes = counts({ status, noShow, activityType }, of.policy) && (!counted || on !== before);
  if (consumes && reference && on) {
    const { refusal, facts } = roomOn(ledger, of, reference, activity.id, on);
    // What took place does not take place later instead.
    if (refusal && !input.override) throw new Refused([{ ...refusal, ways: [] }], basisOf(of));
    const setAside = refusal && { obstacle: refusal.obstacle, override: input.override };
    plan.facts = { claims: [facts], ...setAside };
    if (refusal) plan.outcome = 'Overridden';
  }
  const moved = on !== before ? { Activity_Date__c: on, Starts_At__c: null } : {};
  if (on) revise(ledger, activity.id, { on });
  record(ledger, plan, of, candidate, { status, noShow, fields: { ...moved, Result__c: input.comment } });
};

function told({ actualGrade, minutesSpent, comment }: NewMove): Record<string, unknown> {
  return {
    ...(actualGrade !== undefined && { Actual_Grade__c: actualGrade }),
    ...(minutesSpent !== undefined && { Minutes_Spent__c: minutesSpent }),
    ...(comment && { Result__c: comment }),
  };
}

interface Outcome {
  status: 'Completed' | 'Missed';
  noShow: NoShow | null;
  fields: Record<string, unknown>;
}

function record(ledger: Ledger, plan: Plan, of: Case, candidate: CandidateState, outcome: Outcome): void {
  const { activity } = candidate;
  if (!activity) return;
  const { status, noShow, fields } = outcome;
  const { userId } = of.person;
  touch(ledger, plan, of, candidate);
  conceal(plan, candidate);
  Object.assign(activity, { status, noShow, recordedBy: userId, confirmed: false });
  revise(ledger, activity.id, { status, noShow });
  plan.changes.push({
    type: 'Reference_Activity__c',
    id: activity.id,
    fields: {
      Status__c: status,
      No_Show__c: noShow,
      Recorded_By__c: userId,
      Confirmed__c: false,
      Confirmed_By__c: null,
      Confirmed_At__c: null,
      ...fields,
    },
  });
  plan.to = statusOf(plan.state, 'Unfulfilled');
}
