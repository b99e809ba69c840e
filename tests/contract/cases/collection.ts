import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, refused, rows } from '../http.ts';
import { anAccount, requestFields, word } from '../some.ts';

interface Saved {
  id?: string;
  success: boolean;
  created?: boolean;
  errors: { statusCode: string; message: string; fields: string[] }[];
}

const COLLECTIONS = '/composite/sobjects';
const named = (type: string, fields: object) => ({ attributes: { type }, ...fields });

async function many(connection: Connection, method: string, records: object[], allOrNone: boolean, path = COLLECTIONS) {
  const { status, body } = await call(connection, method, path, { allOrNone, records });
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.length, records.length);
  return body as Saved[];
}
const successes = (saved: Saved[]) => saved.map(({ success }) => success);

const TOO_LONG = 'x'.repeat(256);

export const collection: Case[] = [
  {
    title: 'records of a collection are made each by itself, in the order given',
    page: page('rest', 'Create Records Using sObject Collections'),
    async run({ connection }) {
      const name = word();
      const given = [name, TOO_LONG, name].map((Name) => named('Account', { Name }));
      const saved = await many(connection, 'POST', given, false);
      assert.deepEqual(successes(saved), [true, false, true]);
      assert.deepEqual(saved[0]?.errors, []);
      const [error] = saved[1]?.errors ?? [];
      assert.equal(error?.statusCode, 'STRING_TOO_LONG');
      assert.deepEqual(error?.fields, ['Name']);
      assert.equal((await rows(connection, `SELECT Id FROM Account WHERE Name = '${name}'`)).length, 2);
    },
  },
  {
    title: 'a collection may be all or none',
    page: page('rest', 'Create Records Using sObject Collections'),
    async run({ connection }) {
      const name = word();
      const given = [name, TOO_LONG].map((Name) => named('Account', { Name }));
      const saved = await many(connection, 'POST', given, true);
      assert.deepEqual(successes(saved), [false, false]);
      assert.equal(saved[0]?.errors[0]?.statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
      assert.equal(saved[1]?.errors[0]?.statusCode, 'STRING_TOO_LONG');
      assert.equal((await rows(connection, `SELECT Id FROM Account WHERE Name = '${name}'`)).length, 0);
    },
  },
  {
    title: 'many records are changed in one call',
    page: page('rest', 'Update Records Using sObject Collections'),
    async run({ connection }) {
      const ids = [await anAccount(connection), await anAccount(connection)];
      const given = ids.map((id, at) => named('Account', { id, Site: `Site ${at}` }));
      assert.deepEqual(successes(await many(connection, 'PATCH', given, true)), [true, true]);
      const bad = [named('Account', { id: ids[0], Site: 'Moved' }), named('Account', { id: ids[1], Name: TOO_LONG })];
      assert.deepEqual(successes(await many(connection, 'PATCH', bad, true)), [false, false]);
      const soql = `SELECT Site FROM Account WHERE Id IN ('${ids.join("','")}') ORDER BY Site`;
      const sites = (await rows(connection, soql)).map(({ Site }) => Site);
      assert.deepEqual(sites, ['Site 0', 'Site 1']);
    },
  },
  {
    title: 'many records are made or changed by their key, and each says which',
    page: page('rest', 'Upsert Records Using sObject Collections'),
    async run({ connection }) {
      const keys = [word(), word()];
      const path = `${COLLECTIONS}/Reference_Request__c/Request_Key__c`;
      const given = (some: string[], Topics__c: string) =>
        some.map((Request_Key__c) => named('Reference_Request__c', requestFields({ Request_Key__c, Topics__c })));
      const first = await many(connection, 'PATCH', given(keys.slice(0, 1), 'One'), true, path);
      const second = await many(connection, 'PATCH', given(keys, 'Two'), true, path);
      assert.deepEqual(
        second.map(({ created }) => created),
        [false, true],
      );
      assert.equal(second[0]?.id, first[0]?.id);
      const soql = `SELECT Id, Topics__c FROM Reference_Request__c WHERE Id = '${first[0]?.id}'`;
      assert.equal((await rows(connection, soql))[0].Topics__c, 'Two');
    },
  },
  {
    title: 'jsforce saves lists through collections',
    page: page('rest', 'Use sObject Collections'),
    async run({ connection }) {
      const accounts = connection.sobject('Account');
      const made = await accounts.create([{ Name: word() }, { Name: word() }], { allOrNone: true });
      assert.deepEqual(
        made.map(({ success }) => success),
        [true, true],
      );
      const changed = await accounts.update(made.map(({ id = '' }) => ({ Id: id, Site: 'South' })));
      assert.deepEqual(
        changed.map(({ success }) => success),
        [true, true],
      );
      const read = await accounts.retrieve(
        made.map(({ id = '' }) => id),
        { fields: ['Site'] },
      );
      assert.deepEqual(
        read.map((each) => each['Site']),
        ['South', 'South'],
      );
    },
  },
  {
    title: 'many records are read at once, and null stands for one that is not there',
    page: page('rest', 'Get Records Using sObject Collections'),
    async run({ connection }) {
      const id = await anAccount(connection);
      const asked = { ids: [id, '001000000000001AAA'], fields: ['Name'] };
      const { status, body } = await call(connection, 'POST', `${COLLECTIONS}/Account`, asked);
      assert.equal(status, 200);
      assert.equal(body[0].attributes.type, 'Account');
      assert.equal(typeof body[0].Name, 'string');
      assert.equal(body[1], null);
    },
  },
  {
    title: 'many records are deleted in one call, each by itself or all or none',
    page: page('rest', 'Delete Records Using sObject Collections'),
    async run({ connection }) {
      const ids = [await anAccount(connection), await anAccount(connection)];
      const remove = async (some: string[], allOrNone: boolean) =>
        (await call(connection, 'DELETE', `${COLLECTIONS}?ids=${some.join(',')}&allOrNone=${allOrNone}`))
          .body as Saved[];
      const count = async () =>
        (await rows(connection, `SELECT Id FROM Account WHERE Id IN ('${ids.join("','")}')`)).length;
      assert.deepEqual(successes(await remove([...ids, '001000000000001AAA'], true)), [false, false, false]);
      assert.equal(await count(), 2);
      assert.deepEqual(successes(await remove([ids[0] ?? '', '001000000000001AAA'], false)), [true, false]);
      assert.equal(await count(), 1);
    },
  },
  {
    title: 'a collection takes 200 records and no more',
    page: page('rest', 'Use sObject Collections: limits'),
    async run({ connection }) {
      const name = word();
      const records = Array.from({ length: 201 }, () => named('Account', { Name: name }));
      const told = /cannot submit more than 200 records into this call/;
      refused(await call(connection, 'POST', COLLECTIONS, { records }), 400, 'EXCEEDED_ID_LIMIT', told);
      assert.equal((await rows(connection, `SELECT Id FROM Account WHERE Name = '${name}'`)).length, 0);
    },
  },
];
