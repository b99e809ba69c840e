import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '#api/app.ts';
import { chance } from '../data/demo/chance.ts';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';
import { app as serviceOver, bearer, token } from './shell.ts';
import { TinyOrg } from './tinyOrg.ts';

const start = new Date();
/** The service's clock, which stands still unless a test moves it. */
let now = start;
/** Faults that pass, each kind the local org can plan; those with an object strike the write of a row, inside a composite. */
const KINDS: Record<string, Record<string, unknown>> = {
  'an expired session': { resource: '/services/data', errorCode: 'INVALID_SESSION_ID' },
  'a 503': { resource: '/services/data', errorCode: 'SERVER_UNAVAILABLE', times: 2 },
  'an unknown exception': { resource: '/services/data', errorCode: 'UNKNOWN_EXCEPTION' },
  'a 429': { resource: '/services/data', errorCode: 'HTTP_429', status: 429 },
  'too many calls at once': {
    resource: '/services/data',
    errorCode: 'REQUEST_LIMIT_EXCEEDED',
    message: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
  },
  'a slow answer': { resource: '/services/data', latency: 50, times: 3 },
  'a connection reset before anything is done': { resource: '/services/data', reset: 'before', times: 2 },
  'a connection reset after the commit': { resource: '/composite', method: 'POST', reset: 'after', times: 2 },
  'a sign-in that is reset': { resource: '/oauth2/token', reset: 'before' },
  'a locked row': { object: 'Reference_Decision__c', errorCode: 'UNABLE_TO_LOCK_ROW', times: 2 },
  'a turn somebody took': {
    object: 'Reference_Decision__c',
    errorCode: 'DUPLICATE_VALUE',
    message: 'duplicate value found: <unknown> duplicates value on record with id: <unknown>',
  },
  'a write that fails by chance': { object: 'Reference_Request__c', errorCode: 'UNKNOWN_EXCEPTION' },
};
const RAW =
  /[A-Z]+_[A-Z_]*EXCEPTION|UNABLE_TO_LOCK|DUPLICATE|INVALID_SESSION|planned fault|__c\b|socket|ECONN|fetch failed/;

let shell: RequestShell;
let app: App;
beforeAll(async () => {
  shell = await startRequests(
    start,
    () => now,
    Object.keys(KINDS).flatMap((kind) => customerRows(kind)),
  );
}, 60_000);
afterAll(() => shell.stop());
beforeEach(async () => {
  // A new one each time: no session, no description and no pool in its memory, and its circuit closed.
  app = await shell.another();
});
afterEach(() => plan([]));

const plan = (faults: unknown) =>
  fetch(`${shell.org.url}/local/faults`, { method: 'PUT', body: JSON.stringify(faults) });

/** As a client does: the same again with the same key, three times at most. Every answer on the way is ours. */
async function insist(send: () => Promise<{ status: number; body: any }>): Promise<{ status: number; body: any }> {
  for (let retries = 0; ; retries += 1) {
    const answer = await send();
    if (answer.status < 400) return answer;
    expect(answer.body).toMatchObject({
      code: expect.any(String),
      title: expect.any(String),
      requestId: expect.any(String),
    });
    expect(JSON.stringify(answer.body)).not.toMatch(RAW);
    expect(answer.body.code).not.toBe('INTERNAL');
    if (retries === 3) throw new Error(`still ${answer.status} ${answer.body.code} after three retries`);
  }
}

/** Where in a command the fault strikes is drawn, and always drawn the same. */
const random = chance(20_260_131);

describe.each(Object.keys(KINDS))('under %s', (kind) => {
  const strike = () => plan([{ ...KINDS[kind], after: random.between(0, 2) }]);

  test('a rep matches and asks, the owner approves, the rep reads: each within three retries, once', async () => {
    const key = withKey();
    const deal = shell.id('rep deal');
    await strike();
    const matched = await insist(() => shell.get('rep', `/v1/opportunities/${deal}/matches?limit=50`, app));
    expect(matched.body.results.map((each: any) => each.account.name)).toContain(`${kind} dairy`);

    await strike();
    const asked = await insist(() => shell.post('rep', '/v1/requests', shell.asked([kind]), key, app));
    expect(asked).toMatchObject({ body: { request: { status: 'Pending Approval', turn: 1 } } });
    const { id } = asked.body.request;

    await strike();
    const steps = withKey(randomUUID());
    const approved = await insist(() =>
      shell.post('owner', `/v1/requests/${id}/moves`, { move: 'approve' }, steps, app),
    );
    expect(approved.body).toMatchObject({ status: 'In Progress', turn: 2 });

    await strike();
    const read = await insist(() => shell.get('rep', `/v1/requests/${id}`, app));
    expect(read.body).toMatchObject({ status: 'In Progress', turn: 2, candidates: [{ status: 'Held' }] });

    await plan([]);
    const where = `WHERE Request__c = '${id}'`;
    const decisions = await shell.rows(
      `SELECT Move__c FROM Reference_Decision__c ${where} AND Request_Turn__c != null`,
    );
    const uses = await shell.rows(`SELECT Id FROM Reference_Activity__c WHERE Reference__c = '${shell.id(kind)}'`);
    expect([decisions.length, uses.length]).toEqual([2, 1]);
  }, 30_000);
});

