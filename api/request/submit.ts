import { demandPolicy, type Ledger } from '../decision/ledger.ts';
import type { Draft, Step, Writes } from '../decision/schema.ts';
import { decisionRows, type Command } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import type { CardRecord } from '../reference/card.ts';
import type { Deal } from '../match/deal.ts';
import type { Seen } from '../salesforce/seen.ts';
import { gate } from '../policy/gate.ts';
import type { Criterion } from '../policy/schema.ts';
import { ballOf } from './ball.ts';
import { claimable, holdUntil, place, type Claim, type Placed } from './place.ts';
import { promise } from './promise.ts';
import { fullOf, refusalProblem, refusalRows, type Refusal } from './refusal.ts';
import type { Full, NewRequest } from './schema.ts';
import { shares } from './share.ts';
import { approvalsOf, statusOf, type RequestState } from './state.ts';

/** What the caller's own session and the ranking say about one wanted customer. */
export interface Wanted {
  card: Seen<CardRecord>;
  score: number | null;
  explanation: unknown;
  /** Key criteria this choice goes against. */
  against: Criterion[];
}

export interface Submission {
  input: NewRequest;
  deal: Seen<Deal>;
  wanted: Wanted[];
  requesterId: string;
  command: Command & { key: string };
  /** Ids of accounts and contacts whose chains were read. */
  read: ReadonlySet<string>;
}

export type Submitted = { writes: Writes; request: Draft; full: Full[] } | { refused: Problem; refusals: Draft[] };

/**
 * Decides a new request: reserves the first `quantity` customers that pass, lets the others stand by, and returns the full ones
 * with their rule and date; with fewer than `quantity` left nothing is written.
 * @throws Problem NOT_SET_UP, NOT_OFFERED, STAGE_TOO_EARLY, AMOUNT_TOO_SMALL, REASON_REQUIRED, LEDGER_NEEDS_REVIEW
 */
export function submit(ledger: Ledger, submission: Submission, now: Date): Submitted {
  const { input, deal, wanted, requesterId, command } = submission;
  const policy = demandPolicy(ledger);
  const rule = policy.rules.find((each) => each.activityType === input.activityType);
  const closedGate = gate(deal, rule ?? null);
  if (closedGate || !rule) throw new Problem(closedGate?.code ?? 'NOT_OFFERED', { detail: closedGate?.text });
  demandReason(wanted, input);

  const request: Draft = { type: 'Reference_Request__c', fields: {} };
  const { opportunityId, neededBy } = input;
  const claim: Claim = { requestId: request, requesterId, opportunityId, neededBy, deal, policy, rule, now };
  const held: { candidate: Draft; placed: Placed }[] = [];
  const candidates: Draft[] = [];
  const refusals: Refusal[] = [];
  for (const each of wanted) {
    const claimed = claimable(ledger, each.card.Id, claim, submission.read);
    if (!claimed) throw new Problem('NOT_FOUND');
    if (!claimed.ok) {
      refusals.push({ referenceId: each.card.Id, obstacle: claimed.obstacle, facts: claimed.facts });
      continue;
    }
    const candidate = candidateRow(request, each, candidates.length + 1);
    candidates.push(candidate);
    if (held.length === input.quantity) continue;
    Object.assign(candidate.fields, {
      Status__c: 'Held',
      Held_At__c: now.toISOString(),
      Hold_Until__c: holdUntil(claim).toISOString(),
    });
    held.push({ candidate, placed: place(ledger, claimed.reference, candidate, claim) });
  }
  if (wanted.length > 0 && held.length < input.quantity) {
    const facts = { deal, neededBy, activityType: rule.activityType };
    return {
      refused: refusalProblem(refusals, input),
      refusals: refusalRows(refusals, { facts, requesterId, policy, now }, command),
    };
  }

  const approvals = held.flatMap(({ placed }) => placed.approvals);
  const approvers = [...new Set(held.flatMap(({ placed }) => placed.approvers))];
  const fulfillerId = rule.path === 'Self-fulfill' ? (approvers[0] ?? requesterId) : null;
  const { promisedBy, rush } = promise(rule, policy.settings, neededBy, now);
  const state = stateAfter(input, candidates, approvals, requesterId, fulfillerId);
  const ball = ballOf(state);
  request.fields = {
    OwnerId: requesterId,
    Opportunity__c: opportunityId,
    Purpose__c: 'Sales',
    Prospect_Account__c: deal.accountId,
    Prospect_People__c: input.prospectPeople ?? null,
    Topics__c: input.topics ?? null,
    Note__c: input.note ?? null,
    Competitor__c: input.competitor ?? null,
    Key_Reason__c: input.reason ?? null,
    Fulfiller__c: fulfillerId,
    Activity_Type__c: rule.activityType,
    Quantity__c: input.quantity,
    Needed_By__c: neededBy,
    Promised_By__c: promisedBy,
    Rush__c: rush,
    Path__c: rule.path,
    Status__c: state.status,
    Policy_Version__c: policy.version,
    Request_Key__c: command.key,
    Turn__c: 1,
  };
  const step: Step = {
    move: 'submit',
    from: null,
    to: state.status,
    by: requesterId,
    forWhom: requesterId,
    at: now,
    ball: ball.party,
    ballUser: ball.userId,
    reason: input.reason ?? null,
    policyVersion: policy.version,
    outcome: 'Allowed',
    rule: null,
    facts: { deal, claims: held.map(({ placed }) => placed.facts) },
  };
  const touched = held.map(({ placed }) => placed.touched);
  const turn = { id: request, turnKey: command.key.slice(0, 32), turn: 1 };
  const decisions = decisionRows(ledger.chains, step, turn, touched, command);
  const activities = held.map(({ placed }) => placed.activity);
  const people = [requesterId, fulfillerId, ...approvers];
  const creates = [
    request,
    ...candidates,
    ...activities,
    ...approvals,
    ...decisions,
    ...shares('Reference_Request__c', [request], people, requesterId),
    ...shares('Reference_Activity__c', activities, people),
    ...shares('Reference_Decision__c', decisions, people),
  ];
  return { writes: { creates, changes: [] }, request, full: refusals.map(fullOf) };
}

