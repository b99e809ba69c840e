import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callAs, type PetOrg, startPetOrg } from './petOrg.ts';

/** Salesforce's error bodies, one by one: status, code, words and fields. */
let org: PetOrg;
const made: Record<string, string> = {};

const create = async (name: string, fields: object) =>
  ((await callAs(org, name, 'POST', '/sobjects/Pet__c', fields)).body as { id: string }).id;

beforeAll(async () => {
  org = await startPetOrg();
  made['pet'] = await create('kim', { Code__c: 'taken' });
  made['gone'] = await create('kim', {});
  made['hidden'] = await create('service', {});
  made['farm'] = org.ids.get('farm') ?? '';
  await callAs(org, 'kim', 'DELETE', `/sobjects/Pet__c/${made['gone']}`);
});
afterAll(() => org.stop());

/** `{pet}` stands for the id of a row, `{pet15}` for its first fifteen characters. */
function fill<T>(value: T): T {
  const text = JSON.stringify(value)?.replace(/\{(\w+?)(15)?\}/g, (all, name: string, short?: string) => {
    const id = made[name];
    return id === undefined ? all : short === undefined ? id : id.slice(0, 15);
  });
  return text === undefined ? value : (JSON.parse(text) as T);
}

const NOT_THERE = 'The requested resource does not exist';
const security =
  'Please check the security settings of this field and verify that it is read/write for your profile or permission set.';
const names = 'Please reference your WSDL or the describe call for the appropriate names.';
const noKey = (name: string) => `Provided external ID field does not exist or is not accessible: ${name}`;
const MISSING: [string, string] = ['INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'];
const GONE: [string, string, string[]] = ['ENTITY_IS_DELETED', 'entity is deleted', []];
const nobody = 'a00000000000001AAA';
const soql = (text: string) => `/query?q=${encodeURIComponent(text)}`;

type Row = [
  what: string,
  call: [person: string, method: string, path: string, body?: object],
  status: number,
  errorCode: string,
  message: string,
  fields?: string[],
];
const post = (body: object): Row[1] => ['kim', 'POST', '/sobjects/Pet__c', body];

