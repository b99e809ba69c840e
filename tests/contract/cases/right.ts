import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { type Answer, ask, call, get, refused } from '../http.ts';
import { anAccount, aReference, word } from '../some.ts';

const FIELD = page('security', 'Field-Level Security');
const OBJECT = page('security', 'Object Permissions');

/** As long as each other, so that the columns in the messages agree. */
const [HIDDEN, ABSENT] = ['Reference__c', 'Nonsenses__c'];

/** Each way to name an object, with the error it ends in. */
async function everyWay(connection: Connection, object: string, id: string): Promise<Answer[]> {
  const path = `/sobjects/${object}`;
  const attributes = { type: object, referenceId: 'one' };
  const records = [{ attributes, Headline__c: 'x' }];
  const below = object.replace('__c', 's__r');
  return [
    await ask(connection, `SELECT Id FROM ${object}`),
    await ask(connection, `SELECT Id, (SELECT Id FROM ${below}) FROM Account`),
    await ask(connection, `SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM ${object})`),
    await get(connection, path),
    await get(connection, `${path}/describe`),
    await get(connection, `${path}/${id}`),
    await get(connection, `${path}/${id}/Account__r`),
    await call(connection, 'POST', path, { Headline__c: 'x' }),
    await call(connection, 'PATCH', `${path}/${id}`, { Headline__c: 'x' }),
    await call(connection, 'DELETE', `${path}/${id}`),
    await call(connection, 'POST', `/composite/sobjects/${object}`, { ids: [id], fields: ['Id'] }),
    await call(connection, 'POST', `/composite/tree/${object}`, { records }),
    await call(connection, 'POST', '/composite/sobjects', { records: [{ attributes: { type: object } }] }),
  ];
}

export const right: Case[] = [
  {
    title: 'an object without permission answers as one that does not exist',
    page: OBJECT,
    as: 'outsider',
    given: async ({ connection }) => void (await aReference(connection)),
    async run({ connection }) {
      const told = async (object: string) =>
        (await everyWay(connection, object, 'a00000000000001AAA')).map(({ status, body }) =>
          JSON.stringify({ status, body }).replaceAll(object.replace('__c', ''), 'OBJECT'),
        );
      const hidden = await told(HIDDEN);
      assert.deepEqual(hidden, await told(ABSENT));
      assert.deepEqual(
        hidden.filter((each) => !/"status":4|"success":false/.test(each)),
        [],
      );
      refused(
        await ask(connection, `SELECT Id FROM ${HIDDEN}`),
        400,
        'INVALID_TYPE',
        /sObject type .* is not supported/,
      );
      refused(await get(connection, `/sobjects/${HIDDEN}/describe`), 404, 'NOT_FOUND');
      const { sobjects } = await connection.describeGlobal();
      assert.deepEqual(
        sobjects.filter(({ name }) => name === HIDDEN),
        [],
      );
    },
  },
  {
    title: 'a field that is hidden cannot be written, as one that does not exist',
    page: FIELD,
    as: 'outsider',
    async run({ connection }) {
      const id = await anAccount(connection);
      const told = async (field: string) => {
        const answers = [
          await call(connection, 'POST', '/sobjects/Account', { Name: word(), [field]: 'x' }),
          await call(connection, 'PATCH', `/sobjects/Account/${id}`, { [field]: 'x' }),
        ];
        for (const answer of answers) refused(answer, 400, 'INVALID_FIELD', /^No such column/);
        return answers.map(({ body }) => JSON.stringify(body).replaceAll(field, 'FIELD'));
      };
      assert.deepEqual(await told('Crm_Id__c'), await told('Nonsense__c'));
    },
  },
  {
    title: 'a field that may be read and not changed is refused by name, new or old record',
    page: FIELD,
    as: 'requester',
    async run({ connection }) {
      const id = await anAccount(connection);
      const told =
        'Unable to create/update fields: Crm_Id__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.';
      for (const answer of [
        await call(connection, 'POST', '/sobjects/Account', { Name: word(), Crm_Id__c: 'x' }),
        await call(connection, 'PATCH', `/sobjects/Account/${id}`, { Crm_Id__c: 'x' }),
      ])
        refused(answer, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE', told, ['Crm_Id__c']);
      const { fields } = await connection.describe('Account');
      assert.equal(fields.find(({ name }) => name === 'Crm_Id__c')?.updateable, false);
    },
  },
];
