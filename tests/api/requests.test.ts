import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERMISSION_SETS, startOrgApp, type OrgApp, type Posted } from './orgApp.ts';
import { CONTACT, customerRows, dayFrom, dealRows } from './requestRows.ts';

const start = new Date();
/** The service's clock, which stands still unless a test moves it. */
let now = start;
let shell: OrgApp;

const customers = ['story', 'withdrawn', 'arranged', 'declined', 'next', 'twice', 'apart', 'race', 'silent', 'counted'];

beforeAll(async () => {
  const rows = [
    ...dealRows(start),
    ...customers.flatMap((name) => customerRows(name)),
    ...customerRows('hidden', { Visible_In_Search__c: false }),
    ...customerRows('full', { Limit__c: 1, Period__c: 'Rolling 90 days' }),
  ];
  shell = await startOrgApp({ rows, now: () => now, people: { ...PERMISSION_SETS, outsider: [] } });
}, 60_000);
afterAll(() => shell.stop());

const id = (ref: string) => shell.ids.get(ref) ?? `no ${ref}`;
const withKey = (key: string = randomUUID()) => ({ 'idempotency-key': key });

/** A request for these customers, in order of preference. */
const asked = (names: string[], more: Record<string, unknown> = {}) => ({
  opportunityId: id('rep deal'),
  activityType: 'Reference call',
  neededBy: dayFrom(start, 14),
  candidates: names.map(id),
  ...more,
});
const ask = (names: string[], more: Record<string, unknown> = {}) =>
  shell.post('rep', '/v1/requests', asked(names, more), withKey());
const move = (name: string, requestId: string, body: Record<string, unknown>) =>
  shell.post(name, `/v1/requests/${requestId}/moves`, body);
const view = (name: string, requestId: string) => shell.get(name, `/v1/requests/${requestId}`);

/** What the organization holds, as an administrator sees it. */
const rows = async (query: string): Promise<any[]> =>
  (await shell.rest('sysadmin', 'GET', `/query?q=${encodeURIComponent(query)}`)).records;

describe('asking for a customer', () => {
  let created: Posted;
  beforeAll(async () => {
    created = await ask(['story'], { topics: 'Calving season' });
  });

  test('201 with the request and who has the ball', () => {
    expect(created.status).toBe(201);
    expect(created.body.full).toEqual([]);
    expect(created.body.request).toMatchObject({
      status: 'Pending Approval',
      topics: 'Calving season',
      deal: { name: 'Herd tracking of rep', prospect: 'Ranch of rep' },
      ball: { party: 'Account Owner', user: { id: id('owner') }, nextStep: 'Approve or decline' },
      candidates: [{ status: 'Held', account: { name: 'story dairy', industry: 'Dairy Farming' } }],
      moves: [{ move: 'withdraw' }],
    });
  });

  test('200 with the request among those that wait for the account owner, and not for the rep', async () => {
    const waiting = async (name: string) =>
      (await shell.get(name, '/v1/requests?view=waiting-for-me')).body.requests.map((each: any) => each.id);
    expect(await waiting('owner')).toContain(created.body.request.id);
    expect(await waiting('rep')).not.toContain(created.body.request.id);
  });

  test('403 for an approval by the one who asked', async () => {
    const answer = await move('rep', created.body.request.id, { move: 'approve' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_MOVE' } });
  });

  test('200 for the owner who approves, and the rep reads who did and who goes on', async () => {
    const { id: requestId } = created.body.request;
    const approved = await move('owner', requestId, { move: 'approve', comment: 'Ask in the morning' });
    expect(approved).toMatchObject({ status: 200, body: { status: 'In Progress' } });
    const { body } = await view('rep', requestId);
    expect(body).toMatchObject({ status: 'In Progress', turn: 2, ball: { party: 'Reference Manager' } });
    expect(body.decisions.map((each: any) => each.text)).toEqual(['Approved by owner', 'Requested by rep']);
  });

  test('409 for a step that is over, telling the state and what is possible', async () => {
    const answer = await move('owner', created.body.request.id, { move: 'schedule', startsAt: now.toISOString() });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'ILLEGAL_MOVE', values: { status: 'In Progress' } });
    expect(answer.body.allowed).not.toContain('schedule');
  });
});

