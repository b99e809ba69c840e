import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { LoadRow } from '../org/start.ts';
import { policyRows, startOrgApp, type OrgApp } from './orgApp.ts';
import { startService, type Running } from './processes.ts';
import { bearer, token } from './shell.ts';

const NEEDED_BY = inDays(20);
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const DEALS = 200;
/** Deals of the rep's, and a customer of the owner's with so many uses to give in a year. */
const rows = (uses: number): LoadRow[] => [
  ...policyRows(new Date()),
  { type: 'Account', ref: 'ranch', fields: { Name: 'Double T Ranch', Industry: 'Cattle Ranching', OwnerId: '@rep' } },
  ...Array.from({ length: DEALS }, (_, at) => ({
    type: 'Opportunity',
    ref: `deal ${at}`,
    fields: {
      Name: `Herd tracking ${at}`,
      AccountId: '@ranch',
      OwnerId: '@rep',
      StageName: 'Proposal/Price Quote',
      CloseDate: inDays(30),
      Amount: 90_000,
    },
  })),
  { type: 'Account', ref: 'dairy', fields: { Name: 'Lakeside Dairy', Industry: 'Dairy Farming', OwnerId: '@owner' } },
  { type: 'Contact', ref: 'dora', fields: { LastName: 'Dora', AccountId: '@dairy', OwnerId: '@owner' } },
  {
    type: 'Reference__c',
    ref: 'reference',
    fields: {
      Account__c: '@dairy',
      Contact__c: '@dora',
      OwnerId: '@owner',
      Status__c: 'Active',
      Visible_In_Search__c: true,
      Limit__c: uses,
      Period__c: 'Rolling 365 days',
      Rest_Days__c: 0,
    },
  },
  {
    type: 'Reference_Participation__c',
    fields: { Reference__c: '@reference', Activity_Type__c: 'Reference call', Status__c: 'Agreed' },
  },
];

jest.setTimeout(60_000);

let shell: OrgApp;
let services: Running[] = [];

async function start(uses: number, count: number): Promise<void> {
  shell = await startOrgApp({ rows: rows(uses), now: () => new Date() });
  await openLimits();
  services = await Promise.all(Array.from({ length: count }, () => startService(shell.org)));
}

/** The account's own limit out of the way, so that the person's is the one that binds. */
async function openLimits(): Promise<void> {
  const policy = shell.ids.get('policy') ?? '';
  const { Settings__c } = await shell.rest(
    'sysadmin',
    'GET',
    `/sobjects/Reference_Policy__c/${policy}?fields=Settings__c`,
  );
  const settings = { ...JSON.parse(Settings__c), accountLimit: { count: 0, period: 'Unlimited' } };
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference_Policy__c/${policy}`, {
    Settings__c: JSON.stringify(settings),
  });
}

async function ask(service: Running, key = randomUUID(), change: Record<string, unknown> = {}) {
  const who = { sub: shell.ids.get('rep'), org: shell.org.orgId, usr: 'rep@vouchsafe.test', iss: shell.org.url };
  const body = {
    opportunityId: shell.ids.get('deal 0'),
    activityType: 'Reference call',
    neededBy: NEEDED_BY,
    candidates: [shell.ids.get('reference')],
    reason: 'They know the herd software',
    ...change,
  };
  const answer = await fetch(`${service.url}/v1/requests`, {
    method: 'POST',
    headers: { ...bearer(token(who)), 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    replayed: answer.headers.get('idempotency-replayed'),
    body: (await answer.json()) as any,
  };
}

const count = async (soql: string) =>
  (await shell.rest('sysadmin', 'GET', `/query?q=${encodeURIComponent(soql)}`)).totalSize as number;
const USES = "SELECT Id FROM Reference_Activity__c WHERE Status__c = 'Held'";
const TURNS = 'SELECT Id FROM Reference_Decision__c WHERE Account_Turn__c != null';

afterEach(async () => {
  await Promise.all(services.map((each) => each.stop()));
  await shell.stop();
});

describe('two hundred requests at the same moment, through two service processes', () => {
  test.each([1, 20])(
    'with %i uses left: exactly as many are admitted, the others learn rule, count, limit and next date',
    async (left) => {
      await start(left, 2);
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, at) =>
          ask(services[at % 2] as Running, randomUUID(), { opportunityId: shell.ids.get(`deal ${at}`) }),
        ),
      );
      const admitted = answers.filter(({ status }) => status === 201);
      const refused = answers.filter(({ status }) => status === 409);
      expect([admitted.length, refused.length]).toEqual([left, 200 - left]);
      for (const { body } of refused) {
        expect(body).toMatchObject({ code: 'LIMIT_REACHED', rule: 'person', count: left, limit: left });
        expect(body.nextDate > NEEDED_BY).toBe(true);
      }
      expect(await count(USES)).toBe(left);
      expect(await count(TURNS)).toBe(left);
    },
  );
});

describe('one Idempotency-Key', () => {
  beforeEach(() => start(5, 2));

  test('twice, through two processes at once, makes one request with one set of decisions', async () => {
    const key = randomUUID();
    const answers = await Promise.all(services.map((each) => ask(each, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.request.id)).size).toBe(1);
    expect(await count('SELECT Id FROM Reference_Request__c')).toBe(1);
    expect(await count('SELECT Id FROM Reference_Decision__c')).toBe(1);
  });

  test('again after the process that carried it out was killed makes no second request', async () => {
    const key = randomUUID();
    const [first, second] = services as [Running, Running];
    const sent = ask(first, key).catch(() => null);
    await first.kill();
    await sent;
    const again = await ask(second, key);
    expect(again.status).toBe(201);
    expect(await count('SELECT Id FROM Reference_Request__c')).toBe(1);
    expect((await ask(second, key)).replayed).toBe('true');
  });

  test('again after the answer of Salesforce was lost finds the request it made', async () => {
    const [first] = services as [Running];
    await ask(first, randomUUID(), { candidates: [] });
    await fetch(`${shell.org.url}/local/faults`, {
      method: 'PUT',
      body: JSON.stringify({
        faults: [
          { method: 'POST', resource: 'composite', object: 'Reference_Activity__Share', reset: 'after', times: 1 },
        ],
      }),
    });
    const key = randomUUID();
    const answer = await ask(first, key);
    expect(answer.status).toBe(201);
    expect((await ask(first, key)).body.request.id).toBe(answer.body.request.id);
    expect(await count('SELECT Id FROM Reference_Request__c')).toBe(2);
  });
});
