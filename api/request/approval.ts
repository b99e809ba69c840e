import type { Effect } from './effects.ts';
import type { Case, Plan } from './movement.ts';
import { giveUp } from './release.ts';
import { statusOf, type CandidateState } from './state.ts';

export const assign: Effect = (_ledger, plan, { input, person }) => {
  const fulfiller = input.fulfillerId ?? person.userId;
  plan.state.fulfillerId = fulfiller;
  plan.newcomers = [fulfiller];
};

export const approve: Effect = (_ledger, plan, of, candidate) => {
  settle(plan, of, candidate, 'Approved');
  plan.to = statusOf(plan.state, 'Not Approved');
};

export const decline: Effect = (ledger, plan, of, candidate) => {
  settle(plan, of, candidate, 'Declined');
  if (candidate) giveUp(ledger, plan, of, candidate, 'Not Approved');
};

function settle(
  plan: Plan,
  { person, now, input }: Case,
  candidate: CandidateState | null,
  verdict: 'Approved' | 'Declined',
): void {
  const approval = plan.state.approvals.find(
    (each) => each.candidateId === candidate?.id && each.approverId === person.userId && each.verdict === 'Pending',
  );
  if (!approval) return;
  approval.verdict = verdict;
  const fields = { Verdict__c: verdict, Comment__c: input.comment ?? null, Answered_At__c: now.toISOString() };
  plan.changes.push({ type: 'Reference_Approval__c', id: approval.id, fields });
}
