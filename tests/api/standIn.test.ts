import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { policySettings } from '#api/policy/schema.ts';
import { expireHolds } from '#api/request/expire.ts';
import type { LoadRow } from '../org/start.ts';
import { customerRows, dayFrom, startRequests, type RequestShell } from './requestShell.ts';

const start = new Date();
let now = start;
let shell: RequestShell;

/** Two steps in order, a day for each; the owner is away and has a deputy. */
function awayRule(row: LoadRow): LoadRow {
  if (row.type !== 'Reference_Rule__c') return row;
  const steps = { Approver_Roles__c: 'Account Owner;Reference Manager', Approval_Order__c: 'In order' };
  return { ...row, fields: { ...row.fields, ...steps, Approval_Hours__c: 8 } };
}

beforeAll(async () => {
  const names = ['deputy', 'overdue', 'first', 'second', 'lonely'];
  const rows = names.flatMap((name) => customerRows(name, { Manager__c: '@manager' }));
  shell = await startRequests(start, () => now, rows, awayRule);
  const [policy] = await shell.rows('SELECT Id, Settings__c FROM Reference_Policy__c');
  const absence = {
    userId: shell.id('owner'),
    deputyId: shell.id('rep2'),
    from: dayFrom(start, -1),
    until: dayFrom(start, 2),
  };
  const settings = policySettings.parse({ ...JSON.parse(policy.Settings__c), absences: [absence] });
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference_Policy__c/${policy.Id}`, {
    Settings__c: JSON.stringify(settings),
  });
}, 60_000);
afterAll(() => shell.stop());

const waiting = async (name: string): Promise<string[]> =>
  (await shell.get(name, '/v1/requests?view=waiting-for-me')).body.requests.map((each: any) => each.id);
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);

describe('an approval nobody has time for', () => {
  test('200 by the deputy, who finds it waiting; then the next step is asked, and only then', async () => {
    const { id } = (await shell.ask(['deputy'])).body.request;
    expect(await waiting('manager')).not.toContain(id);
    expect(await waiting('rep2')).toContain(id);
    const answered = await shell.move('rep2', id, { move: 'approve' });
    expect(answered).toMatchObject({
      status: 200,
      body: { status: 'Pending Approval', ball: { party: 'Reference Manager' } },
    });
    expect(answered.body.decisions[0].text).toBe('Approved by rep2 for owner');
    expect(answered.body.approvals).toMatchObject([
      { verdict: 'Approved', answeredBy: { id: shell.id('rep2') } },
      { verdict: 'Pending', askedAt: now.toISOString(), answeredBy: null },
    ]);
    expect(await waiting('rep2')).not.toContain(id);
    expect(await shell.move('manager', id, { move: 'approve' })).toMatchObject({
      status: 200,
      body: { status: 'In Progress' },
    });
  });

  test('200 by the reference team once its time is over, 403 before', async () => {
    const { id } = (await shell.ask(['overdue'])).body.request;
    expect(await shell.move('manager', id, { move: 'approve' })).toMatchObject({ status: 403 });
    now = days(5);
    expect(await waiting('manager')).toContain(id);
    const answered = await shell.move('manager', id, { move: 'approve' });
    now = start;
    expect(answered).toMatchObject({ status: 200 });
    expect(answered.body.decisions[0].text).toBe('Approved by manager for owner');
  });
});

describe('a reservation that lapses', () => {
  test('goes to whoever stands by, by nobody’s hand, and twice it lapses once', async () => {
    const { id } = (await shell.ask(['first', 'second'])).body.request;
    expect(await expireHolds(shell.deps, id)).toBe(false);
    now = days(8);
    const both = await Promise.all([expireHolds(shell.deps, id), expireHolds(shell.deps, id)]);
    now = start;
    expect(both.sort()).toEqual([false, true]);
    const { body } = await shell.view('rep', id);
    expect(body).toMatchObject({ status: 'Pending Approval', turn: 2 });
    expect(body.candidates).toMatchObject([{ status: 'Released', use: null }, { status: 'Held' }]);
    expect(body.decisions[0]).toMatchObject({ text: 'Reservation lapsed', by: null });
    expect((await shell.view('owner', id)).body.decisions).toHaveLength(2);
  });

  test('ends the request when nobody stands by, and its use counts no more', async () => {
    const { id } = (await shell.ask(['lonely'])).body.request;
    now = days(8);
    expect(await expireHolds(shell.deps, id)).toBe(true);
    now = start;
    expect((await shell.view('rep', id)).body).toMatchObject({ status: 'Unfulfilled', moves: [{ move: 'reopen' }] });
    const uses = await shell.rows(`SELECT Status__c FROM Reference_Activity__c WHERE Request__c = '${id}'`);
    expect(uses).toMatchObject([{ Status__c: 'Released' }]);
  });
});
