import assert from 'node:assert/strict';
import type { Connection, DescribeSObjectResult } from 'jsforce';
import { type Case, page } from '../case.ts';
import { DATA, get } from '../http.ts';
import { API_VERSION } from '#api/salesforce/version.ts';

type Facts = Record<string, unknown>;

const described = async (connection: Connection, object: string): Promise<DescribeSObjectResult> =>
  (await get(connection, `/sobjects/${object}/describe`)).body;

async function fieldOf(connection: Connection, object: string, name: string, ...facts: string[]): Promise<Facts> {
  const { fields } = await described(connection, object);
  const field = fields.find((each) => each.name === name);
  assert.ok(field, `${object} has no ${name}`);
  return Object.fromEntries(facts.map((fact) => [fact, (field as unknown as Facts)[fact]]));
}

const DESCRIBE = page('rest', 'sObject Describe');

export const describing: Case[] = [
  {
    title: 'a description tells length and label of a text',
    page: DESCRIBE,
    async run({ connection }) {
      const facts = await fieldOf(connection, 'Reference__c', 'Headline__c', 'type', 'label', 'length', 'updateable');
      assert.deepEqual(facts, { type: 'string', label: 'Headline', length: 255, updateable: true });
    },
  },
  {
    title: 'a description tells the values of a picklist and whether there are others',
    page: DESCRIBE,
    async run({ connection }) {
      const { fields } = await described(connection, 'Reference__c');
      const tier = fields.find(({ name }) => name === 'Tier__c');
      assert.equal(tier?.restrictedPicklist, true);
      const values = tier?.picklistValues?.map(({ value, active, defaultValue }) => ({ value, active, defaultValue }));
      assert.deepEqual(values, [
        { value: 'Standard', active: true, defaultValue: true },
        { value: 'Strategic', active: true, defaultValue: false },
      ]);
    },
  },
  {
    title: 'a description tells keys, formulas, numbers and master-details',
    page: DESCRIBE,
    async run({ connection }) {
      const key = ['externalId', 'unique', 'caseSensitive', 'idLookup'];
      assert.deepEqual(await fieldOf(connection, 'Reference_Request__c', 'Request_Key__c', ...key), {
        ...{ externalId: true, unique: true, caseSensitive: true, idLookup: true },
      });
      const formula = ['calculated', 'createable', 'updateable'];
      assert.deepEqual(await fieldOf(connection, 'Reference__c', 'Account_Name__c', ...formula), {
        ...{ calculated: true, createable: false, updateable: false },
      });
      assert.deepEqual(await fieldOf(connection, 'Reference__c', 'Name', 'autoNumber', 'nameField'), {
        ...{ autoNumber: true, nameField: true },
      });
      const master = ['type', 'referenceTo', 'relationshipName', 'updateable', 'nillable'];
      assert.deepEqual(await fieldOf(connection, 'Reference_Participation__c', 'Reference__c', ...master), {
        ...{ type: 'reference', referenceTo: ['Reference__c'], relationshipName: 'Reference__r' },
        ...{ updateable: false, nillable: false },
      });
    },
  },
  {
    title: 'a description tells the children and whether they go with the parent',
    page: DESCRIBE,
    async run({ connection }) {
      const { childRelationships } = await described(connection, 'Reference__c');
      const child = childRelationships.find(({ relationshipName }) => relationshipName === 'Participations__r');
      assert.equal(child?.childSObject, 'Reference_Participation__c');
      assert.equal(child?.field, 'Reference__c');
      assert.equal(child?.cascadeDelete, true);
    },
  },
  {
    title: 'the list of objects has ours with their key prefixes',
    page: page('rest', 'Describe Global'),
    async run({ connection }) {
      const { body } = await get(connection, '/sobjects');
      const sobjects = body.sobjects as DescribeSObjectResult[];
      const account = sobjects.find(({ name }) => name === 'Account');
      assert.equal(account?.keyPrefix, '001');
      assert.equal(account?.custom, false);
      assert.equal(sobjects.find(({ name }) => name === 'Reference_Decision__c')?.custom, true);
    },
  },
  {
    title: 'the org tells which versions it speaks',
    page: page('rest', 'Versions'),
    async run({ connection }) {
      const { body } = await get(connection, '/services/data');
      const version = body.find((each: Facts) => each['version'] === API_VERSION);
      assert.equal(version.url, `/services/data/v${API_VERSION}`);
    },
  },
  {
    title: 'a version tells its resources',
    page: page('rest', 'Resources by Version'),
    async run({ connection }) {
      const { status, body } = await get(connection, DATA);
      assert.equal(status, 200);
      for (const name of ['sobjects', 'query', 'queryAll', 'composite', 'limits'])
        assert.equal(body[name], `${DATA}/${name}`);
    },
  },
  {
    title: 'jsforce reads descriptions',
    page: DESCRIBE,
    async run({ connection }) {
      assert.equal((await connection.describe('Reference__c')).keyPrefix?.length, 3);
      assert.ok((await connection.describeGlobal()).sobjects.some(({ name }) => name === 'Reference__c'));
    },
  },
];
