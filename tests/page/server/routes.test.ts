import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { filesOf } from '../metadata/files.ts';
import { Columns } from './columns.ts';
import { answerInEnvelopes } from './envelope.ts';
import { listRoutes } from './lists.ts';
import { People } from './people.ts';
import { recordRoutes } from './records.ts';
import { uiApiRoutes } from './uiApi.ts';

const DEAL = '006000000000001AAA';
const SESSIONS: Record<string, string> = {
  'rep@vouchsafe.test': 'rep-token',
  'outsider@vouchsafe.test': 'outsider-token',
};
const FIELDS = [
  { name: 'Name', label: 'Opportunity Name', type: 'string', relationshipName: null, referenceTo: [] },
  { name: 'AccountId', label: 'Account ID', type: 'reference', relationshipName: 'Account', referenceTo: ['Account'] },
];
const ROW = { Id: DEAL, Name: 'Ranch deal', AccountId: '001000000000001AAA', Account: null };

let org: Server;
let app: FastifyInstance;
let queries: { soql: string; token: string }[];

/** Just enough of an org: one deal, that only the rep may see. */
beforeEach(async () => {
  queries = [];
  org = createServer((req, res) => {
    const token = req.headers.authorization?.replace('Bearer ', '') ?? '';
    const soql = new URL(req.url ?? '', 'http://org').searchParams.get('q');
    if (soql) queries.push({ soql, token });
    const records = token === 'rep-token' ? [ROW] : [];
    const described = {
      name: 'Opportunity',
      label: 'Opportunity',
      labelPlural: 'Opportunities',
      fields: FIELDS,
      childRelationships: [],
    };
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(soql ? { totalSize: records.length, records } : described));
  });
  await new Promise<void>((listening) => org.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(org.address() as AddressInfo).port}`;
  const people = new People(
    Object.keys(SESSIONS).map((username) => ({ username, label: username })),
    {
      url,
      orgId: '00D',
      sessionFor: (username) => SESSIONS[username] ?? '',
      permissionsOf: () => [],
      tabsOf: () => [],
    },
  );
  app = Fastify();
  answerInEnvelopes(app);
  const columns = new Columns(filesOf('/nowhere'));
  recordRoutes(app, people, columns);
  listRoutes(app, people, columns);
  uiApiRoutes(app, people);
});

afterEach(async () => {
  await app.close();
  await new Promise((closed) => org.close(closed));
});

const read = async (url: string, persona = 'rep') => {
  const response = await app.inject({ url, headers: { cookie: `persona=${persona}%40vouchsafe.test` } });
  return { status: response.statusCode, ...(response.json() as { returned?: any; fault?: any }) };
};

describe('a record page', () => {
  test("reads the record on the person's own session", async () => {
    const { returned } = await read(`/local/records/Opportunity/${DEAL}`);
    expect(returned).toMatchObject({ id: DEAL, name: 'Ranch deal', object: { label: 'Opportunity' } });
    expect(queries.map(({ token }) => token)).toEqual(['rep-token']);
  });

  test('answers a record this person may not see as one that is not there, without an error on the console', async () => {
    const { status, fault } = await read(`/local/records/Opportunity/${DEAL}`, 'outsider');
    expect(status).toBe(200);
    expect(fault).toMatchObject({ status: 404, body: { errorCode: 'NOT_FOUND' } });
  });

  test('shows neither name nor link of a parent this person may not see', async () => {
    const { returned } = await read(`/local/records/Opportunity/${DEAL}`);
    expect(returned.highlights).toEqual([{ name: 'AccountId', label: 'Account', type: 'reference', value: null }]);
  });

  test('asks for no field that is hidden from this person', async () => {
    await read(`/local/records/Opportunity/${DEAL}`);
    expect(queries[0]?.soql).toBe(`SELECT Id, Name, AccountId, Account.Name FROM Opportunity WHERE Id = '${DEAL}'`);
  });

  test('takes nothing but an id where an id stands', async () => {
    const { fault } = await read(`/local/records/Opportunity/${encodeURIComponent("x' OR Name != '")}`);
    expect(fault).toMatchObject({ status: 404 });
    expect(queries).toEqual([]);
  });
});

describe('a list', () => {
  test('searches for what was typed and not for what it could mean in SOQL', async () => {
    await read(`/local/lists/Opportunity?search=${encodeURIComponent("50% o'Hare")}`);
    expect(queries[0]?.soql).toContain(String.raw`(Name LIKE '%50\% o\'Hare%' OR Account.Name LIKE '%50\% o\'Hare%')`);
  });

  test('stays on its last page when asked beyond it', async () => {
    expect((await read('/local/lists/Opportunity?page=9')).returned).toMatchObject({ page: 1, pages: 1, firstRow: 1 });
  });
});

describe('getRecord', () => {
  test('gives fields in the shape of the platform, and leaves out an optional field that is hidden', async () => {
    const fields = 'fields=Opportunity.Name&optionalFields=Opportunity.Secret__c,Opportunity.Account.Name';
    const { returned } = await read(`/local/ui-api/records/${DEAL}?${fields}`);
    expect(returned).toMatchObject({ apiName: 'Opportunity', id: DEAL });
    expect(returned.fields).toEqual({
      Name: { value: 'Ranch deal', displayValue: null },
      Account: { value: null, displayValue: null },
    });
  });
});
