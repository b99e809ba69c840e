import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { policySettings } from '#api/policy/schema.ts';
import { customerRows, dayFrom, startRequests, type RequestShell } from './requestShell.ts';

const start = new Date();
let now = start;
let shell: RequestShell;

const NAMES = ['before', 'after', 'chief', 'nobody', 'later', 'arranged', 'own deputy'];

beforeAll(async () => {
  const rows = NAMES.flatMap((name) => customerRows(name));
  shell = await startRequests(start, () => now, rows);
}, 60_000);
afterAll(() => shell.stop());
afterEach(async () => {
  await person('owner', { IsActive: true, ManagerId: null });
  await person('rep2', { IsActive: true });
  await company([]);
});

/** What changes in the org is seen once the pool is read anew. */
const later = () => (now = new Date(now.getTime() + 5_000));

async function person(name: string, fields: Record<string, unknown>): Promise<void> {
  await shell.rest('sysadmin', 'PATCH', `/sobjects/User/${shell.id(name)}`, fields);
  later();
}

async function company(deputies: string[], of = 'owner'): Promise<void> {
  const [policy] = await shell.rows('SELECT Id, Settings__c FROM Reference_Policy__c');
  const absences = deputies.map((name) => ({
    userId: shell.id(of),
    deputyId: shell.id(name),
    from: dayFrom(start, -1),
    until: dayFrom(start, 2),
  }));
  const settings = policySettings.parse({ ...JSON.parse(policy.Settings__c), absences });
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference_Policy__c/${policy.Id}`, {
    Settings__c: JSON.stringify(settings),
  });
  later();
}

const leave = (name: string, fields: Record<string, unknown> = {}) => person(name, { IsActive: false, ...fields });
const asked = async (name: string): Promise<string> => (await shell.ask([name])).body.request.id;
const waiting = async (name: string): Promise<string[]> =>
  (await shell.get(name, '/v1/requests?view=waiting-for-me')).body.requests.map((each: any) => each.id);

describe('an account owner who has left', () => {
  test('is not asked: their deputy is', async () => {
    await company(['rep2']);
    await leave('owner');
    const { body } = await shell.ask(['before']);
    expect(body.request.ball).toMatchObject({ party: 'Account Owner', user: { id: shell.id('rep2') } });
    expect(body.request.approvals).toMatchObject([{ approver: { id: shell.id('rep2') } }]);
    expect(await shell.move('rep2', body.request.id, { move: 'approve' })).toMatchObject({ status: 200 });
  });

  test('after being asked, is answered for by a deputy who was named only then', async () => {
    const id = await asked('after');
    expect(await shell.view('rep2', id)).toMatchObject({ status: 404 });
    await leave('owner');
    await company(['rep2']);
    expect(await waiting('rep2')).toContain(id);
    const { body } = await shell.view('rep2', id);
    expect(body.ball).toMatchObject({ user: { id: shell.id('rep2'), name: 'rep2' }, nextStep: 'Approve or decline' });
    expect(body.decisions).toHaveLength(1);
    expect(body.candidates[0].use).not.toBeNull();
    const answered = await shell.move('rep2', id, { move: 'approve' });
    expect(answered).toMatchObject({ status: 200, body: { status: 'In Progress' } });
    expect(answered.body.decisions[0].text).toBe('Approved by rep2 for owner');
  });

  test('without a deputy is answered for by their manager', async () => {
    const id = await asked('chief');
    await leave('owner', { ManagerId: shell.id('rep2') });
    const [today] = (await shell.get('rep2', '/v1/insights/today')).body.lists;
    expect(today).toMatchObject({ name: 'waiting', rows: [{ id, reason: 'turn', nextStep: 'Approve or decline' }] });
    expect(await waiting('rep2')).toContain(id);
    expect(await shell.move('rep2', id, { move: 'decline', comment: 'Not now' })).toMatchObject({ status: 200 });
  });

  test('without anybody, by the reference team, who sees it waiting', async () => {
    const id = await asked('nobody');
    expect(await waiting('manager')).not.toContain(id);
    await leave('owner');
    expect((await shell.view('rep', id)).body.ball).toMatchObject({ party: 'Reference Manager', user: null });
    expect(await waiting('manager')).toContain(id);
    expect(await shell.move('manager', id, { move: 'approve' })).toMatchObject({ status: 200 });
  });

  test('is never answered for by who asks, though they are the deputy', async () => {
    await company(['rep']);
    const id = await asked('own deputy');
    await leave('owner');
    expect(await shell.move('rep', id, { move: 'approve' })).toMatchObject({ status: 403 });
    expect(await shell.move('manager', id, { move: 'approve' })).toMatchObject({ status: 200 });
  });
});

test('a deputy named after the request was placed reads it, with its history, and answers', async () => {
  const id = await asked('later');
  expect(await shell.move('rep2', id, { move: 'approve' })).toMatchObject({ status: 404 });
  await company(['rep2']);
  expect(await shell.move('rep2', id, { move: 'approve' })).toMatchObject({ status: 200 });
  expect((await shell.view('rep2', id)).body.decisions).toHaveLength(2);
});

test('what somebody arranged who has left is in the queue again, and taken by the next step', async () => {
  const id = await asked('arranged');
  await shell.move('owner', id, { move: 'approve' });
  await shell.move('manager', id, { move: 'assign', fulfillerId: shell.id('rep2') });
  expect((await shell.view('rep', id)).body.ball).toMatchObject({ party: 'Fulfiller', user: { id: shell.id('rep2') } });
  await leave('rep2');
  expect((await shell.view('rep', id)).body.ball).toMatchObject({ party: 'Reference Manager', user: null });
  expect(await waiting('manager')).toContain(id);
  const { body: queue } = await shell.get('manager', '/v1/requests?view=queue&unassigned=true');
  expect(queue.requests.map((each: any) => each.id)).toContain(id);
  const { body } = await shell.move('manager', id, { move: 'ask' });
  expect(body.fulfiller).toMatchObject({ id: shell.id('manager') });
});
