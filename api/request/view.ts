import type { Readiness } from '../policy/readiness.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { accountOf } from '../reference/card.ts';
import { standsInFor } from '../policy/deputy.ts';
import { ballOf } from './ball.ts';
import {
  childrenOf,
  stateOf,
  useOf,
  type ActivityRecord,
  type CandidateRecord,
  type DecisionRecord,
  type RequestRecord,
} from './record.ts';
import { legalMoves, type Person } from './rights.ts';
import type { RequestSummary, RequestView } from './schema.ts';
import { sentence } from './sentence.ts';

export interface Reader extends Person {
  /** Names the caller's own session gave for people whose name stands on no record yet. */
  names: ReadonlyMap<string, string>;
  /** How a customer of the request stands now; left out where nobody is told. */
  readiness?: (candidate: CandidateRecord) => Readiness | null;
}

/** An instant as ISO 8601 with a zone that every parser takes: Salesforce writes +0000. */
const moment = (value: string) => new Date(value).toISOString();
const momentOrNull = (value: string | null | undefined) => (value ? moment(value) : null);

const personOf = (id: string, name: string | null | undefined, reader: Reader) => ({
  id,
  name: name ?? reader.names.get(id) ?? null,
});

/** The latest instant at which the ball changed hands. */
function heldSince(decisions: DecisionRecord[]): string | null {
  const inOrder = decisions
    .filter((each) => each.Request_Turn_Number__c != null)
    .sort((a, b) => (a.Request_Turn_Number__c ?? 0) - (b.Request_Turn_Number__c ?? 0));
  let since: string | null = null;
  let party: string | null | undefined;
  for (const each of inOrder) {
    if (since === null || each.Ball__c !== party) since = moment(each.At__c);
    party = each.Ball__c;
  }
  return since;
}

function nameOnRecord(record: RequestRecord, userId: string): string | null {
  if (record.OwnerId === userId) return record.Owner?.Name ?? null;
  if (record.Fulfiller__c === userId && record.Fulfiller__r) return record.Fulfiller__r.Name;
  const approval = childrenOf.approvals(record).find((each) => each.Approver__c === userId && each.Approver__r);
  const decision = childrenOf.decisions(record).find((each) => each.By__c === userId && each.By__r);
  return approval?.Approver__r?.Name ?? decision?.By__r?.Name ?? null;
}

export function summaryOf(record: RequestRecord, reader: Reader): RequestSummary {
  const state = stateOf(record);
  const ball = ballOf(state);
  const person = (id: string) => personOf(id, nameOnRecord(record, id), reader);
  return {
    id: record.Id,
    number: record.Name ?? null,
    status: record.Status__c,
    activityType: record.Activity_Type__c,
    quantity: state.quantity,
    neededBy: record.Needed_By__c,
    promisedBy: record.Promised_By__c ?? null,
    rush: record.Rush__c ?? false,
    path: record.Path__c ?? null,
    purpose: record.Purpose__c ?? 'Sales',
    deal: {
      opportunityId: record.Opportunity__c ?? null,
      name: record.Deal_Name__c ?? null,
      prospect: record.Deal_Prospect__c ?? null,
      amount: record.Deal_Amount__c ?? null,
      closeDate: record.Deal_Close_Date__c ?? null,
      stage: record.Deal_Stage__c ?? null,
    },
    requester: person(record.OwnerId),
    fulfiller: record.Fulfiller__c ? person(record.Fulfiller__c) : null,
    ball: {
      party: ball.party,
      user: ball.userId ? person(ball.userId) : null,
      since: heldSince(childrenOf.decisions(record)) ?? moment(record.CreatedDate),
      nextStep: ball.nextStep,
    },
    customers: childrenOf.candidates(record).map((each) => ({
      name: each.Reference__r?.Account_Name__c ?? null,
      status: each.Status__c,
    })),
    createdAt: moment(record.CreatedDate),
  };
}

