import assert from 'node:assert/strict';
import { type Case, page } from '../case.ts';
import { call, get } from '../http.ts';
import { anAccount, word } from '../some.ts';

export const paging: Case[] = [
  {
    title: 'more rows than a page are read page by page, none twice and none left out',
    page: page('rest', 'Query: nextRecordsUrl'),
    async run({ connection }) {
      const account = await anAccount(connection);
      const record = { attributes: { type: 'Reference__c' }, Account__c: account, Headline__c: word() };
      for (const count of [200, 5])
        await call(connection, 'POST', '/composite/sobjects', { records: Array.from({ length: count }, () => record) });
      const soql = `SELECT Id FROM Reference__c WHERE Account__c = '${account}' ORDER BY Name`;
      const headers = { 'Sforce-Query-Options': 'batchSize=200' };
      const first = await call(connection, 'GET', `/query?q=${encodeURIComponent(soql)}`, undefined, headers);
      assert.equal(first.body.totalSize, 205);
      assert.equal(first.body.done, false);
      assert.ok(first.body.records.length < 205);
      assert.match(first.body.nextRecordsUrl, /^\/services\/data\/v67\.0\/query\/01g\w+-\d+$/);
      const { body: rest } = await get(connection, first.body.nextRecordsUrl);
      assert.equal(rest.done, true);
      const ids = [...first.body.records, ...rest.records].map(({ Id }) => Id);
      assert.equal(new Set(ids).size, 205);
      const again = await connection.queryMore<{ Id: string }>(first.body.nextRecordsUrl);
      assert.equal(again.records.length, rest.records.length);
      const strange = await get(connection, first.body.nextRecordsUrl.replace(/01g\w+/, '01g000000000009AAA'));
      assert.equal(strange.status, 400);
      assert.equal(strange.body[0].errorCode, 'INVALID_QUERY_LOCATOR');
    },
  },
];
