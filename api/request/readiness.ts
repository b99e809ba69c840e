import type { Caller } from '../caller.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { readiness, type Readiness } from '../policy/readiness.ts';
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
  const rule = policy?.rules.find((each) => each.activityType === record.Activity_Type__c);
  const accountId = record.Prospect_Account__c ?? null;
  const deal = accountId && { accountId, accountParentId: null, accountName: record.Deal_Prospect__c ?? null };
  return (candidate) => {
    if (!policy || !rule || !candidate.Reference__c || !mayKnow(caller, candidate)) return null;
    const [known] = pool.find([candidate.Reference__c]);
    if (!known) return null;
    const question = { deal: deal || null, policy, rule, on: record.Needed_By__c, requestId: record.Id, now };
    return readiness(known.reference, { ...question, uses: known.uses });
  };
}
