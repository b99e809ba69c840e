import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;

beforeAll(async () => {
  org = await startPetOrg();
  const account = (Name: string, more: object = {}) => ({
    ...{ type: 'Account', fields: { Name, OwnerId: '@kim@vouchsafe.test', ...more } },
  });
  org.load([
    account('Broken Arrow Ranch', { Phone: '555 0100' }),
    account('Ranchers United', { Description: 'not a ranch' }),
    account('Arrow Broken Ranch', { Industry: 'Banking' }),
    { type: 'Contact', fields: { LastName: 'Ranch', Email: 'ranch@farm.example', OwnerId: '@kim@vouchsafe.test' } },
  ]);
});
afterAll(() => org.stop());

const names = async (sosl: string, who = 'kim') =>
  (await org.as(who).search(sosl)).searchRecords.map((record) => record['Name'] as string);

describe('Searching', () => {
  test.each([
    ['FIND {ranch} IN NAME FIELDS RETURNING Account(Name ORDER BY Name)', ['Arrow Broken Ranch', 'Broken Arrow Ranch']],
    [
      'FIND {ranch*} IN NAME FIELDS RETURNING Account(Name), Contact(Name)',
      ['Broken Arrow Ranch', 'Ranchers United', 'Arrow Broken Ranch', 'Ranch'],
    ],
    ['FIND {"broken arrow"} RETURNING Account(Name)', ['Broken Arrow Ranch']],
    ['FIND {broken arrow} RETURNING Account(Name ORDER BY Name LIMIT 1)', ['Arrow Broken Ranch']],
    ['FIND {arrow AND NOT banking} RETURNING Account(Name)', ['Broken Arrow Ranch']],
    [
      'FIND {(banking OR united) ranch*} RETURNING Account(Name ORDER BY Name)',
      ['Arrow Broken Ranch', 'Ranchers United'],
    ],
    ["FIND {arrow} RETURNING Account(Name WHERE Industry = 'Banking')", ['Arrow Broken Ranch']],
    ['FIND {ranch} IN EMAIL FIELDS RETURNING Account(Name), Contact(Name)', ['Ranch']],
    ['FIND {0100} IN PHONE FIELDS RETURNING Account(Name)', ['Broken Arrow Ranch']],
  ])('%s', async (sosl, expected) => {
    expect(await names(sosl)).toEqual(expected);
  });

  test('nobody finds what they may not see, and without RETURNING ids of all kinds come', async () => {
    expect(await names('FIND {ranch} RETURNING Account(Name)', 'lee')).toEqual([]);
    const { searchRecords } = await org.as('kim').search('FIND {ranch} IN NAME FIELDS LIMIT 3');
    expect(searchRecords.map(({ attributes, Id }) => [attributes?.type, typeof Id])).toEqual([
      ...[
        ['Account', 'string'],
        ['Account', 'string'],
        ['Contact', 'string'],
      ],
    ]);
  });

  test.each([
    ['FIND {r} RETURNING Account', 'INVALID_SEARCH'],
    ['SELECT Id FROM Account', 'MALFORMED_SEARCH'],
    ['FIND {ranch} IN TITLE FIELDS', 'MALFORMED_SEARCH'],
    ['FIND {ranch} RETURNING Nothing__c(Id)', 'INVALID_TYPE'],
    ['FIND {ranch} RETURNING Account(Nom)', 'INVALID_FIELD'],
    ['FIND {ranch AND} RETURNING Account', 'MALFORMED_SEARCH'],
  ])('%s is refused: %s', async (sosl, code) => {
    expect((await errorOf(org.as('kim').search(sosl))).errorCode).toBe(code);
  });
});
