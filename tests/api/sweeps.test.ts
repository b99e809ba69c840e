import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LoadRow } from '../org/start.ts';
import { customerRows, startRequests, type RequestShell } from './requestShell.ts';

const START = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;

const VERIFIED = { Last_Verified_On__c: '2026-03-01' };
/** Customers of whom something is due by a date. */
const DATED: LoadRow[] = [
  ...customerRows('Over', { ...VERIFIED, CSM__c: '@rep2' }).map((row) =>
    row.type === 'Reference_Participation__c'
      ? { ...row, fields: { ...row.fields, Expires_On__c: '2026-02-27' } }
      : row,
  ),
  ...customerRows('Stale', { Last_Verified_On__c: '2025-01-31' }),
  ...customerRows('Withheld', { ...VERIFIED, Withheld_Reason__c: 'Merger', Withheld_Review_On__c: '2026-03-01' }),
  ...customerRows('Used', VERIFIED),
  ...customerRows('Ending', VERIFIED).map((row) =>
    row.type === 'Reference_Participation__c'
      ? { ...row, fields: { ...row.fields, Expires_On__c: '2026-03-20' } }
      : row,
  ),
  {
    type: 'Reference_Activity__c',
    fields: {
      ...{ Reference__c: '@Used', Account__c: '@Used account', Activity_Type__c: 'Reference call' },
      ...{ Status__c: 'Completed', Activity_Date__c: '2026-01-30', Confirmed__c: true },
    },
  },
  {
    type: 'Reference_Nomination__c',
    fields: {
      ...{ OwnerId: '@rep', Account__c: '@Used account', Status__c: 'Nominated', Why__c: 'They love it' },
      CreatedDate: '2026-02-10T10:00:00Z',
    },
  },
];

let shell: RequestShell;
let now: Date;
const after = (hours: number) => (now = new Date(START.getTime() + hours * HOUR));

beforeEach(async () => {
  now = START;
  shell = await startRequests(START, () => now, [
    ...customerRows('Lakeside', VERIFIED),
    ...customerRows('Hilltop', VERIFIED),
    ...DATED,
  ]);
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
    const again = await sweep();
    expect(part(again, 'sending')).toMatchObject({ found: 0 });
    expect(part(again, 'steps')).toBeUndefined();
    expect(await outbox()).toHaveLength(told.length);
  });

  test('brings back what has a date, once: details, withheld customers, agreements, nominations, a word of thanks', async () => {
    await sweep();
    await sweep();
    after(24);
    const swept = await sweep();
    for (const due of ['verifications', 'withheld', 'agreements']) expect(part(swept, due)).toBeUndefined();
    const mails = (await outbox()).filter(({ kind }) => kind === 'e-mail');
    const to = (name: string) => mails.filter((each) => each.to[0] === `${name}@vouchsafe.test`);
    expect(to('owner')).toHaveLength(1);
    const [digest] = to('owner');
    for (const title of [
      'Stale dairy: are the details still right?',
      'Withheld dairy: withheld until Sun, Mar 1',
      'Ending dairy: the agreement on a reference call ends',
      'Used dairy: how are they since the reference call?',
    ])
      expect(digest.body).toContain(title);
    expect(digest.body).not.toContain('Lakeside');
    expect(to('manager')[0].body).toContain('rep nominated');
    after(24 * 31);
    expect(part(await sweep(), 'withheld')).toMatchObject({ found: 1, done: 1 });
  });

  test('ends an agreement that ran out, by itself, takes a turn for it, and tells those who keep the customer once', async () => {
    const swept = await sweep();
    expect(part(swept, 'ended agreements')).toMatchObject({ found: 1, done: 1, problems: [] });
    expect(part(await sweep(), 'ended agreements')).toBeUndefined();
    const over = `Reference__c = '${shell.id('Over')}'`;
    expect(await shell.rows(`SELECT Status__c FROM Reference_Participation__c WHERE ${over}`)).toMatchObject([
      { Status__c: 'Expired' },
    ]);
    const decisions = `SELECT Move__c, By__c, Account_Turn_Number__c, Contact_Turn_Number__c FROM Reference_Decision__c WHERE ${over}`;
    expect(await shell.rows(decisions)).toMatchObject([
      { Move__c: 'end-agreement', By__c: null, Account_Turn_Number__c: 1, Contact_Turn_Number__c: 1 },
    ]);
    const { body: page } = await shell.get('owner', `/v1/references/${shell.id('Over')}`);
    expect(page.timeline[0]).toMatchObject({
      ...{ kind: 'change', text: 'Agreement ran out', by: null },
      comment: 'Reference call, agreed until 2026-02-27',
    });
    expect((await shell.ask(['Over'])).body.detail).toBe('The agreement to a reference call has run out.');
    after(24);
    await sweep();
    after(26);
    await sweep();
    const ended = (await outbox()).filter(
      ({ kind, body }) => kind === 'e-mail' && /Over dairy is no longer asked/.test(body),
    );
    expect(ended.map(({ to }) => to[0]).sort()).toEqual(
      ['manager', 'owner', 'rep2'].map((name) => `${name}@vouchsafe.test`),
    );
    expect(ended[0].body).toContain('what they agreed to ended on Fri, Feb 27');
  });

  test('is for the reference team and for a timer as the service user, who may nothing else; not for sellers', async () => {
    expect((await sweep({}, 'rep')).status).toBe(403);
    expect((await shell.get('owner', '/v1/sweeps')).status).toBe(403);
    expect(await sweep({}, 'service')).toMatchObject({ status: 200, body: { ran: true, sweep: { startedBy: null } } });
    for (const path of ['/v1/sweeps', '/v1/messages', '/v1/requests'])
      expect((await shell.get('service', path)).status).toBe(403);
  });
});
