import assert from 'node:assert/strict';
import { type Case, page } from '../case.ts';
import { call, refused } from '../http.ts';
import { made, word } from '../some.ts';

const PAGE = page('rest', 'Sforce-Duplicate-Rule-Header');
const someone = () => ({ FirstName: 'Robin', LastName: word(), Email: `${word()}@example.com` });
const CONTACT = '/sobjects/Contact';

export const duplicate: Case[] = [
  {
    title: 'a contact like another one is refused, and the answer says which and by which rule',
    page: PAGE,
    async run({ connection }) {
      const fields = someone();
      const first = await made(connection, 'Contact', fields);
      const answer = await call(connection, 'POST', CONTACT, fields);
      refused(answer, 400, 'DUPLICATES_DETECTED', 'Use one of these records?');
      const { allowSave, duplicateRule, duplicateRuleEntityType, errorMessage, matchResults } =
        answer.body[0].duplicateResult;
      assert.equal(allowSave, true);
      assert.equal(duplicateRule, 'Standard_Contact_Duplicate_Rule');
      assert.equal(duplicateRuleEntityType, 'Contact');
      assert.equal(errorMessage, 'Use one of these records?');
      const [match] = matchResults;
      assert.deepEqual([match.entityType, match.size, match.success], ['Contact', 1, true]);
      assert.equal(typeof match.matchEngine, 'string');
      assert.equal(typeof match.rule, 'string');
      assert.equal(typeof match.matchRecords[0].matchConfidence, 'number');
      assert.equal(match.matchRecords[0].record.attributes.type, 'Contact');
      assert.equal(match.matchRecords[0].record.Id, first);
    },
  },
  {
    title: 'who insists saves the contact all the same, alone or in a composite',
    page: PAGE,
    async run({ connection }) {
      const fields = someone();
      await made(connection, 'Contact', fields);
      const insisting = { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' };
      const url = '/services/data/v67.0/sobjects/Contact';
      const sub = { method: 'POST', url, referenceId: 'again', body: fields, httpHeaders: insisting };
      assert.equal((await call(connection, 'POST', CONTACT, fields, insisting)).status, 201);
      const { body } = await call(connection, 'POST', '/composite', { compositeRequest: [sub] });
      assert.equal(body.compositeResponse[0].httpStatusCode, 201);
    },
  },
  {
    title: 'another name or another address is another person, and a change is not asked',
    page: PAGE,
    async run({ connection }) {
      const fields = someone();
      const id = await made(connection, 'Contact', fields);
      await made(connection, 'Contact', { ...someone(), Email: fields.Email, FirstName: 'Kim' });
      await made(connection, 'Contact', { ...someone(), FirstName: 'Kim' });
      assert.equal((await call(connection, 'PATCH', `${CONTACT}/${id}`, { Title: 'Chief' })).status, 204);
    },
  },
];
