import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Handler, json, REP, TinyOrg, urlOf } from '#tests/api/tinyOrg.ts';
import { create, createAll, queryOf } from './composite.ts';
import type { Salesforce, Session } from './connect.ts';
import { soql } from './soql.ts';

// jsforce takes a proxy from the environment when it is imported; there is none at this address.
const NO_PROXY = (process.env['http_proxy'] = process.env['HTTP_PROXY'] = 'http://127.0.0.1:9');
const { connectSalesforce } = await import('./connect.ts');

let org: TinyOrg;
let salesforce: Salesforce;
beforeEach(async () => {
  org = await TinyOrg.start();
  salesforce = connectSalesforce(org.config);
});
afterEach(() => org.stop());

const QUERY = soql`SELECT Id FROM Account`;
const rep = (): Promise<Session> => salesforce.as(REP);
const write = async (session: Session) =>
  session.composite([createAll('new', [create('Account', {})])], { allOrNone: true });
const expired: Handler = (_req, res) =>
  json(res, 401, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);

describe('a call', () => {
  test('speaks the version we mean, as the person', async () => {
    await (await rep()).query(QUERY);
    expect(org.calls).toEqual([
      {
        method: 'GET',
        url: '/services/data/v67.0/query?q=SELECT%20Id%20FROM%20Account',
        body: '',
        authorization: 'Bearer token-1',
      },
    ]);
  });

  test('on a token that ended signs in once more, together with all others, and succeeds', async () => {
    org.onCall = (req, res, body) =>
      req.headers.authorization === 'Bearer token-1'
        ? expired(req, res, body)
        : json(res, 200, { done: true, records: [{ Id: '1' }] });
    const session = await rep();
    const rows = await Promise.all(Array.from({ length: 10 }, () => session.query(QUERY)));
    expect(rows).toHaveLength(10);
    expect(org.tokens).toBe(2);
  });

  test('on a lasting 401 gives up after one new token instead of asking for ever', async () => {
    org.onCall = expired;
    await expect((await rep()).query(QUERY)).rejects.toMatchObject({ kind: 'session' });
    expect([org.calls.length, org.tokens]).toEqual([2, 2]);
  });

  test('settles when the new token is refused', async () => {
    org.onCall = expired;
    const session = await rep();
    org.onToken = (_req, res) => json(res, 400, { error: 'invalid_grant', error_description: 'user is frozen' });
    await expect(session.query(QUERY)).rejects.toMatchObject({ kind: 'no-access' });
  });

  test('ends in time when nothing comes, and when the answer stops half way', async () => {
    const session = await rep();
    org.onCall = () => undefined;
    await expect(session.query(QUERY)).rejects.toMatchObject({ kind: 'timeout', uncertain: false });
    org.onCall = (_req, res) => void res.writeHead(200, { 'content-type': 'application/json' }).write('{"done":');
    await expect(session.query(QUERY)).rejects.toMatchObject({ kind: 'timeout' });
    await expect(write(session)).rejects.toMatchObject({ kind: 'timeout', uncertain: true });
  });

  test('whose connection breaks, before or within the answer, fails alone', async () => {
    const session = await rep();
    org.onCall = (req) => void req.socket.destroy();
    await expect(session.query(QUERY)).rejects.toMatchObject({ kind: 'reset', uncertain: false });
    await expect(write(session)).rejects.toMatchObject({ kind: 'reset', uncertain: true });
    org.onCall = (req, res) => {
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      res.write('{"done":', () => req.socket.destroy());
    };
    await expect(session.query(QUERY)).rejects.toMatchObject({ kind: 'reset' });
  });

  test('that cannot connect changed nothing, and says so', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const url = urlOf(nobody);
    await new Promise((done) => nobody.close(done));
    org.onToken = org.grant(REP.userId, REP.orgId, url);
    await expect(write(await rep())).rejects.toMatchObject({ kind: 'unavailable', uncertain: false });
  });

  test('goes straight to the org, whatever proxy the environment named', async () => {
    expect(process.env['http_proxy']).toBe(NO_PROXY);
    await (await rep()).query(QUERY);
    expect(org.calls).toHaveLength(1);
  });

  test('answered with 304 is refused, not taken for an empty answer', async () => {
    org.onCall = (_req, res) => void res.writeHead(304).end();
    await expect((await rep()).query(QUERY)).rejects.toMatchObject({ kind: 'refused', code: 'HTTP_304' });
  });

  test('follows no redirection', async () => {
    org.onCall = (_req, res) => void res.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    await expect((await rep()).query(QUERY)).rejects.toMatchObject({ kind: 'reset' });
  });

  test('answered with a page for people is no answer', async () => {
    org.onCall = (_req, res) => void res.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
    await expect((await rep()).query(QUERY)).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' });
  });

  test('tells how many of the day are used', async () => {
    org.onCall = (_req, res) =>
      json(res, 200, { done: true, records: [] }, { 'sforce-limit-info': 'api-usage=17/15000' });
    const session = await rep();
    expect(session.limitInfo).toBeNull();
    await session.query(QUERY);
    expect(session.limitInfo).toEqual({ used: 17, limit: 15_000 });
    expect(salesforce.share()).toBeCloseTo(17 / 15_000);
  });
});

