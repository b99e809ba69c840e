import { randomUUID } from 'node:crypto';
import type { LoadRow } from '../org/start.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, type OrgApp, type OrgAppOptions, type Posted } from './orgApp.ts';

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

/** A deal of the seller with their prospect, known as `<seller> <name>`. */
export const dealRow = (now: Date, seller: string, name: string): LoadRow => ({
  type: 'Opportunity',
  ref: `${seller} ${name}`,
  fields: {
    Name: `${name === 'deal' ? 'Herd tracking' : name} of ${seller}`,
    AccountId: `@${seller} prospect`,
    OwnerId: `@${seller}`,
    StageName: 'Value Proposition',
    CloseDate: dayFrom(now, 30),
    Amount: 90_000,
  },
});

/** A policy and two deals each of two sellers, who do not see each other's. */
const dealRows = (now: Date): LoadRow[] => [
  ...policyRows(now),
  ...['rep', 'rep2'].flatMap((seller) => [
    {
      type: 'Account',
      ref: `${seller} prospect`,
      fields: { Name: `Ranch of ${seller}`, Industry: 'Cattle Ranching', OwnerId: `@${seller}` },
    },
    dealRow(now, seller, 'deal'),
    dealRow(now, seller, 'other deal'),
  ]),
];

/** The service before two sellers, an owner's customers known by name, and somebody without any permission. */
export interface RequestShell extends OrgApp {
  id(ref: string): string;
  /** The body of a request of the rep's for these customers, in order of preference. */
  asked(names: string[], more?: Record<string, unknown>): Record<string, unknown>;
  ask(names: string[], more?: Record<string, unknown>): Promise<Posted>;
  move(name: string, requestId: string, body: Record<string, unknown>): Promise<Posted>;
  view(name: string, requestId: string): Promise<{ status: number; body: any }>;
  /** What the organization holds, as an administrator sees it. */
  rows(query: string): Promise<any[]>;
}

export const withKey = (key: string = randomUUID()) => ({ 'idempotency-key': key });

export async function startRequests(
  start: Date,
  now: () => Date,
  customers: LoadRow[],
  change: (row: LoadRow) => LoadRow = (row) => row,
  { metadata, people = {} }: Pick<OrgAppOptions, 'metadata' | 'people'> = {},
): Promise<RequestShell> {
  const rows = [...dealRows(start), ...customers].map(change);
  const shell = await startOrgApp({ rows, now, metadata, people: { ...PERMISSION_SETS, outsider: [], ...people } });
  const id = (ref: string) => shell.ids.get(ref) ?? `no ${ref}`;
  const asked: RequestShell['asked'] = (names, more = {}) => ({
    opportunityId: id('rep deal'),
    activityType: 'Reference call',
    neededBy: dayFrom(start, 14),
    candidates: names.map(id),
    ...more,
  });
  return {
    ...shell,
    id,
    asked,
    ask: (names, more) => shell.post('rep', '/v1/requests', asked(names, more), withKey()),
    move: (name, requestId, body) => shell.post(name, `/v1/requests/${requestId}/moves`, body),
    view: (name, requestId) => shell.get(name, `/v1/requests/${requestId}`),
    rows: async (query) => (await shell.rest('sysadmin', 'GET', `/query?q=${encodeURIComponent(query)}`)).records,
  };
}
