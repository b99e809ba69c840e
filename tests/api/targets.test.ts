import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { policyRows, startOrgApp, type OrgApp } from './orgApp.ts';

const NOW = new Date('2026-04-01T12:00:00Z');
let shell: OrgApp;
beforeAll(async () => {
  shell = await startOrgApp({ rows: policyRows(NOW), now: () => NOW });
}, 60_000);
afterAll(() => shell.stop());

const body = (more: object = {}) => ({
  name: 'Herd tracking in Spain',
  kind: 'Launch',
  industry: 'Agriculture',
  region: 'Spain',
  product: 'Herd tracking',
  activityType: 'Media interview',
  needed: 3,
  dueOn: '2026-09-01',
  ownerId: shell.ids.get('owner'),
  ...more,
});
const key = (name: string) => ({ 'idempotency-key': name });
const set = (name: string, by = 'manager', more: object = {}) => shell.post(by, '/v1/targets', body(more), key(name));

test('a manager sets a target once, however often it is sent, and executives read it with number, owner and date', async () => {
  const first = await set('once');
  expect(first).toMatchObject({
    status: 201,
    body: { name: 'Herd tracking in Spain', needed: 3, dueOn: '2026-09-01', sizeBand: null, edition: 0 },
  });
  const again = await set('once');
  expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'idempotency-replayed': 'true' } });
  expect(await set('once', 'manager', { needed: 4 })).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
  expect(await shell.post('manager', '/v1/targets', body())).toMatchObject({ body: { code: 'KEY_REQUIRED' } });
  const { body: read } = await shell.get('executive', '/v1/targets');
  expect(read.targets).toEqual([{ ...first.body, owner: { id: shell.ids.get('owner'), name: 'owner' } }]);
  expect(read.people.map((each: { name: string }) => each.name)).toContain('rep2');
});

test('is changed and dropped as it was shown, by managers alone, and the record stays', async () => {
  const { body: made } = await set('change', 'manager', { name: 'Dairies', kind: 'Segment' });
  const path = `/v1/targets/${made.id}`;
  const changed = await shell.put('manager', path, { ...body({ needed: 9 }), edition: 0 });
  expect(changed).toMatchObject({ status: 200, body: { needed: 9, edition: 1 } });
  expect(await shell.put('manager', path, { ...body(), edition: 0 })).toMatchObject({
    status: 409,
    body: { code: 'CHANGED_MEANWHILE' },
  });
  for (const name of ['executive', 'rep']) {
    expect(await set('not theirs', name)).toMatchObject({ status: 403 });
    expect(await shell.del(name, `${path}?edition=1`)).toMatchObject({ status: 403 });
  }
  expect(await shell.get('rep', '/v1/targets')).toMatchObject({ status: 403 });
  const dropped = await shell.del('manager', `${path}?edition=1`);
  expect(dropped.body.targets.map((each: { id: string }) => each.id)).not.toContain(made.id);
  expect(await shell.del('manager', `${path}?edition=2`)).toMatchObject({ status: 404 });
  const kept = await shell.rest('manager', 'GET', `/sobjects/Reference_Target__c/${made.id}?fields=Status__c`);
  expect(kept.Status__c).toBe('Dropped');
  const refused = await shell.rest('manager', 'PATCH', `/sobjects/Reference_Target__c/${made.id}`, { Needed__c: 1 });
  expect(refused).toMatchObject([{ errorCode: expect.stringMatching(/INSUFFICIENT|CUSTOM_VALIDATION/) }]);
});

test('names nobody whom its manager does not see', async () => {
  const nobody = await set('nobody', 'manager', { ownerId: '005000000000000AAA' });
  expect(nobody).toMatchObject({ status: 404 });
});
