import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from './config.ts';

let dir: string;
let good: Record<string, string>;
const file = (name: string, text: string) => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const rsa = (modulusLength: number) =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const ec = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' });

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'config-'));
  const { publicKey, privateKey } = rsa(2048);
  good = {
    SALESFORCE_URL: 'https://acme.my.salesforce.com/',
    SALESFORCE_ORG_ID: '00D000000000001AAA',
    SALESFORCE_CLIENT_ID: '3MVG9',
    SALESFORCE_KEY_FILE: file('client.pem', privateKey),
    SALESFORCE_SERVICE_USER: 'service@acme.example',
    APEX_KEYS_FILE: file('apex.json', JSON.stringify({ one: publicKey, two: publicKey })),
  };
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('the configuration', () => {
  test('comes from the environment, with what is usual left out', () => {
    const config = readConfig(good);
    expect(config).toMatchObject({
      api: { host: '127.0.0.1', port: 4000, audience: 'http://127.0.0.1:4000' },
      logLevel: 'info',
      salesforce: { url: 'https://acme.my.salesforce.com', orgId: '00D000000000001AAA', timeoutMs: 15_000 },
      redisUrl: null,
      singleUse: 'shared',
    });
    expect([...config.keys.keys()]).toEqual(['one', 'two']);
  });

  test('takes a blank as nothing', () => {
    expect(readConfig({ ...good, REDIS_URL: '', API_PORT: '' }).api.port).toBe(4000);
  });

  test.each([
    ['SALESFORCE_URL', undefined, /nothing came; allowed is an address/],
    ['SALESFORCE_URL', 'acme.my.salesforce.com', /"acme\.my\.salesforce\.com" came; allowed is an address/],
    ['SALESFORCE_ORG_ID', '00D1', /"00D1" came; allowed is an org id of 18 characters/],
    ['SALESFORCE_CLIENT_ID', undefined, /nothing came; allowed is the consumer key/],
    ['SALESFORCE_SERVICE_USER', undefined, /nothing came; allowed is the username/],
    ['SALESFORCE_KEY_FILE', '/nowhere.pem', /"\/nowhere\.pem" came; allowed is the path of a readable file/],
    ['SALESFORCE_TIMEOUT_MS', '0', /"0" came; allowed is a number of milliseconds/],
    ['API_PORT', 'http', /"http" came; allowed is a port/],
    ['API_PORT', '70000', /"70000" came; allowed is a port/],
    ['LOG_LEVEL', 'loud', /"loud" came; allowed is one of fatal, error/],
    ['INSTANCES', '0', /"0" came; allowed is a number of instances/],
    ['SINGLE_USE', 'never', /"never" came; allowed is instance/],
    ['REDIS_URL', 'http://:secret@cache', /something else came; allowed is an address that starts with redis/],
  ])('refuses to start with a wrong %s (%j) and says what is allowed', (name, value, message) => {
    const start = () => readConfig({ ...good, [name]: value });
    expect(start).toThrow(message);
    expect(start).toThrow(`${name}: `);
    expect(start).not.toThrow('secret');
  });

  test('names every wrong variable at once', () => {
    expect(() => readConfig({})).toThrow(/SALESFORCE_URL[^]*SALESFORCE_ORG_ID[^]*APEX_KEYS_FILE/);
  });

  test.each([
    ['a short key', () => JSON.stringify({ one: rsa(1024).publicKey }), /1024 bits, not 2048/],
    ['a key of another kind', () => JSON.stringify({ one: ec() }), /is ec, not RSA/],
    ['no key', () => '{}', /names no key/],
    ['text', () => 'keys', /JSON/],
  ])('refuses a key registry with %s', (_what, text, message) => {
    expect(() => readConfig({ ...good, APEX_KEYS_FILE: file('bad.json', text()) })).toThrow(message);
  });

  test('refuses several instances that do not share which tokens were used, unless that is accepted', () => {
    const many = { ...good, INSTANCES: '2' };
    expect(() => readConfig(many)).toThrow(/INSTANCES: 2 came without REDIS_URL/);
    expect(readConfig({ ...many, SINGLE_USE: 'instance' }).singleUse).toBe('instance');
    expect(readConfig({ ...many, REDIS_URL: 'redis://cache:6379' }).singleUse).toBe('shared');
  });
});
