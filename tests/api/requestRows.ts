import type { LoadRow } from '../org/start.ts';
import { policyRows } from './orgApp.ts';

const DAY_MS = 86_400_000;
export const dayFrom = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** What must not reach a requester before release. */
export const CONTACT = { LastName: 'Featherstonehaugh', Email: 'dora@lakeside.example', Phone: '+1 555 0142' };

/** A dairy of the owner's, with somebody there who takes calls as often as asked; known as `<name>`. */
export const customerRows = (name: string, fields: Record<string, unknown> = {}): LoadRow[] => [
  {
    type: 'Account',
    ref: `${name} account`,
    fields: { Name: `${name} dairy`, Industry: 'Dairy Farming', BillingCountry: 'United States', OwnerId: '@owner' },
  },
  { type: 'Contact', ref: `${name} contact`, fields: { ...CONTACT, AccountId: `@${name} account`, OwnerId: '@owner' } },
  {
    type: 'Reference__c',
    ref: name,
    fields: {
      Account__c: `@${name} account`,
      Contact__c: `@${name} contact`,
      OwnerId: '@owner',
      Status__c: 'Active',
      Headline__c: 'Milks twice a day',
      Period__c: 'Unlimited',
      Rest_Days__c: 0,
      ...fields,
    },
  },
  {
    type: 'Reference_Participation__c',
    fields: { Reference__c: `@${name}`, Activity_Type__c: 'Reference call', Status__c: 'Agreed' },
  },
];

/** A policy and one deal each of two sellers, who do not see each other's. */
export const dealRows = (now: Date): LoadRow[] => [
  ...policyRows(now),
  ...['rep', 'rep2'].flatMap((seller) => [
    {
      type: 'Account',
      ref: `${seller} prospect`,
      fields: { Name: `Ranch of ${seller}`, Industry: 'Cattle Ranching', OwnerId: `@${seller}` },
    },
    {
      type: 'Opportunity',
      ref: `${seller} deal`,
      fields: {
        Name: `Herd tracking of ${seller}`,
        AccountId: `@${seller} prospect`,
        OwnerId: `@${seller}`,
        StageName: 'Value Proposition',
        CloseDate: dayFrom(now, 30),
        Amount: 90_000,
      },
    },
  ]),
];
