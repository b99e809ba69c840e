import { dayOf } from '#api/activity/period.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { SHEET_REQUESTS } from './requests.ts';
import { TODAY, type simulated } from './simulated.ts';

/** The customer of the sheet who talks to everybody. */
const customer: LoadRow[] = [
  { type: 'Account', ref: 'lakeside', fields: { Name: 'Lakeside dairy', OwnerId: '@owner' } },
  {
    type: 'Reference__c',
    ref: 'dora',
    fields: { Account__c: '@lakeside', OwnerId: '@owner', Status__c: 'Active', Headline__c: 'Milks twice a day' },
  },
];

interface Use {
  deal: string;
  request: string | null;
  activityType: string;
  on: string;
  confirmed: boolean;
}

const useRow = ({ deal, request, activityType, on, confirmed }: Use): LoadRow => ({
  type: 'Reference_Activity__c',
  fields: {
    ...{ OwnerId: '@service', Reference__c: '@dora', Account__c: '@lakeside', Opportunity__c: `@${deal}` },
    ...{ Request__c: request && `@${request}`, Requester__c: '@rep', Activity_Type__c: activityType, Weight__c: 1 },
    ...{ Activity_Date__c: on, Time_Zone__c: 'UTC', Status__c: 'Completed', Confirmed__c: confirmed },
  },
});

/** Every request of the sheet that took place made a use, on the day it did; two uses more came after their deals had closed. */
const sheetUses = (): Use[] => [
  ...SHEET_REQUESTS.flatMap(({ number, deal, activityType, stops }) => {
    const done = stops.find(({ status }) => status === 'Completed');
    if (!deal || !done) return [];
    const confirmed = stops.at(-1)?.party === 'Nobody';
    return [{ deal, request: number, activityType, on: done.at.slice(0, 10), confirmed }];
  }),
  { deal: 'D02', request: null, activityType: 'Quote', on: '2026-02-11', confirmed: true },
  { deal: 'D32', request: null, activityType: 'Quote', on: '2026-02-12', confirmed: true },
];

export const sheetUseRows = (): LoadRow[] => [...customer, ...sheetUses().map(useRow)];

const PLACES: Record<string, [industry: string, country: string]> = {
  Farming: ['Cattle Ranching', 'United States'],
  Finance: ['Commercial Banking', 'Germany'],
  Retail: ['Department Stores', 'Germany'],
};

/** Simulated deals with their stages and uses, all of one seller, who lives until `today`. */
export function marketRows({ deals, uses }: ReturnType<typeof simulated>, seller: string, today: number): LoadRow[] {
  const day = (number: number) => dayOf(number - TODAY + today);
  const accounts = new Map(deals.map(({ accountId, sector }) => [accountId ?? '', sector ?? '']));
  return [
    ...[...accounts].map(([ref, sector]) => {
      const [Industry, BillingCountry] = PLACES[sector] ?? [];
      return { type: 'Account', ref, fields: { Name: ref, OwnerId: `@${seller}`, Industry, BillingCountry } };
    }),
    ...deals.map(({ id, accountId, amount, created, closed, won, states }) => ({
      type: 'Opportunity',
      ref: id,
      fields: {
        ...{ Name: id, AccountId: `@${accountId}`, OwnerId: `@${seller}`, Amount: amount },
        StageName: closed === null ? states.at(-1)?.stage : won ? 'Closed Won' : 'Closed Lost',
        ...{ CreatedDate: `${day(created)}T08:00:00Z`, CloseDate: day(closed ?? TODAY + 30) },
      },
    })),
    ...deals.flatMap(({ id, states }) =>
      states.map(({ from, stage, amount }) => ({
        type: 'OpportunityHistory',
        fields: { OpportunityId: `@${id}`, StageName: stage, Amount: amount, CreatedDate: `${day(from)}T08:00:00Z` },
      })),
    ),
    ...uses.map(({ dealId, activityType, on }) =>
      useRow({ deal: dealId, request: null, activityType, on: day(on), confirmed: true }),
    ),
  ];
}
