import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { callAs, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;

beforeEach(async () => {
  org = await startPetOrg();
});
afterEach(() => org.stop());

const put = (path: string, body: unknown) => fetch(org.url + path, { method: 'PUT', body: JSON.stringify(body) });
const plan = (...faults: object[]) => put('/local/faults', faults);
const call = (method: string, path: string, body?: unknown) => callAs(org, 'service', method, path, body);
const create = (body: object = {}) => call('POST', '/sobjects/Pet__c', body);
const pets = async () => (await call('GET', '/query?q=SELECT+COUNT()+FROM+Pet__c')).body as { totalSize: number };

describe('A planned fault', () => {
  test.each([
    ['expired session', 401, 'INVALID_SESSION_ID', 'Session expired or invalid'],
    ['too many requests', 429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests.'],
    ['exhausted quota', 403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'],
    ['lock', 400, 'UNABLE_TO_LOCK_ROW', expect.stringMatching(/^unable to obtain exclusive access to this record/)],
    [
      'duplicate',
      400,
      'DUPLICATE_VALUE',
      'duplicate value found: <unknown> duplicates value on record with id: <unknown>',
    ],
  ])('of the kind "%s" answers as the platform does, once', async (kind, status, errorCode, message) => {
    await plan({ kind });
    const answer = await create();
    expect([answer.status, answer.body]).toMatchObject([status, [{ errorCode, message }]]);
    expect((await create()).status).toBe(201);
  });

  test('of the kind "unavailable" answers with a page instead of JSON', async () => {
    await plan({ kind: 'unavailable' });
    const answer = await create();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html']);
    expect(answer.text).toContain('<h1>Service Unavailable');
  });

  test('of the kind "stale locator" strikes later pages only', async () => {
    org.load(Array.from({ length: 201 }, () => ({ type: 'Pet__c', fields: {} })));
    await plan({ kind: 'stale locator', times: 0 });
    const query = (path: string) =>
      callAs(org, 'service', 'GET', path, undefined, { 'sforce-query-options': 'batchSize=200' });
    const first = (await query('/query?q=SELECT+Id+FROM+Pet__c')).body as { nextRecordsUrl: string };
    const next = await query(first.nextRecordsUrl.replace('/services/data/v67.0', ''));
    expect([next.status, next.body]).toMatchObject([400, [{ errorCode: 'INVALID_QUERY_LOCATOR' }]]);
  });

  test.each([
    ['no answer', 0],
    ['lost answer', 1],
  ])('of the kind "%s" keeps the caller waiting and leaves %i rows', async (kind, rows) => {
    await plan({ kind, method: 'POST' });
    const patience = new AbortController();
    const answer = fetch(`${org.url}/services/data/v67.0/sobjects/Pet__c`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${org.sessionFor('service@vouchsafe.test')}` },
      signal: patience.signal,
    });
    const gaveUp = expect(answer).rejects.toThrow('aborted');
    const struck = async () => ((await (await fetch(`${org.url}/local/faults`)).json()) as number[])[0];
    while ((await struck()) === 0);
    patience.abort();
    await gaveUp;
    await expect(pets()).resolves.toMatchObject({ totalSize: rows });
  });

  test.each([
    ['reset before commit', 0],
    ['reset after commit', 1],
  ])('of the kind "%s" leaves %i rows', async (kind, rows) => {
    await plan({ kind, method: 'POST' });
    await expect(create()).rejects.toThrow();
    await expect(pets()).resolves.toMatchObject({ totalSize: rows });
  });

  test('strikes one person only, where it names one', async () => {
    await plan({ kind: 'expired session', user: 'kim@vouchsafe.test', times: 0 });
    expect((await create()).status).toBe(201);
    expect((await callAs(org, 'kim', 'GET', '/limits')).status).toBe(401);
  });

  test('of a part leaves a composite half done, or undoes all of it', async () => {
    const composite = async (allOrNone: boolean) => {
      await plan({ kind: 'lock', part: 'second' });
      const compositeRequest = ['first', 'second', 'third'].map((referenceId) => ({
        method: 'POST',
        url: '/services/data/v67.0/sobjects/Pet__c',
        referenceId,
        body: {},
      }));
      const { body } = await call('POST', '/composite', { allOrNone, compositeRequest });
      return (body as { compositeResponse: { httpStatusCode: number }[] }).compositeResponse.map(
        (each) => each.httpStatusCode,
      );
    };
    await expect(composite(false)).resolves.toEqual([201, 400, 201]);
    await expect(pets()).resolves.toMatchObject({ totalSize: 2 });
    await expect(composite(true)).resolves.toEqual([400, 400, 400]);
    await expect(pets()).resolves.toMatchObject({ totalSize: 2 });
  });

  test.each([
    [{ kind: 'gremlin' }, 'unknown kind gremlin'],
    [{ method: 'POST' }, 'a fault needs'],
    [{ reset: 'sometimes' }, 'before or after'],
    [{ part: 2, latency: 5 }, 'needs errorCode'],
  ])('that says %j is refused', async (fault, message) => {
    const answer = await plan(fault);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(message)]);
  });
});

describe('The daily quota', () => {
  test('stops everybody when it is used up, and the limits tell the same story', async () => {
    await put('/local/quota', { max: 3, used: 1 });
    const answer = await call('GET', '/limits');
    expect(answer.body).toEqual({ DailyApiRequests: { Max: 3, Remaining: 1 } });
    expect(answer.headers.get('sforce-limit-info')).toBe('api-usage=2/3');
    expect((await create()).status).toBe(201);
    const refused = await callAs(org, 'kim', 'GET', '/limits');
    expect([refused.status, refused.body]).toEqual([
      403,
      [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
    ]);
  });

  test('is full again the next day', async () => {
    await put('/local/clock', { now: '2030-05-06T23:59:00Z' });
    await put('/local/quota', { max: 1, used: 1 });
    expect((await create()).status).toBe(403);
    await put('/local/clock', { now: '2030-05-07T00:01:00Z' });
    expect((await create()).status).toBe(201);
  });
});
