import type { Draft } from '../decision/schema.ts';
import { demandFuture } from '../match/ask.ts';
import { basisOf } from './basis.ts';
import { refusalOf } from './choose.ts';
import type { Effect } from './effects.ts';
import { claimable, holdUntil, place } from './place.ts';
import { promise } from './promise.ts';
import { Refused, type Refusal } from './refused.ts';
import { claimOf, release, take } from './release.ts';
import { reserved, statusOf } from './state.ts';

/** Withdrawn by its requester or canceled by a manager: every customer is free again. */
export const withdraw: Effect = (ledger, plan, of) => {
  for (const each of plan.state.candidates) if (each.status !== 'Declined') release(ledger, plan, of, each, 'Released');
  plan.request = { Reason_Code__c: of.input.move.toUpperCase() };
  plan.to = 'Cancelled';
};

/**
 * Goes on with a new date: the customers of a missed date are reserved anew, as if they were asked for now, but approved as they
 * are; a request that lost its customers names nobody again.
 */
export const reopen: Effect = (ledger, plan, of) => {
  const { state, rule, now } = of;
  const neededBy = of.input.neededBy ?? state.neededBy;
  demandFuture(neededBy, now);
  const { promisedBy, rush } = promise(rule, of.policy.settings, neededBy, now);
  plan.state.neededBy = neededBy;
  plan.request = {
    Needed_By__c: neededBy,
    Promised_By__c: promisedBy,
    Rush__c: rush,
    Reason_Code__c: null,
    Merged_Into__c: null,
  };
  plan.to = 'New';
  if (state.status !== 'Missed') return;

  const claim = { ...claimOf(of, neededBy), rule: { ...rule, approverRoles: [] } };
  const refusals: Refusal[] = [];
  for (const { referenceId, activity } of state.candidates) {
    if (activity?.status !== 'Missed' || !referenceId) continue;
    const claimed = claimable(ledger, referenceId, claim, of.read);
    if (!claimed) continue;
    if (!claimed.ok) {
      refusals.push(refusalOf(ledger, claimed, { claim, offered: [] }));
      continue;
    }
    const order = Math.max(...plan.state.candidates.map((each) => each.order)) + 1;
    const until = holdUntil(claim).toISOString();
    const draft: Draft = {
      type: 'Reference_Candidate__c',
      fields: {
        Request__c: state.id,
        Reference__c: referenceId,
        Order__c: order,
        Status__c: 'Held',
        Held_At__c: now.toISOString(),
        Hold_Until__c: until,
      },
    };
    const id = `new ${order}`;
    plan.creates.push(draft);
    plan.state.candidates.push({ id, order, referenceId, status: 'Held', holdUntil: until, activity: reserved('') });
    take(plan, place(ledger, claimed.reference, draft, claim), id);
  }
  if (plan.activities.length === 0 && refusals.length > 0) throw new Refused(refusals, basisOf(of));
  if (plan.activities.length > 0) plan.to = statusOf(plan.state, 'Unfulfilled');
};
