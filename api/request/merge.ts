import type { Step } from '../decision/schema.ts';
import { decisionRows } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import { ballOf } from './ball.ts';
import type { Effect } from './effects.ts';
import { withdraw } from './ending.ts';
import { illegal, invalid } from './legal.ts';
import { historyOf } from './record.ts';
import { OPEN_STATUSES } from './schema.ts';
import { shares } from './share.ts';

/**
 * This request ends in favor of another one after the same customer: its own reservations are given back, its requester follows
 * the other. Quantity and uses of the other stay as they are, and its history says what happened too.
 */
export const merge: Effect = (ledger, plan, of) => {
  const { other, state, input, person, now } = of;
  if (!other) throw new Problem('NOT_FOUND');
  const into = other.state;
  if (into.id === state.id) throw invalid('intoId', input.intoId, 'is this very request');
  if (!OPEN_STATUSES.includes(into.status)) {
    throw illegal(of, now, `The other request is ${into.status}, so nothing can be merged into it.`);
  }
  const accounts = (candidates: typeof state.candidates) =>
    candidates.flatMap(({ referenceId }) => ledger.references.get(referenceId ?? '')?.accountId ?? []);
  const wanted = accounts(state.candidates);
  if (wanted.length > 0 && !accounts(into.candidates).some((each) => wanted.includes(each))) {
    throw illegal(of, now, 'The two requests are not after the same customer.');
  }
  withdraw(ledger, plan, of, null);
  plan.request = { Reason_Code__c: 'MERGED', Merged_Into__c: into.id };

  const ball = ballOf(into);
  const step: Step = {
    move: 'join',
    from: into.status,
    to: into.status,
    by: person.userId,
    forWhom: into.requesterId,
    at: now,
    ball: ball.party,
    ballUser: ball.userId,
    reason: input.comment ?? null,
    policyVersion: of.policy.version,
    outcome: 'Allowed',
    rule: null,
    facts: { merged: state.id },
  };
  const turn = into.turn + 1;
  const own = { id: into.id, turnKey: into.id, turn };
  const decisions = decisionRows(ledger.chains, step, own, [], { key: null, bodyHash: null });
  const follower = [state.requesterId];
  const readers = [into.requesterId, into.fulfillerId, person.userId, ...into.approvals.map((each) => each.approverId)];
  const history = historyOf(other.seen);
  plan.changes.push({ type: 'Reference_Request__c', id: into.id, fields: { Turn__c: turn } });
  plan.creates.push(
    ...decisions,
    ...shares('Reference_Request__c', [into.id], follower, into.requesterId),
    ...shares('Reference_Activity__c', history.activities, follower),
    ...shares('Reference_Decision__c', decisions, [...readers, ...follower]),
    ...shares('Reference_Decision__c', history.decisions, follower),
  );
};
