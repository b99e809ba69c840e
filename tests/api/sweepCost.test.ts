import { afterEach, expect, test } from '@jest/globals';
import type { LoadRow } from '../org/start.ts';
import { dayFrom, startRequests, type RequestShell } from './requestShell.ts';

const START = new Date('2026-03-02T10:00:00Z');
const DAY_MS = 86_400_000;
const EACH = 250;

const numbered = (make: (at: number) => LoadRow[], count = EACH): LoadRow[] =>
  Array.from({ length: count }, (_, at) => make(at)).flat();

const reference = (name: string, fields: Record<string, unknown>): LoadRow[] => [
  { type: 'Account', ref: `${name} account`, fields: { Name: name, OwnerId: '@owner' } },
  {
    type: 'Reference__c',
    ref: name,
    fields: {
      ...{ Account__c: `@${name} account`, OwnerId: '@owner', Status__c: 'Active' },
      ...{ Last_Verified_On__c: '2026-03-01', ...fields },
    },
  },
];

const request = (ref: string, fields: Record<string, unknown>): LoadRow => ({
  type: 'Reference_Request__c',
  ref,
  fields: {
    ...{ OwnerId: '@rep', Opportunity__c: '@rep deal', Purpose__c: 'Sales', Activity_Type__c: 'Reference call' },
    ...{ Quantity__c: 1, Needed_By__c: dayFrom(START, 60), Turn__c: 1, CreatedDate: START.toISOString(), ...fields },
  },
});

/** Reserved, and nobody has approved it in time. */
const reserved = (at: number): LoadRow[] => {
  const [name, ref] = [`Reserved ${at}`, `reserved ${at}`];
  return [
    ...reference(name, {}),
    request(ref, { Status__c: 'Pending Approval' }),
    {
      type: 'Reference_Candidate__c',
      ref: `${ref} candidate`,
      fields: {
        ...{ Request__c: `@${ref}`, Reference__c: `@${name}`, Order__c: 1, Status__c: 'Held' },
        Hold_Until__c: '2026-03-09T10:00:00Z',
      },
    },
    {
      type: 'Reference_Approval__c',
      fields: {
        ...{ Request__c: `@${ref}`, Candidate__c: `@${ref} candidate`, Step__c: 1, Role__c: 'Account Owner' },
        ...{ Approver__c: '@owner', Verdict__c: 'Pending', Asked_At__c: START.toISOString() },
      },
    },
    {
      type: 'Reference_Activity__c',
      fields: {
        ...{ Request__c: `@${ref}`, Candidate__c: `@${ref} candidate`, Reference__c: `@${name}` },
        ...{ Account__c: `@${name} account`, Activity_Type__c: 'Reference call', Status__c: 'Held', Weight__c: 1 },
        ...{ Activity_Date__c: dayFrom(START, 60), Requester__c: '@rep' },
      },
    },
  ];
};

let shell: RequestShell;
let now: Date;
const rows = (): LoadRow[] => [
  ...numbered(reserved),
  ...numbered((at) => [request(`late ${at}`, { Status__c: 'In Progress', Fulfiller__c: '@manager' })]),
  ...numbered((at) => reference(`Stale ${at}`, { Last_Verified_On__c: '2024-01-31' })),
  ...numbered((at) => [
    ...reference(`Ending ${at}`, {}),
    {
      type: 'Reference_Participation__c',
      fields: {
        ...{ Reference__c: `@Ending ${at}`, Activity_Type__c: 'Reference call', Status__c: 'Agreed' },
        Expires_On__c: '2026-04-01',
      },
    },
  ]),
];

const calls = async () => {
  const counted = Object.entries(await shell.usage());
  return counted.filter(([name]) => !/token|describe/.test(name)).reduce((sum, [, count]) => sum + count, 0);
};

/** Twenty days after these rows were written. */
async function later(all: LoadRow[]): Promise<void> {
  now = START;
  shell = await startRequests(START, () => now, all);
  now = new Date(START.getTime() + 20 * DAY_MS);
  shell.org.clock.set(now);
  await shell.get('manager', '/v1/references');
  await calls();
}
afterEach(() => shell?.stop());

test('a thousand due records cost at most 25 calls, and one for every 200 messages', async () => {
  await later(rows());
  const { body } = await shell.post('manager', '/v1/sweeps', {});
  const spent = await calls();
  const { parts } = body.sweep.report;
  const found = parts.filter(({ part }: any) => !['steps', 'sending'].includes(part));
  expect(found.reduce((sum: number, each: any) => sum + each.found, 0)).toBeGreaterThanOrEqual(4 * EACH);
  expect(parts.filter(({ left }: any) => left > 0)).toEqual([]);
  const sent = parts.find(({ part }: any) => part === 'sending').done;
  expect(spent).toBeLessThanOrEqual(25 + Math.ceil(sent / 200));
  expect(body.sweep.report.calls).toBeGreaterThanOrEqual(spent);
  const released = await shell.rows("SELECT Id FROM Reference_Activity__c WHERE Status__c = 'Held'");
  expect(released).toEqual([]);
});

test('a thousand reservations that lapsed are given back in one round of at most 25 calls, and told of in the next', async () => {
  await later(numbered(reserved, 1_000));
  const everything = { scope: 'Everything', by: null } as const;
  const { record, short } = await shell.deps.sweeper.run(everything);
  expect(await calls()).toBeLessThanOrEqual(25);
  expect(JSON.parse(record.Report__c ?? '').parts[0]).toMatchObject({
    part: 'reservations',
    found: 1_000,
    done: 1_000,
  });
  const held = "SELECT COUNT(Id) n FROM Reference_Activity__c WHERE Status__c = 'Held'";
  expect(await shell.rows(held)).toMatchObject([{ n: 0 }]);
  // What is left undone is taken up soon, not in a quarter of an hour.
  expect(short).toBe(true);
  now = new Date(now.getTime() + 60_000);
  await shell.deps.sweeper.run(everything);
  const told = "SELECT COUNT(Id) n FROM Reference_Message__c WHERE Kind__c = 'expire'";
  expect((await shell.rows(told))[0].n).toBeGreaterThanOrEqual(1_000);
}, 60_000);
