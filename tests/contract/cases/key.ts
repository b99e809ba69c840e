import assert from 'node:assert/strict';
import { type Case, page } from '../case.ts';
import { call, DATA, get, refused } from '../http.ts';
import { aReference, aRequest, made, requestFields, word } from '../some.ts';

const REQUEST = '/sobjects/Reference_Request__c';
const byKey = (key: string) => `${REQUEST}/Request_Key__c/${encodeURIComponent(key)}`;

export const key: Case[] = [
  {
    title: 'a record is read by its external id, which tells capitals apart where the field does',
    page: page('rest', 'sObject Rows by External ID'),
    async run({ connection }) {
      const value = `${word()}-Key`;
      const id = await aRequest(connection, { Request_Key__c: value });
      const { status, body } = await get(connection, `${byKey(value)}?fields=Id,Request_Key__c`);
      assert.equal(status, 200);
      assert.equal(body.Id, id);
      assert.equal(body.Request_Key__c, value);
      refused(await get(connection, byKey(value.toLowerCase())), 404, 'NOT_FOUND');
    },
  },
  {
    title: 'an upsert makes the record once and then changes it',
    page: page('rest', 'Insert or Update (Upsert) a Record Using an External ID'),
    async run({ connection }) {
      const value = word();
      const first = await call(connection, 'PATCH', byKey(value), requestFields());
      assert.equal(first.status, 201);
      assert.deepEqual(first.body, { id: first.body.id, success: true, errors: [], created: true });
      const again = await call(connection, 'PATCH', byKey(value), { Topics__c: 'Prices' });
      assert.equal(again.status, 200);
      assert.deepEqual(again.body, { id: first.body.id, success: true, errors: [], created: false });
      const read = await get(connection, `${REQUEST}/${first.body.id}?fields=Topics__c,Request_Key__c`);
      assert.equal(read.body.Topics__c, 'Prices');
      assert.equal(read.body.Request_Key__c, value);
    },
  },
  {
    title: 'an upsert does not take its key in the body too',
    page: page('rest', 'Insert or Update (Upsert) a Record Using an External ID'),
    async run({ connection }) {
      const value = word();
      const body = requestFields({ Request_Key__c: value });
      refused(await call(connection, 'PATCH', byKey(value), body), 400, 'INVALID_FIELD');
    },
  },
  {
    title: 'a field that is no external id finds nothing',
    page: page('rest', 'sObject Rows by External ID'),
    async run({ connection }) {
      const none = (field: string) => `Provided external ID field does not exist or is not accessible: ${field}`;
      refused(await get(connection, `${REQUEST}/Note__c/x`), 404, 'NOT_FOUND', none('Note__c'));
      refused(await get(connection, '/sobjects/Account/123'), 404, 'NOT_FOUND', none('123'));
    },
  },
  {
    title: 'a key that several records have answers with their addresses',
    page: page('rest', 'Status Codes and Error Responses'),
    async run({ connection }) {
      const Email = `${word()}@example.com`;
      const ids = [];
      for (const LastName of [word(), word()]) ids.push(await made(connection, 'Contact', { LastName, Email }));
      const { status, body } = await get(connection, `/sobjects/Contact/Email/${Email}`);
      assert.equal(status, 300);
      const addresses = ids.map((id) => `${DATA}/sobjects/Contact/${id}`);
      assert.deepEqual(body.toSorted(), addresses.toSorted());
    },
  },
  {
    title: 'a parent may be named by its external id',
    page: page('rest', 'Insert or Update (Upsert) a Record: relate by external id'),
    async run({ connection }) {
      const value = word();
      const request = await aRequest(connection, { Request_Key__c: value });
      const fields = { Request__r: { Request_Key__c: value }, Reference__c: await aReference(connection) };
      const candidate = await made(connection, 'Reference_Candidate__c', fields);
      const { body } = await get(connection, `/sobjects/Reference_Candidate__c/${candidate}?fields=Request__c`);
      assert.equal(body.Request__c, request);
      const nobody = { ...fields, Request__r: { Request_Key__c: `${value}-none` } };
      refused(
        await call(connection, 'POST', '/sobjects/Reference_Candidate__c', nobody),
        400,
        'INVALID_FIELD',
        /^Foreign key external ID: .*-none not found for field Request_Key__c in entity Reference_Request__c$/,
      );
    },
  },
  {
    title: 'a unique key is taken by the first: create, change and upsert by the second fail and name it',
    page: page('object', 'Status Codes: DUPLICATE_VALUE'),
    async run({ connection }) {
      const value = word();
      const first = await aRequest(connection, { Request_Key__c: value });
      const told = new RegExp(`^duplicate value found: \\S+ duplicates value on record with id: ${first.slice(0, 15)}`);
      const body = requestFields({ Request_Key__c: value });
      refused(await call(connection, 'POST', REQUEST, body), 400, 'DUPLICATE_VALUE', told);
      const second = await aRequest(connection);
      const change = await call(connection, 'PATCH', `${REQUEST}/${second}`, { Request_Key__c: value });
      refused(change, 400, 'DUPLICATE_VALUE', told);
      assert.notEqual(await aRequest(connection, { Request_Key__c: value.toUpperCase() }), first);
    },
  },
  {
    title: 'of many writers of one key exactly one wins',
    page: page('object', 'Custom Objects: unique fields'),
    async run({ connection }) {
      const Request_Key__c = word();
      const write = () => call(connection, 'POST', REQUEST, requestFields({ Request_Key__c }));
      const statuses = (await Promise.all(Array.from({ length: 5 }, write))).map(({ status }) => status);
      assert.deepEqual(statuses.sort(), [201, 400, 400, 400, 400]);
    },
  },
  {
    title: 'a number is a key too',
    page: page('rest', 'sObject Rows by External ID'),
    async run({ connection }) {
      // Nobody's version: the field has six digits, and policies count from one.
      const version = 900_000 + Math.floor(Math.random() * 99_999);
      const fields = { Version__c: version, Note__c: word() };
      const id = await made(connection, 'Reference_Policy__c', fields);
      const { body } = await get(connection, `/sobjects/Reference_Policy__c/Version__c/${version}`);
      assert.equal(body.Id, id);
      refused(await call(connection, 'POST', '/sobjects/Reference_Policy__c', fields), 400, 'DUPLICATE_VALUE');
      const other = `/sobjects/Reference_Policy__c/Version__c/${version + 1}`;
      const statuses: number[] = [];
      for (const Note__c of ['made', 'changed'].map((each) => `${each} ${fields.Note__c}`))
        statuses.push((await call(connection, 'PATCH', other, { Note__c })).status);
      assert.deepEqual(statuses, [201, 200]);
    },
  },
];
