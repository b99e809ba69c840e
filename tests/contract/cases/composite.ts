import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, DATA, refused, rows } from '../http.ts';
import { anAccount, requestFields, word } from '../some.ts';

type Fields = Record<string, unknown>;
interface Subrequest {
  method: string;
  url: string;
  referenceId: string;
  body?: unknown;
}

const create = (referenceId: string, type: string, body: Fields): Subrequest => ({
  ...{ method: 'POST', url: `${DATA}/sobjects/${type}`, referenceId, body },
});
const account = (referenceId: string, fields: Fields = {}) =>
  create(referenceId, 'Account', { Name: word(), ...fields });
const query = (referenceId: string, soql: string): Subrequest => ({
  ...{
    method: 'GET',
    url: `${DATA}/query?q=${encodeURIComponent(soql).replace(/%40%7B(.+?)%7D/g, '@{$1}')}`,
    referenceId,
  },
});
const composite = (connection: Connection, compositeRequest: Subrequest[], allOrNone = true) =>
  call(connection, 'POST', '/composite', { allOrNone, collateSubrequests: false, compositeRequest });

interface Subanswer {
  body: unknown;
  httpStatusCode: number;
  referenceId: string;
}
async function answers(...given: Parameters<typeof composite>): Promise<Subanswer[]> {
  const { status, body } = await composite(...given);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    body.compositeResponse.map((each: Subanswer) => each.referenceId),
    given[1].map((each) => each.referenceId),
  );
  return body.compositeResponse;
}
const statuses = (all: Subanswer[]) => all.map(({ httpStatusCode }) => httpStatusCode);

const HALTED = [
  {
    errorCode: 'PROCESSING_HALTED',
    message: 'The transaction was rolled back since another operation in the same transaction failed.',
  },
];
const COMPOSITE = page('rest', 'Composite');
const countNamed = async (connection: Connection, name: string) =>
  (await rows(connection, `SELECT Id FROM Account WHERE Name = '${name}'`)).length;

