import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { App } from '#api/app.ts';
import { connectSalesforce } from '#api/salesforce/connect.ts';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';
import { app as serviceOver, bearer, config, token } from './shell.ts';
import { expectPlain } from './trouble.ts';

const start = new Date();
let now = start;
let shell: RequestShell;
let app: App;
beforeAll(async () => {
  shell = await startRequests(start, () => now, [...customerRows('kept'), ...customerRows('busy')]);
}, 60_000);
afterAll(() => shell.stop());
beforeEach(async () => {
  now = start;
  await used(0);
  app = await shell.another();
});

/** So much of the day's requests. */
const used = (share: number) =>
  fetch(`${shell.org.url}/local/quota`, {
    method: 'PUT',
    body: JSON.stringify({ max: 100_000, used: Math.round(share * 100_000) }),
  });
const later = (minutes: number) => (now = new Date(start.getTime() + minutes * 60_000));
const mine = (name = 'rep') => shell.get(name, '/v1/requests?view=mine', app);
const matches = () => shell.get('rep', `/v1/opportunities/${shell.id('rep deal')}/matches`, app);
const ask = (names: string[]) => shell.post('rep', '/v1/requests', shell.asked(names), withKey(), app);
const calls = async () => Object.keys(await shell.usage()).filter((call) => !call.includes('oauth2'));

describe('when the day’s requests are used up', () => {
  test('a person reads again what they read, and as of when', async () => {
    const first = [await mine(), await matches()];
    later(10);
    await used(1);
    for (const [place, read] of [mine, matches].entries())
      expect(await read()).toEqual({ status: 200, body: { ...first[place]?.body, readAt: start.toISOString() } });
    // Read from memory is not read anew.
    later(14);
    expect((await mine()).body.readAt).toBe(start.toISOString());
  });

  test('what they did not read, what they read long ago and every step ends in the sentence', async () => {
    await mine();
    await used(1);
    const limit = { status: 503, body: { code: 'SALESFORCE_LIMIT_REACHED' } };
    expect(await matches()).toMatchObject(limit);
    later(16);
    expect(await mine()).toMatchObject(limit);
    const step = await ask([]);
    expect(step).toMatchObject(limit);
    expectPlain(step.body);
  });

  test('nobody reads what somebody else read', async () => {
    await mine('rep');
    await used(1);
    expect((await mine('rep2')).status).toBe(503);
  });

  test('whoever lost a permission reads nothing of what they read with it', async () => {
    await mine('owner');
    const [{ Id }] = await shell.rows(
      `SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Reference_Owner' AND Assignee.Name = 'owner'`,
    );
    await shell.rest('sysadmin', 'DELETE', `/sobjects/PermissionSetAssignment/${Id}`);
    await used(1);
    expect((await mine('owner')).status).toBe(503);
  });
});

describe('when hardly any of the day’s requests are left', () => {
  test('a person reads again what they read, at no cost, and anew what they did not', async () => {
    const first = await mine();
    await used(0.96);
    await matches();
    await shell.usage();
    later(1);
    expect((await mine()).body).toEqual({ ...first.body, readAt: start.toISOString() });
    expect(await calls()).toEqual([]);
    expect((await mine('rep2')).body.readAt).toBeUndefined();
  });

  test('a person reads anew after a step of theirs', async () => {
    await mine();
    await used(0.96);
    await matches();
    const { body } = await ask(['kept']);
    const read = (await mine()).body;
    expect([read.readAt, read.requests[0].id]).toEqual([undefined, body.request.id]);
  });
});

test('what was being read while a person took a step is not kept for after it', async () => {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let reads = 0;
  const response = { 200: z.object({}) };
  const routes = async (scope: App) => {
    scope.post('/v1/probe', { schema: { response } }, async () => ({}));
    scope.get('/v1/probe', { schema: { response } }, async () => {
      reads += 1;
      begun.resolve();
      await gate.promise;
      return {};
    });
  };
  const salesforce = { ...connectSalesforce(config()), share: () => 1 };
  const service = await serviceOver({ salesforce, routes });
  const send = (method: 'GET' | 'POST') => service.inject({ method, url: '/v1/probe', headers: bearer(token()) });
  const before = send('GET');
  await begun.promise;
  await send('POST');
  gate.resolve();
  await before;
  expect([(await send('GET')).json(), reads]).toEqual([{}, 2]);
  expect([(await send('GET')).json(), reads]).toEqual([{ readAt: expect.any(String) }, 2]);
  await service.close();
});

test('with requests to spare everything is read anew', async () => {
  await mine();
  await used(0.94);
  const { body } = await ask(['busy']);
  await shell.move('owner', body.request.id, { move: 'approve' });
  const read = await shell.get('rep', `/v1/requests/${body.request.id}`, app);
  await shell.move('rep', body.request.id, { move: 'withdraw' });
  const again = await shell.get('rep', `/v1/requests/${body.request.id}`, app);
  expect([read.body.status, again.body.status, again.body.readAt]).toEqual(['In Progress', 'Cancelled', undefined]);
});
