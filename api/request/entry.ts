import type { Approach } from '../activity/store.ts';
import { Problem } from '../errors.ts';
import { invite, type Address, type Invite } from './invite.ts';
import { childrenOf, useOf, type ActivityRecord, type CandidateRecord, type RequestRecord } from './record.ts';

export interface Dated {
  candidate: CandidateRecord;
  use: ActivityRecord & { Starts_At__c: string };
}

/**
 * The customer with whom a date is set: the one named, or the only one.
 * @throws Problem NOT_FOUND
 */
export function demandDated(record: RequestRecord, candidateId: string | undefined): Dated {
  const dated = childrenOf.candidates(record).flatMap((candidate) => {
    const use = useOf(record, candidate.Id);
    const meant = !candidateId || candidate.Id.slice(0, 15) === candidateId.slice(0, 15);
    return meant && use?.Status__c === 'Scheduled' && use.Starts_At__c
      ? [{ candidate, use: { ...use, Starts_At__c: use.Starts_At__c } }]
      : [];
  });
  const [only, another] = dated;
  if (!only) throw new Problem('NOT_FOUND', { detail: 'No date is set.' });
  if (another) throw new Problem('NOT_FOUND', { detail: 'Dates are set with several customers: say which.' });
  return only;
}

/** The date as an entry for the reader's calendar, with what their own session read. */
export function entryFor(record: RequestRecord, { candidate, use }: Dated, { contact }: Approach, now: Date): Invite {
  return invite(
    {
      activityId: use.Id,
      turn: record.Turn__c ?? 0,
      activityType: record.Activity_Type__c,
      startsAt: new Date(use.Starts_At__c),
      minutes: use.Minutes_Planned__c ?? null,
      customer: candidate.Reference__r?.Account_Name__c || null,
      prospect: record.Deal_Prospect__c || record.Prospect_Name__c || null,
      prospectPeople: record.Prospect_People__c ?? null,
      place: use.Place__c ?? null,
      topics: record.Topics__c ?? null,
      host: addressOf(use.Host__r),
      contact: addressOf(contact),
    },
    now,
  );
}

const addressOf = (person: { Name: string; Email?: string | null } | null | undefined): Address | null =>
  person?.Email ? { name: person.Name, email: person.Email } : null;