export const composites: Case[] = [
  {
    title: 'subrequests run in their order, each seeing what those before it did',
    page: COMPOSITE,
    async run({ connection }) {
      const all = await answers(connection, [
        account('made', { Site: 'North' }),
        {
          method: 'PATCH',
          url: `${DATA}/sobjects/Account/@{made.id}`,
          referenceId: 'changed',
          body: { Site: 'South' },
        },
        query('found', "SELECT Id, Site FROM Account WHERE Id = '@{made.id}'"),
        { method: 'GET', url: `${DATA}/sobjects/Account/@{found.records[0].Id}?fields=Site`, referenceId: 'read' },
        create('child', 'Contact', { LastName: word(), AccountId: '@{made.id}' }),
      ]);
      assert.deepEqual(statuses(all), [201, 204, 200, 200, 201]);
      const [made, , found, read] = all.map(({ body }) => body as Record<string, never>);
      assert.equal((found?.['records']?.[0] as unknown as Fields)['Site'], 'South');
      assert.equal(read?.['Site'], 'South');
      assert.equal((await rows(connection, `SELECT Id FROM Contact WHERE AccountId = '${made?.['id']}'`)).length, 1);
    },
  },
  {
    title: 'a collection in it gives its ids to later ones by position',
    page: page('rest', 'Composite: referencing sObject Collections'),
    async run({ connection }) {
      const records = ['one', 'two'].map(() => ({ attributes: { type: 'Account' }, Name: word() }));
      const all = await answers(connection, [
        { method: 'POST', url: `${DATA}/composite/sobjects`, referenceId: 'both', body: { allOrNone: true, records } },
        create('child', 'Contact', { LastName: word(), AccountId: '@{both[1].id}' }),
        query('parent', "SELECT Account.Name FROM Contact WHERE Id = '@{child.id}'"),
      ]);
      assert.deepEqual(statuses(all), [200, 201, 200]);
      const parent = all[2]?.body as { records: { Account: { Name: string } }[] };
      assert.equal(parent.records[0]?.Account.Name, records[1]?.Name);
    },
  },
  {
    title: 'all or none takes everything back and points at the one that failed',
    page: page('rest', 'Composite: allOrNone'),
    async run({ connection }) {
      const name = word();
      const all = await answers(connection, [
        account('first', { Name: name }),
        account('bad', { Name: 'x'.repeat(256) }),
        account('after', { Name: name }),
      ]);
      assert.deepEqual(statuses(all), [400, 400, 400]);
      assert.deepEqual([all[0]?.body, all[2]?.body], [HALTED, HALTED]);
      refused({ status: 400, headers: new Headers(), body: all[1]?.body }, 400, 'STRING_TOO_LONG');
      assert.equal(await countNamed(connection, name), 0);
    },
  },
  {
    title: 'a failing record of a collection takes back the subrequests beside it',
    page: page('rest', 'Composite: allOrNone'),
    async run({ connection }) {
      const name = word();
      const key = word();
      const requests = [key, key].map((Request_Key__c) => ({
        attributes: { type: 'Reference_Request__c' },
        ...requestFields({ Request_Key__c }),
      }));
      const all = await answers(connection, [
        account('first', { Name: name }),
        {
          method: 'POST',
          url: `${DATA}/composite/sobjects`,
          referenceId: 'twice',
          body: { allOrNone: true, records: requests },
        },
      ]);
      assert.deepEqual(all[0]?.body, HALTED);
      const told = (all[1]?.body as { errors: { statusCode: string }[] }[]).map(({ errors }) => errors[0]?.statusCode);
      assert.ok(told.includes('DUPLICATE_VALUE'), JSON.stringify(told));
      assert.equal(await countNamed(connection, name), 0);
      const left = await rows(connection, `SELECT Id FROM Reference_Request__c WHERE Request_Key__c = '${key}'`);
      assert.equal(left.length, 0);
    },
  },
  {
    title: 'without all or none only what depends on the failure falls',
    page: page('rest', 'Composite: allOrNone'),
    async run({ connection }) {
      const all = await answers(
        connection,
        [
          account('bad', { Name: '' }),
          create('lost', 'Contact', { LastName: word(), AccountId: '@{bad.id}' }),
          account('good'),
          { method: 'GET', url: `${DATA}/sobjects/Account/001000000000001AAA`, referenceId: 'nobody' },
        ],
        false,
      );
      assert.deepEqual(statuses(all), [400, 400, 201, 404]);
      assert.equal((all[1]?.body as { errorCode: string }[])[0]?.errorCode, 'PROCESSING_HALTED');
    },
  },
  {
    title: 'five queries are taken beside other reads, and rows and relationships are no queries',
    page: page('rest', 'Composite: limits'),
    async run({ connection }) {
      const id = await anAccount(connection);
      const reads = ['a', 'b', 'c'].map((referenceId) => ({
        ...{ method: 'GET', url: `${DATA}/sobjects/Account/${id}?fields=Id`, referenceId },
      }));
      const children = { method: 'GET', url: `${DATA}/sobjects/Account/${id}/Contacts?fields=Id`, referenceId: 'd' };
      const queries = [1, 2, 3, 4, 5].map((n) => query(`q${n}`, `SELECT Id FROM Account WHERE Id = '${id}'`));
      const all = await answers(connection, [...reads, children, ...queries], false);
      assert.deepEqual([...new Set(statuses(all))], [200]);
    },
  },
  {
    title: 'more than 25 subrequests, six queries or one name twice are refused before any is run',
    page: page('rest', 'Composite: limits'),
    async run({ connection }) {
      const name = word();
      const one = (at: number) => account(`r${at}`, { Name: name });
      const numbers = Array.from({ length: 26 }, (_, at) => at);
      const tooMany: Subrequest[][] = [
        numbers.map(one),
        [one(0), ...numbers.slice(0, 6).map((at) => query(`q${at}`, 'SELECT Id FROM Account LIMIT 1'))],
        [one(0), one(0)],
      ];
      for (const subrequests of tooMany) assert.equal((await composite(connection, subrequests)).status, 400);
      assert.equal(await countNamed(connection, name), 0);
    },
  },
];
