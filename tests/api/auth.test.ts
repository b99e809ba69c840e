import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '#api/app.ts';
import type { Caller } from '#api/caller.ts';
import { inProcess, overInstances } from '#api/http/singleUse.ts';
import { z } from 'zod';
import { apexKey, app, bearer, claims, config, HEADER, KID, logged, otherKey, rsa, token, USER_ID } from './shell.ts';
import { TinyOrg } from './tinyOrg.ts';

let service: App;
const { lines, stream } = logged();
let seen: Caller | undefined;
const probe = async (scope: App) => {
  scope.get('/v1/probe', { schema: { response: { 200: z.object({ ok: z.boolean() }) } } }, async (req) => {
    seen = req.caller;
    return { ok: true };
  });
};

beforeAll(async () => {
  const keys = new Map([
    [KID, apexKey.publicKey],
    ['apex-2', otherKey.publicKey],
  ]);
  service = await app({ config: config({ keys }), logger: stream, routes: probe });
});
afterAll(() => service.close());

const get = (text: string | null) => service.inject({ url: '/v1/probe', headers: text === null ? {} : bearer(text) });
const now = () => Math.floor(Date.now() / 1000);

describe('a token', () => {
  test('of the org lets its person in, once', async () => {
    const mine = token();
    expect((await get(mine)).statusCode).toBe(200);
    expect(seen).toMatchObject({ userId: USER_ID, username: 'rep@vouchsafe.test' });
    expect([...(seen?.permissions ?? [])]).toEqual(['Reference_Requester']);
    expect((await get(mine)).statusCode).toBe(401);
  });

  test('signed by the second live key is as good', async () => {
    const signed = token({}, { ...HEADER, kid: 'apex-2' }, (input) => rsa('sha256', input, otherKey.privateKey));
    expect((await get(signed)).statusCode).toBe(200);
  });

  test('a few seconds past its end passes, because clocks differ', async () => {
    expect((await get(token({ iat: now() - 60, exp: now() - 2 }))).statusCode).toBe(200);
  });

  const hmac = (key: string) => (input: string) => createHmac('sha256', key).update(input).digest();
  const without = (claim: string) => token({ [claim]: undefined });
  const attacks: [string, () => string | null][] = [
    ['there is none', () => null],
    ['it is no token', () => 'sesame'],
    ['it expired', () => token({ iat: now() - 200, exp: now() - 80 })],
    ['it ended ten seconds ago', () => token({ iat: now() - 60, exp: now() - 10 })],
    ['it lives longer than two minutes', () => token({ exp: now() + 121 })],
    ['it ends before it begins', () => token({ iat: now() + 4, exp: now() + 3 })],
    ['it was issued in the future', () => token({ iat: now() + 60, exp: now() + 90 })],
    ['it is not valid yet', () => token({ nbf: now() + 60 })],
    ['its end is a word', () => token({ exp: 'never' })],
    ['it is for another audience', () => token({ aud: 'http://elsewhere.test' })],
    ['it is for a list of audiences', () => token({ aud: ['http://api.vouchsafe.test', 'http://elsewhere.test'] })],
    ['its audience is a number', () => token({ aud: 1 })],
    ['it is from another issuer', () => token({ iss: 'https://evil.my.salesforce.com' })],
    ['it is of another org', () => token({ org: '00D000000000002AAA' })],
    ['its user id is no user id', () => token({ sub: '003000000000001AAA' })],
    ['its permissions are a string', () => token({ perms: 'Reference_Requester' })],
    ['its one-time id is short', () => token({ jti: 'a' })],
    ['it is signed RS512', () => token({}, { ...HEADER, alg: 'RS512' }, (input) => rsa('sha512', input))],
    ['it is signed PS256', () => token({}, { ...HEADER, alg: 'PS256' }, (input) => rsa('sha256', input))],
    ['it is signed HS256 with the public key', () => token({}, { ...HEADER, alg: 'HS256' }, hmac(apexKey.publicKey))],
    [
      'it is signed HS256 with the public key behind a space',
      () => token({}, { ...HEADER, alg: 'HS256' }, hmac(` ${apexKey.publicKey}`)),
    ],
    ['it is not signed (none)', () => token({}, { ...HEADER, alg: 'none' }, () => Buffer.alloc(0))],
    [
      'it is not signed and names no key',
      () => token({}, { alg: 'none', typ: 'vouchsafe+jwt' }, () => Buffer.alloc(0)),
    ],
    ['its signature was cut off', () => token({}, HEADER, () => Buffer.alloc(0))],
    ['another key signed it', () => token({}, HEADER, (input) => rsa('sha256', input, otherKey.privateKey))],
    ['it names no key', () => token({}, { alg: 'RS256', typ: 'vouchsafe+jwt' })],
    ['it names an unknown key', () => token({}, { ...HEADER, kid: 'apex-3' })],
    ['it names a key by what every object has', () => token({}, { ...HEADER, kid: '__proto__' })],
    ['its key is a number', () => token({}, { ...HEADER, kid: 1 })],
    ['it brings its own key address', () => token({}, { ...HEADER, kid: 'x', jku: 'http://127.0.0.1:9/keys' })],
    ['it is of another type', () => token({}, { ...HEADER, typ: 'JWT' })],
    ['it has no type', () => token({}, { alg: 'RS256', kid: KID })],
    ['it demands an extension nobody knows', () => token({}, { ...HEADER, crit: ['b64'], b64: true })],
    ...Object.keys(claims()).map((claim): [string, () => string] => [`it lacks ${claim}`, () => without(claim)]),
  ];

  test.each(attacks)('gets the one plain 401 when %s', async (_why, attack) => {
    const answer = await get(attack());
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toEqual({
      type: '/docs/errors#UNAUTHENTICATED',
      title: 'Sign in again: this request carries no valid token.',
      status: 401,
      code: 'UNAUTHENTICATED',
      values: {},
      requestId: expect.any(String),
    });
    expect(
      lines.find((line) => line['code'] === 'UNAUTHENTICATED' && line['reqId'] === answer.json().requestId),
    ).toEqual(expect.objectContaining({ reason: expect.any(String) }));
  });

  test('never makes the service ask an address in it for a key', async () => {
    const keys = await TinyOrg.start();
    const header = { ...HEADER, kid: 'apex-3', jku: `${keys.url}/keys`, x5u: `${keys.url}/chain` };
    const signed = token({ iss: keys.url }, header, (input) => rsa('sha256', input, otherKey.privateKey));
    expect((await get(signed)).statusCode).toBe(401);
    expect(keys.calls).toEqual([]);
    keys.stop();
  });

  test('refused stays usable: only a good token is spent', async () => {
    const jti = 'a-one-time-id-of-its-own';
    await get(token({ jti, aud: 'http://elsewhere.test' }));
    expect((await get(token({ jti }))).statusCode).toBe(200);
  });

  test('of a key that was taken out of the registry opens nothing, also when it did before', async () => {
    const keys = new Map([[KID, apexKey.publicKey]]);
    const other = await app({ config: config({ keys }), routes: probe });
    const status = async () => (await other.inject({ url: '/v1/probe', headers: bearer(token()) })).statusCode;
    expect(await status()).toBe(200);
    keys.delete(KID);
    expect(await status()).toBe(401);
    await other.close();
  });

  test('of a person without any permission of Vouchsafe gets 403', async () => {
    for (const perms of [[], ['Reference_Write'], ['Something_Else']]) {
      const answer = await get(token({ perms }));
      expect(answer.statusCode).toBe(403);
      expect(answer.json().code).toBe('NOT_PERMITTED');
    }
  });

  test('of the service user opens what is marked for a timer, and nothing else; nobody else’s does', async () => {
    const marked = await app({
      config: config(),
      routes: async (scope) => {
        const schema = { response: { 200: z.object({ ok: z.boolean() }) } };
        scope.get('/v1/marked', { config: { forService: true }, schema }, async () => ({ ok: true }));
        scope.get('/v1/unmarked', { schema }, async () => ({ ok: true }));
      },
    });
    const status = async (url: string, usr: string, perms: string[]) =>
      (await marked.inject({ url, headers: bearer(token({ usr, perms })) })).statusCode;
    const service = config().salesforce.serviceUser;
    expect(await status('/v1/marked', service, ['Reference_Write'])).toBe(200);
    expect(await status('/v1/unmarked', service, ['Reference_Write'])).toBe(403);
    expect(await status('/v1/marked', service, [])).toBe(403);
    expect(await status('/v1/marked', 'loader@vouchsafe.test', ['Reference_Write'])).toBe(403);
    await marked.close();
  });

  test('is in no log line, and neither is who it names', async () => {
    const secret = token();
    await get(secret);
    const text = JSON.stringify(lines);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('rep@vouchsafe.test');
  });

  test('needs no look at the key registry when the page asked for is not there', async () => {
    const answer = await service.inject({ url: '/v1/nowhere' });
    expect(answer.json()).toMatchObject({ status: 404, code: 'NO_SUCH_PAGE' });
  });
});

