import type { Readiness } from '../policy/readinessSchema.ts';
import { ballOf } from './ball.ts';
import { heldSince, stopsOf } from './clock.ts';
import { forecast, type Forecast } from './forecast.ts';
import { childrenOf, stateOf, type CandidateRecord, type RequestRecord } from './record.ts';
import type { Person } from './rights.ts';
import type { RequestSummary } from './schema.ts';
import { staffed, type Light } from './staffed.ts';

export interface Reader extends Person {
  /** Names the caller's own session gave for people whose name stands on no record yet. */
  names: ReadonlyMap<string, string>;
  /** How a customer of the request stands now; left out where nobody is told. */
  readiness?: (candidate: CandidateRecord) => Readiness | null;
}

/** An instant as ISO 8601 with a zone that every parser takes: Salesforce writes +0000. */
export const moment = (value: string) => new Date(value).toISOString();
export const personOf = (id: string, name: string | null | undefined, reader: Reader) => ({
  id,
  name: name ?? reader.names.get(id) ?? null,
});

export function nameOnRecord(record: RequestRecord, userId: string): string | null {
  if (record.OwnerId === userId) return record.Owner?.Name ?? null;
  if (record.Fulfiller__c === userId && record.Fulfiller__r) return record.Fulfiller__r.Name;
  const approval = childrenOf.approvals(record).find((each) => each.Approver__c === userId && each.Approver__r);
  const decision = childrenOf.decisions(record).find((each) => each.By__c === userId && each.By__r);
  const turn = childrenOf.decisions(record).find((each) => each.Ball_User__c === userId && each.Ball_User__r);
  return approval?.Approver__r?.Name ?? decision?.By__r?.Name ?? turn?.Ball_User__r?.Name ?? null;
}

const UNKNOWN: Forecast = { predictedFinish: null, late: false, overdue: false };

/** One line about a request; without a policy there is no forecast. */
export function summaryOf(record: RequestRecord, reader: Reader, light: Light): RequestSummary {
  const { policy, now } = light;
  const state = staffed(stateOf(record), light);
  const ball = ballOf(state);
  const promisedBy = record.Promised_By__c ?? null;
  const since = heldSince(stopsOf(record)) ?? new Date(record.CreatedDate);
  const ahead = policy ? forecast(state, promisedBy, { party: ball.party, since }, policy, now) : UNKNOWN;
  const person = (id: string) => personOf(id, nameOnRecord(record, id), reader);
  return {
    id: record.Id,
    number: record.Name ?? null,
    status: record.Status__c,
    activityType: record.Activity_Type__c,
    quantity: state.quantity,
    neededBy: record.Needed_By__c,
    promisedBy,
    predictedFinish: ahead.predictedFinish?.toISOString() ?? null,
    late: ahead.late,
    rush: record.Rush__c ?? false,
    path: record.Path__c ?? null,
    purpose: record.Purpose__c ?? 'Sales',
    deal: {
      opportunityId: record.Opportunity__c ?? null,
      name: record.Deal_Name__c ?? null,
      prospect: record.Deal_Prospect__c ?? record.Prospect_Name__c ?? null,
      amount: record.Deal_Amount__c ?? null,
      closeDate: record.Deal_Close_Date__c ?? null,
      stage: record.Deal_Stage__c ?? null,
    },
    requester: person(record.OwnerId),
    fulfiller: record.Fulfiller__c ? person(record.Fulfiller__c) : null,
    ball: {
      party: ball.party,
      user: ball.userId ? person(ball.userId) : null,
      since: since.toISOString(),
      overdue: ahead.overdue,
      usualHours: policy?.settings.pace[ball.party] ?? null,
      nextStep: ball.nextStep,
      step: ball.step,
    },
    customers: childrenOf.candidates(record).map((each) => ({
      referenceId: each.Reference__c ?? null,
      accountId: each.Reference__r?.Account__c ?? null,
      name: each.Reference__r?.Account_Name__c ?? null,
      status: each.Status__c,
    })),
    createdAt: moment(record.CreatedDate),
  };
}
