import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { buildApp, type App, type AppOptions } from '#api/app.ts';
import type { Config } from '#api/config.ts';

/** What the tests of the service's shell start with: keys, a config, tokens, an app without an org behind it. */
export const ORG_ID = '00D000000000001AAA';
export const USER_ID = '005000000000001AAA';
export const KID = 'apex-1';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
export const apexKey = pair();
export const otherKey = pair();

export const config = (overrides: Partial<Config> = {}): Config => ({
  api: { host: '127.0.0.1', port: 0, audience: 'http://api.vouchsafe.test' },
  logLevel: 'trace',
  salesforce: {
    url: 'http://127.0.0.1:9',
    orgId: ORG_ID,
    clientId: 'vouchsafe-service',
    privateKey: otherKey.privateKey,
    serviceUser: 'service@vouchsafe.test',
    timeoutMs: 1_000,
  },
  keys: new Map([[KID, apexKey.publicKey]]),
  pagesUrl: 'http://pages.vouchsafe.test',
  sweepMinutes: 0,
  redisUrl: null,
  singleUse: 'shared',
  ...overrides,
});

export const claims = (): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: 'http://127.0.0.1:9',
    aud: 'http://api.vouchsafe.test',
    sub: USER_ID,
    org: ORG_ID,
    usr: 'rep@vouchsafe.test',
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
    perms: ['Reference_Requester'],
  };
};
export const HEADER = { alg: 'RS256', typ: 'vouchsafe+jwt', kid: KID };

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs exactly what it is given, right or wrong; by default as the org's Apex would. */
export function token(
  changed: Record<string, unknown> = {},
  header: Record<string, unknown> = HEADER,
  signature: (input: string) => Buffer = (input) => rsa('sha256', input),
): string {
  const input = `${base64url(header)}.${base64url({ ...claims(), ...changed })}`;
  return `${input}.${signature(input).toString('base64url')}`;
}

export const rsa = (hash: string, input: string, key = apexKey.privateKey): Buffer =>
  sign(hash, Buffer.from(input), createPrivateKey(key));

/** Every log line as an object. */
export function logged() {
  const lines: Record<string, unknown>[] = [];
  return { lines, stream: { write: (line: string) => void lines.push(JSON.parse(line)) } };
}

export const app = (options: Partial<AppOptions> = {}): Promise<App> =>
  buildApp({ config: config(), logger: false, ...options });

export const bearer = (text: string) => ({ authorization: `Bearer ${text}` });
