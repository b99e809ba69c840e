import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, get, refused, rows } from '../http.ts';
import { anAccount, aReference, made, referenceOf, word } from '../some.ts';

type Fields = Record<string, unknown>;
const REFERENCE = '/sobjects/Reference__c';
const NOBODY = '001000000000001AAA';
const TYPE = '012000000000001AAA';

/** A write that is refused when the record is made, and when a sound record is changed. */
function bothWays(
  title: string,
  where: string,
  fields: Fields,
  ...told: [string, (string | RegExp)?, (readonly string[])?]
): Case {
  return {
    title,
    page: where,
    async run({ connection }) {
      const account = await anAccount(connection);
      const body = { Account__c: account, ...fields };
      refused(await call(connection, 'POST', REFERENCE, body), 400, ...told);
      const sound = await referenceOf(connection, account);
      refused(await call(connection, 'PATCH', `${REFERENCE}/${sound}`, fields), 400, ...told);
      const { body: counted } = await get(connection, `/sobjects/Account/${account}/References__r?fields=Id`);
      assert.equal(counted.totalSize, 1);
    },
  };
}

const codes = (name: string) => page('object', `Status Codes: ${name}`);
const opportunity = (connection: Connection, fields: Fields) =>
  call(connection, 'POST', '/sobjects/Opportunity', fields);

