import type { Ledger } from '../decision/ledger.ts';
import type { Case, Plan } from './movement.ts';
import { giveUp, release, set, touch } from './release.ts';
import { schedule } from './schedule.ts';
import { statusOf, type CandidateState } from './state.ts';

/** What a legal move does to the request, its customers and the ledger. */
export function planOf(ledger: Ledger, of: Case, candidate: CandidateState | null): Plan {
  const { state, input, now, person } = of;
  const plan: Plan = {
    state: structuredClone(state),
    changes: [],
    creates: [],
    activities: [],
    touched: [],
    newcomers: [],
    to: state.status,
    facts: null,
  };
  const mine = plan.state.candidates.find((each) => each.id === candidate?.id) ?? null;
  switch (input.move) {
    case 'assign': {
      const fulfiller = input.fulfillerId ?? person.userId;
      plan.state.fulfillerId = fulfiller;
      plan.newcomers = [fulfiller];
      break;
    }
    case 'withdraw':
    case 'cancel':
      for (const each of plan.state.candidates)
        if (each.status !== 'Declined') release(ledger, plan, of, each, 'Released');
      plan.to = 'Cancelled';
      break;
    case 'approve':
    case 'decline':
      settle(plan, of, mine, input.move === 'approve' ? 'Approved' : 'Declined');
      if (mine && input.move === 'decline') giveUp(ledger, plan, of, mine, 'Not Approved');
      else plan.to = statusOf(plan.state, 'Not Approved');
      break;
    case 'ask':
      if (mine) set(plan, mine, 'Asked', { Asked_At__c: now.toISOString() });
      break;
    case 'answer':
      if (mine && input.accepted) set(plan, mine, 'Accepted', { Answered_At__c: now.toISOString() });
      else if (mine) giveUp(ledger, plan, of, mine, 'Unfulfilled');
      break;
    case 'schedule':
      if (mine) schedule(ledger, plan, of, mine);
      plan.to = statusOf(plan.state, 'Unfulfilled');
      break;
    case 'complete':
      if (mine?.activity) {
        touch(ledger, plan, of, mine);
        mine.activity.status = 'Completed';
        plan.changes.push({
          type: 'Reference_Activity__c',
          id: mine.activity.id,
          fields: { Status__c: 'Completed', Confirmed__c: true },
        });
      }
      plan.to = statusOf(plan.state, 'Unfulfilled');
  }
  // A manager who works on what nobody has taken takes it.
  if (
    (input.move === 'ask' || input.move === 'answer' || input.move === 'schedule') &&
    plan.state.fulfillerId === null
  ) {
    plan.state.fulfillerId = person.userId;
  }
  return plan;
}

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
