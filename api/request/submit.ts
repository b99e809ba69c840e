import { dayIn } from '../activity/period.ts';
import { demandPolicy, type Ledger } from '../decision/ledger.ts';
import type { Draft, Step, Writes } from '../decision/schema.ts';
import { decisionRows, type Command } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import type { Deal, Prospect } from '../match/deal.ts';
import type { Seen } from '../salesforce/seen.ts';
import { actingFor } from '../policy/deputy.ts';
import { gate, NOT_OFFERED, type Asking, type Gate } from '../policy/gate.ts';
import { choose, demandReason } from './choose.ts';
import type { Claim } from './place.ts';
import { promise } from './promise.ts';
import { besidesOf, withBesides, type AskedFacts } from './askedFacts.ts';
import { fullOf } from './refusal.ts';
import { Refused, type Basis } from './refused.ts';
import { waysAround } from './shut.ts';
import { routeTo } from './routing.ts';
import type { Full, NewRequest } from './schema.ts';
import { shares } from './share.ts';
import { ballOf } from './ball.ts';
import type { RequestState } from './state.ts';
import { stateAfter } from './created.ts';
import type { Wanted } from './wanted.ts';

export interface Submission {
  input: NewRequest;
  /** Null for a purpose that needs no opportunity. */
  deal: Seen<Deal> | null;
  /** The account that is to be convinced; null when nobody named one. */
  prospect: Seen<Prospect> | null;
  /** The role of the requester. */
  team: string | null;
  wanted: Wanted[];
  requesterId: string;
  command: Command & { key: string };
  /** Ids of accounts and contacts whose chains were read. */
  read: ReadonlySet<string>;
}

export interface Submitted {
  writes: Writes;
  request: Draft;
  full: Full[];
}

/**
 * Decides a new request: reserves the first `quantity` customers that pass, lets the others stand by, and returns the full ones
 * with their rule and date; with fewer than `quantity` left nothing is written.
 * @throws Problem NOT_SET_UP, NOT_ENOUGH_REFERENCES, REASON_REQUIRED, LEDGER_NEEDS_REVIEW
 * @throws Refused when nobody may be asked for this, or the rules leave too few of the wanted customers
 */
