import type { Ledger } from '../decision/ledger.ts';
import type { Change, Step, Writes } from '../decision/schema.ts';
import { decisionRows, type Command } from '../decision/turns.ts';
import { answerFields } from './answer.ts';
import { ballOf } from './ball.ts';
import type { Ground, Plan } from './movement.ts';
import { shares } from './share.ts';

export interface Made {
  move: string;
  /** Null: nobody, the clock ran out. */
  by: string | null;
  reason: string | null;
  command: Command;
  /** Ids of the request's uses and decisions so far, which whoever comes to it newly reads too. */
  history: { activities: string[]; decisions: string[] };
}

/** Everything one step writes: the request, what the plan changes, its decisions, and who may read them. */
export function writesOf(ledger: Ledger, plan: Plan, { state, policy, now }: Ground, made: Made): Writes {
  const ball = ballOf({ ...plan.state, status: plan.to });
  const turn = state.turn + 1;
  const step: Step = {
    move: made.move,
    from: state.status,
    to: plan.to,
    by: made.by,
    forWhom: state.requesterId,
    at: now,
    ball: ball.party,
    ballUser: ball.userId,
    reason: made.reason,
    policyVersion: policy.version,
    outcome: plan.outcome,
    rule: null,
    facts: plan.facts,
  };
  const own = { id: state.id, turnKey: state.id, turn };
  const decisions = decisionRows(ledger.chains, step, own, plan.touched, made.command);
  const request: Change = {
    type: 'Reference_Request__c',
    id: state.id,
    fields: {
      Status__c: plan.to,
      Turn__c: turn,
      Fulfiller__c: plan.state.fulfillerId,
      // Ended, and nothing waits to be confirmed.
      Finished_At__c: ball.party === 'Nobody' ? now.toISOString() : null,
      ...answerFields(state, plan.to, policy.settings.calendar, now),
      ...plan.request,
    },
  };
  const readers = [
    state.requesterId,
    plan.state.fulfillerId,
    made.by,
    ...state.approvals.map((each) => each.approverId),
    ...plan.newcomers,
  ];
  return {
    changes: [request, ...plan.changes],
    creates: [
      ...plan.creates,
      ...decisions,
      ...shares('Reference_Request__c', [state.id], plan.newcomers, state.requesterId),
      ...shares('Reference_Activity__c', plan.activities, readers),
      ...shares('Reference_Activity__c', made.history.activities, plan.newcomers),
      ...shares('Reference_Decision__c', decisions, readers),
      ...shares('Reference_Decision__c', made.history.decisions, plan.newcomers),
    ],
  };
}