describe('a query', () => {
  test('reads every page, beyond the ten thousand rows where jsforce stops', async () => {
    const page = (at: number) => ({
      done: at === 5,
      ...(at < 5 && { nextRecordsUrl: `/services/data/v67.0/query/01g-${at + 1}` }),
      records: Array.from({ length: 2_000 }, (_, row) => ({ Id: `${at}-${row}` })),
    });
    org.onCall = (req, res) => json(res, 200, page(Number(/01g-(\d)/.exec(req.url ?? '')?.[1] ?? 0)));
    const rows = await (await rep()).query<{ Id: string }>(QUERY);
    expect(new Set(rows.map(({ Id }) => Id)).size).toBe(12_000);
    expect(org.calls).toHaveLength(6);
  });

  test('reads every page of children too', async () => {
    org.onCall = (req, res) =>
      json(
        res,
        200,
        req.url?.includes('more')
          ? { done: true, records: [{ Id: 'c2' }] }
          : {
              done: true,
              records: [
                {
                  Id: 'p',
                  Cases: { done: false, nextRecordsUrl: '/services/data/v67.0/query/more', records: [{ Id: 'c1' }] },
                },
                { Id: 'q', Cases: null },
              ],
            },
      );
    const rows = await (await rep()).query(QUERY);
    expect(rows).toMatchObject([
      { Id: 'p', Cases: { done: true, records: [{ Id: 'c1' }, { Id: 'c2' }] } },
      { Id: 'q' },
    ]);
  });

  test('whose place Salesforce forgot starts over, once', async () => {
    let forgets = 1;
    org.onCall = (req, res) => {
      const second = req.url?.includes('01g-1') === true;
      if (second && forgets-- > 0) return json(res, 400, [{ errorCode: 'INVALID_QUERY_LOCATOR', message: '' }]);
      const nextRecordsUrl = '/services/data/v67.0/query/01g-1';
      json(
        res,
        200,
        second ? { done: true, records: [{ Id: '2' }] } : { done: false, nextRecordsUrl, records: [{ Id: '1' }] },
      );
    };
    const session = await rep();
    expect(await session.query(QUERY)).toEqual([{ Id: '1' }, { Id: '2' }]);
    forgets = 9;
    await expect(session.query(QUERY)).rejects.toMatchObject({ code: 'INVALID_QUERY_LOCATOR' });
  });

  test('of deleted rows asks where they are', async () => {
    await (await rep()).queryAll(QUERY);
    expect(org.calls[0]?.url).toMatch(/^\/services\/data\/v67\.0\/queryAll\?q=/);
  });

  test('longer than an address may be is refused before it is sent', async () => {
    const session = await rep();
    const ids = Array.from({ length: 800 }, (_, i) => `00100000000${i}`);
    await expect(session.query(soql`SELECT Id FROM Account WHERE Id IN ${ids}`)).rejects.toThrow(RangeError);
    expect(org.calls).toHaveLength(0);
  });
});

describe('a composite', () => {
  test('of two hundred records is one call, keeps its order, and is all or nothing when told so', async () => {
    org.onCall = (_req, res) => json(res, 200, { compositeResponse: [] });
    const records = Array.from({ length: 200 }, () => create('Account', {}));
    await (await rep()).composite([createAll('new', records)], { allOrNone: true });
    expect(org.calls).toMatchObject([{ method: 'POST', url: '/services/data/v67.0/composite' }]);
    expect(JSON.parse(org.calls[0]?.body ?? '')).toMatchObject({
      allOrNone: true,
      collateSubrequests: false,
      compositeRequest: [{ referenceId: 'new' }],
    });
  });
});

describe('a composite that only reads', () => {
  test('leaves nothing uncertain when no answer comes', async () => {
    const session = await rep();
    org.onCall = () => undefined;
    await expect(session.composite([queryOf('q', QUERY)], { allOrNone: false })).rejects.toMatchObject({
      kind: 'timeout',
      message: 'TIMEOUT: no answer in 1000 ms',
      uncertain: false,
    });
  });
});

describe('a description', () => {
  test('is read once an hour for each person, by all who wait together, with what they may change', async () => {
    org.onCall = (_req, res) => json(res, 200, { fields: [{ name: 'Id' }, { name: 'Name', updateable: true }] });
    const session = await rep();
    const [first] = await Promise.all([session.describe('Account'), (await rep()).describe('Account')]);
    expect(first).toEqual(new Set(['Id', 'Name']));
    expect(await session.editable('Account')).toEqual(new Set(['Name']));
    await (await salesforce.service()).describe('Account');
    await session.describe('Contact');
    expect(org.calls.map((call) => call.url.split('/').slice(5).join('/'))).toEqual([
      'Account/describe',
      'Contact/describe',
    ]);
  });

  test('of an object one may not read is empty', async () => {
    org.onCall = (_req, res) =>
      json(res, 404, [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
    expect(await (await rep()).describe('Reference__c')).toEqual(new Set());
  });

  test('that failed is read again', async () => {
    const session = await rep();
    org.onCall = (_req, res) => json(res, 503, []);
    await expect(session.describe('Account')).rejects.toMatchObject({ kind: 'unavailable' });
    org.onCall = (_req, res) => json(res, 200, { fields: [{ name: 'Id' }] });
    expect(await session.describe('Account')).toEqual(new Set(['Id']));
  });
});