const candidateView = (
  record: RequestRecord,
  each: CandidateRecord,
  reader: Reader,
  settings: PolicySettings | null,
) => ({
  readiness: reader.readiness?.(each) ?? null,
  id: each.Id,
  order: each.Order__c ?? 0,
  status: each.Status__c,
  reference:
    each.Reference__c && each.Reference__r
      ? { id: each.Reference__c, number: each.Reference__r.Name, headline: each.Reference__r.Headline__c ?? null }
      : null,
  account: accountOf(each.Reference__r, settings),
  reservedUntil: each.Status__c === 'Held' ? momentOrNull(each.Hold_Until__c) : null,
  releasedName: each.Released_Name__c ?? null,
  releasedChannel: each.Released_Channel__c ?? null,
  use: useView(useOf(record, each.Id), reader),
});

function useView(use: ActivityRecord | undefined, reader: Reader) {
  if (!use) return null;
  return {
    status: use.Status__c,
    on: use.Activity_Date__c ?? null,
    startsAt: momentOrNull(use.Starts_At__c),
    noShow: use.No_Show__c ?? null,
    grade: use.Actual_Grade__c ?? null,
    minutesSpent: use.Minutes_Spent__c ?? null,
    result: use.Result__c ?? null,
    confirmed: use.Confirmed__c ?? false,
    recordedBy: use.Recorded_By__c ? personOf(use.Recorded_By__c, use.Recorded_By__r?.Name, reader) : null,
    confirmedBy: use.Confirmed_By__c ? personOf(use.Confirmed_By__c, use.Confirmed_By__r?.Name, reader) : null,
  };
}

/** One request as this reader may see it, with the steps they may take now. */
export function viewOf(record: RequestRecord, reader: Reader, settings: PolicySettings | null, now: Date): RequestView {
  const state = stateOf(record);
  const decisions = childrenOf
    .decisions(record)
    .filter((each) => each.Outcome__c !== 'Refused' && each.Request_Turn_Number__c != null);
  return {
    ...summaryOf(record, reader),
    topics: record.Topics__c ?? null,
    prospectPeople: record.Prospect_People__c ?? null,
    competitor: record.Competitor__c ?? null,
    note: record.Note__c ?? null,
    reason: record.Key_Reason__c ?? null,
    turn: state.turn,
    candidates: childrenOf.candidates(record).map((each) => candidateView(record, each, reader, settings)),
    approvals: childrenOf.approvals(record).map((each) => ({
      id: each.Id,
      candidateId: each.Candidate__c ?? null,
      step: each.Step__c ?? 1,
      role: each.Role__c,
      approver: each.Approver__c ? personOf(each.Approver__c, each.Approver__r?.Name, reader) : null,
      verdict: each.Verdict__c,
      comment: each.Comment__c ?? null,
      askedAt: momentOrNull(each.Asked_At__c),
      dueAt: momentOrNull(each.Due_At__c),
      answeredAt: momentOrNull(each.Answered_At__c),
      answeredBy:
        each.Answered_By__c && each.Answered_By__c !== each.Approver__c
          ? personOf(each.Answered_By__c, each.Answered_By__r?.Name, reader)
          : null,
    })),
    decisions: decisions
      .sort((a, b) => (b.Request_Turn_Number__c ?? 0) - (a.Request_Turn_Number__c ?? 0))
      .map((each) => {
        const by = each.By__c ? personOf(each.By__c, each.By__r?.Name, reader) : null;
        return {
          id: each.Id,
          turn: each.Request_Turn_Number__c ?? null,
          move: each.Move__c,
          text: sentence(record, each, by?.name ?? null),
          from: each.From__c ?? null,
          to: each.To__c ?? null,
          by,
          at: moment(each.At__c),
          ball: each.Ball__c ?? null,
          comment: each.Reason__c ?? null,
          candidateId: each.Candidate__c ?? null,
        };
      }),
    moves: legalMoves(
      state,
      settings ? { ...reader, standsInFor: standsInFor(reader.userId, settings, now) } : reader,
      now,
    ),
  };
}
