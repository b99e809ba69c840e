import type { Given, Settled } from '../decision/together.ts';
import type { Own } from '../decision/schema.ts';
import { Problem } from '../errors.ts';
import { endOf, type EndedAgreement } from '../reference/endAgreement.ts';
import { expiryOf, lapsedOf } from '../request/expire.ts';
import { childrenOf, stateOf } from '../request/record.ts';
import type { DueRequest } from './dueRequest.ts';
import { countOf } from './report.ts';
import type { Part, PartReport } from './schema.ts';

export const lapsedIn = (requests: DueRequest[], now: Date): DueRequest[] =>
  requests.filter((record) => lapsedOf(stateOf(record), now).length > 0);

/** What is needed to let the clock run out on these requests, from what was read of them. */
export function expiriesOf(requests: DueRequest[], now: () => Date): Given[] {
  return requests.map((record) => {
    const candidates = record.Candidates__r?.records ?? [];
    const referenceIds = candidates.flatMap((each) => each.Reference__c ?? []);
    const keys = candidates.flatMap(({ Reference__r: of }) => [of?.Account__c, of?.Contact__c].filter((id) => !!id));
    return { order: expiryOf(record.Id, now, { referenceIds, keys: keys as string[] }), own: ownOf(record) };
  });
}

/** What is needed to end these agreements. */
export const endsOf = (agreements: EndedAgreement[], now: () => Date): Given[] =>
  agreements.map((each) => ({ order: endOf(each, now), own: NO_REQUEST }));

const NO_REQUEST: Own = {
  ...{ prior: null, request: null, candidates: [], approvals: [], prospect: null, other: null, contact: null },
  decisions: [],
};

function ownOf(record: DueRequest): Own {
  const prospect = record.Prospect_Account__r;
  return {
    ...NO_REQUEST,
    request: record as unknown as Record<string, unknown>,
    candidates: childrenOf.candidates(record) as unknown as Record<string, unknown>[],
    approvals: childrenOf.approvals(record) as unknown as Record<string, unknown>[],
    prospect: prospect
      ? { accountId: prospect.Id, accountName: prospect.Name, accountParentId: prospect.ParentId }
      : null,
    decisions: childrenOf.decisions(record),
  };
}

/** What became of them; problems are told by name. */
export function settledReport(part: Part, settled: Settled[], nameOf: (at: number) => string): PartReport {
  const problems = settled.flatMap((each, at) => (each instanceof Problem ? [`${nameOf(at)}: ${each.message}`] : []));
  return countOf(part, {
    found: settled.length,
    done: settled.filter((each) => each === 'done').length,
    left: settled.filter((each) => each === 'left').length,
    problems,
  });
}