export function submit(ledger: Ledger, submission: Submission, now: Date): Submitted {
  const { input, deal, prospect, team, wanted, requesterId, command, read } = submission;
  const { neededBy, purpose, quantity } = input;
  const policy = demandPolicy(ledger);
  const { settings } = policy;
  const asking: Asking = { deal, purpose, team, neededBy, today: dayIn(settings.calendar.timeZone, now) };
  const rule = policy.rules.find((each) => each.activityType === input.activityType);
  const shut = gate(asking, rule ?? null, policy);
  const facts: AskedFacts = {
    ...{ deal, prospect, purpose, team, insteadOf: input.insteadOf ?? null, shut: shut?.code ?? null },
    ...{ activityType: input.activityType, neededBy, quantity, wanted: wanted.map(({ card }) => card.Id) },
  };
  const basis: Basis = {
    ...{ move: 'submit', requestId: null, by: requesterId, requesterId, policy, now, key: command.key },
    facts: { ...facts },
  };
  const request: Draft = { type: 'Reference_Request__c', fields: {} };
  const opportunityId = deal?.opportunityId ?? null;
  const subject = { requestId: request, requesterId, opportunityId, neededBy, deal: prospect, policy, now };
  // Nobody is judged where nobody may be asked; the record holds all the same what each would be judged on.
  const unasked = () => withBesides(facts, besidesOf(ledger, wanted, { ...subject, rule: rule ?? input }));
  if (!rule) throw new Refused([], { ...basis, facts: unasked() }, { gate: NOT_OFFERED, ways: [] });
  const claim: Claim = { ...subject, rule };
  const offered = policy.rules.filter((each) => gate(asking, each, policy) === null);
  if (shut && !input.override) {
    const ways = waysAround(ledger, shut, { wanted, claim, offered, read });
    throw new Refused([], { ...basis, facts: unasked() }, { gate: shut, ways });
  }
  const override = input.override?.reason ?? null;
  const reason = input.reason ?? input.override?.reason;
  demandReason(wanted, reason);
  if (wanted.length > 0 && wanted.length < quantity) {
    const detail = `Choose at least as many customers as you ask for: ${quantity}.`;
    throw new Problem('NOT_ENOUGH_REFERENCES', { detail, values: { quantity } });
  }

  const chosen = choose(ledger, { wanted, claim, places: quantity, order: 1, override, offered, read });
  const { held, candidates } = chosen;
  if (wanted.length > 0 && held.length < quantity) {
    // Each refused customer's row holds its own facts.
    const passed = held.map(({ placed }) => placed.facts);
    throw new Refused(chosen.refusals, { ...basis, facts: withBesides(facts, passed) });
  }

  const approvals = held.flatMap(({ placed }) => placed.approvals);
  const approvers = [...new Set(held.flatMap(({ placed }) => placed.approvers))];
  const routed = {
    region: prospect?.region ?? null,
    industry: prospect?.industry ?? null,
    products: deal?.products ?? [],
  };
  const routedTo = routeTo(settings.routing, { purpose, activityType: rule.activityType, ...routed }, settings);
  const fulfillerId =
    rule.path === 'Self-fulfill'
      ? (approvers[0] ?? requesterId)
      : routedTo && actingFor(routedTo, settings, ledger.leavers, now);
  const state = stateAfter(submission, chosen, fulfillerId);
  const { promisedBy, rush } = promise(rule, settings, neededBy, now);
  request.fields = {
    ...said(submission),
    Key_Reason__c: reason ?? null,
    Fulfiller__c: fulfillerId,
    Promised_By__c: promisedBy,
    Rush__c: rush,
    Path__c: rule.path,
    Asked_At__c: now.toISOString(),
    Status__c: state.status,
    Policy_Version__c: policy.version,
    Request_Key__c: command.key,
    Turn__c: 1,
  };
  const claims = held.map(({ placed }) => placed.facts);
  const step = stepOf(state, {
    reason,
    shut,
    now,
    version: policy.version,
    facts: withBesides({ ...facts, claims }, chosen.besides),
  });
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
  return { writes: { creates, changes: [] }, request, full: chosen.refusals.map(fullOf) };
}

/** The request in its requester's own words. */
function said({ input, deal, prospect, team, requesterId }: Submission) {
  return {
    OwnerId: requesterId,
    Opportunity__c: deal?.opportunityId ?? null,
    Purpose__c: input.purpose,
    Team__c: team,
    Prospect_Account__c: prospect?.accountId ?? null,
    Prospect_Name__c: input.prospectName ?? prospect?.accountName ?? null,
    Prospect_People__c: input.prospectPeople ?? null,
    Topics__c: input.topics ?? null,
    Note__c: input.note ?? null,
    Competitor__c: input.competitor ?? null,
    Substitution__c: input.insteadOf?.kind ?? null,
    Substituted_For__c: input.insteadOf?.referenceId ?? null,
    Activity_Type__c: input.activityType,
    Quantity__c: input.quantity,
    Needed_By__c: input.neededBy,
  };
}

interface Judged {
  reason: string | undefined;
  /** The gate that was set aside. */
  shut: Gate | null;
  now: Date;
  version: number;
  facts: unknown;
}

function stepOf(state: RequestState, { reason, shut, now, version, facts }: Judged): Step {
  const ball = ballOf(state);
  return {
    move: 'submit',
    from: null,
    to: state.status,
    by: state.requesterId,
    forWhom: state.requesterId,
    at: now,
    ball: ball.party,
    ballUser: ball.userId,
    reason: reason ?? null,
    policyVersion: version,
    outcome: shut ? 'Overridden' : 'Allowed',
    rule: shut?.code ?? null,
    facts,
  };
}
