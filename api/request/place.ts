import type { ActivityType, Use } from '../activity/schema.ts';
import { KeysMissing } from '../decision/execute.ts';
import { keysOf, type Ledger, type LedgerUse } from '../decision/ledger.ts';
import type { Draft, Touched } from '../decision/schema.ts';
import { demandSound } from '../decision/turns.ts';
import { dayIn } from '../activity/period.ts';
import { admit, type Obstacle, type Verdict } from '../policy/eligibility.ts';
import { unhurried } from '../policy/gate.ts';
import type { Prospect, Question } from '../policy/question.ts';
import type { ActivityRule, Policy } from '../policy/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { approvalsFor } from './approvers.ts';

/** A request as far as a claim on a customer needs it. */
export interface Claim {
  requestId: Draft | string;
  requesterId: string;
  opportunityId: string | null;
  neededBy: string;
  deal: Prospect | null;
  policy: Policy;
  rule: ActivityRule;
  now: Date;
}

export interface Placed {
  activity: Draft;
  approvals: Draft[];
  touched: Touched;
  approvers: string[];
  facts: ClaimFacts & { automatic: boolean };
}

/** All that a verdict rests on beside the policy of its version and the instant: enough to decide it again. */
export interface ClaimFacts extends Pick<Question, 'deal' | 'on' | 'requestId'> {
  reference: ReferenceFacts;
  opportunityId: string | null;
  uses: LedgerUse[];
  activityType: ActivityType;
}

/** What keeps a customer from a request: a rule of the policy, or that this deal asks them already. */
export type Hindrance = Omit<Obstacle, 'code'> & { code: Obstacle['code'] | 'ALREADY_ASKED' };

export type Claimed =
  | { ok: true; reference: ReferenceFacts; automatic: boolean; facts: ClaimFacts }
  | {
      ok: false;
      reference: ReferenceFacts;
      obstacle: Hindrance;
      /** The request of the same deal that asks them. */
      askedBy: string | null;
      facts: ClaimFacts;
    };

const DAY_MS = 86_400_000;

export const questionFor = (claim: Claim, uses: Use[]): Question => ({
  deal: claim.deal,
  policy: claim.policy,
  rule: claim.rule,
  on: claim.neededBy,
  requestId: typeof claim.requestId === 'string' ? claim.requestId : null,
  uses,
  now: claim.now,
});

/** What is asked of a customer, as far as the facts of a claim tell it. */
export type Subject = Pick<Claim, 'deal' | 'neededBy' | 'requestId' | 'opportunityId'> & {
  rule: Pick<ActivityRule, 'activityType'>;
};

export function factsFor(reference: ReferenceFacts, claim: Subject, uses: LedgerUse[]): ClaimFacts {
  const { deal, neededBy, requestId, opportunityId, rule } = claim;
  return {
    reference,
    uses: uses.filter((use) => use.accountId === reference.accountId),
    on: neededBy,
    activityType: rule.activityType,
    requestId: typeof requestId === 'string' ? requestId : null,
    opportunityId,
    deal: deal && {
      accountId: deal.accountId,
      accountParentId: deal.accountParentId,
      accountName: deal.accountName,
    },
  };
}

/** May this reference take one more use? Chains must have been read; a gap in them stops the claim. */
export function claimable(
  ledger: Ledger,
  referenceId: string,
  claim: Claim,
  read: ReadonlySet<string>,
): Claimed | null {
  const reference = ledger.references.get(referenceId);
  if (!reference?.accountId) return null;
  const missing = keysOf(reference).filter((key) => !read.has(key));
  if (missing.length > 0) throw new KeysMissing(missing);
  demandSound(ledger.chains, { accountId: reference.accountId, contactId: reference.contactId });
  const facts = factsFor(reference, claim, ledger.uses);
  const refused = { ok: false as const, reference, facts };
  const earlier = askedAlready(facts);
  if (earlier) return { ...refused, obstacle: ALREADY_ASKED, askedBy: earlier.requestId };
  const verdict = admit(reference, questionFor(claim, ledger.uses));
  if (verdict.ok) return { ok: true, reference, automatic: isAutomatic(verdict, claim), facts };
  return { ...refused, obstacle: verdict.obstacle, askedBy: null };
}

