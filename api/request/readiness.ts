import type { Caller } from '../caller.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { readiness } from '../policy/readiness.ts';
import type { Readiness } from '../policy/readinessSchema.ts';
import type { Policy } from '../policy/schema.ts';
import type { CandidateRecord, RequestRecord } from './record.ts';

/** Managers, and owner and CSM of the reference as the caller's own session read them. */
function mayKnow({ userId, permissions }: Caller, { Reference__r: reference }: CandidateRecord): boolean {
  if (permissions.has('Reference_Manager')) return true;
  return permissions.has('Reference_Owner') && (reference?.OwnerId === userId || reference?.CSM__c === userId);
}

/** How each customer of a request stands now, for those who may know. */
export function readinessFor(
  caller: Caller,
  record: RequestRecord,
  { policy, pool, now }: { policy: Policy | null; pool: PoolIndex; now: Date },
): (candidate: CandidateRecord) => Readiness | null {
  const accountId = record.Prospect_Account__c ?? null;
  const deal = accountId && { accountId, accountParentId: null, accountName: record.Deal_Prospect__c ?? null };
  return (candidate) => {
    if (!policy || !candidate.Reference__c || !mayKnow(caller, candidate)) return null;
    const [known] = pool.find([candidate.Reference__c]);
    if (!known) return null;
    return readiness(known.reference, { deal: deal || null, policy, requestId: record.Id, uses: known.uses, now });
  };
}
