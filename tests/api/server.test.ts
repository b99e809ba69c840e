import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../conventions/repository.ts';
import { apexKey, KID, ORG_ID, otherKey } from './shell.ts';

let dir: string;
let env: Record<string, string>;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'server-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  env = {
    API_PORT: '0',
    SALESFORCE_URL: 'http://127.0.0.1:9',
    SALESFORCE_ORG_ID: ORG_ID,
    SALESFORCE_CLIENT_ID: 'vouchsafe-service',
    SALESFORCE_KEY_FILE: file('client.pem', otherKey.privateKey),
    SALESFORCE_SERVICE_USER: 'service@vouchsafe.test',
    APEX_KEYS_FILE: file('apex.json', JSON.stringify({ [KID]: apexKey.publicKey })),
  };
});
afterAll(() => rmSync(dir, { recursive: true }));

const start = (changed: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['api/server.ts'], { cwd: ROOT, env: { ...env, ...changed } });

describe('the server', () => {
  test('says where it listens, answers without an org, and stops when it is told', async () => {
    const server = start();
    let url: string | undefined;
    for await (const line of createInterface({ input: server.stdout! })) {
      url = /^api (\S+)$/.exec(line)?.[1];
      if (url) break;
    }
    const ready = await (await fetch(`${url}/health/ready`)).json();
    expect(ready).toMatchObject({ status: 'degraded', keys: 1, singleUse: 'shared' });
    server.stdout!.resume();
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });

  test('does not start with a wrong environment, and says why in a line a person can use', async () => {
    const server = start({ API_PORT: 'http', SALESFORCE_ORG_ID: '' });
    let said = '';
    server.stderr!.on('data', (chunk) => (said += chunk));
    const [code] = await once(server, 'close');
    expect(code).toBe(1);
    expect(said).toBe(`Vouchsafe cannot start with this environment.
  API_PORT: "http" came; allowed is a port from 0 to 65535.
  SALESFORCE_ORG_ID: nothing came; allowed is an org id of 18 characters that starts with 00D.
`);
  });
});