describe('an org in lasting trouble', () => {
  const always = (fault: Record<string, unknown>) => plan([{ ...fault, times: 0 }]);
  const everything = { resource: '/services/data' };
  const ask = () => shell.post('rep', '/v1/requests', shell.asked([]), withKey(), app);
  const ready = async () => {
    const answer = await app.inject('/health/ready');
    return { status: answer.statusCode, body: answer.json() };
  };

  test.each([
    [
      'a 401 that does not end',
      { ...everything, errorCode: 'INVALID_SESSION_ID' },
      'SALESFORCE_NOT_ANSWERING',
      'refusing sessions',
    ],
    ['a dead org', { resource: '/services', reset: 'before' }, 'SALESFORCE_NOT_ANSWERING', 'not answering'],
    [
      'a used-up allowance',
      { ...everything, errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' },
      'SALESFORCE_LIMIT_REACHED',
      'out of requests',
    ],
  ])('%s ends in a sentence for the person, and readiness says so', async (_what, fault, code, state) => {
    await always(fault);
    for (const answer of [
      await ask(),
      await shell.get('rep', `/v1/opportunities/${shell.id('rep deal')}/matches`, app),
    ]) {
      expect(answer).toMatchObject({
        status: 503,
        body: { code, title: expect.stringMatching(/^Salesforce .*Try again/) },
      });
      expect(JSON.stringify(answer.body)).not.toMatch(RAW);
    }
    const { status, body } = await ready();
    expect([status, body.status, body.salesforce.state]).toEqual([200, 'degraded', state]);
    expect(body.reasons[0]).toMatch(/^Salesforce /);
  });

  test('a 401 that does not end costs a person two sign-ins, not one for each call', async () => {
    await always({ ...everything, errorCode: 'INVALID_SESSION_ID' });
    await shell.usage();
    for (let call = 0; call < 5; call += 1)
      expect((await shell.get('rep', '/v1/requests?view=mine', app)).status).toBe(503);
    const signIns = Object.entries(await shell.usage()).filter(([call]) => call.includes('oauth2/token'));
    expect(signIns.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
  });

  test('an org that is back answers again', async () => {
    await always({ ...everything, errorCode: 'REQUEST_LIMIT_EXCEEDED' });
    expect(await ask()).toMatchObject({ status: 503 });
    await plan([]);
    expect(await ask()).toMatchObject({ status: 201 });
  });

  test('while the pool cannot be brought up to date, matches come from it with its age', async () => {
    const matches = () => shell.get('rep', `/v1/opportunities/${shell.id('rep deal')}/matches?limit=50`, app);
    const before = await matches();
    now = new Date(start.getTime() + 60_000);
    await always({ object: 'queryAll', reset: 'before' });
    const after = await matches();
    now = start;
    expect(after.status).toBe(200);
    expect(after.body.results).toEqual(before.body.results);
    expect(after.body.asOf).toBe(start.toISOString());
  });

  test('a socket on which nothing comes ends in the same sentence', async () => {
    const silent = await TinyOrg.start();
    silent.onCall = () => undefined;
    const service = await serviceOver({ config: silent.config });
    const headers = bearer(token({ iss: silent.url }));
    const answer = await service.inject({ url: '/v1/requests?view=mine', headers });
    expect(answer.json()).toMatchObject({ status: 503, code: 'SALESFORCE_NOT_ANSWERING' });
    expect((await service.inject('/health/ready')).json().reasons).toEqual(['Salesforce is not answering.']);
    await service.close();
    silent.stop();
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
});