function demandReason(wanted: Wanted[], input: NewRequest): void {
  const against = wanted.filter((each) => each.against.length > 0);
  if (against.length === 0 || input.reason) return;
  const values = {
    referenceIds: against.map((each) => each.card.Id),
    criteria: [...new Set(against.flatMap((each) => each.against))],
  };
  throw new Problem('REASON_REQUIRED', {
    detail: `This customer is a weak match on ${values.criteria.join(' and ')}. Say why it helps nevertheless.`,
    values,
  });
}

function candidateRow(request: Draft, wanted: Wanted, order: number): Draft {
  const fields = {
    Request__c: request,
    Reference__c: wanted.card.Id,
    Order__c: order,
    Status__c: 'Standby',
    Score__c: wanted.score,
    Explanation__c: wanted.explanation === null ? null : JSON.stringify(wanted.explanation),
  };
  return { type: 'Reference_Candidate__c', fields };
}

/** The request as it will stand, with positions for ids that do not exist yet. */
function stateAfter(
  input: NewRequest,
  candidates: Draft[],
  approvals: Draft[],
  requesterId: string,
  fulfillerId: string | null,
): RequestState {
  const state: RequestState = {
    id: '',
    status: 'New',
    turn: 1,
    requesterId,
    fulfillerId,
    activityType: input.activityType,
    quantity: input.quantity,
    neededBy: input.neededBy,
    opportunityId: input.opportunityId,
    path: null,
    candidates: candidates.map((draft, index) => ({
      id: `${index}`,
      order: index + 1,
      referenceId: String(draft.fields.Reference__c),
      status: draft.fields.Status__c === 'Held' ? 'Held' : 'Standby',
      holdUntil: null,
      activity: null,
    })),
    approvals: approvalsOf(approvals, (draft) => `${candidates.indexOf(draft.fields.Candidate__c as Draft)}`),
  };
  return { ...state, status: candidates.length === 0 ? 'New' : statusOf(state, 'Unfulfilled') };
}
