import { dayInWords, fill, money } from 'c/inWords';
import { words } from 'c/insightTurnaroundWords';
import type { RevenueDeal } from '../../../../api/insight/revenueSchema.ts';
import type { Behind as RequestBehind } from '../../../../api/insight/turnaroundSchema.ts';

/** A request as a figure counts it. */
export type Counted = Pick<RequestBehind, 'id' | 'number' | 'activityType'> & {
  deal?: RequestBehind['deal'];
  hours?: number | null;
};

/** What a figure counts: records to open, and what their deals are worth, each once. */
export interface Behind {
  name: string;
  worth?: string;
  items: { id: string; objectName: string; label: string; about: string }[];
}

const together = (parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

/** The one that took longest first. */
export function requestsBehind(name: string, requests: readonly Counted[]): Behind {
  const amounts = new Map(requests.flatMap(({ deal }) => (deal?.id ? [[deal.id, deal.amount ?? 0] as const] : [])));
  const worth = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  return {
    name,
    worth: amounts.size > 0 ? fill(words.behindWorth, amounts.size, money(worth)) : '',
    items: requests
      .toSorted((a, b) => (b.hours ?? 0) - (a.hours ?? 0))
      .map(({ id, number, activityType, hours, deal }) => ({
        ...{ id, objectName: 'Reference_Request__c', label: number },
        about: together([
          ...[activityType, hours != null && fill(words.hours, hours)],
          ...[deal?.name, deal?.amount != null && money(deal.amount)],
        ]),
      })),
  };
}

/** The largest first, as they come. */
export const dealsBehind = (name: string, deals: readonly RevenueDeal[]): Behind => ({
  name,
  items: deals.map(({ id, name: label, account, amount, currency, closesOn }) => ({
    ...{ id, objectName: 'Opportunity', label: label ?? id },
    about: together([account, amount !== null && money(amount, currency), dayInWords(closesOn)]),
  })),
});
