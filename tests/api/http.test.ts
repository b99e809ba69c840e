import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { App } from '#api/app.ts';
import { Problem } from '#api/errors.ts';
import { problems } from '#api/http/problem.ts';
import { newRequest } from '#api/request/schema.ts';
import { SalesforceFault } from '#api/salesforce/errors.ts';
import { app, bearer, logged, token, USER_ID } from './shell.ts';

const { lines, stream } = logged();
const answer = z.object({ word: z.string() });
const faults: Record<string, () => unknown> = {
  unknown: () => new Error('password=hunter2 at /etc/passwd'),
  domain: () =>
    new Problem('LIMIT_REACHED', { values: { count: 4 }, extra: { rule: 'account', nextDate: '2026-01-31' } }),
  missing: () => new SalesforceFault('missing', { code: 'NOT_FOUND', message: 'a0X1 is hidden' }),
  down: () => new SalesforceFault('reset', { code: 'ECONNRESET' }),
  uncertain: () => new SalesforceFault('timeout', { code: 'TIMEOUT', uncertain: true }),
  bug: () => new SalesforceFault('refused', { code: 'INVALID_FIELD', message: "No such column 'Secret__c'" }),
  stranger: () => new SalesforceFault('no-access', { code: 'invalid_grant', message: "user hasn't approved" }),
};

const routes = async (scope: App) => {
  const response = { 200: answer, ...problems('NOT_FOUND', 'LIMIT_REACHED') };
  scope.post('/v1/probe', { schema: { body: newRequest, response } }, async () => ({ word: 'yes' }));
  scope.get('/v1/faults/:kind', { schema: { response } }, async (req) => {
    throw faults[(req.params as { kind: string }).kind]?.();
  });
  scope.get('/v1/leaks', { schema: { response } }, async () => ({ word: 'yes', secret: 'hunter2' }));
  scope.get('/v1/breaks', { schema: { response } }, async () => ({ word: 7, secret: 'hunter2' }) as never);
  scope.get('/v1/undeclared', { schema: { response } }, async (_req, reply) =>
    (reply as { code(status: number): typeof reply }).code(418).send({ secret: 'hunter2' } as never),
  );
};

let service: App;
beforeAll(async () => {
  service = await app({ routes, logger: stream });
});
afterAll(() => service.close());

