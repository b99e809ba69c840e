import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { ask, call, get, refused } from '../http.ts';
import { anAccount } from '../some.ts';

const set = async (connection: Connection, name: string, body: unknown) => {
  const { status } = await call(connection, 'PUT', `/local/${name}`, body);
  assert.ok(status < 300, `the switch ${name} answers ${status}`);
};

/** Trouble that the local org makes when it is told to, once. */
const planned = (kind: string, where: string, status: number, errorCode: string, message: string): Case => ({
  title: `${kind}: the org says ${errorCode}, and works again`,
  page: where,
  onlyLocal: 'it cannot be asked for',
  async run({ connection }) {
    const soql = 'SELECT Id FROM Account LIMIT 1';
    await set(connection, 'faults', [{ kind, resource: '/query' }]);
    try {
      refused(await ask(connection, soql), status, errorCode, message);
      assert.equal((await ask(connection, soql)).status, 200);
    } finally {
      await set(connection, 'faults', []);
    }
  },
});

const STATUSES = page('rest', 'Status Codes and Error Responses');
const LIMITS = page('limits', 'API Request Limits and Allocations');

export const trouble: Case[] = [
  planned('expired session', STATUSES, 401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
  planned('too many at once', LIMITS, 403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.'),
  planned('query timeout', STATUSES, 400, 'QUERY_TIMEOUT', 'Your query request was running for too long.'),
  planned(
    'stale locator',
    page('rest', 'Query: nextRecordsUrl'),
    400,
    'INVALID_QUERY_LOCATOR',
    'invalid query locator',
  ),
  {
    title: 'a daily allowance that is used up stops everybody, and the limits say so',
    page: LIMITS,
    onlyLocal: 'it would cost an org its day',
    async run({ connection }) {
      const { Max, Remaining } = (await get(connection, '/limits')).body.DailyApiRequests;
      await set(connection, 'quota', { max: Max, used: Max - 1 });
      try {
        assert.deepEqual((await get(connection, '/limits')).body.DailyApiRequests, { Max, Remaining: 0 });
        refused(await get(connection, '/limits'), 403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
      } finally {
        await set(connection, 'quota', { max: Max, used: Max - Remaining });
      }
    },
  },
  {
    title: 'a row that another transaction keeps too long cannot be written',
    page: page('object', 'Status Codes: UNABLE_TO_LOCK_ROW'),
    onlyLocal: 'two writers do not meet on demand',
    async run({ connection }) {
      const id = await anAccount(connection);
      const write = (Site: string) => call(connection, 'PATCH', `/sobjects/Account/${id}`, { Site });
      const { patience } = (await get(connection, '/local/locks')).body;
      await set(connection, 'faults', [{ method: 'PATCH', hold: 60_000 }]);
      const first = write('North');
      try {
        for (let tries = 0; (await get(connection, '/local/locks')).body.held.length === 0; tries += 1)
          assert.ok(tries < 1000, 'nothing is locked');
        await set(connection, 'locks', { patience: 0 });
        const told = `unable to obtain exclusive access to this record or 1 records: ${id.slice(0, 15)}`;
        refused(await write('South'), 400, 'UNABLE_TO_LOCK_ROW', told, []);
      } finally {
        await set(connection, 'locks', { patience });
        await call(connection, 'DELETE', '/local/locks');
        await set(connection, 'faults', []);
      }
      assert.equal((await first).status, 204);
      assert.equal((await get(connection, `/sobjects/Account/${id}`)).body.Site, 'North');
    },
  },
];
