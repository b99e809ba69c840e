import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '#api/app.ts';
import type { Fault } from '../org/faults.ts';
import { startRequests, withKey, type RequestShell } from './requestShell.ts';
import { expectPlain, plan, struck } from './trouble.ts';

const start = new Date();
/** The service's clock, which stands still unless a test moves it. */
let now = start;
let shell: RequestShell;
let app: App;
beforeAll(async () => {
  shell = await startRequests(start, () => now, []);
}, 60_000);
afterAll(() => shell.stop());
beforeEach(async () => {
  now = start;
  app = await shell.another();
});
afterEach(() => plan(shell));

const always = (fault: Fault) => plan(shell, { ...fault, times: 0 });
const everything = { resource: '/services/data' };
const ask = (key = withKey()) => shell.post('rep', '/v1/requests', shell.asked([]), key, app);
const matches = () => shell.get('rep', `/v1/opportunities/${shell.id('rep deal')}/matches?limit=50`, app);
const mine = () => shell.get('rep', '/v1/requests?view=mine', app);
const ready = async () => {
  const answer = await app.inject('/health/ready');
  return { status: answer.statusCode, body: answer.json() };
};

const NOT_ANSWERING = 'Salesforce is not answering. Try again shortly.';
const USED_UP = 'Salesforce takes no more requests for now: the daily limit is reached. Try again later.';

describe('an org in lasting trouble', () => {
  const silent = { kind: 'no answer', resource: '/services' };
  test.each<[string, Fault, string, string, string]>([
    [
      'a 401 that does not end',
      { ...everything, kind: 'expired session' },
      NOT_ANSWERING,
      'refusing sessions',
      'Salesforce is not letting this service in: it refuses the sessions of the service user.',
    ],
    [
      'a dead org',
      { resource: '/services', kind: 'reset before commit' },
      NOT_ANSWERING,
      'not answering',
      'Salesforce is not answering.',
    ],
    [
      'an org that shows a page',
      { resource: '/services', kind: 'unavailable' },
      NOT_ANSWERING,
      'not answering',
      'Salesforce is not answering.',
    ],
    [
      'an exhausted quota',
      { ...everything, kind: 'exhausted quota' },
      USED_UP,
      'out of requests',
      'Salesforce takes no more requests: the daily limit of API requests is reached.',
    ],
    ['a silent socket', silent, NOT_ANSWERING, 'not answering', 'Salesforce is not answering.'],
    [
      'a socket that falls silent after the sign-in',
      { ...silent, ...everything },
      NOT_ANSWERING,
      'not answering',
      'Salesforce is not answering.',
    ],
  ])(
    '%s ends in a sentence for whoever reads or asks, and readiness says so',
    async (_what, fault, title, state, why) => {
      if (fault.kind === 'no answer') app = await shell.another(200);
      await always(fault);
      for (const send of [matches, mine, ask]) {
        const { status, body } = await send();
        expectPlain(body);
        expect([status, body.title]).toEqual([503, title]);
      }
      const { status, body } = await ready();
      expect([status, body.status, body.salesforce.state, body.reasons[0]]).toEqual([200, 'degraded', state, why]);
    },
  );

  test('a silence is waited for once, by whoever reads and whoever asks', async () => {
    app = await shell.another(1_000);
    expect([(await mine()).status, (await ask()).status]).toEqual([200, 201]);
    for (const send of [mine, ask]) {
      await always({ ...silent, ...everything });
      expect((await send()).status).toBe(503);
      expect(await struck(shell)).toBe(1);
    }
  });

  test('a 401 that does not end costs a person two sign-ins, not one for each call', async () => {
    await always({ ...everything, kind: 'expired session' });
    await shell.usage();
    for (let call = 0; call < 5; call += 1) expect((await mine()).status).toBe(503);
    const signIns = Object.entries(await shell.usage()).filter(([call]) => call.includes('oauth2/token'));
    expect(signIns.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
  });

  test('an org that is back answers again, and what was asked meanwhile is there once', async () => {
    const key = withKey();
    const { requests } = (await mine()).body;
    await always({ ...everything, kind: 'exhausted quota' });
    expect(await ask(key)).toMatchObject({ status: 503 });
    await plan(shell);
    const { status, body } = await ask(key);
    expect(status).toBe(201);
    const added = (await mine()).body.requests.filter((each: any) => !requests.some(({ id }: any) => id === each.id));
    expect(added.map((each: any) => each.id)).toEqual([body.request.id]);
  });

  test('while the pool cannot be brought up to date, matches come from it with its age', async () => {
    const before = await matches();
    now = new Date(start.getTime() + 60_000);
    await always({ object: 'queryAll', kind: 'reset before commit' });
    const after = await matches();
    expect(after.status).toBe(200);
    expect(after.body.results).toEqual(before.body.results);
    expect(after.body.asOf).toBe(start.toISOString());
  });
});

test('a service user who sees everything makes an instance ready, one who does not takes it out of service', async () => {
  expect(await ready()).toMatchObject({
    status: 200,
    body: { status: 'ready', reasons: [], salesforce: { state: 'answering', serviceUserSeesAll: true } },
  });
  const [assignment] = await shell.rows(
    `SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Reference_Service'`,
  );
  await shell.rest('sysadmin', 'DELETE', `/sobjects/PermissionSetAssignment/${assignment.Id}`);
  app = await shell.another();
  const { status, body } = await ready();
  expect([status, body.status, body.salesforce.serviceUserSeesAll]).toEqual([503, 'not ready', false]);
  expect(body.reasons[0]).toMatch(/does not see every record of Account, Case/);
});
