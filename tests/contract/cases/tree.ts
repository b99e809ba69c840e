import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, rows } from '../http.ts';
import { word } from '../some.ts';

const PAGE = page('rest', 'sObject Tree');

const record = (type: string, referenceId: string, fields: object) => ({
  attributes: { type, referenceId },
  ...fields,
});
const account = (referenceId: string, Name: string, contacts: object[] = []) =>
  record('Account', referenceId, { Name, ...(contacts.length > 0 && { Contacts: { records: contacts } }) });
const plant = (connection: Connection, records: object[]) =>
  call(connection, 'POST', '/composite/tree/Account', { records });
const named = async (connection: Connection, name: string) =>
  (await rows(connection, `SELECT Id, (SELECT LastName FROM Contacts) FROM Account WHERE Name = '${name}'`)) as {
    Id: string;
    Contacts: { records: { LastName: string }[] } | null;
  }[];

export const trees: Case[] = [
  {
    title: 'a tree saves records with their children and tells the ids by reference',
    page: PAGE,
    async run({ connection }) {
      const name = word();
      const contact = record('Contact', 'child', { LastName: word() });
      const { status, body } = await plant(connection, [account('top', name, [contact]), account('other', name)]);
      assert.equal(status, 201, JSON.stringify(body));
      assert.equal(body.hasErrors, false);
      const ids = Object.fromEntries(
        body.results.map((each: { referenceId: string; id: string }) => [each.referenceId, each.id]),
      );
      assert.deepEqual(Object.keys(ids).toSorted(), ['child', 'other', 'top']);
      const found = await named(connection, name);
      assert.equal(found.length, 2);
      const top = found.find(({ Id }) => Id === ids['top']);
      assert.equal(top?.Contacts?.records.length, 1);
    },
  },
  {
    title: 'a tree with one wrong record saves nothing and names it',
    page: PAGE,
    async run({ connection }) {
      const name = word();
      const wrong = record('Contact', 'wrong', { LastName: 'x'.repeat(81) });
      const { status, body } = await plant(connection, [account('good', name), account('top', name, [wrong])]);
      assert.equal(status, 400);
      assert.equal(body.hasErrors, true);
      const [result] = body.results;
      assert.equal(result.referenceId, 'wrong');
      assert.equal(result.errors[0].statusCode, 'STRING_TOO_LONG');
      assert.deepEqual(await named(connection, name), []);
    },
  },
  {
    title: 'a tree takes 200 records',
    page: PAGE,
    async run({ connection }) {
      const name = word();
      const records = Array.from({ length: 201 }, (_, at) => account(`r${at}`, name));
      assert.equal((await plant(connection, records)).status, 400);
      assert.deepEqual(await named(connection, name), []);
    },
  },
];
