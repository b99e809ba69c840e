import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importSPKI, jwtVerify } from 'jose';
import { type ApiClient, apexApiClient } from './ApiClient.ts';

const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let server: Server;
let client: ApiClient;
let seen: { method?: string; url?: string; headers: Record<string, unknown>; body: string }[] = [];

const options = () => ({
  orgId: '00D5eV000000001EBA',
  orgUrl: 'http://127.0.0.1:4010',
  apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  audience: 'http://127.0.0.1:4000',
  key: { kid: 'k1', privateKey: pair.privateKey },
  user: { id: '0055eV000000001ABA', username: 'rep@vouchsafe.test', permissions: ['Reference_Requester'] },
});

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      const refused = request.url?.includes('refused');
      const gateway = request.url?.includes('gateway');
      if (gateway) return response.writeHead(502).end('<html>Bad gateway</html>');
      response.writeHead(refused ? 409 : 201, { 'idempotency-replayed': 'true' });
      return response.end(refused ? '{"code":"LIMIT_REACHED"}' : '{"id":"a01"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = apexApiClient(options());
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('The stand-in for ApiClient.cls', () => {
  test('signs a token that lives two minutes and says who asks', async () => {
    seen = [];
    await client.get('/v1/requests?view=mine');
    const token = String(seen[0]?.headers['authorization']).replace('Bearer ', '');
    const { payload, protectedHeader } = await jwtVerify(token, await importSPKI(pair.publicKey, 'RS256'));
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'vouchsafe+jwt', kid: 'k1' });
    expect(payload).toMatchObject({
      iss: 'http://127.0.0.1:4010',
      aud: 'http://127.0.0.1:4000',
      sub: '0055eV000000001ABA',
      org: '00D5eV000000001EBA',
      usr: 'rep@vouchsafe.test',
      perms: ['Reference_Requester'],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(120);
  });

  test('uses a new token id each time', async () => {
    seen = [];
    await client.get('/v1/a');
    await client.get('/v1/a');
    expect(new Set(seen.map((each) => each.headers['authorization'])).size).toBe(2);
  });

  test('sends a body with its key and tells status and replay', async () => {
    seen = [];
    const answer = await client.send('POST', '/v1/requests', '{"quantity":1}', 'key-1');
    expect(JSON.parse(answer)).toEqual({ status: 201, replayed: true, body: { id: 'a01' } });
    expect(seen[0]).toMatchObject({ method: 'POST', body: '{"quantity":1}', headers: { 'idempotency-key': 'key-1' } });
  });

  test('throws what the service answered', async () => {
    await expect(client.get('/v1/refused')).rejects.toThrow('{"code":"LIMIT_REACHED"}');
  });

  test('says in the words of the labels when nobody answers, or something that is not the service', async () => {
    const labels = readFileSync(
      new URL('../../../force-app/app/labels/CustomLabels.labels-meta.xml', import.meta.url),
      'utf8',
    );
    const nobody = apexApiClient({ ...options(), apiUrl: 'http://127.0.0.1:1' });
    for (const [code, call] of [
      ['NO_ANSWER', () => nobody.get('/v1/a')],
      ['NO_ANSWER', () => client.get('/v1/gateway')],
      ['PATH_REFUSED', () => client.get('/docs')],
    ] as const) {
      const problem = await call().then(
        () => ({ code: 'none', title: 'none' }),
        (error: Error) => JSON.parse(error.message) as { code: string; title: string },
      );
      expect(problem.code).toBe(code);
      expect(labels).toContain(`<value>${problem.title}</value>`);
    }
  });

  test.each(['/local/usage', 'http://elsewhere/v1/', '/v1/../docs', 'v1/requests'])(
    'does not call %s',
    async (path) => {
      seen = [];
      await expect(client.get(path)).rejects.toThrow('PATH_REFUSED');
      expect(seen).toEqual([]);
    },
  );
});
