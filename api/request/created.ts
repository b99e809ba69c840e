import type { Draft } from '../decision/schema.ts';
import type { Deal } from '../match/deal.ts';
import type { Chosen } from './choose.ts';
import { after } from './after.ts';
import type { RequestRecord } from './record.ts';
import { approvalsOf, statusOf, type RequestState } from './state.ts';
import type { Submission, Submitted } from './submit.ts';

/** The request as it will stand, with positions for ids that do not exist yet. */
export function stateAfter(
  { input, deal, requesterId }: Submission,
  { candidates, held }: Chosen,
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
    opportunityId: deal?.opportunityId ?? null,
    path: null,
    askedAt: null,
    answeredOn: null,
    candidates: candidates.map((draft, index) => ({
      id: `${index}`,
      order: index + 1,
      referenceId: String(draft.fields.Reference__c),
      status: draft.fields.Status__c === 'Held' ? 'Held' : 'Standby',
      holdUntil: (draft.fields.Hold_Until__c as string | undefined) ?? null,
      activity: null,
    })),
    approvals: held.flatMap(({ candidate, placed }) =>
      approvalsOf(placed.approvals, () => `${candidates.indexOf(candidate)}`),
    ),
  };
  return { ...state, status: candidates.length === 0 ? 'New' : statusOf(state, 'Unfulfilled') };
}

/** The request as its requester may see it right after it was written: their own words, and what their session had read. */
export function createdRecord(
  { request, writes }: Submitted,
  { deal, wanted }: Submission,
  ids: Map<Draft, string>,
  now: Date,
): RequestRecord {
  const own = {
    Id: ids.get(request) ?? '',
    Name: null,
    CreatedDate: now.toISOString(),
    ...request.fields,
    ...dealFacts(deal),
  };
  const record = after(own as unknown as RequestRecord, writes, ids);
  return withCards(record, wanted);
}

/** New customers on the record, with their cards as the caller read them. */
export function withCards(record: RequestRecord, wanted: Submission['wanted']): RequestRecord {
  for (const candidate of record.Candidates__r?.records ?? []) {
    const card = wanted.find((each) => each.card.Id === candidate.Reference__c)?.card;
    if (card) candidate.Reference__r = card;
  }
  return record;
}

const dealFacts = (deal: Deal | null) => ({
  Deal_Name__c: deal?.name ?? null,
  Deal_Prospect__c: deal?.accountName ?? null,
  Deal_Amount__c: deal?.amount ?? null,
  Deal_Close_Date__c: deal?.closeDate ?? null,
  Deal_Stage__c: deal?.stage ?? null,
});
