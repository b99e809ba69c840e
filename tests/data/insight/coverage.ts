import type { LoadRow } from '#tests/org/start.ts';
import { sheetRows } from './rows.ts';
import { sheetUseRows } from './uses.ts';

/** Where the buyers of the sheet are: what `rep` sells is for dairies, what `rep2` sells for banks. */
const PLACES: Record<string, object> = {
  'prospect of rep': { Industry: 'Dairy Farming', BillingCountry: 'United States', NumberOfEmployees: 300 },
  'prospect of rep2': { Industry: 'Commercial Banking', BillingCountry: 'Germany', NumberOfEmployees: 20_000 },
};
const placed = (row: LoadRow): LoadRow => {
  const place = PLACES[row.ref ?? ''];
  return place ? { ...row, fields: { ...row.fields, ...place } } : row;
};

const reference = (name: string, at: string, fields: object): LoadRow[] => [
  {
    type: 'Account',
    ref: `${name} account`,
    fields: { Name: `${name} company`, OwnerId: '@owner', ...PLACES[at] },
  },
  {
    type: 'Reference__c',
    ref: name,
    fields: {
      ...{ Account__c: `@{${name} account}`, OwnerId: '@owner', Status__c: 'Active', Headline__c: name },
      ...{ Visible_In_Search__c: true, Last_Verified_On__c: '2026-03-01', ...fields },
    },
  },
  {
    type: 'Reference_Participation__c',
    fields: { Reference__c: `@${name}`, Activity_Type__c: 'Reference call', Status__c: 'Agreed' },
  },
];
const nomination = (name: string, status: string): LoadRow => ({
  type: 'Reference_Nomination__c',
  ref: name,
  fields: {
    ...{ OwnerId: '@rep', Account__c: '@{prospect of rep2}', Activity_Types__c: 'Reference call', Why__c: 'Happy.' },
    ...{ Status__c: status, CreatedDate: '2026-02-01T09:00:00Z' },
  },
});

/** A customer who bought and is no reference yet. */
const customer = (name: string, closed: string[], more: LoadRow[] = []): LoadRow[] => [
  {
    type: 'Account',
    ref: name,
    fields: {
      Name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      OwnerId: '@rep',
      ...{ Industry: 'Dairy Farming', BillingCountry: 'United States' },
    },
  },
  ...closed.map((CloseDate) => ({
    type: 'Opportunity',
    fields: { ...{ Name: name, AccountId: `@{${name}}`, OwnerId: '@rep' }, StageName: 'Closed Won', CloseDate },
  })),
  ...more,
];

/** The sheet, with whom the program has for dairies and for banks. */
export const coverageRows = (): LoadRow[] => [
  ...[...sheetRows(), ...sheetUseRows()].map(placed),
  ...reference('fern', 'prospect of rep', { Limit__c: 2, Period__c: 'Calendar quarter' }),
  ...reference('withheld', 'prospect of rep', { Withheld_Reason__c: 'Lawsuit' }),
  ...reference('max', 'prospect of rep2', {
    ...{ Limit__c: 1, Period__c: 'Calendar quarter', Early_Adopter_For__c: 'Mobile' },
  }),
  {
    type: 'Reference_Activity__c',
    fields: {
      ...{
        OwnerId: '@service',
        Reference__c: '@max',
        Account__c: '@{max account}',
        Requester__c: '@rep',
        Weight__c: 1,
      },
      ...{ Activity_Type__c: 'Reference call', Activity_Date__c: '2026-05-10', Time_Zone__c: 'UTC' },
      Status__c: 'Scheduled',
    },
  },
  ...customer('old friend', ['2024-06-01', '2024-09-01']),
  ...customer(
    'in trouble',
    ['2024-06-01'],
    [{ type: 'Case', fields: { AccountId: '@{in trouble}', Subject: 'Down', IsEscalated: true, Status: 'New' } }],
  ),
  nomination('one', 'Nominated'),
  nomination('two', 'Declined'),
];
