import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { field, metadataFolder, petFiles } from './petMetadata.ts';
import { callAs, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let pet: string;

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
  pet = ((await callAs(org, 'sysadmin', 'POST', '/sobjects/Pet__c', fields)).body as { id: string }).id;
});
afterAll(() => org.stop());

const soql = (text: string) => `/query?q=${encodeURIComponent(text)}`;
const record = (fields: object) => ({ records: [{ attributes: { type: 'Pet__c', referenceId: 'a' }, ...fields }] });

/** Each way to ask with the name of something hidden; the second name is of nothing at all. */
const ways: [
  way: string,
  hidden: string,
  absent: string,
  method: string,
  path: string,
  body?: (name: string) => object,
][] = [
  ['a query', 'Chip__c', 'Absent__c', 'GET', soql('SELECT NAME FROM Pet__c').replace('NAME', '{name}')],
  [
    'a filter',
    'Chip__c',
    'Absent__c',
    'GET',
    soql("SELECT Id FROM Pet__c WHERE N = 'C-1'").replace('N%20%3D', '{name}%20%3D'),
  ],
  ['a sort', 'Chip__c', 'Absent__c', 'GET', soql('SELECT Id FROM Pet__c ORDER BY N').replace(/N$/, '{name}')],
  ['a group', 'Chip__c', 'Absent__c', 'GET', soql('SELECT COUNT(Id) FROM Pet__c GROUP BY N').replace(/N$/, '{name}')],
  ['an aggregate', 'Chip__c', 'Absent__c', 'GET', soql('SELECT MAX(N) FROM Pet__c').replace('(N)', '({name})')],
  [
    'a function',
    'Born__c',
    'Absent__c',
    'GET',
    soql('SELECT Id FROM Pet__c WHERE CALENDAR_YEAR(N) = 2020').replace('(N)', '({name})'),
  ],
  ['a path', 'Vet__r', 'Absent__r', 'GET', soql('SELECT X.Name FROM Pet__c').replace('X.', '{name}.')],
  [
    'a list of children',
    'Treated__r',
    'Absent__r',
    'GET',
    soql('SELECT (SELECT Id FROM X) FROM Account').replace('X)', '{name})'),
  ],
  ['a read', 'Chip__c', 'Absent__c', 'GET', '/sobjects/Pet__c/{pet}?fields={name}'],
  ['a read by key', 'Chip__c', 'Absent__c', 'GET', '/sobjects/Pet__c/{name}/C-1'],
  ['an upsert', 'Chip__c', 'Absent__c', 'PATCH', '/sobjects/Pet__c/{name}/C-1', () => ({})],
  ['a step to a parent', 'Vet__r', 'Absent__r', 'GET', '/sobjects/Pet__c/{pet}/{name}'],
  ['a step to children', 'Treated__r', 'Absent__r', 'GET', '/sobjects/Account/{zoo}/{name}'],
  ['a change', 'Chip__c', 'Absent__c', 'PATCH', '/sobjects/Pet__c/{pet}', (name) => ({ [name]: 'x' })],
  [
    'a change of a wrong type',
    'Born__c',
    'Absent__c',
    'PATCH',
    '/sobjects/Pet__c/{pet}',
    (name) => ({ [name]: 'noon' }),
  ],
  [
    'a parent named by key',
    'Vet__r',
    'Absent__r',
    'POST',
    '/sobjects/Pet__c',
    (name) => ({ [name]: { Crm__c: 'Z-1' } }),
  ],
  ['a collection', 'Chip__c', 'Absent__c', 'POST', '/composite/sobjects', (name) => record({ [name]: 'x' })],
  [
    'a collection read',
    'Chip__c',
    'Absent__c',
    'POST',
    '/composite/sobjects/Pet__c',
    (name) => ({ ids: ['{pet}'], fields: [name] }),
  ],
  ['a tree', 'Chip__c', 'Absent__c', 'POST', '/composite/tree/Pet__c', (name) => record({ [name]: 'x' })],
  [
    'a tree of children',
    'Treated__r',
    'Absent__r',
    'POST',
    '/composite/tree/Account',
    (name) => ({ records: [{ attributes: { type: 'Account', referenceId: 'a' }, Name: 'New', [name]: record({}) }] }),
  ],
];

describe('What field security hides answers as what does not exist:', () => {
  test.each(ways.map((way) => ({ what: way[0], way })))('$what', async ({ way }) => {
    const [, hidden, absent, method, path, body] = way;
    const ask = async (name: string) => {
      const fill = (text: string) =>
        text
          .replaceAll('{name}', name)
          .replaceAll('{pet}', pet)
          .replaceAll('{zoo}', org.ids.get('zoo') ?? '');
      const sent = body && (JSON.parse(fill(JSON.stringify(body(name)))) as object);
      const { status, text } = await callAs(org, 'kim', method, fill(path), sent);
      return { status, text: text.replaceAll(name, '{name}').replaceAll(name.slice(0, -3), '{name}') };
    };
    const answer = await ask(hidden);
    expect(answer).toEqual(await ask(absent));
    expect(`${answer.status} ${answer.text}`).toMatch(/^4|"errors":\[\{|INVALID_FIELD/);
  });

  test('descriptions', async () => {
    const { text } = await callAs(org, 'kim', 'GET', '/sobjects/Pet__c/describe');
    const { text: parent } = await callAs(org, 'kim', 'GET', '/sobjects/Account/describe');
    expect(text).not.toMatch(/Chip__c|Vet__|Born__c/);
    expect(parent).not.toMatch(/Treated|Vet__c/);
  });
});