export const refusal: Case[] = [
  {
    title: 'a required field that is missing is named',
    page: codes('REQUIRED_FIELD_MISSING'),
    async run({ connection }) {
      const told = ['Required fields are missing: [Name]', ['Name']] as const;
      refused(await call(connection, 'POST', '/sobjects/Account', {}), 400, 'REQUIRED_FIELD_MISSING', ...told);
      const id = await anAccount(connection);
      const blank = await call(connection, 'PATCH', `/sobjects/Account/${id}`, { Name: '' });
      refused(blank, 400, 'REQUIRED_FIELD_MISSING', ...told);
      const deal = await opportunity(connection, { Name: word() });
      refused(deal, 400, 'REQUIRED_FIELD_MISSING');
      assert.deepEqual(deal.body[0].fields.toSorted(), ['CloseDate', 'StageName']);
    },
  },
  bothWays(
    'a validation rule tells its message and its field',
    page('metadata', 'ValidationRule'),
    { Satisfaction__c: 11 },
    ...(['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Satisfaction is a number from 0 to 10.', ['Satisfaction__c']] as const),
  ),
  bothWays(
    'a validation rule sees blanks and choices',
    page('metadata', 'ValidationRule'),
    { Limit__c: 2, Period__c: 'Unlimited' },
    ...(['FIELD_CUSTOM_VALIDATION_EXCEPTION', /^A limit needs the period/, ['Period__c']] as const),
  ),
  {
    title: 'every validation rule that fails is told',
    page: page('metadata', 'ValidationRule'),
    async run({ connection }) {
      const fields = { Account__c: await anAccount(connection), Satisfaction__c: 11, Withheld_Reason__c: 'Merger' };
      const { status, body } = await call(connection, 'POST', REFERENCE, fields);
      assert.equal(status, 400);
      const named = body.map(({ fields: [field] }: { fields: string[] }) => field);
      assert.deepEqual(named.toSorted(), ['Satisfaction__c', 'Withheld_Review_On__c']);
    },
  },
  {
    title: 'a validation rule knows a new record from an old one',
    page: page('metadata', 'ValidationRule'),
    async run({ connection }) {
      const none = await call(connection, 'POST', REFERENCE, { Headline__c: word() });
      const code = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';
      refused(none, 400, code, 'A reference needs its account.', ['Account__c']);
      const id = await aReference(connection);
      assert.equal((await call(connection, 'PATCH', `${REFERENCE}/${id}`, { Account__c: null })).status, 204);
    },
  },
  bothWays(
    'a text that is too long is refused with its label and length',
    codes('STRING_TOO_LONG'),
    { Headline__c: 'x'.repeat(256) },
    ...(['STRING_TOO_LONG', /^Headline: data value too large: x{256} \(max length=255\)$/, ['Headline__c']] as const),
  ),
  bothWays(
    'a value outside a restricted picklist is refused',
    codes('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'),
    { Tier__c: 'Golden' },
    ...([
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Tier: bad value for restricted picklist field: Golden',
      ['Tier__c'],
    ] as const),
  ),
  bothWays(
    'one wrong value among several choices is refused',
    codes('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'),
    { Motivations__c: 'Insight;Money' },
    ...(['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Money$/, ['Motivations__c']] as const),
  ),
  bothWays(
    'a formula cannot be written',
    codes('INVALID_FIELD_FOR_INSERT_UPDATE'),
    { Account_Name__c: 'Mine' },
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    'Unable to create/update fields: Account_Name__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
    ['Account_Name__c'],
  ),
  bothWays(
    'what only the platform fills cannot be written',
    codes('INVALID_FIELD_FOR_INSERT_UPDATE'),
    { LastModifiedById: '005000000000001AAA' },
    ...(['INVALID_FIELD_FOR_INSERT_UPDATE', /^Unable to create\/update fields: LastModifiedById\./] as const),
    ['LastModifiedById'],
  ),
  bothWays(
    'an unknown field is refused by name',
    codes('INVALID_FIELD'),
    { Nonsense__c: 1 },
    ...(['INVALID_FIELD', /^No such column 'Nonsense__c' on sobject of type Reference__c/] as const),
  ),
  bothWays(
    'a value of the wrong type is refused with its type and value',
    codes('JSON_PARSER_ERROR'),
    { Last_Verified_On__c: 'banana' },
    ...([
      'JSON_PARSER_ERROR',
      /^Cannot deserialize instance of date from VALUE_STRING value banana or request may be/,
    ] as const),
  ),
  bothWays(
    'a number with too many digits is refused',
    codes('NUMBER_OUTSIDE_VALID_RANGE'),
    { Limit__c: 100_000, Period__c: 'Calendar year' },
    ...(['NUMBER_OUTSIDE_VALID_RANGE', /value outside of valid range on numeric field/] as const),
  ),
  bothWays(
    'an id of another object is refused',
    codes('MALFORMED_ID'),
    { Contact__c: '006000000000001AAA' },
    ...(['MALFORMED_ID', 'Contact: id value of incorrect type: 006000000000001AAA', ['Contact__c']] as const),
  ),
  bothWays(
    'an id of nobody is refused',
    codes('INVALID_CROSS_REFERENCE_KEY'),
    { Contact__c: '003000000000001AAA' },
    'INVALID_CROSS_REFERENCE_KEY',
  ),
  {
    title: 'a record type that is not one of the object is refused, and where it has none there is no such field',
    page: page('object', 'RecordType'),
    async run({ connection }) {
      const { fields } = await connection.describe('Account');
      const some = fields.some(({ name }) => name === 'RecordTypeId');
      const told: [string, string] = some
        ? ['INVALID_CROSS_REFERENCE_KEY', `Record Type ID: this ID value isn't valid for the user: ${TYPE}`]
        : ['INVALID_FIELD', "No such column 'RecordTypeId' on sobject of type Account"];
      const body = { Name: word(), RecordTypeId: TYPE };
      refused(await call(connection, 'POST', '/sobjects/Account', body), 400, ...told);
      const path = `/sobjects/Account/${await anAccount(connection)}`;
      refused(await call(connection, 'PATCH', path, { RecordTypeId: TYPE }), 400, ...told);
      if (!some) return;
      const soql = "SELECT Id FROM RecordType WHERE SobjectType = 'Account' AND IsActive = true LIMIT 1";
      const [{ Id: RecordTypeId }] = await rows(connection, soql);
      assert.equal((await call(connection, 'PATCH', path, { RecordTypeId })).status, 204);
    },
  },
  {
    title: 'an email address is checked',
    page: codes('INVALID_EMAIL_ADDRESS'),
    async run({ connection }) {
      const body = { LastName: word(), Email: 'nobody' };
      const told = ['Email: invalid email address: nobody', ['Email']] as const;
      refused(await call(connection, 'POST', '/sobjects/Contact', body), 400, 'INVALID_EMAIL_ADDRESS', ...told);
    },
  },
  {
    title: 'a detail does not change its master',
    page: page('metadata', 'CustomField: reparentableMasterDetail'),
    async run({ connection }) {
      const [one, other] = [await aReference(connection), await aReference(connection)];
      const fields = { Reference__c: one, Activity_Type__c: 'Logo' };
      const id = await made(connection, 'Reference_Participation__c', fields);
      const path = `/sobjects/Reference_Participation__c/${id}`;
      refused(await call(connection, 'PATCH', path, { Reference__c: other }), 400, 'INVALID_FIELD_FOR_INSERT_UPDATE');
    },
  },
  {
    title: 'an id of nobody cannot be changed, deleted or read',
    page: page('rest', 'Status Codes and Error Responses'),
    async run({ connection }) {
      const path = `/sobjects/Account/${NOBODY}`;
      const told = [404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'] as const;
      refused(await call(connection, 'PATCH', path, { Site: 'x' }), ...told);
      refused(await call(connection, 'DELETE', path), ...told);
      refused(await get(connection, path), 404, 'NOT_FOUND');
    },
  },
  {
    title: 'an account with cases is not deleted',
    page: codes('DELETE_FAILED'),
    async run({ connection }) {
      const account = await anAccount(connection);
      await made(connection, 'Case', { AccountId: account, Subject: word() });
      refused(await call(connection, 'DELETE', `/sobjects/Account/${account}`), 400, 'DELETE_FAILED');
      assert.equal((await get(connection, `/sobjects/Account/${account}`)).status, 200);
    },
  },
  {
    title: 'an unknown object, path or version does not exist, and a wrong method is not allowed',
    page: page('rest', 'Status Codes and Error Responses'),
    async run({ connection }) {
      const told = [404, 'NOT_FOUND', 'The requested resource does not exist'] as const;
      for (const path of [
        '/sobjects/Nobody__c',
        '/nothing',
        '/services/data/v12.0/limits',
        '/sobjects/Nobody__c/describe',
      ])
        refused(await get(connection, path), ...told);
      assert.equal((await call(connection, 'PUT', '/sobjects/Account', {})).status, 405);
      assert.equal((await call(connection, 'DELETE', '/limits')).status, 405);
    },
  },
  {
    title: 'a body that is no JSON is refused',
    page: codes('JSON_PARSER_ERROR'),
    async run({ connection }) {
      refused(await call(connection, 'POST', '/sobjects/Account', '{"Name":'), 400, 'JSON_PARSER_ERROR');
    },
  },
];