describe('the ways a request goes', () => {
  test('200 for a rep who withdraws, and nothing stays reserved', async () => {
    const { body } = await ask(['withdrawn']);
    const answer = await move('rep', body.request.id, { move: 'withdraw' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'Cancelled', ball: { party: 'Nobody' }, moves: [] } });
    expect(answer.body.candidates).toMatchObject([{ status: 'Released' }]);
    const uses = await rows(`SELECT Status__c FROM Reference_Activity__c WHERE Request__c = '${body.request.id}'`);
    expect(uses).toMatchObject([{ Status__c: 'Released' }]);
  });

  test('200 for a manager who assigns, asks, records the answer, sets a date and confirms that it took place', async () => {
    const { body } = await ask(['arranged']);
    const requestId = body.request.id;
    await move('owner', requestId, { move: 'approve' });
    const startsAt = `${dayFrom(start, 10)}T15:00:00.000Z`;
    const steps = [
      [{ move: 'assign' }, 'In Progress', 'Fulfiller'],
      [{ move: 'ask' }, 'In Progress', 'Customer'],
      [{ move: 'answer', accepted: true }, 'In Progress', 'Fulfiller'],
      [{ move: 'schedule', startsAt }, 'Scheduled', 'Fulfiller'],
    ] as const;
    for (const [step, status, party] of steps) {
      expect(await move('manager', requestId, step)).toMatchObject({ status: 200, body: { status, ball: { party } } });
    }
    expect(await move('manager', requestId, { move: 'complete' })).toMatchObject({ status: 409 });
    now = new Date(`${dayFrom(start, 11)}T00:00:00.000Z`);
    const done = await move('manager', requestId, { move: 'complete' });
    now = start;
    expect(done).toMatchObject({ status: 200, body: { status: 'Completed', ball: { party: 'Nobody' } } });
    const uses = await rows(
      `SELECT Status__c, Confirmed__c, Activity_Date__c FROM Reference_Activity__c WHERE Request__c = '${requestId}'`,
    );
    expect(uses).toMatchObject([{ Status__c: 'Completed', Confirmed__c: true, Activity_Date__c: dayFrom(start, 10) }]);
  });

  test('200 for an owner who declines, and the next customer moves up', async () => {
    const { body } = await ask(['declined', 'next']);
    expect(body.request.candidates).toMatchObject([{ status: 'Held' }, { status: 'Standby' }]);
    const answer = await move('owner', body.request.id, { move: 'decline', comment: 'In the middle of a renewal' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'Pending Approval' } });
    expect(answer.body.candidates).toMatchObject([{ status: 'Declined' }, { status: 'Held' }]);
  });

  test('201 without a customer when the reference team is to find one', async () => {
    const { status, body } = await ask([]);
    expect(status).toBe(201);
    expect(body.request).toMatchObject({ status: 'New', candidates: [], ball: { party: 'Reference Manager' } });
  });

  test('409 with rule, count, limit and next date for a customer who has given all they promised', async () => {
    expect(await ask(['full'])).toMatchObject({ status: 201 });
    const { status, body } = await ask(['full']);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', rule: 'person', count: 1, limit: 1 });
    expect(body.nextDate).toBe(dayFrom(start, 14 + 90));
    expect(body.alternatives).toContainEqual({ kind: 'later', referenceId: id('full'), neededBy: body.nextDate });
  });
});

