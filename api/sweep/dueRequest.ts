import type { RequestRecord, CandidateRecord, Children, ReferenceFactsRecord } from '../request/record.ts';

/** A request as the service user reads it for a round, with what hangs on it. */
export interface DueRequest extends RequestRecord {
  Prospect_Account__r?: { Id: string; Name: string; ParentId: string | null } | null;
  Candidates__r?: Children<DueCandidate> | null;
}

interface DueCandidate extends CandidateRecord {
  Reference__r?: (ReferenceFactsRecord & { Contact__c?: string | null; Manager__c?: string | null }) | null;
}
