import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
/** The service's clock, which stands still unless a test moves it. */
let now = start;
let shell: RequestShell;
const ids: string[] = [];

beforeAll(async () => {
  shell = await startRequests(
    start,
    () => now,
    ['one', 'two', 'three'].flatMap((name) => customerRows(name)),
  );
  for (const names of [['one'], ['two'], [], []]) {
    const { body } = await shell.ask(names, { neededBy: dayFrom(start, 14) });
    ids.push(body.request.id);
  }
}, 60_000);
afterAll(() => shell.stop());

const send = (who: string, moves: unknown[], key?: string) =>
  shell.post(who, '/v1/requests/moves', { moves }, withKey(key));
const decisions = () => shell.rows('SELECT Id FROM Reference_Decision__c');

describe('a step on many requests', () => {
  test('approves and takes in one sending, each as if it had been sent alone', async () => {
    const approved = await send(
      'owner',
      ids.slice(0, 2).map((id) => ({ id, move: 'approve' })),
    );
    expect(approved.status).toBe(200);
    expect(approved.body.results).toMatchObject(
      ids.slice(0, 2).map((id) => ({ id, ok: true, problem: null, request: { id, status: 'In Progress' } })),
    );
    const taken = await send(
      'manager',
      ids.map((id) => ({ id, move: 'assign' })),
    );
    expect(taken.body.results.map((each: any) => each.request?.fulfiller.id)).toEqual(
      ids.map(() => shell.id('manager')),
    );
  });

  test('undoes nothing where one is refused, and says of each why', async () => {
    const [first, second, third] = ids;
    const { status, body } = await send('manager', [
      { id: first, move: 'remind', comment: 'Any news?' },
      { id: third, move: 'answer', accepted: true },
      { id: second, move: 'assign', fulfillerId: shell.id('owner'), turn: 1 },
      { id: '003000000000000AAA', move: 'remind' },
    ]);
    expect(status).toBe(200);
    expect(body.results.map((each: any) => [each.ok, each.problem?.code ?? null])).toEqual([
      [true, null],
      [false, 'ILLEGAL_MOVE'],
      [false, 'CHANGED_MEANWHILE'],
      [false, 'NOT_FOUND'],
    ]);
  });

  test('happens once however often it is sent with one key', async () => {
    const moves = [
      { id: ids[0], move: 'assign', fulfillerId: shell.id('owner') },
      { id: ids[2], move: 'remind' },
    ];
    const first = await send('rep', [moves[1]], 'again');
    const before = await decisions();
    const again = await send('rep', [moves[1]], 'again');
    const [told] = first.body.results;
    expect(told.replayed).toBe(false);
    expect(again.body.results).toEqual([{ ...told, replayed: true }]);
    expect(told.request.turn).toBe((await shell.view('rep', ids[2] ?? '')).body.turn);
    expect(await decisions()).toHaveLength(before.length);
    const alone = await shell.post('rep', `/v1/requests/${ids[2]}/moves`, { move: 'remind' }, withKey('again'));
    expect(alone.headers['idempotency-replayed']).toBe('true');
    const other = await send('rep', [{ ...moves[1], comment: 'Please' }], 'again');
    expect(other.body.results[0].problem.code).toBe('KEY_REUSED');
  });

  test('reads all requests in one call as the caller', async () => {
    await shell.usage();
    await send(
      'rep',
      ids.map((id) => ({ id, move: 'remind' })),
    );
    const usage = await shell.usage();
    expect(usage['rep POST /composite']).toBe(1);
  });

  test.each([
    ['none', () => []],
    ['one twice', () => [ids[0], ids[0]].map((id) => ({ id, move: 'remind' }))],
    ['more than fifty', () => Array.from({ length: 51 }, () => ({ id: ids[0], move: 'remind' }))],
    ['an id that cannot be', () => [{ id: ids[0]?.replace(/...$/, 'ZZZ'), move: 'remind' }]],
    ['one with a field that is none', () => [{ id: ids[0], move: 'remind', colour: 'red' }]],
  ])('400 for %s', async (_what, moves) => {
    expect(await send('manager', moves())).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  test('403 for an outsider', async () => {
    expect(await send('outsider', [{ id: ids[0], move: 'remind' }])).toMatchObject({ status: 403 });
  });
});

describe('lists', () => {
  const listed = async (who: string, query: string) => {
    const { status, body } = await shell.get(who, `/v1/requests?view=all&${query}`);
    return { status, ids: body.requests?.map((each: any) => each.id).sort(), counts: body.counts };
  };
  const those = (...which: number[]) => which.map((index) => ids[index]).sort();

  test('take conditions side by side', async () => {
    expect((await listed('rep', 'status=New')).ids).toEqual(those(2, 3));
    expect((await listed('rep', 'status=New,In%20Progress')).ids).toEqual(those(0, 1, 2, 3));
    expect((await listed('rep', `fulfillerId=${shell.id('manager')}&status=In%20Progress`)).ids).toEqual(those(0, 1));
    expect((await listed('rep', 'activityType=Quote')).ids).toEqual([]);
    expect((await listed('rep', 'rush=true')).ids).toEqual([]);
  });

  test('find by what stands on the request, whatever signs are typed', async () => {
    expect((await listed('rep', 'q=ranch%20of')).ids).toEqual(those(0, 1, 2, 3));
    expect((await listed('rep2', 'q=ranch%20of')).ids).toEqual([]);
    for (const signs of ['%25', '_', "'", '%5C']) expect((await listed('rep', `q=${signs}`)).ids).toEqual([]);
  });

  test('show what nobody has taken, and count for every view', async () => {
    const { body } = await shell.ask([]);
    expect((await listed('manager', 'unassigned=true')).ids).toEqual([body.request.id]);
    const { counts } = await listed('manager', 'counts=true');
    expect(counts).toEqual({ mine: 0, 'waiting-for-me': 5, queue: 5, unassigned: 1 });
    expect((await listed('rep', 'counts=true')).counts).toMatchObject({ mine: 5, 'waiting-for-me': 0 });
    expect((await listed('rep', '')).counts).toBeNull();
  });

  test('show what is overdue once somebody has waited too long', async () => {
    expect((await listed('manager', 'overdue=true')).ids).toEqual([]);
    now = new Date(start.getTime() + 10 * 86_400_000);
    const late = await listed('manager', 'overdue=true');
    now = start;
    expect(late.ids).toHaveLength(5);
  });

  test('400 for a condition that is none', async () => {
    for (const query of ['status=Old', 'rush=perhaps', 'fulfillerId=me', 'region=EMEA'])
      expect(await listed('rep', query)).toMatchObject({ status: 400 });
  });
});

test('whoever sends a suggestion twice at once is told the turn it took, both times', async () => {
  const moves = [{ id: ids[3], move: 'suggest', candidates: [shell.id('three')], reason: 'They know it' }];
  const both = await Promise.all(['', ''].map(() => send('manager', moves, 'twice at once')));
  const { turn } = (await shell.view('manager', ids[3] ?? '')).body;
  expect(both.map(({ body }) => body.results[0].request?.turn)).toEqual([turn, turn]);
  expect(both.map(({ body }) => body.results[0].replayed).sort()).toEqual([false, true]);
});
