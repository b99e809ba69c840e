import { demandPolicy, type Ledger } from '../decision/ledger.ts';
import type { Change, Step, Writes } from '../decision/schema.ts';
import { decisionRows } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import { demandLegal } from './legal.ts';
import type { Movement } from './movement.ts';
import { planOf } from './plan.ts';
import { childrenOf } from './record.ts';
import { shares } from './share.ts';
import { ballOf } from './state.ts';

/**
 * Decides one move on a request.
 * @throws Problem CHANGED_MEANWHILE, ILLEGAL_MOVE, NOT_YOUR_MOVE, INVALID_INPUT, LIMIT_REACHED, LEDGER_NEEDS_REVIEW
 */
export function move(ledger: Ledger, movement: Movement, now: Date): Writes {
  const { input, state, person, command } = movement;
  if (movement.expectedTurn !== null && movement.expectedTurn !== state.turn) {
    throw new Problem('CHANGED_MEANWHILE', { values: { turn: state.turn, status: state.status } });
  }
  const candidate = demandLegal(movement, now);
  const policy = demandPolicy(ledger);
  const rule = policy.rules.find((each) => each.activityType === state.activityType);
  if (!rule) throw new Problem('NOT_OFFERED');
  const plan = planOf(ledger, { ...movement, policy, rule, now }, candidate);

  const ball = ballOf({ ...plan.state, status: plan.to });
  const turn = state.turn + 1;
  const step: Step = {
    move: input.move,
    from: state.status,
    to: plan.to,
    by: person.userId,
    forWhom: state.requesterId,
    at: now,
    ball: ball.party,
    ballUser: ball.userId,
    reason: input.comment ?? null,
    policyVersion: policy.version,
    outcome: 'Allowed',
    rule: null,
    facts: plan.facts,
  };
  const decisions = decisionRows(ledger.chains, step, { id: state.id, turnKey: state.id, turn }, plan.touched, command);
  const request: Change = {
    type: 'Reference_Request__c',
    id: state.id,
    fields: {
      Status__c: plan.to,
      Turn__c: turn,
      Fulfiller__c: plan.state.fulfillerId,
      ...(input.move === 'withdraw' || input.move === 'cancel' ? { Reason_Code__c: input.move.toUpperCase() } : {}),
    },
  };
  const readers = [
    state.requesterId,
    plan.state.fulfillerId,
    person.userId,
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
      ...shares(
        'Reference_Activity__c',
        childrenOf.activities(movement.seen).map((each) => each.Id),
        plan.newcomers,
      ),
      ...shares('Reference_Decision__c', decisions, readers),
      ...shares(
        'Reference_Decision__c',
        childrenOf.decisions(movement.seen).map((each) => each.Id),
        plan.newcomers,
      ),
    ],
  };
}
