import type { LoadRow } from '../org/start.ts';

const day = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** A customer of `owner` with a reference that agreed to calls and may be asked. */
export const customer = (
  name: string,
  industry: string,
  { account = {}, reference = {}, ref = name }: { account?: object; reference?: object; ref?: string } = {},
): LoadRow[] => [
  {
    type: 'Account',
    ref: `${ref} account`,
    fields: {
      Name: name,
      Industry: industry,
      BillingCountry: 'United States',
      NumberOfEmployees: 400,
      OwnerId: '@owner',
      ...account,
    },
  },
  {
    type: 'Reference__c',
    ref,
    fields: {
      Account__c: `@${ref} account`,
      OwnerId: '@owner',
      Status__c: 'Active',
      Products__c: 'GTX Pro',
      Headline__c: `${name} cut its losses by a third`,
      ...reference,
    },
  },
  {
    type: 'Reference_Participation__c',
    fields: { Reference__c: `@${ref}`, Activity_Type__c: 'Reference call', Status__c: 'Agreed' },
  },
];

/** What a customer has given, to be shared with prospects. */
export const content = (of: string, title: string, fields: object = {}): LoadRow => ({
  type: 'Reference_Content__c',
  ref: title,
  fields: {
    ...{ Name: title, Reference__c: `@${of}`, Content_Type__c: 'Video', Status__c: 'Approved' },
    ...{ Channels__c: 'One-to-one;Web', Link__c: 'https://stories.example.com/one', ...fields },
  },
});

const opportunity = (ref: string, fields: object): LoadRow => ({
  type: 'Opportunity',
  ref,
  fields: {
    Name: `Lone Star Ranch - ${ref}`,
    AccountId: '@prospect',
    OwnerId: '@rep',
    StageName: 'Negotiation/Review',
    CloseDate: '2030-01-31',
    Amount: 50_000,
    Product__c: 'GTX Pro',
    ...fields,
  },
});

/** A rancher's deal of `rep`, and customers of every kind: willing, far, full, hidden, in escalation. */
export const ranchRows = (now: Date): LoadRow[] => [
  {
    type: 'Account',
    ref: 'prospect',
    fields: {
      Name: 'Lone Star Ranch',
      Industry: 'Cattle Ranching',
      BillingCountry: 'United States',
      NumberOfEmployees: 300,
      OwnerId: '@rep',
    },
  },
  opportunity('deal', {}),
  opportunity('closed', { StageName: 'Closed Won' }),
  opportunity('early', { StageName: 'Prospecting' }),
  opportunity('unseen', { OwnerId: '@rep2', AccountId: null }),
  opportunity('lent', { OwnerId: '@rep2', AccountId: null }),
  {
    type: 'OpportunityShare',
    fields: { OpportunityId: '@lent', UserOrGroupId: '@rep', OpportunityAccessLevel: 'Read', RowCause: 'Manual' },
  },
  ...customer('First Bank', 'Commercial Banking'),
  ...customer('Lakeside Dairy', 'Dairy Farming', { account: { BillingCountry: 'France', NumberOfEmployees: 20 } }),
  ...customer('Double T Ranch', 'Cattle Ranching', { account: { BillingCountry: 'France', NumberOfEmployees: 20 } }),
  ...customer('Full Ranch', 'Cattle Ranching', { reference: { Limit__c: 1, Period__c: 'Rolling 365 days' } }),
  {
    type: 'Reference_Activity__c',
    fields: {
      Reference__c: '@Full Ranch',
      Account__c: '@Full Ranch account',
      Activity_Type__c: 'Reference call',
      Activity_Date__c: day(now, -265),
      Status__c: 'Completed',
    },
  },
  ...customer('Hidden Ranch', 'Cattle Ranching', { reference: { Visible_In_Search__c: false } }),
  ...customer('Strategic Ranch', 'Cattle Ranching', { reference: { Tier__c: 'Strategic' } }),
  ...customer('Angry Ranch', 'Cattle Ranching'),
  { type: 'Case', fields: { AccountId: '@Angry Ranch account', IsEscalated: true, Status: 'New', OwnerId: '@owner' } },
];