describe('the memory of used tokens', () => {
  test('keeps orgs apart', async () => {
    const memory = inProcess();
    expect(await memory.take('a', '1', 1000)).toBe(true);
    expect(await memory.take('b', '1', 1000)).toBe(true);
    expect(await memory.take('a', '1', 1000)).toBe(false);
  });

  test('refuses new tokens rather than forget used ones when it is full', async () => {
    const memory = inProcess(2);
    await memory.take('a', '1', 60_000);
    await memory.take('a', '2', 60_000);
    await expect(memory.take('a', '3', 60_000)).rejects.toThrow();
    expect(await memory.take('a', '1', 60_000)).toBe(false);
  });

  test('of several instances is one Redis key that only the first may set', async () => {
    const keys = new Set<string>();
    const redis = {
      set: async (key: string, _value: string, px: string, ms: number, nx: string) => {
        expect([px, ms, nx]).toEqual(['PX', 1000, 'NX']);
        return keys.has(key) ? null : (keys.add(key), 'OK');
      },
    };
    const [one, two] = [overInstances(redis as never), overInstances(redis as never)];
    expect(await one.take('a', '1', 1000)).toBe(true);
    expect(await two.take('a', '1', 1000)).toBe(false);
  });

  test('lets nobody in while Redis is away', async () => {
    const lonely = await app({ config: config({ redisUrl: 'redis://127.0.0.1:9' }), routes: probe });
    const answer = await lonely.inject({ url: '/v1/probe', headers: bearer(token()) });
    expect(answer.json()).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    await lonely.close();
  });
});
