import { askedNow } from './approvers.ts';
import type { Effect } from './effects.ts';
import { invalid } from './legal.ts';
import type { Case, Plan } from './movement.ts';
import { giveUp } from './release.ts';
import { answerable } from './rights.ts';
import { pendingOf, statusOf, type ApprovalState, type CandidateState } from './state.ts';

export const assign: Effect = (_ledger, plan, { input, person }) => {
  const fulfiller = input.fulfillerId ?? person.userId;
  plan.state.fulfillerId = fulfiller;
  plan.newcomers = [fulfiller];
};

export const approve: Effect = (_ledger, plan, of, candidate) => {
  if (!candidate) return;
  const [first] = answerable(plan.state, candidate.id, of.person, of.now);
  // One person asked in two roles answers once.
  const theirs = pendingOf(plan.state, candidate.id).filter((each) => each.approverId === first?.approverId);
  for (const each of theirs) settle(plan, of, each, 'Approved');
  askNext(plan, of, candidate);
  plan.to = statusOf(plan.state, 'Not Approved');
};

export const decline: Effect = (ledger, plan, of, candidate) => {
  if (!candidate) return;
  const [first] = answerable(plan.state, candidate.id, of.person, of.now);
  if (first) settle(plan, of, first, 'Declined');
  giveUp(ledger, plan, of, candidate, { as: 'Declined', atTheEnd: 'Not Approved' });
};

/** Somebody else is to answer, by the same time. */
export const reassign: Effect = (_ledger, plan, of, candidate) => {
  const { input, person, now, state } = of;
  if (!candidate || !input.approverId) return;
  const { approverId } = input;
  if (approverId === state.requesterId) throw invalid('approverId', approverId, 'asked for it and cannot approve it');
  const asked = pendingOf(plan.state, candidate.id).filter((each) => each.asked);
  const approval = answerable(plan.state, candidate.id, person, now)[0] ?? asked[0];
  if (!approval) return;
  approval.approverId = approverId;
  plan.newcomers = [approverId];
  plan.changes.push({ type: 'Reference_Approval__c', id: approval.id, fields: { Approver__c: approverId } });
};

function settle(plan: Plan, { person, now, input }: Case, approval: ApprovalState, verdict: 'Approved' | 'Declined') {
  approval.verdict = verdict;
  plan.changes.push({
    type: 'Reference_Approval__c',
    id: approval.id,
    fields: {
      Verdict__c: verdict,
      Comment__c: input.comment ?? null,
      Answered_At__c: now.toISOString(),
      Answered_By__c: person.userId,
    },
  });
}

/** After a step in order comes the next one. */
function askNext(plan: Plan, { policy, rule, now }: Case, candidate: CandidateState): void {
  const pending = pendingOf(plan.state, candidate.id);
  if (pending.some((each) => each.asked)) return;
  const [next] = pending.sort((a, b) => a.step - b.step);
  if (!next) return;
  const fields = askedNow(policy, rule, now);
  Object.assign(next, { asked: true, dueAt: fields.Due_At__c });
  plan.changes.push({ type: 'Reference_Approval__c', id: next.id, fields });
}
