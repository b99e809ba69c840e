import type { LoadRow } from '../org/start.ts';

export interface Customer {
  name: string;
  account: string;
  owner: string;
  contact: string;
}

/** Few, so that they are fought over: two accounts with two references, one with one, and a person with two references. */
export const CUSTOMERS: Customer[] = [
  { name: 'ann', account: 'dairy', owner: 'owner1', contact: 'ann contact' },
  { name: 'ben', account: 'dairy', owner: 'owner1', contact: 'ben contact' },
  { name: 'cid', account: 'ranch', owner: 'owner2', contact: 'cid contact' },
  { name: 'cid twice', account: 'ranch', owner: 'owner2', contact: 'cid contact' },
  { name: 'eve', account: 'mill', owner: 'owner3', contact: 'eve contact' },
];

/** Whose terms are edited in Salesforce; those of the others are kept through the service, in turn with all else. */
export const EDITED_OUTSIDE = ['cid', 'cid twice'];

export const TYPES = ['Reference call', 'Group call', 'Quote'] as const;
const ZONES = ['America/Chicago', 'Pacific/Auckland', 'Europe/Berlin', 'Pacific/Honolulu', null, 'Asia/Kolkata'];

const accountRows = (name: string, owner: string): LoadRow[] => [
  {
    type: 'Account',
    ref: name,
    fields: { Name: name, Industry: 'Dairy Farming', BillingCountry: 'United States', OwnerId: `@${owner}` },
  },
];

const contactRow = (ref: string, account: string, owner: string): LoadRow => ({
  type: 'Contact',
  ref,
  fields: { LastName: ref, Email: 'somebody@example.com', AccountId: `@${account}`, OwnerId: `@${owner}` },
});

export function customerRows(): LoadRow[] {
  const accounts = new Map(CUSTOMERS.map(({ account, owner }) => [account, owner]));
  const contacts = new Map(CUSTOMERS.map((each) => [each.contact, each]));
  return [
    ...[...accounts].flatMap(([account, owner]) => accountRows(account, owner)),
    ...[...contacts].map(([ref, { account, owner }]) => contactRow(ref, account, owner)),
    contactRow('ben successor', 'dairy', 'owner1'),
    ...CUSTOMERS.flatMap((customer, at) => referenceRows(customer, ZONES[at] ?? null)),
  ];
}

const referenceRows = ({ name, account, owner, contact }: Customer, zone: string | null): LoadRow[] => [
  {
    type: 'Reference__c',
    ref: name,
    fields: {
      Account__c: `@${account}`,
      Contact__c: `@${contact}`,
      OwnerId: `@${owner}`,
      Status__c: 'Active',
      Visible_In_Search__c: true,
      Time_Zone__c: zone,
      Limit__c: 3,
      Period__c: 'Rolling 30 days',
      Rest_Days__c: 1,
    },
  },
  ...TYPES.map((type) => ({
    type: 'Reference_Participation__c',
    ref: `${name} ${type}`,
    fields: {
      Reference__c: `@${name}`,
      Activity_Type__c: type,
      Status__c: 'Agreed',
      Contact_Release__c: 'Always',
      ...(type === 'Group call' ? { Limit__c: 2, Period__c: 'Calendar quarter' } : {}),
    },
  })),
];

/** A deal of each seller's. */
export const dealRows = (sellers: string[], now: Date): LoadRow[] =>
  sellers.flatMap((seller) => [
    {
      type: 'Account',
      ref: `${seller} prospect`,
      fields: { Name: `Prospect of ${seller}`, Industry: 'Cattle Ranching', OwnerId: `@${seller}` },
    },
    {
      type: 'Opportunity',
      ref: `${seller} deal`,
      fields: {
        Name: `Deal of ${seller}`,
        AccountId: `@${seller} prospect`,
        OwnerId: `@${seller}`,
        StageName: 'Value Proposition',
        CloseDate: new Date(now.getTime() + 300 * 86_400_000).toISOString().slice(0, 10),
        Amount: 90_000,
      },
    },
  ]);
