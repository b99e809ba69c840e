import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customerRows, startRequests, type RequestShell } from './requestShell.ts';

let shell: RequestShell;
beforeAll(async () => {
  const start = new Date();
  shell = await startRequests(start, () => start, [
    ...customerRows('one'),
    ...customerRows('two'),
    ...customerRows('apart'),
  ]);
  for (const name of ['one', 'two', 'apart'])
    expect((await shell.ask([name], { reason: 'Same barns' })).status).toBe(201);
  await fetch(`${shell.org.url}/local/merge`, {
    method: 'POST',
    body: JSON.stringify({ masterId: shell.id('one account'), loserId: shell.id('two account') }),
  });
});
afterAll(() => shell.stop());

test('after two accounts were merged, what stood at the loser stands at the master', async () => {
  const references = await shell.rows(`SELECT Id FROM Reference__c WHERE Account__c = '${shell.id('one account')}'`);
  expect(references.map(({ Id }) => Id).sort()).toEqual([shell.id('one'), shell.id('two')].sort());
  expect(await shell.rows(`SELECT Id FROM Account WHERE Id = '${shell.id('two account')}'`)).toEqual([]);
});

test.each(['one', 'two'])(
  '409 for customer %s of merged accounts until a manager has reviewed the record of uses',
  async (name) => {
    const answer = await shell.ask([name], { reason: 'Same barns' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'LEDGER_NEEDS_REVIEW' } });
  },
);

test('201 for a customer the merge did not touch', async () => {
  expect((await shell.ask(['apart'], { reason: 'Same barns' })).status).toBe(201);
});
