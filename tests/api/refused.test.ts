import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';

const now = new Date();
const REST_DAYS = 5;
let shell: RequestShell;

beforeAll(async () => {
  const names = ['dated', 'corrected', 'reopened'];
  shell = await startRequests(now, () => now, [
    ...names.flatMap((name) => customerRows(name, { Rest_Days__c: REST_DAYS })),
    ...['wanted', 'another'].flatMap((name) => customerRows(name)),
  ]);
}, 60_000);
afterAll(() => shell.stop());

const rule = async (fields: object) => {
  const [row] = await shell.rows(`SELECT Id FROM Reference_Rule__c WHERE Activity_Type__c = 'Reference call'`);
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference_Rule__c/${row.Id}`, fields);
};
const refusals = (where: string) =>
  shell.rows(`SELECT Request__c, Reference__c, Move__c, By__c, For__c, Rule__c, Facts__c, Refused_Key__c, Command_Key__c,
    Account_Turn__c, Request_Turn__c FROM Reference_Decision__c WHERE Outcome__c = 'Refused' AND ${where}`);
const at = (days: number) => `${dayFrom(now, days)}T15:00:00.000Z`;

/** A request for this customer, needed so many days from now, whom they have accepted. */
async function accepted(name: string, days: number, deal = 'rep deal'): Promise<string> {
  const { body } = await shell.ask([name], { neededBy: dayFrom(now, days), opportunityId: shell.id(deal) });
  const { id } = body.request;
  await shell.move('owner', id, { move: 'approve' });
  await shell.move('manager', id, { move: 'ask' });
  expect(await shell.move('manager', id, { move: 'answer', accepted: true })).toMatchObject({ status: 200 });
  return id;
}

/** Sends the move twice with one key: refused alike, nothing moved, and each time recorded under that key. */
async function refusedTwice(who: string, id: string, move: Record<string, unknown>) {
  const { turn } = (await shell.view('manager', id)).body;
  const key = withKey(randomUUID());
  const once = () => shell.post(who, `/v1/requests/${id}/moves`, move, key);
  const [first, again] = [await once(), await once()];
  expect(first.status).toBe(409);
  expect({ ...again.body, requestId: '' }).toEqual({ ...first.body, requestId: '' });
  const rows = await refusals(`Request__c = '${id}'`);
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({ Move__c: move['move'], By__c: shell.id(who), For__c: shell.id('rep') });
    expect(row).toMatchObject({ Command_Key__c: null, Account_Turn__c: null, Request_Turn__c: null });
  }
  expect(new Set(rows.map((row) => row.Refused_Key__c)).size).toBe(1);
  expect((await shell.view('manager', id)).body.turn).toBe(turn);
  return { body: first.body, row: rows[0], facts: JSON.parse(rows[0].Facts__c) };
}

describe('what nobody may ask for now', () => {
  test('409 with the rule, recorded as refused each time under the one key, taking no turn', async () => {
    await rule({ Least_Amount__c: 100_000 });
    const key = withKey(randomUUID());
    const ask = () => shell.post('rep', '/v1/requests', shell.asked(['wanted']), key);
    const [first, again] = [await ask(), await ask()];
    await rule({ Least_Amount__c: null });
    expect(first).toMatchObject({ status: 409, body: { code: 'AMOUNT_TOO_SMALL', rule: 'amount', nextDate: null } });
    expect(first.body).toMatchObject({ count: 90_000, limit: 100_000, alternatives: [], gap: true });
    expect({ ...again.body, requestId: '' }).toEqual({ ...first.body, requestId: '' });
    const rows = await refusals(`Rule__c = 'AMOUNT_TOO_SMALL'`);
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row.Refused_Key__c)).size).toBe(1);
    const nothing = { Request__c: null, Reference__c: null, Command_Key__c: null, Account_Turn__c: null };
    expect(rows[0]).toMatchObject({ ...nothing, Move__c: 'submit', By__c: shell.id('rep') });
    const { unmet, obstacle, activityType, deal } = JSON.parse(rows[0].Facts__c);
    expect(unmet).toBe(first.body.segment);
    expect([obstacle.limit, activityType, deal.amount]).toEqual([100_000, 'Reference call', 90_000]);
  });

  test('201 with the same key once it may be asked for', async () => {
    await rule({ Rush_Allowed__c: false });
    const key = withKey(randomUUID());
    const ask = () => shell.post('rep', '/v1/requests', shell.asked(['wanted'], { neededBy: dayFrom(now, 2) }), key);
    const later = { kind: 'later', referenceId: shell.id('wanted'), neededBy: dayFrom(now, 5) };
    expect(await ask()).toMatchObject({ status: 409, body: { alternatives: [later], gap: false } });
    await rule({ Rush_Allowed__c: true });
    expect((await ask()).status).toBe(201);
  });
});

describe('a step without room', () => {
  test('409 for a date too near another, with the next day, and the record says on what it was decided', async () => {
    await accepted('dated', 14);
    const id = await accepted('dated', 40, 'rep other deal');
    const { body, row, facts } = await refusedTwice('manager', id, { move: 'schedule', startsAt: at(15) });
    const next = dayFrom(now, 14 + REST_DAYS);
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', rule: 'rest', limit: REST_DAYS, nextDate: next, gap: false });
    expect(body.alternatives).toContainEqual({ kind: 'later', referenceId: shell.id('dated'), neededBy: next });
    expect(row).toMatchObject({ Reference__c: shell.id('dated'), Rule__c: 'RESTING' });
    expect(facts.claims).toMatchObject([{ on: dayFrom(now, 15), uses: [{ on: dayFrom(now, 14) }] }]);
    expect(await shell.move('manager', id, { move: 'schedule', startsAt: at(40) })).toMatchObject({ status: 200 });
  });

  test('409 for a correction to a day too near another; nobody is offered for what took place', async () => {
    const first = await accepted('corrected', 14);
    await shell.move('manager', first, { move: 'schedule', startsAt: at(-2) });
    const id = await accepted('corrected', 40, 'rep other deal');
    await shell.move('manager', id, { move: 'schedule', startsAt: at(-20) });
    await shell.move('manager', id, { move: 'complete' });
    const correct = { move: 'correct', outcome: 'Completed', on: dayFrom(now, -3), comment: 'It was later' };
    const { body, row, facts } = await refusedTwice('manager', id, correct);
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', rule: 'rest', alternatives: [], gap: false, segment: null });
    expect(row).toMatchObject({ Rule__c: 'RESTING' });
    expect(facts.unmet).toBeNull();
  });

  test('409 for a new start without room, with the next day and the next best customers', async () => {
    await accepted('reopened', 14, 'rep other deal');
    const id = await accepted('reopened', 40);
    await shell.move('manager', id, { move: 'schedule', startsAt: at(-10) });
    await shell.move('manager', id, { move: 'miss', whose: 'Us' });
    const { body, row } = await refusedTwice('rep', id, { move: 'reopen', neededBy: dayFrom(now, 13) });
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', rule: 'rest', nextDate: dayFrom(now, 14 + REST_DAYS) });
    expect(body.alternatives.map(({ kind }: any) => kind)).toEqual(['later', 'next', 'next', 'next']);
    expect(row).toMatchObject({ Reference__c: shell.id('reopened'), Rule__c: 'RESTING' });
  });

  test('409 among many sent at once is recorded as well', async () => {
    const [kept, id] = [await accepted('another', 20), (await shell.ask([], {})).body.request.id];
    const moves = [
      { id: kept, move: 'remind' },
      { id, move: 'suggest', candidates: [shell.id('another')] },
    ];
    const { body } = await shell.post('manager', '/v1/requests/moves', { moves }, withKey());
    expect(body.results).toMatchObject([{ ok: true }, { ok: false, problem: { code: 'ALREADY_ASKED' } }]);
    expect(await refusals(`Request__c = '${id}'`)).toMatchObject([{ Move__c: 'suggest', Rule__c: 'ALREADY_ASKED' }]);
  });
});
