import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LoadRow } from '../org/start.ts';
import { CONTACT, customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';

const now = new Date();
let shell: RequestShell;

const NAMES = ['took', 'late', 'again', 'merged', 'told', 'reminded', 'passed', 'counted'];

beforeAll(async () => {
  const agrees = (row: LoadRow): LoadRow => ({
    ...row,
    fields:
      row.type === 'Reference_Participation__c' ? { Contact_Release__c: 'After accept', ...row.fields } : row.fields,
  });
  const customers = NAMES.flatMap((name) => customerRows(name)).map(agrees);
  shell = await startRequests(now, () => now, [...customers, ...customerRows('never')]);
}, 60_000);
afterAll(() => shell.stop());

const HOUR_MS = 3_600_000;
const past = () => new Date(now.getTime() - HOUR_MS).toISOString();

async function accepted(name: string): Promise<string> {
  const { body } = await shell.ask([name]);
  await shell.move('owner', body.request.id, { move: 'approve' });
  await shell.move('manager', body.request.id, { move: 'ask' });
  await shell.move('manager', body.request.id, { move: 'answer', accepted: true });
  return body.request.id;
}

async function dated(name: string): Promise<string> {
  const id = await accepted(name);
  expect(await shell.move('manager', id, { move: 'schedule', startsAt: past() })).toMatchObject({ status: 200 });
  return id;
}

const waiting = async (name: string): Promise<string[]> =>
  (await shell.get(name, '/v1/requests?view=waiting-for-me')).body.requests.map((each: any) => each.id);

describe('how it went', () => {
  test('200 recorded by the reference team, confirmed by the rep, and counted only then', async () => {
    const id = await dated('took');
    const done = await shell.move('manager', id, { move: 'complete', minutesSpent: 40, comment: 'Went well' });
    expect(done).toMatchObject({
      status: 200,
      body: { status: 'Completed', ball: { party: 'Requester', nextStep: 'Say how it went' } },
    });
    expect(await waiting('rep')).toContain(id);
    expect(await shell.move('manager', id, { move: 'confirm' })).toMatchObject({
      status: 403,
      body: { code: 'NOT_YOUR_MOVE' },
    });
    expect(await shell.move('rep2', id, { move: 'confirm' })).toMatchObject({ status: 404 });
    const key = withKey(randomUUID());
    const confirm = () => shell.post('rep', `/v1/requests/${id}/moves`, { move: 'confirm', actualGrade: 5 }, key);
    expect(await confirm()).toMatchObject({ status: 200, body: { ball: { party: 'Nobody' } } });
    expect(await confirm()).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect(await waiting('rep')).not.toContain(id);
    const { body } = await shell.view('rep', id);
    expect(body.candidates[0].use).toMatchObject({
      status: 'Completed',
      confirmed: true,
      grade: 5,
      minutesSpent: 40,
      result: 'Went well',
      recordedBy: { name: 'manager' },
      confirmedBy: { name: 'rep' },
    });
    expect(body.decisions.map((each: any) => each.text).slice(0, 2)).toEqual([
      'Confirmed by rep',
      'Took place, recorded by manager',
    ]);
  });

  test('200 for a no-show with whose it was, corrected by a manager, and 409 with what is possible instead', async () => {
    const id = await dated('late');
    const missed = await shell.move('rep', id, { move: 'miss', whose: 'Prospect', comment: 'Stuck in traffic' });
    expect(missed).toMatchObject({
      status: 200,
      body: { status: 'Missed', candidates: [{ use: { noShow: 'Prospect' } }] },
    });
    expect(missed.body.decisions[0].text).toBe('No-show of the prospect recorded by rep');
    const wrong = await shell.move('rep', id, { move: 'complete' });
    expect(wrong).toMatchObject({ status: 409, body: { code: 'ILLEGAL_MOVE', allowed: ['reopen'] } });
    const corrected = await shell.move('manager', id, {
      move: 'correct',
      outcome: 'Completed',
      comment: 'Came after all',
    });
    expect(corrected).toMatchObject({ status: 200, body: { status: 'Completed', ball: { party: 'Requester' } } });
    const uses = await shell.rows(`SELECT Status__c, No_Show__c FROM Reference_Activity__c WHERE Request__c = '${id}'`);
    expect(uses).toMatchObject([{ Status__c: 'Completed', No_Show__c: null }]);
  });

  test('200 reopened after a no-show with the same customer reserved anew, whom the rep still sees', async () => {
    const id = await dated('again');
    await shell.move('manager', id, { move: 'miss', whose: 'Us' });
    const neededBy = dayFrom(now, 40);
    const answer = await shell.move('rep', id, { move: 'reopen', neededBy });
    expect(answer).toMatchObject({ status: 200, body: { status: 'In Progress', neededBy } });
    expect(answer.body.candidates).toMatchObject([
      { status: 'Accepted', use: { status: 'Missed' } },
      { status: 'Held', use: { status: 'Held', on: neededBy }, account: { name: 'again dairy' } },
    ]);
    const { body } = await shell.view('rep', id);
    expect(body.candidates).toHaveLength(2);
    expect(body.candidates[1]).toMatchObject({ use: { status: 'Held' } });
    expect(await shell.move('manager', id, { move: 'ask' })).toMatchObject({ status: 200 });
  });
});

describe('the contact', () => {
  const told = { releasedName: CONTACT.LastName, releasedChannel: CONTACT.Email };
  const nothing = { releasedName: null, releasedChannel: null };

  test('200 for a release, read by the rep from then on, never in the record of it, and gone when it took place', async () => {
    const id = await accepted('told');
    expect((await shell.view('rep', id)).body.candidates).toMatchObject([nothing]);
    const release = { move: 'release', channel: 'Email' };
    expect(await shell.move('rep', id, release)).toMatchObject({ status: 403 });
    await shell.usage();
    expect(await shell.move('manager', id, release)).toMatchObject({ status: 200, body: { candidates: [told] } });
    const calls = Object.values(await shell.usage()).reduce((sum, each) => sum + each, 0);
    expect(calls).toBe(3);
    expect((await shell.view('rep', id)).body).toMatchObject({ candidates: [told] });
    expect((await shell.view('executive', id)).body.candidates).toMatchObject([nothing]);
    const records = await shell.rows(
      `SELECT Move__c, Reason__c, Facts__c FROM Reference_Decision__c WHERE Request__c = '${id}'`,
    );
    const kept = JSON.stringify(records) + shell.log.join('');
    expect(kept).toContain(id);
    for (const secret of Object.values(CONTACT)) expect(kept).not.toContain(secret);
    await shell.move('manager', id, { move: 'schedule', startsAt: past() });
    await shell.move('manager', id, { move: 'complete' });
    expect((await shell.view('rep', id)).body.candidates).toMatchObject([nothing]);
  });

  test('409 where the agreement says never, and by a number nobody knows', async () => {
    const refused = { status: 409, body: { code: 'CONTACT_NOT_RELEASED' } };
    const never = await accepted('never');
    expect(await shell.move('manager', never, { move: 'release', channel: 'Email' })).toMatchObject(refused);
    const id = await accepted('told');
    expect(await shell.move('manager', id, { move: 'release', channel: 'Mobile' })).toMatchObject(refused);
  });
});

describe('requests after one customer', () => {
  test('200 merged into one: its rep follows the other, and both histories say so', async () => {
    const first = (await shell.ask(['merged'])).body.request.id;
    const opportunityId = shell.id('rep2 deal');
    const second = await shell.post('rep2', '/v1/requests', shell.asked(['merged'], { opportunityId }), withKey());
    const { id } = second.body.request;
    expect(await shell.view('rep2', first)).toMatchObject({ status: 404 });
    const merge = { move: 'merge', intoId: first, comment: 'One call for both' };
    expect(await shell.move('rep2', id, merge)).toMatchObject({ status: 404 });
    const moved = await shell.move('manager', id, merge);
    expect(moved).toMatchObject({ status: 200, body: { status: 'Cancelled' } });
    const followed = await shell.view('rep2', first);
    expect(followed).toMatchObject({ status: 200, body: { status: 'Pending Approval', turn: 2 } });
    expect(followed.body.decisions[0].text).toBe('Another request merged into this one by manager');
    const ended = (await shell.view('rep2', id)).body;
    expect(ended.decisions[0].text).toBe('Merged into another request by manager');
    for (const { mergedInto } of [moved.body, ended])
      expect(mergedInto).toEqual({ id: first, number: followed.body.number });
    const held = await shell.rows(
      `SELECT Status__c FROM Reference_Activity__c WHERE Reference__c = '${shell.id('merged')}' ORDER BY Status__c`,
    );
    expect(held.map((each) => each.Status__c)).toEqual(['Held', 'Released']);
  });
});

describe('whose turn it is', () => {
  test('200 for a reminder, which names who has the ball', async () => {
    const { id } = (await shell.ask(['reminded'])).body.request;
    const answer = await shell.move('rep', id, { move: 'remind' });
    expect(answer).toMatchObject({ status: 200, body: { ball: { party: 'Account Owner' }, turn: 2 } });
    expect(answer.body.decisions[0]).toMatchObject({ text: 'Reminder sent by rep', ball: 'Account Owner' });
  });

  test('200 for an approval passed on: the other reads it, finds it waiting, and answers', async () => {
    const { id } = (await shell.ask(['passed'])).body.request;
    expect(await shell.view('rep2', id)).toMatchObject({ status: 404 });
    const approverId = shell.id('rep2');
    const passed = await shell.move('owner', id, { move: 'reassign', approverId });
    const other = { id: approverId, name: 'rep2' };
    expect(passed).toMatchObject({ status: 200, body: { ball: { user: other }, approvals: [{ approver: other }] } });
    expect(await waiting('rep2')).toContain(id);
    expect(await waiting('owner')).not.toContain(id);
    expect(await shell.move('owner', id, { move: 'approve' })).toMatchObject({ status: 403 });
    expect(await shell.move('rep2', id, { move: 'approve' })).toMatchObject({
      status: 200,
      body: { status: 'In Progress' },
    });
    expect((await shell.view('rep2', id)).body.decisions).toHaveLength(3);
  });

  test('400 for an approval passed on to nobody', async () => {
    const { id } = (await shell.ask(['counted'])).body.request;
    const approverId = '0055eV000000zzzABA';
    const answer = await shell.move('owner', id, { move: 'reassign', approverId });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'approverId', value: approverId }] } });
  });
});
