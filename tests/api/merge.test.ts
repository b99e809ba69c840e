import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customerRows, dealRow, startRequests, withKey, type RequestShell } from './requestShell.ts';

let shell: RequestShell;
/** Each time for another deal. */
let asked = 0;
const again = (name: string) =>
  shell.ask([name], { reason: 'Same barns', opportunityId: shell.id(`rep deal ${(asked += 1)}`) });
const record = (who: string, name: string) => shell.get(who, `/v1/decisions?referenceId=${shell.id(name)}`);
const review = (who: string, name: string, headers = withKey()) =>
  shell.post(who, '/v1/decisions', { referenceId: shell.id(name), reason: 'One customer now' }, headers);

beforeAll(async () => {
  const start = new Date();
  const names = ['one', 'two', 'apart', 'erased'];
  shell = await startRequests(start, () => start, [
    ...names.flatMap((name) => customerRows(name, name === 'one' ? { Limit__c: 3, Period__c: 'Calendar year' } : {})),
    ...Array.from({ length: 20 }, (_, at) => dealRow(start, 'rep', `deal ${at + 1}`)),
  ]);
  for (const name of names) expect((await again(name)).status).toBe(201);
  expect((await again('erased')).status).toBe(201);
  await fetch(`${shell.org.url}/local/merge`, {
    method: 'POST',
    body: JSON.stringify({ masterId: shell.id('one account'), loserId: shell.id('two account') }),
  });
  const [first] = await shell.rows(
    `SELECT Id FROM Reference_Decision__c WHERE Account_Turn__c = '${shell.id('erased account')}#1'`,
  );
  await shell.rest('sysadmin', 'DELETE', `/sobjects/Reference_Decision__c/${first.Id}`);
});
afterAll(() => shell.stop());

test('after two accounts were merged, what stood at the loser stands at the master', async () => {
  const references = await shell.rows(`SELECT Id FROM Reference__c WHERE Account__c = '${shell.id('one account')}'`);
  expect(references.map(({ Id }) => Id).sort()).toEqual([shell.id('one'), shell.id('two')].sort());
  expect(await shell.rows(`SELECT Id FROM Account WHERE Id = '${shell.id('two account')}'`)).toEqual([]);
});

test.each(['one', 'two', 'erased'])(
  '409 for customer %s, merged or with an erased decision, until a manager has reviewed the record of uses',
  async (name) => {
    expect(await again(name)).toMatchObject({ status: 409, body: { code: 'LEDGER_NEEDS_REVIEW' } });
    expect(await record('manager', name)).toMatchObject({ status: 200, body: { needsReview: true } });
  },
);

test('201 for a customer nothing happened to, and nothing to review there', async () => {
  expect((await again('apart')).status).toBe(201);
  expect((await record('manager', 'apart')).body).toMatchObject({ needsReview: false, damages: [] });
  expect(await review('manager', 'apart')).toMatchObject({ status: 409, body: { code: 'NOTHING_TO_REVIEW' } });
});

test('403 for anybody but a manager who looks at the record of uses or reviews it', async () => {
  for (const who of ['rep', 'owner'])
    for (const answer of [await record(who, 'one'), await review(who, 'one')])
      expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
});

test('reviewed, both customers of the merged account may be asked again, and a repeat reviews nothing twice', async () => {
  const headers = withKey();
  expect((await record('manager', 'one')).body.damages).toMatchObject([{ of: 'account', missing: 0 }]);
  expect(await review('manager', 'one', headers)).toMatchObject({ status: 201, body: { needsReview: false } });
  expect(await review('manager', 'one', headers)).toMatchObject({ status: 201, body: { needsReview: false } });
  for (const name of ['one', 'two']) expect(await again(name)).toMatchObject({ status: 201 });
  const rows = await shell.rows(
    `SELECT Account_Turn_Number__c FROM Reference_Decision__c WHERE Account__c = '${shell.id('one account')}' AND Account_Turn_Number__c > 0 ORDER BY Account_Turn_Number__c DESC`,
  );
  expect(rows[0].Account_Turn_Number__c).toBe(rows.length);
});

test('reviewed, a record with an erased decision counts on, and its uses still bind', async () => {
  expect((await record('manager', 'erased')).body.damages).toEqual([
    { of: 'account', missing: 1, merged: [] },
    { of: 'contact', missing: 1, merged: [] },
  ]);
  expect((await review('manager', 'erased')).status).toBe(201);
  expect((await again('erased')).status).toBe(201);
});
