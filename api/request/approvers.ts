import type { Draft } from '../decision/schema.ts';
import { businessHoursAfter } from '../policy/calendar.ts';
import { actingFor, deputiesOf, type Leavers } from '../policy/deputy.ts';
import type { ActivityRule, ApproverRole, Policy } from '../policy/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Claim } from './place.ts';

export function approverOf(role: ApproverRole, reference: ReferenceFacts): string | null {
  if (role === 'Account Owner') return reference.ownerId;
  if (role === 'CSM') return reference.csmId ?? reference.ownerId;
  return reference.managerId;
}

/** A step that is asked now, and until when. */
export const askedNow = (policy: Policy, rule: ActivityRule, now: Date) => ({
  Asked_At__c: now.toISOString(),
  Due_At__c:
    rule.approvalHours === null
      ? null
      : businessHoursAfter(policy.settings.calendar, now, rule.approvalHours).toISOString(),
});

/** The approvals a rule asks for, at once or the first of them, and everybody who may have to answer. */
export function approvalsFor(
  reference: ReferenceFacts,
  candidate: Draft | string,
  { requestId, requesterId, policy, rule, now }: Pick<Claim, 'requestId' | 'requesterId' | 'policy' | 'rule' | 'now'>,
  { automatic, leavers }: { automatic: boolean; leavers: Leavers },
): { approvals: Draft[]; approvers: string[] } {
  const steps = rule.approverRoles.map((role) => {
    const named = approverOf(role, reference);
    return { role, approver: named && actingFor(named, policy.settings, leavers, now, requesterId) };
  });
  // Whoever asks for a customer of their own has given that step's approval.
  const own = (approver: string | null) => approver === requesterId;
  const given = (approver: string | null) => own(approver) || automatic;
  const first = steps.findIndex(({ approver }) => !given(approver));
  const approvals = steps.map(({ role, approver }, index) => {
    const asked = rule.approvalOrder === 'At once' || index === first || given(approver);
    return {
      type: 'Reference_Approval__c',
      fields: {
        Request__c: requestId,
        Candidate__c: candidate,
        Step__c: index + 1,
        Role__c: role,
        Approver__c: approver,
        Verdict__c: given(approver) ? 'Approved' : 'Pending',
        Comment__c: automatic && !own(approver) ? 'Automatic' : null,
        ...(asked ? askedNow(policy, rule, now) : { Asked_At__c: null, Due_At__c: null }),
        Answered_At__c: given(approver) ? now.toISOString() : null,
      },
    };
  });
  const asked = steps.flatMap(({ approver }) => (approver && !own(approver) ? [approver] : []));
  const deputies = asked.flatMap((approver) => deputiesOf(approver, policy.settings, now));
  return { approvals, approvers: [...new Set([...asked, ...deputies])] };
}