const get = (url: string) => service.inject({ url, headers: bearer(token()) });
const post = (payload: unknown) =>
  service.inject({
    method: 'POST',
    url: '/v1/probe',
    headers: { ...bearer(token()), 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const GOOD = { opportunityId: '006000000000001AAA', activityType: 'Reference call', neededBy: '2026-01-31' };

describe('a problem', () => {
  test('carries its code, its values and members of its own, under the id the log has', async () => {
    const found = await get('/v1/faults/domain');
    expect(found.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(found.json()).toEqual({
      type: '/docs/errors#LIMIT_REACHED',
      title: 'This customer has reached an agreed limit.',
      status: 409,
      code: 'LIMIT_REACHED',
      values: { count: 4 },
      rule: 'account',
      nextDate: '2026-01-31',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(lines.some((line) => line['reqId'] === found.json().requestId)).toBe(true);
  });

  test.each([
    ['unknown', 500, 'INTERNAL'],
    ['bug', 500, 'INTERNAL'],
    ['missing', 404, 'NOT_FOUND'],
    ['down', 503, 'SALESFORCE_NOT_ANSWERING'],
    ['uncertain', 503, 'SALESFORCE_NOT_ANSWERING'],
    ['stranger', 403, 'NO_SALESFORCE_ACCESS'],
  ])('of kind %s is answered with %i %s and keeps its reason for the log', async (kind, status, code) => {
    const found = await get(`/v1/faults/${kind}`);
    expect(found.json()).toMatchObject({ status, code });
    expect(found.body).not.toMatch(/hunter2|Secret__c|a0X1|ECONNRESET|TIMEOUT|approved/);
    const line = lines.find((each) => each['reqId'] === found.json().requestId && each['code'] === code);
    expect(line).toBeDefined();
  });

  test('says that a change may have been saved only when that may be', async () => {
    expect((await get('/v1/faults/uncertain')).json().detail).toMatch(/may have been saved/);
    expect((await get('/v1/faults/down')).json().detail).toBeUndefined();
  });
});

describe('input', () => {
  test('as declared passes', async () => {
    expect((await post(GOOD)).json()).toEqual({ word: 'yes' });
  });

  test.each([
    ['an unknown key', { ...GOOD, colour: 'red' }, 'colour', 'red', /is not a field of this request/],
    ['a bad day', { ...GOOD, neededBy: '31.1.2026' }, 'neededBy', '31.1.2026', /YYYY-MM-DD, but "31\.1\.2026" came/],
    ['a wrong id', { ...GOOD, opportunityId: '42' }, 'opportunityId', '42', /is not a Salesforce id, but "42" came/],
    ['a wrong id in a list', { ...GOOD, candidates: ['x'] }, 'candidates.0', 'x', /is not a Salesforce id/],
    ['an unknown choice', { ...GOOD, activityType: 'Lunch' }, 'activityType', 'Lunch', /one of Reference call, Group/],
    ['too little', { ...GOOD, quantity: 0 }, 'quantity', 0, /at least 1, but 0 came/],
    ['too much', { ...GOOD, quantity: 6 }, 'quantity', 6, /at most 5, but 6 came/],
    ['another type', { ...GOOD, quantity: 'two' }, 'quantity', 'two', /must be a (int|number), but "two" came/],
    ['too long a text', { ...GOOD, reason: 'x'.repeat(256) }, 'reason', `${'x'.repeat(200)}…`, /most 255 characters/],
    ['a missing field', { ...GOOD, neededBy: undefined }, 'neededBy', null, /is missing/],
  ])('with %s is refused, naming field and value', async (_what, body, path, value, message) => {
    const found = await post(body);
    expect(found.json()).toMatchObject({ status: 400, code: 'INVALID_INPUT', values: { path, value } });
    expect(found.json().errors).toEqual([{ path, value, message: expect.stringMatching(message) }]);
  });

  test('with several faults names them all', async () => {
    const found = await post({ ...GOOD, neededBy: 'soon', quantity: 9, a: 1, b: 2 });
    expect(
      found
        .json()
        .errors.map(({ path }: { path: string }) => path)
        .sort(),
    ).toEqual(['a', 'b', 'neededBy', 'quantity']);
  });

  test.each([
    ['is no JSON', '{"a":'],
    ['is empty', ''],
    ['poisons prototypes', '{"__proto__":{"admin":true}}'],
  ])('that %s is refused', async (_what, body) => {
    expect((await post(body)).json()).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  test('in another format is refused', async () => {
    const headers = { ...bearer(token()), 'content-type': 'application/xml' };
    const found = await service.inject({ method: 'POST', url: '/v1/probe', headers, payload: '<a/>' });
    expect(found.json()).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  test('of more than 256 KiB is refused', async () => {
    const found = await post({ ...GOOD, note: 'x'.repeat(256 * 1024) });
    expect(found.json()).toMatchObject({ status: 413, code: 'TOO_LARGE' });
  });

  test('that is no address is refused as a problem too', async () => {
    expect((await get('/v1/%zz')).json()).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await get('/nowhere')).json()).toMatchObject({ status: 404, code: 'NO_SUCH_PAGE' });
  });
});

describe('an answer', () => {
  test('holds what its schema declares and nothing more', async () => {
    expect((await get('/v1/leaks')).json()).toEqual({ word: 'yes' });
  });

  test('that is not as declared becomes a plain 500', async () => {
    const found = await get('/v1/breaks');
    expect(found.json()).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(found.body).not.toContain('hunter2');
  });

  test('with a status nobody declared is not sent unfiltered', async () => {
    const found = await get('/v1/undeclared');
    expect(found.json()).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(found.body).not.toContain('hunter2');
  });

  test('cannot be left undeclared by a route', async () => {
    const careless = async (scope: App) => {
      scope.get('/v1/careless', async () => ({ secret: 'hunter2' }));
    };
    await expect(app({ routes: careless })).rejects.toThrow('GET /v1/careless declares no answer that succeeds');
  });

  test('carries the headers that keep browsers careful', async () => {
    expect((await get('/v1/leaks')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.any(String),
    });
  });
});

describe('the rate limit', () => {
  test('counts each person by themselves, after authentication', async () => {
    const slow = await app({ routes, perMinute: 2 });
    const from = (sub: string) => slow.inject({ url: '/v1/leaks', headers: bearer(token({ sub })) });
    await slow.inject({ url: '/v1/leaks' });
    const statuses = [await from(USER_ID), await from(USER_ID), await from(USER_ID), await from('005000000000002AAA')];
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429, 200]);
    expect(statuses[2]?.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(statuses[2]?.headers['retry-after']).toBeDefined();
    await slow.close();
  });
});

describe('health', () => {
  test('lives without Salesforce, which readiness says, with how it is set up', async () => {
    expect((await service.inject('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await service.inject('/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toEqual({
      status: 'degraded',
      reasons: ['Salesforce is not answering.'],
      keys: 1,
      poolAge: null,
      salesforce: {
        state: 'not answering',
        code: expect.any(String),
        usage: null,
        serviceUserSeesAll: null,
      },
      singleUse: 'shared',
      state: 'process',
    });
  });
});

describe('the description', () => {
  test('is OpenAPI 3.1 with the problem of every status, and readable', async () => {
    const document = (await service.inject('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const { responses } = document.paths['/v1/probe'].post;
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '429', '503']),
    );
    expect(responses['401'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    expect((await service.inject('/docs/')).headers['content-type']).toMatch(/html/);
  });
});

describe('the log', () => {
  test('hides tokens, cookies and what identifies a person', () => {
    service.log.info(
      {
        req: { headers: { authorization: 'Bearer hunter2', cookie: 'sid=hunter2' } },
        token: 'hunter2',
        contact: { name: 'hunter2', email: 'hunter2@x', phone: 'hunter2' },
      },
      'probe',
    );
    const line = lines.find(({ msg }) => msg === 'probe');
    expect(line).toBeDefined();
    expect(JSON.stringify(line)).not.toContain('hunter2');
  });
});
