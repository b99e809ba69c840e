import { KeysMissing } from '../decision/execute.ts';
import { keysOf, type Ledger } from '../decision/ledger.ts';
import { demandSound } from '../decision/turns.ts';
import { claimable, holdUntil, place, type Claim } from './place.ts';
import type { Case, Plan } from './movement.ts';
import { isLive, statusOf, type CandidateState, type RequestState } from './state.ts';

export function set(
  plan: Plan,
  candidate: CandidateState,
  status: CandidateState['status'],
  fields: Record<string, unknown>,
): void {
  candidate.status = status;
  plan.changes.push({ type: 'Reference_Candidate__c', id: candidate.id, fields: { Status__c: status, ...fields } });
}

/** Records that the move touches this candidate's reference, so that its account and contact take a turn. */
export function touch(ledger: Ledger, plan: Plan, { read }: Case, candidate: CandidateState): void {
  const reference = candidate.referenceId ? ledger.references.get(candidate.referenceId) : undefined;
  if (!reference?.accountId) return;
  const missing = keysOf(reference).filter((key) => !read.has(key));
  if (missing.length > 0) throw new KeysMissing(missing);
  const { accountId, contactId } = reference;
  demandSound(ledger.chains, { accountId, contactId });
  const activity = candidate.activity?.id ?? null;
  plan.touched.push({ referenceId: reference.id, accountId, contactId, candidate: candidate.id, activity });
}

export function release(
  ledger: Ledger,
  plan: Plan,
  of: Case,
  candidate: CandidateState,
  status: 'Released' | 'Declined',
): void {
  const stamp = status === 'Released' ? 'Released_At__c' : 'Answered_At__c';
  const held = isLive(candidate);
  set(plan, candidate, status, { [stamp]: of.now.toISOString(), Hold_Until__c: null });
  if (!held) return;
  touch(ledger, plan, of, candidate);
  const { activity } = candidate;
  if (!activity || activity.status === 'Completed') return;
  activity.status = 'Released';
  plan.changes.push({ type: 'Reference_Activity__c', id: activity.id, fields: { Status__c: 'Released' } });
  ledger.uses = ledger.uses.filter((use) => use.id !== activity.id);
}

/** A customer falls away: their place goes to the first one standing by who may still be asked. */
export function giveUp(
  ledger: Ledger,
  plan: Plan,
  of: Case,
  candidate: CandidateState,
  atTheEnd: 'Not Approved' | 'Unfulfilled',
): void {
  for (const each of plan.state.approvals) {
    if (each.candidateId !== candidate.id || each.verdict !== 'Pending') continue;
    each.verdict = 'Not Needed';
    plan.changes.push({ type: 'Reference_Approval__c', id: each.id, fields: { Verdict__c: 'Not Needed' } });
  }
  release(ledger, plan, of, candidate, 'Declined');
  moveUp(ledger, plan, of);
  plan.to = statusOf(plan.state, atTheEnd);
}

function moveUp(ledger: Ledger, plan: Plan, of: Case): void {
  const { state, policy, rule, now } = of;
  const claim: Claim = {
    requestId: state.id,
    requesterId: state.requesterId,
    opportunityId: state.opportunityId,
    neededBy: state.neededBy,
    deal: of.prospect,
    policy,
    rule,
    now,
  };
  for (const next of plan.state.candidates
    .filter((each) => each.status === 'Standby')
    .sort((a, b) => a.order - b.order)) {
    const claimed = next.referenceId ? claimable(ledger, next.referenceId, claim, of.read) : null;
    if (!claimed?.ok) {
      set(plan, next, 'Released', { Released_At__c: now.toISOString() });
      continue;
    }
    const placed = place(ledger, claimed.reference, next.id, claim);
    set(plan, next, 'Held', { Held_At__c: now.toISOString(), Hold_Until__c: holdUntil(claim).toISOString() });
    next.activity = { id: '', status: 'Held', startsAt: null };
    plan.creates.push(placed.activity, ...placed.approvals);
    plan.activities.push(placed.activity);
    plan.touched.push(placed.touched);
    plan.newcomers.push(...placed.approvers);
    plan.facts = { claims: [placed.facts] };
    plan.state.approvals.push(
      ...placed.approvals.map((draft) => ({
        id: '',
        candidateId: next.id,
        step: Number(draft.fields.Step__c),
        role: draft.fields.Role__c as RequestState['approvals'][number]['role'],
        approverId: draft.fields.Approver__c as string | null,
        verdict: draft.fields.Verdict__c as 'Pending',
      })),
    );
    return;
  }
}
