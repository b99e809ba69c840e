import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
let shell: RequestShell;

beforeAll(async () => {
  const names = ['twice', 'apart', 'race', 'counted'];
  shell = await startRequests(
    start,
    () => start,
    names.flatMap((name) => customerRows(name)),
  );
}, 60_000);
afterAll(() => shell.stop());

describe('the same key', () => {
  test('201 with the first outcome when it comes twice, and one request only', async () => {
    const key = randomUUID();
    const first = await shell.post('rep', '/v1/requests', shell.asked(['twice']), withKey(key));
    const again = await shell.post('rep', '/v1/requests', shell.asked(['twice']), withKey(key), await shell.another());
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
    expect(again.body.request).toMatchObject({ id: first.body.request.id, status: 'Pending Approval', turn: 1 });
    const decisions = await shell.rows(
      `SELECT Id FROM Reference_Decision__c WHERE Request__c = '${first.body.request.id}'`,
    );
    const uses = await shell.rows(`SELECT Id FROM Reference_Activity__c WHERE Reference__c = '${shell.id('twice')}'`);
    expect([decisions, uses]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  test('200 with the first outcome when a step is sent twice', async () => {
    const { body } = await shell.ask([]);
    const send = () => shell.post('rep', `/v1/requests/${body.request.id}/moves`, { move: 'withdraw' }, key);
    const key = withKey();
    expect(await send()).toMatchObject({ status: 200, body: { status: 'Cancelled', turn: 2 } });
    const again = await send();
    expect(again).toMatchObject({ status: 200, body: { status: 'Cancelled', turn: 2 } });
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  test('422 with another body', async () => {
    const key = withKey();
    await shell.post('rep', '/v1/requests', shell.asked([]), key);
    const other = await shell.post('rep', '/v1/requests', shell.asked([], { topics: 'Something else' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
  });

  test('201 with a request of their own for another person', async () => {
    const key = withKey();
    const mine = await shell.post('rep', '/v1/requests', shell.asked(['apart']), key);
    const theirs = shell.asked(['apart'], { opportunityId: shell.id('rep2 deal') });
    const other = await shell.post('rep2', '/v1/requests', theirs, key);
    expect([mine.status, other.status]).toEqual([201, 201]);
    expect(other.headers['idempotency-replayed']).toBeUndefined();
    expect(other.body.request.id).not.toBe(mine.body.request.id);
  });

  test('400 when a request comes without one', async () => {
    const answer = await shell.post('rep', '/v1/requests', shell.asked([]));
    expect(answer).toMatchObject({ status: 400, body: { code: 'KEY_REQUIRED' } });
  });
});

describe('two at once', () => {
  test('200 for one and 409 for the other when approve meets withdraw, and the loser is told where it stands', async () => {
    const { body } = await shell.ask(['race']);
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
    expect((await shell.view('rep', requestId)).body).toMatchObject({ status: won?.body.status, turn: 2 });
  });
});

describe('calls to Salesforce', () => {
  const calls = (usage: Record<string, number>) => Object.values(usage).reduce((sum, count) => sum + count, 0);

  test('200 after one call for a view, three for a request or a step, two for a repeat', async () => {
    const key = withKey();
    const send = () => shell.post('rep', '/v1/requests', shell.asked(['counted']), key);
    await shell.usage();
    const { body } = await send();
    expect(calls(await shell.usage())).toBe(3);
    expect(await send()).toMatchObject({ headers: { 'idempotency-replayed': 'true' } });
    expect(calls(await shell.usage())).toBe(2);
    await shell.view('rep', body.request.id);
    expect(calls(await shell.usage())).toBe(1);
    await shell.get('rep', '/v1/requests?view=mine');
    expect(calls(await shell.usage())).toBe(1);
    await shell.move('owner', body.request.id, { move: 'approve' });
    expect(calls(await shell.usage())).toBe(3);
  });

  test('201 after two calls more for a turn that was lost', async () => {
    const lost = { errorCode: 'DUPLICATE_VALUE', object: 'Reference_Decision__c', times: 1 };
    await fetch(`${shell.org.url}/local/faults`, { method: 'PUT', body: JSON.stringify({ faults: [lost] }) });
    await shell.usage();
    const opportunityId = shell.id('rep other deal');
    expect((await shell.ask(['counted'], { opportunityId })).status).toBe(201);
    expect(calls(await shell.usage())).toBe(5);
  });
});

describe('a day that is over', () => {
  const over = '2020-02-29';
  const told = { status: 400, body: { code: 'INVALID_INPUT', errors: [{ path: 'neededBy', value: over }] } };

  test('400 for a request needed by then, naming field, value and what is allowed', async () => {
    const answer = await shell.ask(['counted'], { neededBy: over });
    expect(answer).toMatchObject(told);
    expect(answer.body.detail).toMatch(/^neededBy: must be \d{4}-\d{2}-\d{2} or later, but "2020-02-29" came\.$/);
  });

  test('400 for customers looked for by then', async () => {
    const deal = shell.ids.get('rep deal');
    expect(await shell.get('rep', `/v1/opportunities/${deal}/matches?neededBy=${over}`)).toMatchObject(told);
  });
});
