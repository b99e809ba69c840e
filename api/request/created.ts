import type { Draft } from '../decision/schema.ts';
import type { Deal } from '../match/deal.ts';
import { after, type RequestRecord } from './record.ts';
import type { Submission, Submitted } from './submit.ts';

/** The request as its requester may see it right after it was written: their own words, and what their session had read. */
export function createdRecord(
  submitted: Extract<Submitted, { request: Draft }>,
  { deal, wanted }: Submission,
  ids: Map<Draft, string>,
  now: Date,
): RequestRecord {
  const { request, writes } = submitted;
  const own = {
    Id: ids.get(request) ?? '',
    Name: null,
    CreatedDate: now.toISOString(),
    ...request.fields,
    ...dealFacts(deal),
  };
  const record = after(own as unknown as RequestRecord, writes, ids);
  for (const candidate of record.Candidates__r?.records ?? []) {
    const card = wanted.find((each) => each.card.Id === candidate.Reference__c)?.card;
    if (card) candidate.Reference__r = card;
  }
  return record;
}

const dealFacts = (deal: Deal) => ({
  Deal_Name__c: deal.name,
  Deal_Prospect__c: deal.accountName,
  Deal_Amount__c: deal.amount,
  Deal_Close_Date__c: deal.closeDate,
  Deal_Stage__c: deal.stage,
});
