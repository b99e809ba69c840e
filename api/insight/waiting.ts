import type { RequestSummary } from '../request/schema.ts';
import type { WaitingDeal } from './waitingSchema.ts';

/** Deals whose requests have no answer yet, the largest amount first, of equals the one that waits longest. */
export function waitingDeals(requests: readonly RequestSummary[]): WaitingDeal[] {
  const ofDeal = Map.groupBy(
    requests.filter(({ deal }) => deal.opportunityId !== null),
    ({ deal }) => deal.opportunityId ?? '',
  );
  return [...ofDeal]
    .map(([opportunityId, of]) => dealOf(opportunityId, of))
    .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || a.since.localeCompare(b.since));
}

function dealOf(opportunityId: string, of: RequestSummary[]): WaitingDeal {
  const requests = of.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const [first] = requests;
  if (!first) throw new TypeError('A deal waits by its requests');
  const { name, prospect, amount, closeDate, stage } = first.deal;
  return {
    ...{ opportunityId, name, prospect, amount, closeDate, stage, seller: first.requester, since: first.createdAt },
    requests: requests.map(({ id, number, status, activityType, neededBy, ball }) => {
      const { party, user, since, overdue } = ball;
      return { id, number, status, activityType, neededBy, ball: { party, user, since, overdue } };
    }),
  };
}

export const amountOf = (deals: readonly WaitingDeal[]): number =>
  deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
