import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';

const now = new Date();
let shell: RequestShell;
let used: { requestId: string; activityId: string };

beforeAll(async () => {
  const people = {
    csm: ['Reference_Owner', 'Reference_API_Access'],
    other: ['Reference_Owner', 'Reference_API_Access'],
  };
  shell = await startRequests(now, () => now, customerRows('took', { CSM__c: '@csm' }), undefined, { people });
  const requestId = (await shell.ask(['took'])).body.request.id;
  await shell.move('owner', requestId, { move: 'approve' });
  await shell.move('manager', requestId, { move: 'ask' });
  await shell.move('manager', requestId, { move: 'answer', accepted: true });
  const startsAt = new Date(now.getTime() - 3_600_000).toISOString();
  await shell.move('manager', requestId, { move: 'schedule', startsAt });
  const [use] = await shell.rows(`SELECT Id FROM Reference_Activity__c WHERE Request__c = '${requestId}'`);
  used = { requestId, activityId: use.Id };
}, 60_000);
afterAll(() => shell?.stop());

const PATH = '/v1/feedback';
const give = (by: string, more: object = {}, key = withKey()) =>
  shell.post(by, PATH, { activityId: used.activityId, score: 5, ...more }, key);
const move = (by: string, id: string, body: object) => shell.post(by, `${PATH}/${id}/moves`, body);
const list = async (by: string, query = '') => (await shell.get(by, `${PATH}?${query}`)).body;
const idsOf = async (by: string, query = '') => (await list(by, query)).feedback.map((each: any) => each.id);

test('is asked for once it took place, of who asked for it and the reference team, and of nobody else', async () => {
  const asked = `requestId=${used.requestId}`;
  expect((await list('rep', asked)).subjects).toEqual([]);
  expect(await give('rep')).toMatchObject({ status: 409, body: { code: 'ILLEGAL_MOVE' } });
  await shell.move('rep', used.requestId, { move: 'complete' });
  const subject = {
    activityId: used.activityId,
    activityType: 'Reference call',
    customer: 'took dairy',
    tookPlace: true,
  };
  expect((await list('rep', asked)).subjects).toMatchObject([subject]);
  expect((await list('manager', asked)).subjects).toMatchObject([subject]);
  expect((await list('executive', asked)).subjects).toEqual([]);
  expect((await list('rep2', asked)).subjects).toEqual([]);
  expect(await give('rep2')).toMatchObject({ status: 404 });
  expect(await give('executive')).toMatchObject({ status: 403 });
});

test('is recorded once, goes to who keeps the customer with a day, and is read by those it concerns alone', async () => {
  const words = { score: 2, area: 'Support', text: 'They still wait for an answer', from: 'Prospect' };
  const key = withKey();
  const given = await give('rep', words, key);
  expect(given).toMatchObject({
    status: 201,
    body: {
      ...{ ...words, status: 'Open', customer: 'took dairy', late: false, edition: 0, moves: [] },
      ...{ givenBy: { name: 'rep' }, routedTo: { id: shell.id('csm'), name: 'csm' } },
    },
  });
  expect(given.body.dueOn > given.body.givenOn).toBe(true);
  expect(await give('rep', words, key)).toMatchObject({
    body: given.body,
    headers: { 'idempotency-replayed': 'true' },
  });
  expect(await give('rep', { ...words, score: 1 }, key)).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
  for (const lacking of [{ text: '' }, { area: null }])
    expect(await give('rep', { ...words, ...lacking })).toMatchObject({ status: 400 });
  const { id } = given.body;
  for (const who of ['rep', 'csm', 'owner', 'manager', 'executive']) expect(await idsOf(who)).toEqual([id]);
  for (const who of ['rep2', 'other']) expect(await idsOf(who)).toEqual([]);
  const texts = async (who: string) => (await list(who)).feedback[0].text;
  expect([await texts('csm'), await texts('owner'), await texts('executive')]).toEqual([words.text, words.text, null]);
  expect([await idsOf('csm', 'view=mine'), await idsOf('owner', 'view=mine')]).toEqual([[id], []]);
  expect([await idsOf('csm', 'area=Support'), await idsOf('csm', 'area=Product')]).toEqual([[id], []]);
  expect(await shell.get('outsider', PATH)).toMatchObject({ status: 403 });
  const edit = await shell.rest('csm', 'PATCH', `/sobjects/Reference_Feedback__c/${id}`, { Status__c: 'Closed' });
  expect(edit).toMatchObject([{ errorCode: expect.stringMatching(/INSUFFICIENT/) }]);
});

test('is passed on, closed with what was done and reopened by who follows it up, each once and on the record', async () => {
  const { id } = (await give('manager', { score: 4, from: 'Reference' })).body;
  const toId = shell.id('other');
  expect(await move('owner', id, { move: 'close', edition: 0, outcome: 'Done' })).toMatchObject({ status: 403 });
  expect(await move('other', id, { move: 'close', edition: 0, outcome: 'Done' })).toMatchObject({ status: 404 });
  expect(await move('csm', id, { move: 'close', edition: 0, outcome: ' ' })).toMatchObject({ status: 400 });
  const nobody = { move: 'pass-on', edition: 0, toId: '005000000000000AAA' };
  expect(await move('csm', id, nobody)).toMatchObject({ status: 404 });
  expect(await move('csm', id, { move: 'pass-on', edition: 0, toId })).toMatchObject({
    ...{ status: 200, body: { routedTo: { name: 'other' }, edition: 1, moves: [] } },
  });
  const close = { move: 'close', edition: 1, outcome: 'Said thank you' };
  const both = await Promise.all([move('other', id, close), move('manager', id, { ...close, outcome: 'I did' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { body } = both.find(({ status }) => status === 200) ?? {};
  expect(body).toMatchObject({ status: 'Closed', daysToClose: 0, edition: 2, moves: ['reopen'] });
  const again = await move(body.closedBy.name, id, { ...close, outcome: body.outcome });
  expect(again).toMatchObject({ status: 200, body, headers: { 'idempotency-replayed': 'true' } });
  expect(await move('manager', id, { ...close, edition: 2 })).toMatchObject({
    ...{ status: 409, body: { code: 'ILLEGAL_MOVE', moves: ['reopen'] } },
  });
  expect(await move('other', id, { move: 'reopen', edition: 2 })).toMatchObject({
    body: { status: 'Open', closedAt: null },
  });
  expect(await move('other', id, { move: 'pass-on', edition: 3, toId: shell.id('csm') })).toMatchObject({
    status: 200,
  });
  expect((await idsOf('csm', 'view=mine'))[0]).toBeDefined();
  const steps = await shell.rows(
    `SELECT Move__c FROM Reference_Decision__c WHERE Request_Turn__c LIKE '${id}%' ORDER BY Request_Turn__c`,
  );
  expect(steps.map(({ Move__c }) => Move__c)).toEqual([
    ...['pass-on-feedback', 'close-feedback', 'reopen-feedback', 'pass-on-feedback'],
  ]);
});
