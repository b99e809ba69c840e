import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { customerRows, startRequests, type RequestShell } from './requestShell.ts';

const START = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;

let shell: RequestShell;
let now: Date;
const after = (hours: number) => (now = new Date(START.getTime() + hours * HOUR));

beforeEach(async () => {
  now = START;
  shell = await startRequests(START, () => now, [...customerRows('Lakeside'), ...customerRows('Hilltop')]);
});
afterEach(() => shell.stop());

const sweep = (body: object = {}, name = 'manager') => shell.post(name, '/v1/sweeps', body);
const part = (answer: { body: any }, name: string) =>
  answer.body.sweep.report.parts.find((each: any) => each.part === name);
const outbox = async () => (await (await fetch(`${shell.org.url}/local/outbox`)).json()) as any[];

describe('a round over what is due', () => {
  test('gives back a reservation that lapsed, lets the next customer move up, and reports it', async () => {
    const { body } = await shell.ask(['Lakeside', 'Hilltop']);
    after(24 * 8);
    const swept = await sweep();
    expect(swept.status).toBe(200);
    expect(swept.body).toMatchObject({ ran: true, sweep: { state: 'Done', startedBy: { id: shell.id('manager') } } });
    expect(part(swept, 'reservations')).toMatchObject({ found: 1, done: 1, left: 0 });
    const { body: view } = await shell.view('manager', body.request.id);
    expect(view.candidates.map((each: any) => each.status)).toEqual(['Released', 'Held']);
    expect(part(await sweep(), 'reservations')).toMatchObject({ found: 0 });
    expect((await shell.get('manager', '/v1/sweeps')).body.sweeps).toHaveLength(2);
  });

  test('tells each step once', async () => {
    await shell.ask(['Lakeside']);
    await sweep();
    const told = await outbox();
    const asked = told.filter(({ title }) => title === 'Herd tracking of rep: may Lakeside dairy be asked?');
    expect(asked.map(({ kind, to }) => [kind, to[0]])).toEqual([
      ['bell', shell.id('owner')],
      ['e-mail', 'owner@vouchsafe.test'],
    ]);
    expect(asked[1].body).toContain('Please approve or decline by Wed, Mar 4.');
    expect(asked[1].body).toMatch(
      /pages\.vouchsafe\.test\/lightning\/r\/Reference_Request__c\/\w{18}\/view\?c__step=approve$/,
    );
    expect(told.find(({ to }) => to[0] === 'rep@vouchsafe.test')).toMatchObject({
      title: 'Herd tracking of rep: your request for a reference call',
    });
    expect(part(await sweep(), 'sending')).toMatchObject({ found: 0 });
    expect(await outbox()).toHaveLength(told.length);
  });

  test('is not for sellers', async () => {
    expect((await sweep({}, 'rep')).status).toBe(403);
    expect((await shell.get('owner', '/v1/sweeps')).status).toBe(403);
  });
});
