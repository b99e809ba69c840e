import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type App, buildApp } from '#api/app.ts';
import { readConfig } from '#api/config.ts';
import { localKeys } from '#tests/org/keys.ts';
import { type LocalOrg, startOrg } from '#tests/org/start.ts';
import { LOCAL_ORG_ID, localEnvironment } from './local.ts';

const run = promisify(execFile);
let dir: string;
let org: LocalOrg;
let service: App;
let env: Record<string, string>;

const person = (name: string, ...sets: string[]) => [
  { type: 'User', ref: name, fields: { Username: `${name}@vouchsafe.test`, ProfileId: '@Standard User' } },
  ...sets.map((set) => ({
    type: 'PermissionSetAssignment',
    fields: { AssigneeId: `@${name}`, PermissionSetId: `@${set}` },
  })),
];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'local-'));
  const { client } = localKeys(dir);
  org = await startOrg({ port: 0, client: { id: client.id, publicKey: client.publicKey } });
  org.load([
    ...person('rep', 'Reference_Requester', 'Reference_API_Access'),
    ...person('newcomer', 'Reference_Requester'),
    ...person('outsider'),
    ...person('service', 'Reference_Service', 'Reference_API_Access'),
  ]);
  process.env['LOCAL_DIR'] = dir;
  process.env['ORG_PORT'] = new URL(org.url).port;
  env = { ...process.env, ...localEnvironment() } as Record<string, string>;
  service = await buildApp({
    config: readConfig(env),
    logger: false,
    routes: async (scope, { salesforce }) => {
      const response = { 200: z.object({ id: z.string() }) };
      scope.get('/v1/probe', { schema: { response } }, async ({ caller }) => ({
        id: (await salesforce.as(caller)).userId,
      }));
    },
  });
});
afterAll(async () => {
  await service?.close();
  await org?.stop();
  rmSync(dir, { recursive: true });
});

const print = async (...args: string[]) =>
  (await run(process.execPath, ['--no-warnings', 'scripts/token.ts', ...args], { env })).stdout.trim();
const probe = (token: string) => service.inject({ url: '/v1/probe', headers: { authorization: `Bearer ${token}` } });

describe('npm run token', () => {
  test('--api lets the person into the service, which works in the org as them', async () => {
    const answer = await probe(await print('rep@vouchsafe.test', '--api'));
    expect(answer.json()).toEqual({ id: expect.stringMatching(/^005/) });
  });

  test('--api of somebody without permission of ours gets 403', async () => {
    const answer = await probe(await print('outsider@vouchsafe.test', '--api'));
    expect(answer.json()).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
  });

  test('--api of somebody the org does not let us act for gets 403 with its own sentence', async () => {
    const answer = await probe(await print('newcomer@vouchsafe.test', '--api'));
    expect(answer.json()).toMatchObject({ status: 403, code: 'NO_SALESFORCE_ACCESS' });
  });

  test('--org is a session in the org', async () => {
    const headers = { authorization: `Bearer ${await print('rep@vouchsafe.test', '--org')}` };
    expect((await fetch(`${org.url}/services/data/v67.0/sobjects`, { headers })).status).toBe(200);
  });

  test.each([
    ['nobody', []],
    ['no purpose', ['rep@vouchsafe.test']],
    ['two purposes', ['rep@vouchsafe.test', '--api', '--org']],
    ['an unknown person', ['stranger@vouchsafe.test', '--api']],
  ])('for %s says what it wants', async (_what, args) => {
    await expect(print(...args)).rejects.toMatchObject({
      stderr: expect.stringMatching(/npm run token|no active user stranger/),
    });
  });
});

test('the local org has the id its environment says', () => {
  expect(org.orgId).toBe(LOCAL_ORG_ID);
});