const ALREADY_ASKED: Hindrance = {
  code: 'ALREADY_ASKED',
  rule: 'deal',
  disclosure: 'open',
  count: null,
  limit: null,
  period: null,
  nextDate: null,
  text: 'Already asked for this deal',
  instead: null,
};

/** The use with which another request of the same deal asks this customer now. */
export const askedAlready = ({ reference, opportunityId, requestId, uses }: ClaimFacts): LedgerUse | undefined =>
  uses.find(
    (use) =>
      use.referenceId === reference.id &&
      opportunityId !== null &&
      use.opportunityId === opportunityId &&
      (use.status === 'Held' || use.status === 'Scheduled') &&
      (requestId === null || use.requestId !== requestId),
  );

/** Nobody needs to approve where the rule says so, enough uses are left after this one, nothing advises care and time is enough. */
export function isAutomatic(
  verdict: Extract<Verdict, { ok: true }>,
  { rule, policy, neededBy, now }: Pick<Claim, 'rule' | 'policy' | 'neededBy' | 'now'>,
): boolean {
  const { remaining, caution } = verdict;
  const today = dayIn(policy.settings.calendar.timeZone, now);
  if (rule.automaticLeft === null || caution || neededBy < unhurried(rule, today)) return false;
  return remaining === null || remaining - 1 >= rule.automaticLeft;
}

/** When a reservation lapses: so many days after it was made. */
export const holdUntil = (claim: Claim) => new Date(claim.now.getTime() + claim.rule.holdDays * DAY_MS);

/** Reserves a use: the activity row in state Held, the approvals its rule asks for, and what the ledger then counts. */
export function place(
  ledger: Ledger,
  reference: ReferenceFacts,
  candidate: Draft | string,
  claim: Claim,
  automatic = false,
): Placed {
  const { rule } = claim;
  const activity: Draft = {
    type: 'Reference_Activity__c',
    fields: {
      Reference__c: reference.id,
      Account__c: reference.accountId,
      Contact__c: reference.contactId,
      Request__c: claim.requestId,
      Candidate__c: candidate,
      Opportunity__c: claim.opportunityId,
      Prospect_Account__c: claim.deal?.accountId ?? null,
      Requester__c: claim.requesterId,
      Activity_Type__c: rule.activityType,
      Activity_Date__c: claim.neededBy,
      Time_Zone__c: reference.timeZone,
      Hold_Until__c: holdUntil(claim).toISOString(),
      Weight__c: rule.weight,
      Status__c: 'Held',
    },
  };
  const { approvals, approvers } = approvalsFor(reference, candidate, claim, {
    automatic,
    leavers: ledger.leavers,
  });
  const facts = { ...factsFor(reference, claim, ledger.uses), automatic };
  ledger.uses.push({
    id: `${ledger.uses.length}`,
    referenceId: reference.id,
    accountId: reference.accountId,
    contactId: reference.contactId,
    requestId: typeof claim.requestId === 'string' ? claim.requestId : null,
    prospectAccountId: claim.deal?.accountId ?? null,
    candidateId: null,
    opportunityId: claim.opportunityId,
    holdUntil: holdUntil(claim).toISOString(),
    activityType: rule.activityType,
    on: claim.neededBy,
    status: 'Held',
    startsAt: null,
    weight: rule.weight,
    noShow: null,
    recordedBy: null,
    confirmed: false,
  });
  return {
    activity,
    approvals,
    touched: {
      referenceId: reference.id,
      accountId: reference.accountId ?? '',
      contactId: reference.contactId,
      candidate,
      activity,
    },
    approvers,
    facts,
  };
}
