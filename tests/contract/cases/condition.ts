import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, get } from '../http.ts';
import { anAccount, aReference } from '../some.ts';

const PAGE = page('rest', 'Conditional Request Headers');

const withHeader = (connection: Connection, method: string, path: string, header: string, value: string) =>
  call(connection, method, path, method === 'GET' ? undefined : { Site: 'Moved' }, { [header]: value });

/** The moment a row was changed, as an HTTP date, and the second before it. */
async function changed(connection: Connection, path: string) {
  const { headers } = await get(connection, path);
  const at = headers.get('last-modified');
  assert.ok(at, 'the answer does not say when the row was changed');
  return { at, before: new Date(Date.parse(at) - 1000).toUTCString() };
}

export const condition: Case[] = [
  {
    title: 'a row that was not modified since is not sent again',
    page: PAGE,
    async run({ connection }) {
      const path = `/sobjects/Reference__c/${await aReference(connection)}`;
      const { at, before } = await changed(connection, path);
      const same = await withHeader(connection, 'GET', path, 'If-Modified-Since', at);
      assert.deepEqual([same.status, same.body], [304, undefined]);
      assert.equal((await withHeader(connection, 'GET', path, 'If-Modified-Since', before)).status, 200);
    },
  },
  {
    title: 'a change that another change overtook is not made',
    page: PAGE,
    async run({ connection }) {
      const path = `/sobjects/Account/${await anAccount(connection, { Site: 'Here' })}`;
      const { at, before } = await changed(connection, path);
      const site = async () => (await get(connection, path)).body.Site;
      assert.equal((await withHeader(connection, 'PATCH', path, 'If-Unmodified-Since', before)).status, 412);
      assert.equal(await site(), 'Here');
      assert.equal((await withHeader(connection, 'PATCH', path, 'If-Unmodified-Since', at)).status, 204);
      assert.equal(await site(), 'Moved');
    },
  },
  {
    title: 'a condition that is no date stops a writer',
    page: PAGE,
    async run({ connection }) {
      const path = `/sobjects/Account/${await anAccount(connection)}`;
      assert.equal((await withHeader(connection, 'PATCH', path, 'If-Unmodified-Since', 'yesterday')).status, 400);
    },
  },
  {
    title: 'an account has an ETag that its next change makes void',
    page: PAGE,
    async run({ connection }) {
      const path = `/sobjects/Account/${await anAccount(connection)}`;
      const etag = (await get(connection, path)).headers.get('etag');
      assert.ok(etag, 'the account has no ETag');
      assert.equal((await withHeader(connection, 'GET', path, 'If-None-Match', etag)).status, 304);
      assert.equal((await withHeader(connection, 'PATCH', path, 'If-Match', etag)).status, 204);
      assert.equal((await withHeader(connection, 'PATCH', path, 'If-Match', etag)).status, 412);
      assert.equal((await withHeader(connection, 'GET', path, 'If-None-Match', etag)).status, 200);
    },
  },
  {
    title: 'a description that was not modified since is not sent again',
    page: PAGE,
    async run({ connection }) {
      const tomorrow = new Date(Date.now() + 86_400_000).toUTCString();
      for (const path of ['/sobjects', '/sobjects/Reference__c/describe']) {
        assert.equal((await withHeader(connection, 'GET', path, 'If-Modified-Since', tomorrow)).status, 304);
        const long = 'Sat, 01 Jan 2000 00:00:00 GMT';
        assert.equal((await withHeader(connection, 'GET', path, 'If-Modified-Since', long)).status, 200);
      }
    },
  },
];
