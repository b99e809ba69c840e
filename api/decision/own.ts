import { PROSPECT_FIELDS, toProspect } from './record.ts';
import type { Needs, Own, OwnRequest } from './schema.ts';

/** Rows read by their id, or by the relationship that leads to them: no queries. */
export interface RowRead {
  ref: string;
  object: string;
  id: string;
  relationship: string | null;
  /** The external id of which `id` is the value, where it is no record's id. */
  key?: string;
  names: readonly string[];
}

/** What came of them. */
export interface RowsRead {
  row<T>(ref: string): T | null;
  rows<T>(ref: string): T[];
}

const REQUEST = 'Reference_Request__c';
const REQUEST_FIELDS = [
  'Id',
  'Status__c',
  'Turn__c',
  'OwnerId',
  'Fulfiller__c',
  'Activity_Type__c',
  'Quantity__c',
  'Needed_By__c',
  'Opportunity__c',
  'Prospect_Account__c',
  'Path__c',
  'Asked_At__c',
  'Answered_On__c',
];
const CANDIDATE_FIELDS = ['Id', 'Order__c', 'Reference__c', 'Status__c', 'Hold_Until__c'];
const APPROVAL_FIELDS = [
  ...['Id', 'Candidate__c', 'Step__c', 'Role__c', 'Approver__c', 'Verdict__c'],
  ...['Asked_At__c', 'Due_At__c'],
];
const NOMINATION_FIELDS = [
  ...['Id', 'Status__c', 'OwnerId', 'Account__c', 'Contact__c', 'Activity_Types__c', 'Limit__c', 'Period__c'],
  ...['Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c', 'LastModifiedDate'],
];
const CONTACT_FIELDS = ['Name', 'Email', 'Phone', 'MobilePhone'];

/** A request with its suggested customers and their approvals. */
const requestReads = (ref: string, id: string): RowRead[] => [
  { ref: `request${ref}`, object: REQUEST, id, relationship: null, names: REQUEST_FIELDS },
  { ref: `candidates${ref}`, object: REQUEST, id, relationship: 'Candidates__r', names: CANDIDATE_FIELDS },
  { ref: `approvals${ref}`, object: REQUEST, id, relationship: 'Approvals__r', names: APPROVAL_FIELDS },
];

/** The rows of one command's own subject, beside the decision that carries its key. */
export function ownReads({ requestId, otherId, contactOf, history, nomination }: Needs, index: number): RowRead[] {
  const reads: RowRead[] = [];
  if (requestId) {
    const prospect = { object: REQUEST, id: requestId, relationship: 'Prospect_Account__r', names: PROSPECT_FIELDS };
    reads.push(...requestReads(`${index}`, requestId), { ref: `prospect${index}`, ...prospect });
  }
  if (otherId) reads.push(...requestReads(`Other${index}`, otherId));
  if (contactOf) {
    const person = { object: 'Reference__c', id: contactOf, relationship: 'Contact__r', names: CONTACT_FIELDS };
    reads.push({ ref: `contact${index}`, ...person });
  }
  if (requestId && history) {
    const decisions = { object: REQUEST, id: requestId, relationship: 'Decisions__r', names: ['Id'] };
    reads.push({ ref: `history${index}`, ...decisions });
  }
  if (nomination) {
    const row = { object: 'Reference_Nomination__c', relationship: null, names: NOMINATION_FIELDS };
    const account = { object: 'Account', id: nomination.accountId ?? '' };
    if ('key' in nomination) {
      const all = { relationship: 'Reference_Nominations__r', names: ['Id', 'Contact__c', 'Status__c'] };
      reads.push({ ref: `nomination${index}`, ...row, id: nomination.key, key: 'Nomination_Key__c' });
      reads.push({ ref: `nominations${index}`, ...account, ...all });
    } else {
      reads.push({ ref: `nomination${index}`, ...row, id: nomination.id });
      if (nomination.accountId)
        reads.push({ ref: `owner${index}`, ...account, relationship: 'Owner', names: ['Id', 'IsActive'] });
    }
  }
  return reads;
}

export function ownOf(found: RowsRead, needs: Needs, index: number): Own {
  const prior = found.row<Record<'Request__c' | 'Nomination__c' | 'Body_Hash__c', string | null>>(`key${index}`);
  const about = needs.nomination;
  return {
    prior: prior && { requestId: prior.Request__c, nominationId: prior.Nomination__c, bodyHash: prior.Body_Hash__c },
    ...requestIn(found, needs.requestId && `${index}`),
    prospect: needs.requestId ? toProspect(found.row(`prospect${index}`)) : null,
    other: needs.otherId ? requestIn(found, `Other${index}`) : null,
    contact: needs.contactOf ? found.row(`contact${index}`) : null,
    nomination: about ? found.row(`nomination${index}`) : null,
    nominations: about && 'key' in about ? found.rows(`nominations${index}`) : [],
    accountOwner: about && 'id' in about && about.accountId ? found.row(`owner${index}`) : null,
    decisions: needs.requestId && needs.history ? found.rows(`history${index}`) : [],
  };
}

const requestIn = (found: RowsRead, ref: string | null): OwnRequest => ({
  request: ref === null ? null : found.row(`request${ref}`),
  candidates: ref === null ? [] : found.rows(`candidates${ref}`),
  approvals: ref === null ? [] : found.rows(`approvals${ref}`),
});
