import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { ask, call, DATA, refused } from '../http.ts';

const LENGTHS = page('limits', 'API Requests: URI and header lengths');
const QUERIES = page('limits', 'SOQL and SOSL Limits for Search Queries');
const NOBODY = '001000000000001AAA';

const wrong = (title: string, soql: string, errorCode: string): Case => ({
  title,
  page: QUERIES,
  async run({ connection }) {
    refused(await ask(connection, soql), 400, errorCode);
  },
});

/** A statement in a composite, where its length is not that of an address. */
async function askInside(connection: Connection, soql: string): Promise<{ httpStatusCode: number; body: any }> {
  const url = `${DATA}/query?q=${encodeURIComponent(soql)}`;
  const compositeRequest = [{ method: 'GET', url, referenceId: 'only' }];
  return (await call(connection, 'POST', '/composite', { compositeRequest })).body.compositeResponse[0];
}

export const limit: Case[] = [
  {
    title: 'an address may be 16,384 bytes long, and no more together with its headers',
    page: LENGTHS,
    async run({ connection }) {
      const long = 'x'.repeat(16_384);
      assert.equal((await call(connection, 'GET', `/limits?${long}`)).status, 414);
      assert.equal((await call(connection, 'GET', '/limits', undefined, { 'x-long': long })).status, 431);
    },
  },
  {
    title: 'no collection takes more than 200 records, none more than 2,000 to read',
    page: page('rest', 'Use sObject Collections: limits'),
    async run({ connection }) {
      const path = '/composite/sobjects';
      const records = Array.from({ length: 201 }, () => ({ attributes: { type: 'Account' }, id: NOBODY }));
      const requests = records.map(() => ({ attributes: { type: 'Reference_Request__c' }, Request_Key__c: 'x' }));
      const ids = (count: number) => Array.from({ length: count }, () => NOBODY);
      const more = (most: number) => `record limit reached. cannot submit more than ${most} records into this call`;
      for (const [method, where, body, most] of [
        ['PATCH', path, { records }, 200],
        ['PATCH', `${path}/Reference_Request__c/Request_Key__c`, { records: requests }, 200],
        ['DELETE', `${path}?ids=${ids(201).join(',')}`, undefined, 200],
        ['POST', `${path}/Account`, { ids: ids(2001), fields: ['Name'] }, 2000],
      ] as const)
        refused(await call(connection, method, where, body), 400, 'EXCEEDED_ID_LIMIT', more(most));
    },
  },
  wrong('an offset goes as far as 2,000', 'SELECT Id FROM Account OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE'),
  wrong(
    'a path leads up five parents',
    'SELECT Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account',
    'MALFORMED_QUERY',
  ),
  wrong(
    'a query has twenty sub-queries',
    `SELECT Id, ${Array.from({ length: 21 }, () => '(SELECT Id FROM Contacts)').join(', ')} FROM Account`,
    'MALFORMED_QUERY',
  ),
  wrong(
    'a text in a condition has 4,000 characters',
    `SELECT Id FROM Account WHERE Name = '${'x'.repeat(4001)}'`,
    'MALFORMED_QUERY',
  ),
  {
    title: 'a statement has 100,000 characters',
    page: QUERIES,
    onlyLocal: 'an address ends before a statement does',
    async run({ connection }) {
      const soql = `SELECT Id FROM Account WHERE Id IN ('${NOBODY}'${`, '${NOBODY}'`.repeat(4600)})`;
      const { httpStatusCode, body } = await askInside(connection, soql);
      assert.equal(httpStatusCode, 400);
      assert.equal(body[0].errorCode, 'QUERY_TOO_COMPLICATED');
      assert.equal((await askInside(connection, soql.slice(0, 90_000).replace(/,[^,]*$/, ')'))).httpStatusCode, 200);
    },
  },
];
