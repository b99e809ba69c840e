import { KeysMissing } from '../decision/execute.ts';
import { keysOf, type Ledger } from '../decision/ledger.ts';
import { demandSound } from '../decision/turns.ts';
import { claimable, holdUntil, place, type Claim, type Placed } from './place.ts';
import type { Ground, Plan } from './movement.ts';
import { approvalsOf, isLive, isOver, reserved, statusOf, type CandidateState } from './state.ts';

/** Contact data leave the request with the customer. */
const CONCEALED = { Released_Name__c: null, Released_Channel__c: null };

export function set(
  plan: Plan,
  candidate: CandidateState,
  status: CandidateState['status'],
  fields: Record<string, unknown>,
): void {
  candidate.status = status;
  plan.changes.push({ type: 'Reference_Candidate__c', id: candidate.id, fields: { Status__c: status, ...fields } });
}

export const conceal = (plan: Plan, { id }: CandidateState) =>
  plan.changes.push({ type: 'Reference_Candidate__c', id, fields: CONCEALED });

/** Records that the move touches this candidate's reference, so that its account and contact take a turn. */
export function touch(ledger: Ledger, plan: Plan, { read }: Ground, candidate: CandidateState): void {
  const reference = ledger.references.get(candidate.referenceId ?? '');
  if (!reference?.accountId) return;
  const missing = keysOf(reference).filter((key) => !read.has(key));
  if (missing.length > 0) throw new KeysMissing(missing);
  const { accountId, contactId } = reference;
  demandSound(ledger.chains, { accountId, contactId });
  const activity = candidate.activity?.id ?? null;
  plan.touched.push({ referenceId: reference.id, accountId, contactId, candidate: candidate.id, activity });
}

/** Gives a reservation back. What took place or was missed stays as it is. */
export function release(
  ledger: Ledger,
  plan: Plan,
  of: Ground,
  candidate: CandidateState,
  status: 'Released' | 'Declined',
): void {
  if (isOver(candidate)) return;
  const stamp = status === 'Released' ? 'Released_At__c' : 'Answered_At__c';
  const held = isLive(candidate);
  set(plan, candidate, status, { [stamp]: of.now.toISOString(), Hold_Until__c: null, ...CONCEALED });
  if (!held) return;
  touch(ledger, plan, of, candidate);
  const { activity } = candidate;
  if (!activity) return;
  activity.status = 'Released';
  plan.changes.push({ type: 'Reference_Activity__c', id: activity.id, fields: { Status__c: 'Released' } });
  ledger.uses = ledger.uses.filter((use) => use.id !== activity.id);
}

/** A customer falls away: their place goes to the first one standing by who may still be asked. */
export function giveUp(
  ledger: Ledger,
  plan: Plan,
  of: Ground,
  candidate: CandidateState,
  { as, atTheEnd }: { as: 'Declined' | 'Released'; atTheEnd: 'Not Approved' | 'Unfulfilled' },
): void {
  for (const each of plan.state.approvals) {
    if (each.candidateId !== candidate.id || each.verdict !== 'Pending') continue;
    each.verdict = 'Not Needed';
    plan.changes.push({ type: 'Reference_Approval__c', id: each.id, fields: { Verdict__c: 'Not Needed' } });
  }
  release(ledger, plan, of, candidate, as);
  moveUp(ledger, plan, of);
  plan.to = statusOf(plan.state, atTheEnd);
}

/** A claim for this request, on the day it is needed by. */
export const claimOf = (of: Ground, neededBy = of.state.neededBy): Claim => ({
  requestId: of.state.id,
  requesterId: of.state.requesterId,
  opportunityId: of.state.opportunityId,
  neededBy,
  deal: of.prospect,
  policy: of.policy,
  rule: of.rule,
  now: of.now,
});

function moveUp(ledger: Ledger, plan: Plan, of: Ground): void {
  const { now } = of;
  const claim = claimOf(of);
  for (const next of plan.state.candidates
    .filter((each) => each.status === 'Standby')
    .sort((a, b) => a.order - b.order)) {
    const claimed = next.referenceId ? claimable(ledger, next.referenceId, claim, of.read) : null;
    if (!claimed?.ok) {
      set(plan, next, 'Released', { Released_At__c: now.toISOString() });
      continue;
    }
    const until = holdUntil(claim).toISOString();
    set(plan, next, 'Held', { Held_At__c: now.toISOString(), Hold_Until__c: until });
    Object.assign(next, { activity: reserved(''), holdUntil: until });
    take(plan, place(ledger, claimed.reference, next.id, claim, claimed.automatic), next.id);
    return;
  }
}

/** A use that was placed becomes part of the plan. */
export function take(plan: Plan, placed: Placed, candidateId: string): void {
  plan.creates.push(placed.activity, ...placed.approvals);
  plan.activities.push(placed.activity);
  plan.touched.push(placed.touched);
  plan.newcomers.push(...placed.approvers);
  const { claims = [] } = (plan.facts ?? {}) as { claims?: unknown[] };
  plan.facts = { claims: [...claims, placed.facts] };
  plan.state.approvals.push(...approvalsOf(placed.approvals, () => candidateId));
}
