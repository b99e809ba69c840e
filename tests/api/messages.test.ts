import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { customerRows, startRequests, type RequestShell } from './requestShell.ts';

/** A Monday. */
const START = new Date('2026-03-02T10:00:00Z');
const NAMES = ['Lakeside', 'Hilltop', 'Riverbank', 'Meadow', 'Orchard', 'Valley'];

let shell: RequestShell;
let now: Date;

beforeEach(async () => {
  now = START;
  shell = await startRequests(
    START,
    () => now,
    NAMES.flatMap((name) => customerRows(name)),
  );
});
afterEach(() => shell.stop());

const sweep = async (): Promise<any[]> => (await shell.post('manager', '/v1/sweeps', {})).body.sweep.report.parts;
const sending = async () => (await sweep()).find(({ part }) => part === 'sending');
const outbox = async (who: string): Promise<any[]> =>
  (await fetch(`${shell.org.url}/local/outbox?username=${who}@vouchsafe.test`)).json() as any;
const mine = async (who: string, query = '') => (await shell.get(who, `/v1/messages${query}`)).body.messages as any[];
const on = (date: string) => (now = new Date(date));

test('a customer whom the reader may not see is not named, and the step is told all the same', async () => {
  const { body } = await shell.ask(['Lakeside']);
  const hidden = { Visible_In_Search__c: false };
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference__c/${shell.id('Lakeside')}`, hidden);
  await sweep();
  const [toOwner] = await outbox('owner');
  expect(toOwner.title).toBe('Herd tracking of rep: may Lakeside dairy be asked?');
  const toRep = await outbox('rep');
  expect(toRep.length).toBeGreaterThan(0);
  expect(JSON.stringify(toRep)).not.toContain('Lakeside');
  const received = toRep.find(({ title }) => title.includes('your request'));
  expect(received.body).toContain('a reference call with a suggested customer has arrived');
  expect(received.body).toContain('Next: Approve or decline');
  for (const { title, body: text } of await mine('rep'))
    expect(`${title}${text}`).toMatch(/Herd tracking of rep[^]*(suggested customer)[^]*/);
  expect(await mine('rep2', '?whose=all')).toEqual([]);
  const everybody = await mine('manager', '?whose=all');
  expect(new Set(everybody.map((each) => each.for.name))).toEqual(new Set(['rep', 'owner', 'manager']));
  expect(everybody.every(({ requestId }) => requestId === body.request.id)).toBe(true);
});

test('what cannot be delivered is work for the reference team, and says why', async () => {
  const address = { Email: 'owner@crm.invalid' };
  await shell.rest('sysadmin', 'PATCH', `/sobjects/User/${shell.id('owner')}`, address);
  await shell.ask(['Lakeside']);
  expect((await sending()).problems).toContain('1 could not be delivered.');
  const [message, ...others] = await mine('manager', '?whose=all&status=undeliverable');
  expect(others).toEqual([]);
  expect(message).toMatchObject({ for: { name: 'owner' }, status: 'Undeliverable', kind: 'submit' });
  expect(message.problem).toBe('The e-mail was refused: Invalid email address: owner@crm.invalid');
  expect((await sending()).found).toBe(0);
  const seeTo = (who: string, move: string) => shell.post(who, `/v1/messages/${message.id}/moves`, { move });
  expect((await seeTo('owner', 'again')).status).toBe(403);
  await shell.rest('sysadmin', 'PATCH', `/sobjects/User/${shell.id('owner')}`, { Email: 'owner@vouchsafe.test' });
  expect((await seeTo('manager', 'again')).body).toMatchObject({ status: 'Pending', problem: null });
  expect((await seeTo('manager', 'again')).body).toMatchObject({ status: 'Pending' });
  await sending();
  const [, again] = (await outbox('owner')).filter(({ kind }) => kind === 'bell');
  expect(again.title).toMatch(/^Sent again: /);
  expect((await outbox('owner')).filter(({ kind }) => kind === 'e-mail')).toHaveLength(1);
  expect((await seeTo('manager', 'settle')).body).toMatchObject({ status: 'Sent', repeat: true, settled: null });
});

test('what was told another way is work no more, and says who noted it', async () => {
  const address = { Email: 'owner@crm.invalid' };
  await shell.rest('sysadmin', 'PATCH', `/sobjects/User/${shell.id('owner')}`, address);
  await shell.ask(['Lakeside']);
  await sending();
  const [{ id }] = await mine('manager', '?whose=all&status=undeliverable');
  const { body } = await shell.post('manager', `/v1/messages/${id}/moves`, { move: 'settle' });
  expect(body).toMatchObject({ status: 'Settled', settled: { by: { name: 'manager' }, at: START.toISOString() } });
  expect(body.problem).toContain('was refused');
  expect(await mine('manager', '?whose=all&status=undeliverable')).toEqual([]);
  const [other] = await mine('rep');
  expect((await shell.post('rep2', `/v1/messages/${other.id}/moves`, { move: 'settle' })).status).toBe(403);
});

test('many at once ring once, and what can wait comes together in the morning', async () => {
  for (const name of NAMES)
    await shell.ask([name], { opportunityId: shell.id(`rep ${name < 'M' ? '' : 'other '}deal`) });
  await sweep();
  const bells = (await outbox('owner')).filter(({ kind }) => kind === 'bell');
  expect(bells.map(({ title }) => title)).toEqual(['6 messages about customer references']);
  expect(bells[0].body).toContain('• Herd tracking of rep: may Lakeside dairy be asked?');
  const digests = async () =>
    (await outbox('manager')).filter(({ body }) => body.includes('a reference call is wanted'));
  expect(await digests()).toEqual([]);
  on('2026-03-03T07:59:00Z');
  await sweep();
  expect(await digests()).toEqual([]);
  on('2026-03-03T08:00:00Z');
  await sweep();
  expect((await digests()).map(({ kind, title }) => [kind, title])).toEqual([
    ['bell', '6 messages about customer references'],
    ['e-mail', '6 messages about customer references'],
  ]);
});

test('who has the ball is reminded once, then the reference team hears of it, and of a date that slips', async () => {
  const { body } = await shell.ask(['Lakeside']);
  await sweep();
  on('2026-03-04T11:00:00Z');
  await sweep();
  await sweep();
  const reminders = (await outbox('owner')).filter(({ title }) => title.startsWith('Reminder'));
  expect(reminders.map(({ title }) => title)).toEqual(['Reminder, Herd tracking of rep: Approve or decline']);
  on('2026-03-06T11:00:00Z');
  await sweep();
  const slow = (await outbox('manager')).filter(
    ({ kind, title }) => kind === 'bell' && title.includes('waiting too long'),
  );
  expect(slow.map(({ title }) => title)).toEqual(['Herd tracking of rep: waiting too long for the account owner']);
  const late = (await outbox('rep')).filter(({ title }) => title.includes('later than promised'));
  expect(late.map(({ kind }) => kind)).toEqual(['bell', 'e-mail']);
  expect(late[0].body).toMatch(/was promised by Thu, Mar 5\. It is now expected on \w{3}, Mar \d+\./);
  await shell.move('manager', body.request.id, { move: 'remind' });
  await sweep();
  expect((await outbox('owner')).filter(({ title }) => title.startsWith('Reminder'))).toHaveLength(3);
});

test('an hour that is used up lets messages wait, and they go out later as what they are', async () => {
  await shell.ask(['Lakeside']);
  const faults = JSON.stringify([{ kind: 'hourly limit' }]);
  await fetch(`${shell.org.url}/local/faults`, { method: 'PUT', body: faults });
  expect((await sending()).left).toBeGreaterThan(0);
  expect((await outbox('owner')).filter(({ kind }) => kind === 'bell')).toEqual([]);
  expect((await sending()).left).toBe(0);
  expect((await outbox('owner')).map(({ kind, title }) => [kind, title.startsWith('Sent again')])).toEqual([
    ['bell', false],
    ['e-mail', false],
  ]);
});
