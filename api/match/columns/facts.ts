import type { Use } from '../../activity/schema.ts';
import type { Participation, ReferenceFacts } from '../../reference/schema.ts';
import type { Candidate } from '../candidate.ts';
import { valueAt } from './coded.ts';
import type { Segment } from './segment.ts';

/*
 * What the rules read of a row, field by field: written out, the objects have one shape and are made ten times as fast as
 * from a list of names, and a ranking makes some hundreds.
 */

function referenceAt(
  { references, accounts }: Segment,
  row: number,
  account: number,
  participations: Participation[],
): ReferenceFacts {
  const { ids, values } = references;
  const { tier, limit, period, restDays } = valueAt(values.terms, row);
  return {
    id: ids.id.at(row) ?? '',
    accountId: accounts.ids.id.at(account),
    contactId: ids.contactId.at(row),
    ownerId: valueAt(values.ownerId, row),
    csmId: valueAt(values.csmId, row),
    managerId: valueAt(values.managerId, row),
    status: valueAt(values.status, row),
    pausedUntil: valueAt(values.pausedUntil, row),
    visible: valueAt(values.visible, row),
    tier,
    limit,
    period,
    restDays,
    withheld: valueAt(values.withheld, row),
    withheldReviewOn: valueAt(values.withheldReviewOn, row),
    lastVerifiedOn: valueAt(values.lastVerifiedOn, row),
    timeZone: valueAt(values.timeZone, row),
    satisfaction: valueAt(values.satisfaction, row),
    satisfactionOn: valueAt(values.satisfactionOn, row),
    contactLeft: valueAt(values.contactLeft, row),
    products: valueAt(values.products, row),
    useCases: valueAt(values.useCases, row),
    languages: valueAt(values.languages, row),
    replaced: valueAt(values.replaced, row),
    persona: valueAt(values.persona, row),
    participations,
    account: {
      industry: valueAt(values.industry, row),
      country: valueAt(values.country, row),
      sizeBand: valueAt(values.sizeBand, row),
      parentId: valueAt(values.parentId, row),
      renewalOn: valueAt(values.renewalOn, row),
      health: valueAt(values.health, row),
      value: valueAt(values.value, row),
      overdue: valueAt(values.overdue, row),
      competitors: valueAt(values.competitors, row),
      escalated: valueAt(accounts.values.escalated, account),
      negotiation: valueAt(accounts.values.negotiation, account),
    },
  };
}

function participationAt({ participations: { ids, values } }: Segment, row: number): Participation {
  return {
    id: ids.id.at(row) ?? '',
    activityType: valueAt(values.activityType, row),
    status: valueAt(values.status, row),
    limit: valueAt(values.limit, row),
    period: valueAt(values.period, row),
    expiresOn: valueAt(values.expiresOn, row),
    blackoutFrom: valueAt(values.blackoutFrom, row),
    blackoutTo: valueAt(values.blackoutTo, row),
    contactRelease: valueAt(values.contactRelease, row),
  };
}

function useAt({ uses: { ids, values }, accounts }: Segment, row: number, account: number): Use {
  return {
    id: ids.id.at(row) ?? '',
    referenceId: ids.referenceId.at(row),
    accountId: accounts.ids.id.at(account),
    contactId: ids.contactId.at(row),
    requestId: ids.requestId.at(row),
    prospectAccountId: ids.prospectAccountId.at(row),
    activityType: valueAt(values.activityType, row),
    on: valueAt(values.on, row),
    status: valueAt(values.status, row),
    weight: valueAt(values.weight, row),
    noShow: valueAt(values.noShow, row),
  };
}

/** Mostly they were read in this order. */
function byId<T extends { id: string }>(rows: T[]): T[] {
  for (let at = 1; at < rows.length; at += 1) {
    if ((rows[at - 1] as T).id > (rows[at] as T).id) return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  }
  return rows;
}

/** A reference as the rules see it, with every use of its account. */
export function candidateAt(segment: Segment, account: number, row: number): Candidate {
  const { starts } = segment;
  const participations: Participation[] = [];
  const uses: Use[] = [];
  const [end, last] = [starts.participations[row + 1] as number, starts.uses[account + 1] as number];
  for (let at = starts.participations[row] as number; at < end; at += 1)
    participations.push(participationAt(segment, at));
  for (let at = starts.uses[account] as number; at < last; at += 1) uses.push(useAt(segment, at, account));
  return {
    reference: referenceAt(segment, row, account, byId(participations)),
    uses: byId(uses),
  };
}
