import { KeysMissing } from '../decision/execute.ts';
import { keysOf, type Ledger } from '../decision/ledger.ts';
import type { OwnRequest } from '../decision/schema.ts';
import type { RequestRecord } from './record.ts';

/**
 * A request as the service user has just read it, its uses from the ledger.
 * @throws KeysMissing when the ledger was not asked for one of its customers, so that a use of theirs would be overlooked
 */
export function currentOf(
  { request, candidates, approvals }: OwnRequest,
  ledger: Ledger,
  read: ReadonlySet<string>,
): RequestRecord | null {
  if (!request) return null;
  const referenceIds = candidates.flatMap((each) => (each.Reference__c as string | null) ?? []);
  const unread = referenceIds.filter((id) => !ledger.references.has(id) && !read.has(id));
  const keys = referenceIds.flatMap((id) => {
    const reference = ledger.references.get(id);
    return reference ? keysOf(reference).filter((key) => !read.has(key)) : [];
  });
  if (unread.length > 0 || keys.length > 0) throw new KeysMissing(keys, unread);
  const record = request as unknown as RequestRecord;
  const uses = ledger.uses.filter((use) => use.requestId === record.Id);
  return {
    ...record,
    Candidates__r: { records: candidates as never[] },
    Approvals__r: { records: approvals as never[] },
    Activities__r: {
      records: uses.map((use) => ({
        Id: use.id,
        Candidate__c: use.candidateId,
        Status__c: use.status,
        Starts_At__c: use.startsAt,
        No_Show__c: use.noShow,
        Recorded_By__c: use.recordedBy,
        Confirmed__c: use.confirmed,
      })),
    },
  };
}