const rows: Row[] = [
  ['an unknown object', ['kim', 'GET', '/sobjects/Lead'], 404, 'NOT_FOUND', NOT_THERE],
  ['an unknown path', ['kim', 'GET', '/nonsense'], 404, 'NOT_FOUND', NOT_THERE],
  ['no such record', ['kim', 'GET', `/sobjects/Pet__c/${nobody}`], 404, 'NOT_FOUND', NOT_THERE],
  ['a text that is no id', ['kim', 'GET', '/sobjects/Account/123'], 404, 'NOT_FOUND', noKey('123')],
  ['a change of a missing record', ['kim', 'PATCH', `/sobjects/Pet__c/${nobody}`, {}], 404, ...MISSING],
  ['a deletion of a missing record', ['kim', 'DELETE', `/sobjects/Pet__c/${nobody}`], 404, ...MISSING],
  ['a change of a deleted record', ['kim', 'PATCH', '/sobjects/Pet__c/{gone}', {}], 404, ...GONE],
  ['a deletion of a deleted record', ['kim', 'DELETE', '/sobjects/Pet__c/{gone}'], 404, ...GONE],
  [
    'a method the resource does not take',
    ['kim', 'PUT', '/sobjects/Account', {}],
    405,
    'METHOD_NOT_ALLOWED',
    "HTTP Method 'PUT' not allowed. Allowed are GET, POST",
  ],
  [
    'a missing required field',
    ['kim', 'POST', '/sobjects/Account', {}],
    400,
    'REQUIRED_FIELD_MISSING',
    'Required fields are missing: [Name]',
    ['Name'],
  ],
  [
    'a validation rule on a field',
    post({ Weight__c: -1 }),
    400,
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'A pet weighs something.',
    ['Weight__c'],
  ],
  [
    'a validation rule on the page',
    ['sysadmin', 'POST', '/sobjects/Visit__c', { Pet__c: '{pet}' }],
    400,
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'Only the practice writes visits.',
    [],
  ],
  [
    'a text that is too long',
    post({ Code__c: '12345678901' }),
    400,
    'STRING_TOO_LONG',
    'Code: data value too large: 12345678901 (max length=10)',
    ['Code__c'],
  ],
  [
    'a value outside a restricted picklist',
    post({ Kind__c: 'Bird' }),
    400,
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    'Kind: bad value for restricted picklist field: Bird',
    ['Kind__c'],
  ],
  [
    'a formula field',
    post({ Account_Name__c: 'Mine' }),
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: Account_Name__c. ${security}`,
    ['Account_Name__c'],
  ],
  [
    'a system field',
    post({ CreatedDate: '2026-01-01T00:00:00Z' }),
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: CreatedDate. ${security}`,
    ['CreatedDate'],
  ],
  [
    'an unknown field written',
    post({ Nonsense__c: 1 }),
    400,
    'INVALID_FIELD',
    "No such column 'Nonsense__c' on sobject of type Pet__c",
  ],
  [
    'a hidden field written',
    post({ Secret__c: 'x' }),
    400,
    'INVALID_FIELD',
    "No such column 'Secret__c' on sobject of type Pet__c",
  ],
  [
    'an unknown field asked',
    ['kim', 'GET', soql('SELECT Nonsense__c FROM Pet__c')],
    400,
    'INVALID_FIELD',
    `Nonsense__c\n^\nERROR at Row:1:Column:8\nNo such column 'Nonsense__c' on entity 'Pet__c'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${names}`,
  ],
  [
    'a hidden field asked',
    ['kim', 'GET', soql('SELECT Secret__c FROM Pet__c')],
    400,
    'INVALID_FIELD',
    `Secret__c\n^\nERROR at Row:1:Column:8\nNo such column 'Secret__c' on entity 'Pet__c'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${names}`,
  ],
  [
    'an unknown object asked',
    ['kim', 'GET', soql('SELECT Id FROM Lead')],
    400,
    'INVALID_TYPE',
    `Lead\n^\nERROR at Row:1:Column:16\nsObject type 'Lead' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${names}`,
  ],
  ['words that are no query', ['kim', 'GET', soql('SELECT FROM')], 400, 'MALFORMED_QUERY', "unexpected token: 'FROM'"],
  [
    'a text for a number',
    post({ Weight__c: 'banana' }),
    400,
    'JSON_PARSER_ERROR',
    'Cannot deserialize instance of double from VALUE_STRING value banana or request may be missing a required field at [line:1, column:2]',
  ],
  [
    'the id of another object',
    post({ Account__c: '0065e0000000001' }),
    400,
    'MALFORMED_ID',
    'Account: id value of incorrect type: 0065e0000000001',
    ['Account__c'],
  ],
  [
    'a key that is taken',
    post({ Code__c: 'taken' }),
    400,
    'DUPLICATE_VALUE',
    'duplicate value found: Code__c duplicates value on record with id: {pet15}',
    [],
  ],
  ['a record sharing hides', ['kim', 'GET', '/sobjects/Pet__c/{hidden}'], 404, 'NOT_FOUND', NOT_THERE],
  [
    'a change of a record sharing hides',
    ['kim', 'PATCH', '/sobjects/Pet__c/{hidden}', { Weight__c: 1 }],
    400,
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'insufficient access rights on object id',
    [],
  ],
  [
    'a lookup to a record sharing hides',
    post({ Account__c: '{farm}' }),
    400,
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    'insufficient access rights on cross-reference id: {farm}',
    [],
  ],
  [
    'an object the caller may not read, asked',
    ['stranger', 'GET', soql('SELECT Id FROM Pet__c')],
    400,
    'INVALID_TYPE',
    `Pet__c\n^\nERROR at Row:1:Column:16\nsObject type 'Pet__c' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${names}`,
  ],
  ['an object the caller may not read', ['stranger', 'GET', '/sobjects/Pet__c/{pet}'], 404, 'NOT_FOUND', NOT_THERE],
  [
    'an object the caller may not create',
    ['service', 'POST', '/sobjects/Account', { Name: 'New' }],
    400,
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'entity type cannot be inserted: Account',
  ],
  [
    'a cursor nobody opened',
    ['kim', 'GET', '/query/01g5eV0000000ZZAAZ-2000'],
    400,
    'INVALID_QUERY_LOCATOR',
    'invalid query locator',
  ],
];

describe('An error', () => {
  test.each(rows.map((row) => ({ what: row[0], row })))('of $what', async ({ row }) => {
    const [, call, status, errorCode, message, fields] = row;
    const [person, method, path, body] = fill(call);
    const answer = await callAs(org, person, method, path, body);
    expect([answer.status, answer.body]).toEqual([
      status,
      [{ message: fill(message), errorCode, ...(fields && { fields }) }],
    ]);
  });

  test('of a version that is not there', async () => {
    const answer = await fetch(`${org.url}/services/data/v12.0/limits`, {
      headers: { authorization: `Bearer ${org.sessionFor('kim@vouchsafe.test')}` },
    });
    expect([answer.status, await answer.json()]).toEqual([404, [{ message: NOT_THERE, errorCode: 'NOT_FOUND' }]]);
  });

  test('of a session that is over', async () => {
    const answer = await fetch(`${org.url}/services/data/v67.0/limits`, { headers: { authorization: 'Bearer gone' } });
    const body = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];
    expect([answer.status, await answer.json()]).toEqual([401, body]);
  });
});
