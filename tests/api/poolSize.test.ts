import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
let shell: RequestShell;
beforeAll(async () => {
  shell = await startRequests(start, () => start, [...customerRows('one'), ...customerRows('other')]);
}, 60_000);
afterAll(() => shell.stop());

const keep = (change: object) => shell.post('owner', `/v1/references/${shell.id('one')}/changes`, change, withKey());

test('comes into a pool only while the program has room for it', async () => {
  const path = `/sobjects/Reference_Policy__c/${shell.id('policy')}`;
  const settings = JSON.parse((await shell.rest('sysadmin', 'GET', path)).Settings__c);
  const set = (poolSize: number | null) =>
    shell.rest('sysadmin', 'PATCH', path, {
      Settings__c: JSON.stringify({ ...settings, scope: { ...settings.scope, poolSize } }),
    });
  await keep({ change: 'pause', until: dayFrom(start, 20) });
  await set(1);
  for (const change of [{ change: 'resume' }, { change: 'resume', status: 'Caution' }]) {
    const refused = await keep(change);
    expect(refused).toMatchObject({ status: 409, body: { code: 'POOL_FULL', limit: 1 } });
  }
  expect((await keep({ change: 'resume', status: 'Recruited' })).status).toBe(200);
  expect(await keep({ change: 'edit', status: 'Active' })).toMatchObject({ status: 409 });
  expect((await keep({ change: 'edit', headline: 'Finds every animal' })).status).toBe(200);
  await set(null);
  expect((await keep({ change: 'edit', status: 'Active' })).status).toBe(200);
});
