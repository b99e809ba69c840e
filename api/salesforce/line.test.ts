import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { json, REP, TinyOrg } from '#tests/api/tinyOrg.ts';
import { create, createAll, queryOf } from './composite.ts';
import { connectSalesforce, type Salesforce, type Session } from './connect.ts';
import { soql } from './soql.ts';

let org: TinyOrg;
let salesforce: Salesforce;
let session: Session;
beforeEach(async () => {
  org = await TinyOrg.start();
  salesforce = connectSalesforce(org.config);
  session = await salesforce.as(REP);
});
afterEach(() => {
  jest.restoreAllMocks();
  org.stop();
});

const write = (by = session) => by.composite([createAll('new', [create('Account', {})])], { allOrNone: true });
const query = (by = session) => by.query(soql`SELECT Id FROM Account`);
const down = () => (org.onCall = (_req, res) => json(res, 503, []));
const up = () => (org.onCall = (_req, res) => json(res, 200, { done: true, records: [], compositeResponse: [] }));
const later = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);

/** Eight calls without an answer. */
async function exhaust() {
  down();
  for (let call = 0; call < 8; call += 1) await expect(write()).rejects.toMatchObject({ code: 'HTTP_503' });
}

describe('an org that does not answer', () => {
  test('is left alone after eight calls in a row, by everybody, sign-ins included, and nothing was changed', async () => {
    await exhaust();
    const everybody = [() => write(), () => query(), () => salesforce.as({ ...REP, userId: '005000000000002AAA' })];
    for (const call of everybody) {
      await expect(call()).rejects.toMatchObject({ kind: 'unavailable', code: 'CIRCUIT_OPEN', uncertain: false });
    }
    expect([org.calls.length, org.tokens]).toEqual([8, 1]);
  });

  test('is tried by one call after five seconds, while the others are told at once', async () => {
    await exhaust();
    later(5_001);
    org.onCall = () => undefined;
    const [one, other] = await Promise.allSettled([write(), write()]);
    expect(one).toMatchObject({ reason: { kind: 'timeout' } });
    expect(other).toMatchObject({ reason: { code: 'CIRCUIT_OPEN' } });
    expect(org.calls).toHaveLength(9);
  });

  test('is open to all again when that one is answered', async () => {
    await exhaust();
    later(5_001);
    up();
    await query();
    await Promise.all([query(), write()]);
    expect(org.calls).toHaveLength(11);
  });

  test('is one that refuses everything to nobody: a refusal is an answer', async () => {
    org.onCall = (_req, res) => json(res, 400, [{ errorCode: 'INVALID_FIELD', message: 'No such column' }]);
    for (let call = 0; call < 10; call += 1) await expect(query()).rejects.toMatchObject({ kind: 'refused' });
    for (let call = 0; call < 7; call += 1) {
      down();
      await expect(write()).rejects.toMatchObject({ code: 'HTTP_503' });
      org.onCall = (_req, res) => json(res, 404, [{ errorCode: 'NOT_FOUND', message: '' }]);
      await expect(query()).rejects.toMatchObject({ kind: 'missing' });
    }
    expect(org.calls).toHaveLength(24);
  });
});

describe('a call', () => {
  test.each([500, 502, 503, 504])(
    'answered with %i is repeated twice when it only reads, else never',
    async (status) => {
      org.onCall = (_req, res) =>
        void res.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Be back soon</h1>');
      await expect(query()).rejects.toMatchObject({ kind: 'unavailable', uncertain: false });
      expect(org.calls).toHaveLength(3);
      await expect(write()).rejects.toMatchObject({ kind: 'unavailable', uncertain: true });
      expect(org.calls).toHaveLength(4);
    },
  );

  test.each([429, 420])('answered with %i is not repeated: asking more does not help', async (status) => {
    org.onCall = (_req, res) => json(res, status, []);
    await expect(query()).rejects.toMatchObject({ kind: 'unavailable', uncertain: false });
    expect(org.calls).toHaveLength(1);
  });

  test('that only reads succeeds when the fault passes, as query, composite or sign-in', async () => {
    let fails = 2;
    const REP2 = { ...REP, userId: '005000000000002AAA' };
    org.onToken = (req, res, body) => (fails-- > 0 ? json(res, 503, []) : org.grant(REP2.userId)(req, res, body));
    await salesforce.as(REP2);
    org.onCall = (req, res) => (fails-- > 0 ? req.socket.destroy() : json(res, 200, { done: true, records: [] }));
    fails = 2;
    expect(await query()).toEqual([]);
    org.onCall = (_req, res) => (fails-- > 0 ? json(res, 503, []) : json(res, 200, { compositeResponse: [] }));
    fails = 1;
    expect(await session.composite([queryOf('q', soql`SELECT Id FROM Account`)], { allOrNone: false })).toEqual([]);
  });

  test('over the daily limit says so and is not repeated; over the concurrent one Salesforce is busy', async () => {
    const refuse = (message: string) => {
      org.onCall = (_req, res) => json(res, 403, [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message }]);
    };
    refuse('TotalRequests Limit exceeded.');
    await expect(query()).rejects.toMatchObject({ kind: 'quota', code: 'REQUEST_LIMIT_EXCEEDED' });
    expect(salesforce.share()).toBe(1);
    refuse('ConcurrentRequests (Concurrent API Requests) Limit exceeded.');
    await expect(query()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(org.calls).toHaveLength(2);
  });
});
