import type { LoadRow } from '#tests/org/start.ts';

/** One customer of the sheet in README.md beside the one that talks to everybody. */
interface SheetCustomer {
  name: string;
  status: string;
  /** When its details were confirmed last. */
  verified: string | null;
  /** Days of its uses; the last letter tells what came of one: c Completed, h Held, x Released. */
  uses: string[];
}

/** Name, status, confirmed, days of uses, as README.md says. */
const LINES = `
P01 Active 2026-03-01 2026-01-14c 2026-02-11c 2026-03-11c 2026-04-08h 2026-04-09h 2026-04-10h 2026-04-13h
P02 Active 2026-02-01 2026-02-18c 2026-04-07h 2026-04-14h 2026-04-15h
P03 Active 2025-09-01 2026-03-18c 2026-03-19x
P04 Active 2025-09-01
P05 Active 2024-09-01
P06 Active -
P07 Caution 2026-03-02 2026-01-20c
P08 Active 2026-03-03
P09 Active 2026-03-04
P10 Retired 2026-03-05 2026-01-21c
`;

const CUSTOMERS: SheetCustomer[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', status = '', verified = '', ...uses] = line.split(' ');
    return { name, status, verified: verified === '-' ? null : verified, uses };
  });

const STATUSES: Record<string, string> = { c: 'Completed', h: 'Held', x: 'Released' };

function customerRows({ name, status, verified, uses }: SheetCustomer): LoadRow[] {
  const account = `account of ${name}`;
  return [
    { type: 'Account', ref: account, fields: { Name: name, OwnerId: '@owner' } },
    {
      type: 'Reference__c',
      ref: name,
      fields: {
        ...{ Account__c: `@{${account}}`, OwnerId: '@owner', Status__c: status, Headline__c: name },
        ...{ Last_Verified_On__c: verified, CreatedDate: '2025-01-02T09:00:00Z', Visible_In_Search__c: true },
        ...(name === 'P09' ? { Withheld_Reason__c: 'Lawsuit', Withheld_Review_On__c: '2026-03-15' } : {}),
      },
    },
    ...uses.map((use) => ({
      type: 'Reference_Activity__c',
      fields: {
        ...{ OwnerId: '@service', Reference__c: `@${name}`, Account__c: `@{${account}}`, Requester__c: '@rep' },
        ...{
          Activity_Type__c: 'Reference call',
          Weight__c: 1,
          Activity_Date__c: use.slice(0, 10),
          Time_Zone__c: 'UTC',
        },
        ...{ Status__c: STATUSES[use.slice(10)], Confirmed__c: false },
      },
    })),
  ];
}

/** What was won more than a year before, by customers who are not in the pool but for the first. */
const HOARDED: [account: string, owner: string, thousands: number, closed: string][] = [
  ['Lakeside dairy', 'rep', 900, '2024-05-01'],
  ['Quarry', 'rep', 300, '2024-06-01'],
  ['Quarry', 'rep', 50, '2025-03-31'],
  ['Ropeworks', 'rep', 120, '2025-01-15'],
  ['Smithy', 'rep2', 400, '2025-04-02'],
  ['Tannery', 'rep2', 700, '2025-06-01'],
  ['Upholstery', 'rep2', 800, '2024-07-01'],
];

const hoardedRows = (): LoadRow[] => [
  ...[...new Map(HOARDED.slice(1).map(([account, owner]) => [account, owner]))].map(([Name, owner]) => ({
    type: 'Account',
    ref: Name,
    fields: { Name, OwnerId: `@${owner}` },
  })),
  {
    type: 'Case',
    fields: { AccountId: '@Upholstery', OwnerId: '@rep2', Status: 'Working', IsEscalated: true, Subject: 'No chairs' },
  },
  {
    type: 'Reference_Nomination__c',
    fields: { OwnerId: '@rep', Account__c: '@Quarry', Status__c: 'Nominated', Why__c: 'Digs deep' },
  },
  {
    type: 'Reference_Participation__c',
    fields: { Reference__c: '@P08', Activity_Type__c: 'Reference call', Status__c: 'Agreed' },
  },
  ...HOARDED.map(([account, owner, thousands, CloseDate]) => ({
    type: 'Opportunity',
    fields: {
      ...{ Name: `Won from ${account}`, AccountId: account === 'Lakeside dairy' ? '@lakeside' : `@${account}` },
      ...{ OwnerId: `@${owner}`, Amount: thousands * 1000, StageName: 'Closed Won', CloseDate },
    },
  })),
];

export const sheetPoolRows = (): LoadRow[] => [...CUSTOMERS.flatMap(customerRows), ...hoardedRows()];
