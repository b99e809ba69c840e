import assert from 'node:assert/strict';
import { type Case, page } from '../case.ts';
import { call, DATA, get, refused } from '../http.ts';
import { anAccount, aReference, aRequest, made, referenceOf, word } from '../some.ts';

const path = (type: string, id: string) => `/sobjects/${type}/${id}`;

export const record: Case[] = [
  {
    title: 'a new record answers 201 with its id and address',
    page: page('rest', 'Create a Record'),
    async run({ connection }) {
      const { status, headers, body } = await call(connection, 'POST', '/sobjects/Account', { Name: word() });
      assert.equal(status, 201);
      assert.match(body.id, /^001[A-Za-z0-9]{15}$/);
      assert.deepEqual(body, { id: body.id, success: true, errors: [] });
      assert.ok(headers.get('location')?.endsWith(`${DATA}/sobjects/Account/${body.id}`));
    },
  },
  {
    title: 'a record is read with the fields that are asked for, by its long or its short id',
    page: page('rest', 'sObject Rows'),
    async run({ connection }) {
      const id = await anAccount(connection, { Industry: 'Education' });
      for (const each of [id, id.slice(0, 15)]) {
        const { status, body } = await get(connection, `${path('Account', each)}?fields=Industry,OwnerId`);
        assert.equal(status, 200);
        assert.equal(body.Industry, 'Education');
        assert.match(body.OwnerId, /^005/);
        assert.deepEqual(body.attributes, { type: 'Account', url: `${DATA}/sobjects/Account/${id}` });
        assert.equal('Name' in body, false);
      }
    },
  },
  {
    title: 'the org fills owner, author, dates, numbers and defaults',
    page: page('object', 'System Fields'),
    async run({ connection }) {
      const id = await aReference(connection);
      const { body } = await get(connection, path('Reference__c', id));
      assert.match(body.Name, /^REF-\d{5,}$/);
      for (const field of ['OwnerId', 'CreatedById', 'LastModifiedById']) assert.match(body[field], /^005/);
      for (const field of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'])
        assert.match(body[field], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
      assert.equal(body.IsDeleted, false);
      assert.equal(body.Status__c, 'Recruited');
      assert.equal(body.Tier__c, 'Standard');
      assert.equal(body.Visible_In_Search__c, true);
    },
  },
  {
    title: 'a change answers 204, changes what it names and nothing else',
    page: page('rest', 'Update a Record'),
    async run({ connection }) {
      const id = await anAccount(connection, { Industry: 'Education', Site: 'North' });
      const { status, body } = await call(connection, 'PATCH', path('Account', id), { Site: 'South' });
      assert.deepEqual({ status, body }, { status: 204, body: undefined });
      const read = await get(connection, path('Account', id));
      assert.equal(read.body.Site, 'South');
      assert.equal(read.body.Industry, 'Education');
    },
  },
  {
    title: 'empty text is null, numbers are rounded to their scale, choices are joined by semicolons',
    page: page('object', 'Primitive Data Types'),
    async run({ connection }) {
      const id = await aReference(connection, { Summary__c: '', Motivations__c: 'Limelight;Insight', Rest_Days__c: 7 });
      const { body } = await get(connection, path('Reference__c', id));
      assert.equal(body.Summary__c, null);
      assert.equal(body.Motivations__c, 'Limelight;Insight');
      assert.equal(body.Rest_Days__c, 7);
      const activity = await made(connection, 'Reference_Activity__c', {
        ...{ Reference__c: id, Account__c: body.Account__c, Activity_Type__c: 'Quote', Activity_Date__c: '2031-01-31' },
        ...{ Weight__c: 1.26, Starts_At__c: '2031-01-31T10:00:00+02:00' },
      });
      const read = (await get(connection, path('Reference_Activity__c', activity))).body;
      assert.equal(read.Weight__c, 1.3);
      assert.equal(read.Activity_Date__c, '2031-01-31');
      assert.equal(read.Starts_At__c, '2031-01-31T08:00:00.000+0000');
    },
  },
  {
    title: 'formulas follow the parent, also when it changes',
    page: page('metadata', 'CustomField: formula'),
    async run({ connection }) {
      const name = word();
      const account = await anAccount(connection, { Name: name, Industry: 'Education', NumberOfEmployees: 250 });
      const id = await referenceOf(connection, account);
      const asRead = async () => (await get(connection, path('Reference__c', id))).body;
      const before = await asRead();
      assert.equal(before.Account_Name__c, name);
      assert.equal(before.Account_Industry__c, 'Education');
      assert.equal(before.Account_Size_Band__c, '100-999');
      await call(connection, 'PATCH', path('Account', account), { NumberOfEmployees: 20_000 });
      assert.equal((await asRead()).Account_Size_Band__c, '10,000+');
    },
  },
  {
    title: 'a relationship in the address leads to the parent and to the children',
    page: page('rest', 'Traverse Relationships with Friendly URLs'),
    async run({ connection }) {
      const account = await anAccount(connection);
      const id = await referenceOf(connection, account);
      const child = await made(connection, 'Reference_Participation__c', {
        Reference__c: id,
        Activity_Type__c: 'Logo',
      });
      const parent = await get(connection, `${path('Reference__c', id)}/Account__r?fields=Name`);
      assert.equal(parent.body.attributes.url, `${DATA}/sobjects/Account/${account}`);
      const children = await get(
        connection,
        `${path('Reference__c', id)}/Participations__r?fields=Id,Activity_Type__c`,
      );
      assert.equal(children.body.totalSize, 1);
      assert.equal(children.body.records[0].Id, child);
      assert.equal(children.body.records[0].Activity_Type__c, 'Logo');
      refused(await get(connection, `${path('Reference__c', id)}/Nobodies__r`), 404, 'NOT_FOUND');
    },
  },
  {
    title: 'a deleted record is gone for reading and for changing, and stays for queryAll',
    page: page('rest', 'Delete a Record'),
    async run({ connection }) {
      const id = await anAccount(connection);
      const { status, body } = await call(connection, 'DELETE', path('Account', id));
      assert.deepEqual({ status, body }, { status: 204, body: undefined });
      refused(await get(connection, path('Account', id)), 404, 'NOT_FOUND', 'The requested resource does not exist');
      for (const method of ['PATCH', 'DELETE'])
        refused(
          await call(connection, method, path('Account', id), method === 'PATCH' ? { Site: 'x' } : undefined),
          ...([404, 'ENTITY_IS_DELETED', 'entity is deleted', []] as const),
        );
      const all = await connection.query(`SELECT Id, IsDeleted FROM Account WHERE Id = '${id}'`, { scanAll: true });
      assert.equal(all.records[0]?.['IsDeleted'], true);
      assert.equal((await connection.query(`SELECT Id FROM Account WHERE Id = '${id}'`)).totalSize, 0);
    },
  },
  {
    title: 'a deleted master takes its details along, a deleted parent leaves a blank',
    page: page('object', 'Relationships Among Objects'),
    async run({ connection }) {
      const account = await anAccount(connection);
      const id = await referenceOf(connection, account);
      const detail = await made(connection, 'Reference_Participation__c', {
        Reference__c: id,
        Activity_Type__c: 'Logo',
      });
      await call(connection, 'DELETE', path('Account', account));
      assert.equal((await get(connection, path('Reference__c', id))).body.Account__c, null);
      await call(connection, 'DELETE', path('Reference__c', id));
      refused(await get(connection, path('Reference_Participation__c', detail)), 404, 'NOT_FOUND');
    },
  },
  {
    title: 'the key of a deleted record is free again',
    page: page('object', 'Custom Objects: unique fields'),
    async run({ connection }) {
      const key = word();
      const id = await aRequest(connection, { Request_Key__c: key });
      await call(connection, 'DELETE', path('Reference_Request__c', id));
      assert.notEqual(await aRequest(connection, { Request_Key__c: key }), id);
    },
  },
  {
    title: 'jsforce makes, reads, changes and deletes a record',
    page: page('rest', 'Working with Records'),
    async run({ connection }) {
      const accounts = connection.sobject('Account');
      const { id = '' } = await accounts.create({ Name: word(), Industry: 'Education' });
      await accounts.update({ Id: id, Industry: 'Banking' });
      assert.equal((await accounts.retrieve(id))['Industry'], 'Banking');
      await accounts.destroy(id);
      await assert.rejects(async () => accounts.retrieve(id), { errorCode: 'NOT_FOUND' });
    },
  },
];
