import { beforeAll, afterAll, expect, test } from '@jest/globals';
import { customerRows, dayFrom, dealRow, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
const LATER = { neededBy: dayFrom(start, 15) };
let shell: RequestShell;
let requestId: string;

/** One call a year; the customer goes from one account to another while it is reserved. */
beforeAll(async () => {
  shell = await startRequests(start, () => start, [
    ...customerRows('gone', { Limit__c: 1, Period__c: 'Rolling 365 days' }),
    ...customerRows('new'),
    dealRow(start, 'rep', 'other deal'),
  ]);
  requestId = (await shell.ask(['gone'], { reason: 'Same barns' })).body.request.id;
  const account = shell.id('new account');
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Contact/${shell.id('gone contact')}`, { AccountId: account });
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference__c/${shell.id('gone')}`, { Account__c: account });
});
afterAll(() => shell.stop());

const again = async () => {
  const other = { opportunityId: shell.id('rep other deal'), reason: 'Same barns', ...LATER };
  // An instance that never knew the old account.
  return shell.post('rep', '/v1/requests', shell.asked(['gone'], other), withKey(), await shell.another());
};

test('what a customer gave before they went to another account still counts there', async () => {
  expect(await again()).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED', rule: 'person', count: 1 } });
});

test('a use of a customer who went to another account is given back with its request, and leaves room', async () => {
  const later = await shell.another();
  const url = `/v1/requests/${requestId}/moves`;
  expect((await shell.post('rep', url, { move: 'withdraw' }, {}, later)).status).toBe(200);
  const uses = await shell.rows(`SELECT Status__c FROM Reference_Activity__c WHERE Request__c = '${requestId}'`);
  expect(uses.map((each) => each.Status__c)).toEqual(['Released']);
  expect((await again()).status).toBe(201);
});
