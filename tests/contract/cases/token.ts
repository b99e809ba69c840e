import assert from 'node:assert/strict';
import { Connection } from 'jsforce';
import { assertion } from '#tests/org/client.ts';
import { type Case, page } from '../case.ts';
import { connectTo } from '../connect.ts';
import { get } from '../http.ts';

const PAGE = page('identity', 'OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration');
const BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface Token {
  status: number;
  error?: string;
  error_description?: string;
  access_token?: string;
}

async function login({ instanceUrl }: Connection, body: Record<string, string>): Promise<Token> {
  const answer = await fetch(`${instanceUrl}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(body),
  });
  return { status: answer.status, ...((await answer.json()) as Omit<Token, 'status'>) };
}

/** Signs for the person who is signed in and for the org they are in, unless told. */
async function signed(connection: Connection, claims: object = {}, alg?: string): Promise<Token> {
  const { body } = await get(connection, '/services/oauth2/userinfo');
  const whole = { sub: body.preferred_username, aud: new URL(body.sub).origin, ...claims };
  return login(connection, { grant_type: BEARER, assertion: await assertion(whole, alg) });
}

const refusing = (title: string, error: string, error_description: string, claims: object, alg?: string): Case => ({
  title: `no token for ${title}`,
  page: PAGE,
  as: 'requester',
  onlyLocal: 'the key of its client app is not here',
  async run({ connection }) {
    assert.deepEqual(await signed(connection, claims, alg), { status: 400, error, error_description });
  },
});

const grant = (title: string, error: string, error_description: string, form: Record<string, string>): Case => ({
  title,
  page: page('identity', 'OAuth 2.0 Endpoints: error responses'),
  async run({ connection }) {
    assert.deepEqual(await login(connection, form), { status: 400, error, error_description });
  },
});

export const token: Case[] = [
  {
    title: 'a signed assertion opens a session of the person it names',
    page: PAGE,
    as: 'requester',
    onlyLocal: 'the key of its client app is not here',
    async run({ connection }) {
      const { status, access_token = '' } = await signed(connection);
      assert.equal(status, 200);
      const opened = connectTo(connection.instanceUrl, access_token);
      const who = async (each: Connection) => (await get(each, '/services/oauth2/userinfo')).body.user_id;
      assert.equal(await who(opened), await who(connection));
      const closed = await fetch(`${connection.instanceUrl}/services/oauth2/revoke`, {
        ...{ method: 'POST', body: new URLSearchParams({ token: access_token }) },
      });
      assert.equal(closed.status, 200);
      assert.equal((await get(opened, '/limits')).status, 401);
    },
  },
  refusing('an app that is not known', 'invalid_client_id', 'client identifier invalid', { iss: 'somebody' }),
  refusing('another org', 'invalid_grant', 'audience is invalid', { aud: 'https://elsewhere.example.com' }),
  refusing('an assertion that is over', 'invalid_grant', 'expired authorization code', { exp: 1 }),
  refusing('another algorithm', 'invalid_grant', 'invalid assertion', {}, 'RS512'),
  refusing('somebody who is not there', 'invalid_grant', "user hasn't approved this consumer", {
    sub: 'nobody@example.com',
  }),
  {
    ...refusing('somebody without the app', 'invalid_grant', "user hasn't approved this consumer", {}),
    as: 'outsider',
  },
  grant('a login of an unknown kind is refused', 'unsupported_grant_type', 'grant type not supported', {
    grant_type: 'nonsense',
  }),
  grant('what is no assertion is refused', 'invalid_grant', 'invalid assertion', {
    ...{ grant_type: BEARER, assertion: 'x.y.z' },
  }),
  {
    title: 'jsforce signs in with a name and a password',
    page: page('rest', 'SOAP login()'),
    onlyLocal: 'it needs a password',
    async run({ connection }) {
      const { preferred_username, user_id } = (await get(connection, '/services/oauth2/userinfo')).body;
      const opened = new Connection({ loginUrl: connection.instanceUrl });
      assert.equal((await opened.login(preferred_username, 'password')).id, user_id);
      await assert.rejects(
        new Connection({ loginUrl: connection.instanceUrl }).login('nobody@example.com', 'wrong'),
        /INVALID_LOGIN/,
      );
    },
  },
  {
    ...grant('a name nobody has is refused', 'invalid_grant', 'authentication failure', {
      ...{ grant_type: 'password', username: 'nobody@example.com', password: 'wrong' },
    }),
    onlyLocal: 'it needs a client app',
  },
  {
    ...grant('a refresh token that is over is refused', 'invalid_grant', 'expired access/refresh token', {
      ...{ grant_type: 'refresh_token', refresh_token: 'gone' },
    }),
    onlyLocal: 'it needs a client app',
  },
];
