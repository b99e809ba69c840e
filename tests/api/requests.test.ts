import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Posted } from './orgApp.ts';
import { CONTACT, customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
/** The service's clock, which stands still unless a test moves it. */
let now = start;
let shell: RequestShell;

beforeAll(async () => {
  const names = ['story', 'withdrawn', 'arranged', 'declined', 'next', 'silent'];
  shell = await startRequests(start, () => now, [
    ...names.flatMap((name) => customerRows(name)),
    ...customerRows('hidden', { Visible_In_Search__c: false }),
    ...customerRows('full', { Limit__c: 1, Period__c: 'Rolling 90 days' }),
  ]);
}, 60_000);
afterAll(() => shell.stop());

describe('asking for a customer', () => {
  let created: Posted;
  beforeAll(async () => {
    created = await shell.ask(['story'], { topics: 'Calving season' });
  });

  test('201 with the request and who has the ball', () => {
    expect(created.status).toBe(201);
    expect(created.body.full).toEqual([]);
    expect(created.body.request).toMatchObject({
      status: 'Pending Approval',
      topics: 'Calving season',
      deal: { name: 'Herd tracking of rep', prospect: 'Ranch of rep' },
      ball: { party: 'Account Owner', user: { id: shell.id('owner') }, nextStep: 'Approve or decline' },
      candidates: [{ status: 'Held', account: { name: 'story dairy', industry: 'Dairy Farming' } }],
      moves: [{ move: 'remind' }, { move: 'withdraw' }],
    });
  });

  test('200 with the request among those that wait for the account owner, and not for the rep', async () => {
    const waiting = async (name: string) =>
      (await shell.get(name, '/v1/requests?view=waiting-for-me')).body.requests.map((each: any) => each.id);
    expect(await waiting('owner')).toContain(created.body.request.id);
    expect(await waiting('rep')).not.toContain(created.body.request.id);
  });

  test('403 for an approval by the one who asked', async () => {
    const answer = await shell.move('rep', created.body.request.id, { move: 'approve' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_MOVE' } });
  });

  test('200 for the owner who approves, and the rep reads who did and who goes on', async () => {
    const { id: requestId } = created.body.request;
    const approved = await shell.move('owner', requestId, { move: 'approve', comment: 'Ask in the morning' });
    expect(approved).toMatchObject({ status: 200, body: { status: 'In Progress' } });
    const { body } = await shell.view('rep', requestId);
    expect(body).toMatchObject({ status: 'In Progress', turn: 2, ball: { party: 'Reference Manager' } });
    expect(body.decisions.map((each: any) => each.text)).toEqual(['Approved by owner', 'Requested by rep']);
  });

  test('409 for a step that is over, telling the state and what is possible', async () => {
    const answer = await shell.move('owner', created.body.request.id, {
      move: 'schedule',
      startsAt: now.toISOString(),
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'ILLEGAL_MOVE', values: { status: 'In Progress' } });
    expect(answer.body.allowed).not.toContain('schedule');
  });
});

describe('the ways a request goes', () => {
  test('200 for a rep who withdraws, and nothing stays reserved', async () => {
    const { body } = await shell.ask(['withdrawn']);
    const answer = await shell.move('rep', body.request.id, { move: 'withdraw' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'Cancelled', ball: { party: 'Nobody' } } });
    expect(answer.body.moves).toMatchObject([{ move: 'reopen' }]);
    expect(answer.body.candidates).toMatchObject([{ status: 'Released' }]);
    const uses = await shell.rows(
      `SELECT Status__c FROM Reference_Activity__c WHERE Request__c = '${body.request.id}'`,
    );
    expect(uses).toMatchObject([{ Status__c: 'Released' }]);
  });

  test('200 for a manager who assigns, asks, records the answer, sets a date and confirms that it took place', async () => {
    const { body } = await shell.ask(['arranged']);
    const requestId = body.request.id;
    await shell.move('owner', requestId, { move: 'approve' });
    const startsAt = `${dayFrom(start, 10)}T15:00:00.000Z`;
    const steps = [
      [{ move: 'assign' }, 'In Progress', 'Fulfiller'],
      [{ move: 'ask' }, 'In Progress', 'Customer'],
      [{ move: 'answer', accepted: true }, 'In Progress', 'Fulfiller'],
      [{ move: 'schedule', startsAt }, 'Scheduled', 'Fulfiller'],
    ] as const;
    for (const [step, status, party] of steps) {
      expect(await shell.move('manager', requestId, step)).toMatchObject({
        status: 200,
        body: { status, ball: { party } },
      });
    }
    expect(await shell.move('manager', requestId, { move: 'complete' })).toMatchObject({ status: 409 });
    now = new Date(`${dayFrom(start, 11)}T00:00:00.000Z`);
    const done = await shell.move('manager', requestId, { move: 'complete' });
    now = start;
    expect(done).toMatchObject({ status: 200, body: { status: 'Completed', ball: { party: 'Requester' } } });
    const confirmed = await shell.move('rep', requestId, { move: 'confirm', actualGrade: 5 });
    expect(confirmed).toMatchObject({ status: 200, body: { ball: { party: 'Nobody' } } });
    const uses = await shell.rows(
      `SELECT Status__c, Confirmed__c, Activity_Date__c FROM Reference_Activity__c WHERE Request__c = '${requestId}'`,
    );
    expect(uses).toMatchObject([{ Status__c: 'Completed', Confirmed__c: true, Activity_Date__c: dayFrom(start, 10) }]);
  });

  test('200 for an owner who declines, and the next customer moves up', async () => {
    const { body } = await shell.ask(['declined', 'next']);
    expect(body.request.candidates).toMatchObject([{ status: 'Held' }, { status: 'Standby' }]);
    const answer = await shell.move('owner', body.request.id, {
      move: 'decline',
      comment: 'In the middle of a renewal',
    });
    expect(answer).toMatchObject({ status: 200, body: { status: 'Pending Approval' } });
    expect(answer.body.candidates).toMatchObject([{ status: 'Declined' }, { status: 'Held' }]);
  });

  test('201 without a customer when the reference team is to find one', async () => {
    const { status, body } = await shell.ask([]);
    expect(status).toBe(201);
    expect(body.request).toMatchObject({ status: 'New', candidates: [], ball: { party: 'Reference Manager' } });
  });

  test('409 with rule, count, limit and next date for a customer who has given all they promised', async () => {
    expect(await shell.ask(['full'])).toMatchObject({ status: 201 });
    const { status, body } = await shell.ask(['full'], { opportunityId: shell.id('rep other deal') });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', rule: 'person', count: 1, limit: 1 });
    expect(body.nextDate).toBe(dayFrom(start, 14 + 90));
    expect(body.alternatives).toContainEqual({ kind: 'later', referenceId: shell.id('full'), neededBy: body.nextDate });
  });
});

describe('what these eyes may not see', () => {
  const plain = ({ status, body }: { status: number; body: any }) => ({ status, ...body, requestId: '' });
  const nowhere = '0065eV000000zzzABA';

  test('404 for an opportunity of a colleague, as for one that does not exist, with nothing else', async () => {
    const unseen = await shell.ask([], { opportunityId: shell.id('rep2 deal') });
    expect(unseen.status).toBe(404);
    expect(plain(unseen)).toEqual(plain(await shell.ask([], { opportunityId: nowhere })));
    expect(unseen.body.detail).toBeUndefined();
  });

  test('404 for a hidden customer, as for one that does not exist', async () => {
    const hidden = await shell.ask(['hidden']);
    expect(hidden.status).toBe(404);
    expect(plain(hidden)).toEqual(plain(await shell.ask([], { candidates: [nowhere] })));
    const uses = await shell.rows(`SELECT Id FROM Reference_Activity__c WHERE Reference__c = '${shell.id('hidden')}'`);
    expect(uses).toEqual([]);
  });

  test('404 for a request of a colleague, read or moved', async () => {
    const { body } = await shell.ask([]);
    expect(await shell.view('rep2', body.request.id)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const moved = await shell.move('rep2', body.request.id, { move: 'withdraw' });
    expect(moved).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect((await shell.view('rep', body.request.id)).body.status).toBe('New');
  });

  test('403 for somebody without any permission', async () => {
    expect(await shell.get('outsider', '/v1/requests')).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
    const answer = await shell.post('outsider', '/v1/requests', shell.asked([]), withKey());
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
  });
});

describe('the customer’s people', () => {
  test('200 and never a name, an address or a number of them in what a rep reads, wherever the request stands', async () => {
    const created = await shell.ask(['silent']);
    const requestId = created.body.request.id;
    const read: unknown[] = [created.body];
    const look = async () => {
      read.push((await shell.view('rep', requestId)).body);
      for (const list of ['mine', 'all', 'queue'])
        read.push((await shell.get('rep', `/v1/requests?view=${list}`)).body);
      read.push((await shell.get('rep', `/v1/references/${shell.id('silent')}`)).body);
    };
    await look();
    const steps: [string, Record<string, unknown>][] = [
      ['owner', { move: 'approve' }],
      ['manager', { move: 'ask' }],
      ['manager', { move: 'answer', accepted: true }],
      ['manager', { move: 'schedule', startsAt: new Date(start.getTime() - 60_000).toISOString() }],
      ['manager', { move: 'complete' }],
    ];
    for (const [name, step] of steps) {
      expect(await shell.move(name, requestId, step)).toMatchObject({ status: 200 });
      await look();
    }
    const text = JSON.stringify(read);
    expect(text).toContain('silent dairy');
    expect(text).toContain('"Completed"');
    for (const secret of [...Object.values(CONTACT), shell.id('silent contact')]) expect(text).not.toContain(secret);
  });
});
