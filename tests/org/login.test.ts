import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Connection, OAuth2 } from 'jsforce';
import { assertion as signed, client } from './client.ts';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
let org: PetOrg;

beforeAll(async () => {
  org = await startPetOrg();
});
afterAll(() => org.stop());

const assertion = (claims: Record<string, unknown> = {}, alg?: string) =>
  signed({ sub: 'service@vouchsafe.test', aud: org.url, ...claims }, alg);
const fresh = () => new Connection({ loginUrl: org.url, version: '67.0' });
const bearer = async (claims: Record<string, unknown> = {}, alg?: string) =>
  fresh().authorize({ grant_type: grantType, assertion: await assertion(claims, alg) });

describe('Logging in', () => {
  test('a signed assertion opens a session as the user it names', async () => {
    const connection = fresh();
    const user = await connection.authorize({ grant_type: grantType, assertion: await assertion() });
    expect(user).toMatchObject({ id: org.ids.get('service'), organizationId: org.orgId });
    await expect(connection.identity()).resolves.toMatchObject({ username: 'service@vouchsafe.test' });
    await expect(connection.query('SELECT Id FROM Pet__c')).resolves.toMatchObject({ totalSize: 0 });
  });

  test.each([
    ['another algorithm', {}, 'RS512', 'invalid assertion'],
    ['another app', { iss: 'somebody' }, 'RS256', 'client identifier invalid'],
    ['another org', { aud: 'https://login.salesforce.com' }, 'RS256', 'audience is invalid'],
    ['an assertion that is over', { exp: 1 }, 'RS256', 'expired authorization code'],
    ['a person without API access', { sub: 'lee@vouchsafe.test' }, 'RS256', "user hasn't approved this consumer"],
    ['an administrator', { sub: 'sysadmin@vouchsafe.test' }, 'RS256', "user hasn't approved this consumer"],
  ])('refuses %s', async (_, claims, alg, message) => {
    expect((await errorOf(bearer(claims, alg))).message).toBe(message);
  });

  test('refuses an assertion signed by another key', async () => {
    const [head, body] = (await assertion()).split('.');
    const forged = `${head}.${body}.${Buffer.alloc(256).toString('base64url')}`;
    const call = fresh().authorize({ grant_type: grantType, assertion: forged });
    expect((await errorOf(call)).message).toBe('invalid assertion');
  });

  test('jsforce logs an administrator in with any password', async () => {
    const connection = fresh();
    await connection.login('sysadmin@vouchsafe.test', 'whatever');
    await expect(connection.query('SELECT Name FROM Profile ORDER BY Name')).resolves.toMatchObject({ totalSize: 3 });
  });

  test('a person without API Enabled has no use of the API until an administrator gives it', async () => {
    const connection = fresh();
    await connection.login('lee@vouchsafe.test', 'whatever');
    expect((await errorOf(connection.query('SELECT Id FROM Account'))).errorCode).toBe('API_DISABLED_FOR_ORG');
    await org
      .as('sysadmin')
      .sobject('PermissionSetAssignment')
      .create({
        AssigneeId: org.ids.get('lee'),
        PermissionSetId: (
          await org.as('sysadmin').query("SELECT Id FROM PermissionSet WHERE Name = 'Reference_API_Access'")
        ).records[0]?.Id,
      });
    await expect(connection.query('SELECT Id FROM Account')).resolves.toMatchObject({ totalSize: 1 });
  });

  test('an app comes in as itself, as the user it runs as', async () => {
    const own = await startPetOrg({ client: { ...client, runAs: 'service@vouchsafe.test' } });
    const connection = new Connection({
      oauth2: { loginUrl: own.url, clientId: client.id, clientSecret: 'any' },
      version: '67.0',
    });
    await connection.authorize({ grant_type: 'client_credentials' });
    await expect(connection.identity()).resolves.toMatchObject({ username: 'service@vouchsafe.test' });
    await own.stop();
    const nobody = new Connection({ oauth2: { loginUrl: org.url, clientId: client.id, clientSecret: 'any' } });
    const refused = await errorOf(nobody.authorize({ grant_type: 'client_credentials' }));
    expect(refused.message).toBe('no client credentials user enabled');
  });

  test('a person who chose themselves comes in by a code, once, and again by a refresh token until it is revoked', async () => {
    const redirectUri = 'http://localhost:1717/OauthRedirect';
    const oauth2 = new OAuth2({ loginUrl: org.url, clientId: 'PlatformCLI', redirectUri, useVerifier: true });
    const page = oauth2.getAuthorizationUrl({ state: 'mine' });
    await expect((await fetch(page)).text()).resolves.toContain('kim@vouchsafe.test');
    const chosen = await fetch(`${page}&username=kim%40vouchsafe.test`, { redirect: 'manual' });
    const back = new URL(chosen.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('mine');
    const code = back.searchParams.get('code') ?? '';
    const connection = new Connection({ oauth2, version: '67.0' });
    await connection.authorize(code);
    await expect(connection.identity()).resolves.toMatchObject({ username: 'kim@vouchsafe.test' });
    expect((await errorOf(oauth2.requestToken(code))).message).toBe('expired authorization code');

    const refreshToken = connection.refreshToken ?? '';
    const session = { authorization: `Bearer ${connection.accessToken}` };
    await connection.logout();
    expect((await fetch(`${org.url}/services/data/v67.0/limits`, { headers: session })).status).toBe(401);
    const again = await oauth2.refreshToken(refreshToken);
    expect(again.access_token).toMatch(/^\w{15}!/);
    await oauth2.revokeToken(refreshToken);
    expect((await errorOf(oauth2.refreshToken(refreshToken))).message).toBe('expired access/refresh token');
  });

  test('without a session nothing is told', async () => {
    const nobody = new Connection({ instanceUrl: org.url, accessToken: 'made up', version: '67.0' });
    expect((await errorOf(nobody.sobject('Account').describe())).errorCode).toBe('INVALID_SESSION_ID');
    const response = await fetch(`${org.url}/services/data/v67.0/limits`);
    expect(response.status).toBe(401);
    await expect(response.json()).resolves.toEqual([
      { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' },
    ]);
  });
});
