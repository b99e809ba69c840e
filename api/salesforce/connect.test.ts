import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ORG_ID, USER_ID } from '#tests/api/shell.ts';
import { type Handler, json, REP, TinyOrg } from '#tests/api/tinyOrg.ts';
import { deletionOf, endOfShare } from './composite.ts';
import { connectSalesforce, type Salesforce } from './connect.ts';
import { soql } from './soql.ts';

let org: TinyOrg;
let salesforce: Salesforce;
beforeEach(async () => {
  org = await TinyOrg.start();
  salesforce = connectSalesforce(org.config);
});
afterEach(() => {
  jest.restoreAllMocks();
  org.stop();
});

const rep = () => salesforce.as(REP);

test('a person deletes what they may, the service user nothing but shares of a reference', async () => {
  org.onCall = (_req, res) => json(res, 200, { compositeResponse: [] });
  const deletion = deletionOf('gone', 'Reference_Preference__c', 'a0X');
  await (await rep()).composite([deletion], { allOrNone: true });
  const service = await salesforce.service();
  await expect(service.composite([deletion], { allOrNone: true })).rejects.toThrow(
    'The service user deletes no record',
  );
  expect(org.calls).toHaveLength(1);
  await service.composite([endOfShare('ended', 'a0Y')], { allOrNone: true });
  expect(org.calls).toHaveLength(2);
});

describe('signing in', () => {
  test('is one token call for all who wait, and for half an hour', async () => {
    await Promise.all(Array.from({ length: 20 }, rep));
    await (await rep()).query(soql`SELECT Id FROM Account`);
    expect(org.tokens).toBe(1);
  });

  test('asserts app, person and org, for two minutes', async () => {
    let form = new URLSearchParams();
    org.onToken = (req, res, body) => {
      form = new URLSearchParams(body);
      org.grant()(req, res, body);
    };
    await rep();
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const [header, payload] = (form.get('assertion') ?? '')
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    expect(header).toEqual({ alg: 'RS256' });
    expect(payload).toEqual({
      iss: 'vouchsafe-service',
      sub: 'rep@vouchsafe.test',
      aud: org.url,
      exp: expect.any(Number),
    });
    expect(payload.exp - Date.now() / 1000).toBeLessThanOrEqual(120);
  });

  test.each([
    ['another user', '005000000000002AAA', ORG_ID],
    ['another org', USER_ID, '00D000000000002AAA'],
  ])('that comes back as %s is dropped', async (_who, id, orgId) => {
    org.onToken = org.grant(id, orgId);
    await expect(rep()).rejects.toMatchObject({ kind: 'no-access' });
    await expect(rep()).rejects.toMatchObject({ kind: 'no-access' });
    expect(org.tokens).toBe(2);
  });

  test('takes a short id for the same user', async () => {
    org.onToken = org.grant(USER_ID.slice(0, 15));
    expect((await rep()).userId).toBe(USER_ID);
  });

  test('refused for a person is theirs to settle; refused for the service user it is ours', async () => {
    org.onToken = (_req, res) => json(res, 400, { error: 'invalid_grant', error_description: "user hasn't approved" });
    await expect(rep()).rejects.toMatchObject({ kind: 'no-access', code: 'invalid_grant' });
    await expect(salesforce.service()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('ends in time when the token does not come', async () => {
    org.onToken = () => undefined;
    await expect(rep()).rejects.toMatchObject({ kind: 'timeout', uncertain: false });
  });

  test('is not repeated for a token that was refused from the first call on, for a minute', async () => {
    const expired: Handler = (_req, res) => json(res, 401, [{ errorCode: 'INVALID_SESSION_ID', message: '' }]);
    org.onCall = expired;
    const session = await rep();
    for (let call = 0; call < 5; call += 1)
      await expect(session.query(soql`SELECT Id FROM Account`)).rejects.toMatchObject({ kind: 'session' });
    expect(org.tokens).toBe(2);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    org.onCall = (req, res) =>
      req.headers.authorization === 'Bearer token-3'
        ? json(res, 200, { done: true, records: [] })
        : expired(req, res, '');
    expect(await session.query(soql`SELECT Id FROM Account`)).toEqual([]);
    expect(org.tokens).toBe(3);
  });
});
