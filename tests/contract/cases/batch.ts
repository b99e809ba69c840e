import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, refused } from '../http.ts';
import { anAccount, word } from '../some.ts';

const PAGE = page('rest', 'Batch');
interface Part {
  method: string;
  url: string;
  richInput?: object;
}
const site = (id: string, Site: string): Part => ({
  ...{ method: 'PATCH', url: `v67.0/sobjects/Account/${id}`, richInput: { Site } },
});
const read = (id: string): Part => ({ method: 'GET', url: `v67.0/sobjects/Account/${id}?fields=Site` });
const tooLong = 'x'.repeat(81);

async function batch(connection: Connection, batchRequests: Part[], haltOnError = false) {
  const { status, body } = await call(connection, 'POST', '/composite/batch', { haltOnError, batchRequests });
  assert.equal(status, 200, JSON.stringify(body));
  return body as { hasErrors: boolean; results: { statusCode: number; result: any }[] };
}
const codes = (results: { statusCode: number }[]) => results.map(({ statusCode }) => statusCode);

export const batches: Case[] = [
  {
    title: 'a batch does each part by itself, in the order given',
    page: PAGE,
    async run({ connection }) {
      const id = await anAccount(connection);
      const parts = [site(id, 'North'), site(id, tooLong), read(id), site(id, 'South'), read(id)];
      const { hasErrors, results } = await batch(connection, parts);
      assert.equal(hasErrors, true);
      assert.deepEqual(codes(results), [204, 400, 200, 204, 200]);
      assert.equal(results[1]?.result[0].errorCode, 'STRING_TOO_LONG');
      assert.deepEqual([results[2]?.result.Site, results[4]?.result.Site], ['North', 'South']);
      assert.equal((await batch(connection, [read(id)])).hasErrors, false);
    },
  },
  {
    title: 'a batch that halts leaves out what stands behind a failure, and keeps what stands before it',
    page: PAGE,
    async run({ connection }) {
      const id = await anAccount(connection);
      const { hasErrors, results } = await batch(connection, [site(id, 'North'), site(id, tooLong), read(id)], true);
      assert.equal(hasErrors, true);
      assert.deepEqual(codes(results), [204, 400, 412]);
      assert.equal(results[2]?.result[0].errorCode, 'BATCH_PROCESSING_HALTED');
      assert.equal((await batch(connection, [read(id)])).results[0]?.result.Site, 'North');
    },
  },
  {
    title: 'a batch takes 25 parts',
    page: PAGE,
    async run({ connection }) {
      const id = await anAccount(connection, { Site: 'Here' });
      const parts = Array.from({ length: 26 }, () => site(id, word().slice(0, 80)));
      assert.equal((await call(connection, 'POST', '/composite/batch', { batchRequests: parts })).status, 400);
      assert.equal((await batch(connection, [read(id)])).results[0]?.result.Site, 'Here');
      const empty = await call(connection, 'POST', '/composite/batch', '{"batchRequests":');
      refused(empty, 400, 'JSON_PARSER_ERROR');
    },
  },
];