describe('what these eyes may not see', () => {
  const plain = ({ status, body }: { status: number; body: any }) => ({ status, ...body, requestId: '' });
  const nowhere = '0065eV000000zzzABA';

  test('404 for an opportunity of a colleague, as for one that does not exist, with nothing else', async () => {
    const unseen = await ask([], { opportunityId: id('rep2 deal') });
    expect(unseen.status).toBe(404);
    expect(plain(unseen)).toEqual(plain(await ask([], { opportunityId: nowhere })));
    expect(unseen.body.detail).toBeUndefined();
  });

  test('404 for a hidden customer, as for one that does not exist', async () => {
    const hidden = await ask(['hidden']);
    expect(hidden.status).toBe(404);
    expect(plain(hidden)).toEqual(plain(await ask([], { candidates: [nowhere] })));
    const uses = await rows(`SELECT Id FROM Reference_Activity__c WHERE Reference__c = '${id('hidden')}'`);
    expect(uses).toEqual([]);
  });

  test('404 for a request of a colleague, read or moved', async () => {
    const { body } = await ask([]);
    expect(await view('rep2', body.request.id)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const moved = await move('rep2', body.request.id, { move: 'withdraw' });
    expect(moved).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect((await view('rep', body.request.id)).body.status).toBe('New');
  });

  test('403 for somebody without any permission', async () => {
    expect(await shell.get('outsider', '/v1/requests')).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
    const answer = await shell.post('outsider', '/v1/requests', asked([]), withKey());
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
  });
});

describe('the same key', () => {
  test('201 with the first outcome when it comes twice, and one request only', async () => {
    const key = randomUUID();
    const first = await shell.post('rep', '/v1/requests', asked(['twice']), withKey(key));
    const again = await shell.post('rep', '/v1/requests', asked(['twice']), withKey(key), await shell.another());
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
    expect(again.body.request).toMatchObject({ id: first.body.request.id, status: 'Pending Approval', turn: 1 });
    const decisions = await rows(`SELECT Id FROM Reference_Decision__c WHERE Request__c = '${first.body.request.id}'`);
    const uses = await rows(`SELECT Id FROM Reference_Activity__c WHERE Reference__c = '${id('twice')}'`);
    expect([decisions, uses]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  test('200 with the first outcome when a step is sent twice', async () => {
    const { body } = await ask([]);
    const send = () => shell.post('rep', `/v1/requests/${body.request.id}/moves`, { move: 'withdraw' }, key);
    const key = withKey();
    expect(await send()).toMatchObject({ status: 200, body: { status: 'Cancelled', turn: 2 } });
    const again = await send();
    expect(again).toMatchObject({ status: 200, body: { status: 'Cancelled', turn: 2 } });
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  test('422 with another body', async () => {
    const key = withKey();
    await shell.post('rep', '/v1/requests', asked([]), key);
    const other = await shell.post('rep', '/v1/requests', asked([], { topics: 'Something else' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
  });

  test('201 with a request of their own for another person', async () => {
    const key = withKey();
    const mine = await shell.post('rep', '/v1/requests', asked(['apart']), key);
    const theirs = { ...asked(['apart']), opportunityId: id('rep2 deal') };
    const other = await shell.post('rep2', '/v1/requests', theirs, key);
    expect([mine.status, other.status]).toEqual([201, 201]);
    expect(other.headers['idempotency-replayed']).toBeUndefined();
    expect(other.body.request.id).not.toBe(mine.body.request.id);
  });

  test('400 when a request comes without one', async () => {
    const answer = await shell.post('rep', '/v1/requests', asked([]));
    expect(answer).toMatchObject({ status: 400, body: { code: 'KEY_REQUIRED' } });
  });
});

describe('two at once', () => {
  test('200 for one and 409 for the other when approve meets withdraw, and the loser is told where it stands', async () => {
    const { body } = await ask(['race']);
    const requestId = body.request.id;
    const other = await shell.another();
    const path = `/v1/requests/${requestId}/moves`;
    const answers = await Promise.all([
      shell.post('owner', path, { move: 'approve' }, { 'if-match': '"1"' }),
      shell.post('rep', path, { move: 'withdraw' }, { 'if-match': '"1"' }, other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200);
    const lost = answers.find(({ status }) => status === 409);
    expect(['ILLEGAL_MOVE', 'CHANGED_MEANWHILE']).toContain(lost?.body.code);
    expect(lost?.body.values.status).toBe(won?.body.status);
    expect((await view('rep', requestId)).body).toMatchObject({ status: won?.body.status, turn: 2 });
  });
});

describe('the customer’s people', () => {
  test('200 and never a name, an address or a number of them in what a rep reads, wherever the request stands', async () => {
    const created = await ask(['silent']);
    const requestId = created.body.request.id;
    const read: unknown[] = [created.body];
    const look = async () => {
      read.push((await view('rep', requestId)).body);
      for (const list of ['mine', 'all', 'queue']) read.push((await shell.get('rep', `/v1/requests?view=${list}`)).body);
      read.push((await shell.get('rep', `/v1/references/${id('silent')}`)).body);
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
      expect(await move(name, requestId, step)).toMatchObject({ status: 200 });
      await look();
    }
    const text = JSON.stringify(read);
    expect(text).toContain('silent dairy');
    expect(text).toContain('"Completed"');
    for (const secret of [...Object.values(CONTACT), id('silent contact')]) expect(text).not.toContain(secret);
  });
});

describe('calls to Salesforce', () => {
  const calls = (usage: Record<string, number>) => Object.values(usage).reduce((sum, count) => sum + count, 0);

  test('200 after one call for a view, three for a request or a step, two for a repeat', async () => {
    const key = withKey();
    const send = () => shell.post('rep', '/v1/requests', asked(['counted']), key);
    await shell.usage();
    const { body } = await send();
    expect(calls(await shell.usage())).toBe(3);
    expect(await send()).toMatchObject({ headers: { 'idempotency-replayed': 'true' } });
    expect(calls(await shell.usage())).toBe(2);
    await view('rep', body.request.id);
    expect(calls(await shell.usage())).toBe(1);
    await shell.get('rep', '/v1/requests?view=mine');
    expect(calls(await shell.usage())).toBe(1);
    await move('owner', body.request.id, { move: 'approve' });
    expect(calls(await shell.usage())).toBe(3);
  });
});
