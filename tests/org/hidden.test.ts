import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { field, metadataFolder, petFiles } from './petMetadata.ts';
import { callAs, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let pet: string;
let visit: string;

const vet = field(
  'Vet__c',
  'Lookup',
  '<referenceTo>Account</referenceTo><relationshipName>Treated</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
);
const key = field('Chip__c', 'Text', '<length>10</length><unique>true</unique><externalId>true</externalId>');
const date = field('Born__c', 'Date');

beforeAll(async () => {
  const files = {
    ...petFiles,
    'objects/Pet__c/fields/Vet__c.field-meta.xml': vet,
    'objects/Pet__c/fields/Chip__c.field-meta.xml': key,
    'objects/Pet__c/fields/Born__c.field-meta.xml': date,
  };
  org = await startPetOrg({ metadata: [metadataFolder(files)] });
  const fields = { Chip__c: 'C-1', Vet__c: org.ids.get('zoo'), Born__c: '2020-01-01', OwnerId: org.ids.get('kim') };
  const made = async (type: string, body: object) =>
    ((await callAs(org, 'service', 'POST', `/sobjects/${type}`, body)).body as { id: string }).id;
  pet = await made('Pet__c', { OwnerId: org.ids.get('kim') });
  visit = await made('Visit__c', { Pet__c: pet });
  await callAs(org, 'sysadmin', 'PATCH', `/sobjects/Pet__c/${pet}`, fields);
});
afterAll(() => org.stop());

const COMPOSITE = '/services/data/v67.0';
const soql = (text: string) => `/query?q=${encodeURIComponent(text).replaceAll('%7B', '{').replaceAll('%7D', '}')}`;
const records = (type: string, fields: object) => ({
  records: [{ attributes: { type, referenceId: 'a' }, ...fields }],
});

type Way = [what: string, hidden: string, method: string, path: string, body?: (name: string) => object];

/** `{name}` is a hidden field or relationship, and then one that does not exist. */
const queries: [what: string, hidden: string, statement: string][] = [
  ['a query', 'Chip__c', 'SELECT {name} FROM Pet__c'],
  ['a filter', 'Chip__c', "SELECT Id FROM Pet__c WHERE {name} = 'C-1'"],
  ['a filter of a wrong type', 'Born__c', "SELECT Id FROM Pet__c WHERE {name} = 'noon'"],
  ['a filter behind others', 'Chip__c', "SELECT Id FROM Pet__c WHERE Id = null OR (NOT {name} IN ('C-1'))"],
  ['a sort', 'Chip__c', 'SELECT Id FROM Pet__c ORDER BY {name}'],
  ['a second sort', 'Chip__c', 'SELECT Id FROM Pet__c ORDER BY Name, {name} DESC NULLS LAST'],
  ['a group', 'Chip__c', 'SELECT COUNT(Id) FROM Pet__c GROUP BY {name}'],
  ['a group that is shown', 'Chip__c', 'SELECT {name}, COUNT(Id) FROM Pet__c GROUP BY {name}'],
  ['a choice of groups', 'Chip__c', 'SELECT Name FROM Pet__c GROUP BY Name HAVING MAX({name}) != null'],
  ['an aggregate', 'Chip__c', 'SELECT MAX({name}) FROM Pet__c'],
  ['an aggregate of a wrong type', 'Born__c', 'SELECT SUM({name}) FROM Pet__c'],
  ['a count', 'Chip__c', 'SELECT COUNT({name}) FROM Pet__c'],
  ['a function', 'Born__c', 'SELECT Id FROM Pet__c WHERE CALENDAR_YEAR({name}) = 2020'],
  ['a path', 'Vet__r', 'SELECT {name}.Name FROM Pet__c'],
  ['a path in a filter', 'Vet__r', "SELECT Id FROM Pet__c WHERE {name}.Name = 'Zoo'"],
  ['a path in a sort', 'Vet__r', 'SELECT Id FROM Pet__c ORDER BY {name}.Name'],
  ['a field of a parent', 'Chip__c', 'SELECT Pet__r.{name} FROM Visit__c'],
  ['a filter by a parent', 'Chip__c', "SELECT Id FROM Visit__c WHERE Pet__r.{name} = 'C-1'"],
  ['a list of children', 'Treated__r', 'SELECT (SELECT Id FROM {name}) FROM Account'],
  ['a field of children', 'Chip__c', 'SELECT (SELECT {name} FROM Pets__r) FROM Account'],
  ['a filter of children', 'Chip__c', "SELECT (SELECT Id FROM Pets__r WHERE {name} = 'C-1') FROM Account"],
  ['a sort of children', 'Chip__c', 'SELECT (SELECT Id FROM Pets__r ORDER BY {name}) FROM Account'],
  ['a semi-join', 'Vet__c', 'SELECT Id FROM Account WHERE Id IN (SELECT {name} FROM Pet__c)'],
  [
    'a filter in a semi-join',
    'Chip__c',
    "SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Pet__c WHERE {name} = 'C-1')",
  ],
  ['a semi-join from it', 'Vet__c', 'SELECT Id FROM Pet__c WHERE {name} IN (SELECT Id FROM Account)'],
];

const pet_ = '/sobjects/Pet__c/{pet}';
const ways: Way[] = [
  ...queries.map(([what, hidden, statement]): Way => [what, hidden, 'GET', soql(statement)]),
  ['a read', 'Chip__c', 'GET', `${pet_}?fields={name}`],
  ['a read by key', 'Chip__c', 'GET', '/sobjects/Pet__c/{name}/C-1'],
  ['a read of a parent', 'Chip__c', 'GET', '/sobjects/Visit__c/{visit}/Pet__r?fields={name}'],
  ['a read of children', 'Chip__c', 'GET', '/sobjects/Account/{zoo}/Pets__r?fields={name}'],
  ['a step to a parent', 'Vet__r', 'GET', `${pet_}/{name}`],
  ['a step to children', 'Treated__r', 'GET', '/sobjects/Account/{zoo}/{name}'],
  ['a new record', 'Chip__c', 'POST', '/sobjects/Pet__c', (name) => ({ [name]: 'x' })],
  ['a new record with a key that is taken', 'Chip__c', 'POST', '/sobjects/Pet__c', (name) => ({ [name]: 'C-1' })],
  ['a change', 'Chip__c', 'PATCH', pet_, (name) => ({ [name]: 'x' })],
  ['a change of a wrong type', 'Born__c', 'PATCH', pet_, (name) => ({ [name]: 'noon' })],
  ['an upsert', 'Chip__c', 'PATCH', '/sobjects/Pet__c/{name}/C-1', () => ({})],
  ['an upsert of a new key', 'Chip__c', 'PATCH', '/sobjects/Pet__c/{name}/C-2', () => ({})],
  ['a parent named by key', 'Vet__r', 'POST', '/sobjects/Pet__c', (name) => ({ [name]: { Crm__c: 'Z-1' } })],
  [
    'a parent named by a hidden key',
    'Chip__c',
    'POST',
    '/sobjects/Visit__c',
    (name) => ({ Pet__r: { [name]: 'C-1' } }),
  ],
  ['a collection', 'Chip__c', 'POST', '/composite/sobjects', (name) => records('Pet__c', { [name]: 'x' })],
  [
    'a changed collection',
    'Chip__c',
    'PATCH',
    '/composite/sobjects',
    (name) => records('Pet__c', { id: '{pet}', [name]: 'x' }),
  ],
  [
    'an upserted collection',
    'Chip__c',
    'PATCH',
    '/composite/sobjects/Pet__c/{name}',
    (name) => records('Pet__c', { [name]: 'C-1' }),
  ],
  [
    'a collection read',
    'Chip__c',
    'POST',
    '/composite/sobjects/Pet__c',
    (name) => ({ ids: ['{pet}'], fields: [name] }),
  ],
  ['a tree', 'Chip__c', 'POST', '/composite/tree/Pet__c', (name) => records('Pet__c', { [name]: 'x' })],
  [
    'a tree of children',
    'Treated__r',
    'POST',
    '/composite/tree/Account',
    (name) => records('Account', { Name: 'New', [name]: records('Pet__c', {}) }),
  ],
];

const only = (method: string, url: string, body: unknown) => ({
  method,
  url: COMPOSITE + url,
  referenceId: 'only',
  body,
});
type Wrap = (...call: [method: string, path: string, body?: object]) => typeof call;
/** The same call, and inside others. */
const inside: { alone: Wrap; [where: string]: Wrap } = {
  alone: (...call) => call,
  'in a composite': (...call) => [
    'POST',
    '/composite',
    { compositeRequest: [only(...(call as [string, string, object]))] },
  ],
  'in a batch': (method, path, richInput) => [
    'POST',
    '/composite/batch',
    { batchRequests: [{ method, url: `v67.0${path}`, richInput }] },
  ],
  'in a graph': (...call) => [
    'POST',
    '/composite/graph',
    { graphs: [{ graphId: 'g', compositeRequest: [only(...(call as [string, string, object]))] }] },
  ],
};

const everywhere = ways.flatMap(([what, hidden, ...call]) =>
  Object.keys(inside).map((where) => ({ what, where, hidden, call })),
);

describe('What field security hides answers as what does not exist:', () => {
  test.each(everywhere)('$what $where', async ({ where, hidden, call: [method, path, body] }) => {
    const ask = async (name: string) => {
      const fill = (text: string) =>
        Object.entries({ name, pet, visit, zoo: org.ids.get('zoo') ?? '' }).reduce(
          (filled, [key, value]) => filled.replaceAll(`{${key}}`, value),
          text,
        );
      const sent = body && (JSON.parse(fill(JSON.stringify(body(name)))) as object);
      const { status, text } = await callAs(org, 'kim', ...(inside[where] ?? inside.alone)(method, fill(path), sent));
      return { status, text: text.replaceAll(name, '{name}').replaceAll(name.slice(0, -3), '{name}') };
    };
    const answer = await ask(hidden);
    expect(answer).toEqual(await ask(hidden.replace(/^.*(?=__)/, 'Absent')));
    expect(`${answer.status} ${answer.text}`).toMatch(/^4|"errors":\[\{|INVALID_FIELD|tatusCode":4/);
  });

  test('descriptions', async () => {
    const { text } = await callAs(org, 'kim', 'GET', '/sobjects/Pet__c/describe');
    const { text: parent } = await callAs(org, 'kim', 'GET', '/sobjects/Account/describe');
    expect(text).not.toMatch(/Chip__c|Vet__|Born__c/);
    expect(parent).not.toMatch(/Treated|Vet__c/);
  });
});
