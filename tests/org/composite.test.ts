import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let service: Connection;
const data = '/services/data/v67.0';

interface Answer {
  compositeResponse: {
    body: unknown;
    httpStatusCode: number;
    referenceId: string;
    httpHeaders: Record<string, string>;
  }[];
}

beforeAll(async () => {
  org = await startPetOrg();
  service = org.as('service');
});
afterAll(() => org.stop());

const composite = async (compositeRequest: object[], allOrNone = true) =>
  (await service.requestPost<Answer>(`${data}/composite`, { allOrNone, collateSubrequests: false, compositeRequest }))
    .compositeResponse;
const create = (referenceId: string, type: string, body: object) => ({
  method: 'POST',
  url: `${data}/sobjects/${type}`,
  referenceId,
  body,
});
const query = (referenceId: string, soql: string) => ({
  method: 'GET',
  // References are found in the address as it is sent, so they stay unescaped.
  url: `${data}/query?q=${encodeURIComponent(soql).replace(/%40%7B([\w.]+)%7D/g, '@{$1}')}`,
  referenceId,
});
const count = async (code: string) =>
  (await service.query(`SELECT Id FROM Pet__c WHERE Code__c = '${code}'`)).totalSize;

describe('Composite', () => {
  test('later subrequests name what earlier ones made and found', async () => {
    const answers = await composite([
      create('newPet', 'Pet__c', { Code__c: 'one' }),
      {
        ...create('visits', '', {}),
        url: `${data}/composite/sobjects`,
        body: { records: [{ attributes: { type: 'Visit__c' }, Pet__c: '@{newPet.id}' }] },
      },
      {
        method: 'PATCH',
        url: `${data}/sobjects/Visit__c/@{visits[0].id}`,
        referenceId: 'change',
        body: { Day__c: '2026-02-03' },
      },
      query('found', "SELECT Id, Pet__r.Code__c FROM Visit__c WHERE Pet__c = '@{newPet.id}'"),
      { method: 'GET', url: `${data}/sobjects/Visit__c/@{found.records[0].Id}?fields=Day__c`, referenceId: 'read' },
    ]);
    expect(answers.map((answer) => answer.httpStatusCode)).toEqual([201, 200, 204, 200, 200]);
    expect(answers[0]?.httpHeaders['Location']).toMatch(/^\/services\/data\/v67\.0\/sobjects\/Pet__c\/a/);
    expect(answers[3]?.body).toMatchObject({ totalSize: 1, records: [{ Pet__r: { Code__c: 'one' } }] });
    expect(answers[4]?.body).toMatchObject({ Day__c: '2026-02-03' });
  });

  test('all or none takes everything back and points at the one that failed', async () => {
    const answers = await composite([
      create('first', 'Pet__c', { Code__c: 'two' }),
      create('second', 'Pet__c', { Code__c: 'two' }),
      create('third', 'Pet__c', { Code__c: 'three' }),
    ]);
    expect(answers).toMatchObject([
      { referenceId: 'first', httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
      { referenceId: 'second', httpStatusCode: 400, body: [{ errorCode: 'DUPLICATE_VALUE' }] },
      { referenceId: 'third', httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
    ]);
    await expect(count('two')).resolves.toBe(0);
  });

  test('a collection that fails in it fails all, and tells the failing record by its position', async () => {
    const many = (codes: string[]) => ({
      method: 'POST',
      url: `${data}/composite/sobjects`,
      body: { allOrNone: false, records: codes.map((Code__c) => ({ attributes: { type: 'Pet__c' }, Code__c })) },
    });
    const answers = await composite([
      { ...many(['four']), referenceId: 'fine' },
      { ...many(['five', 'four']), referenceId: 'clash' },
    ]);
    expect(answers).toMatchObject([
      { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
      {
        httpStatusCode: 200,
        body: [
          { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
          { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE' }] },
        ],
      },
    ]);
    await expect(count('four')).resolves.toBe(0);
  });

  test('without all or none only what depends on the failure falls', async () => {
    const answers = await composite(
      [
        create('bad', 'Pet__c', { Weight__c: -1 }),
        create('lost', 'Visit__c', { Pet__c: '@{bad.id}' }),
        create('good', 'Pet__c', { Code__c: 'six' }),
      ],
      false,
    );
    expect(answers.map((answer) => answer.httpStatusCode)).toEqual([400, 400, 201]);
    await expect(count('six')).resolves.toBe(1);
  });

  test('a deal may be read by its id, a key and a relationship without counting as a query', async () => {
    const { id } = await service.sobject('Pet__c').create({ Code__c: 'seven' });
    const answers = await composite(
      [
        { method: 'GET', url: `${data}/sobjects/Pet__c/Code__c/seven?fields=Id`, referenceId: 'key' },
        { method: 'GET', url: `${data}/sobjects/Pet__c/Code__c/nobody`, referenceId: 'none' },
        { method: 'GET', url: `${data}/sobjects/Pet__c/${id}/Visits__r?fields=Id`, referenceId: 'visits' },
        ...[1, 2, 3, 4, 5].map((n) => query(`q${n}`, 'SELECT COUNT() FROM Pet__c')),
      ],
      false,
    );
    expect(answers.slice(0, 3)).toMatchObject([
      { httpStatusCode: 200, body: { Id: id } },
      { httpStatusCode: 404, body: [{ errorCode: 'NOT_FOUND' }] },
      { httpStatusCode: 200, body: { totalSize: 0, records: [] } },
    ]);
  });

  test.each([
    ['26 subrequests', Array.from({ length: 26 }, (_, n) => create(`r${n}`, 'Pet__c', {})), 'LIMIT_EXCEEDED'],
    [
      'six queries',
      Array.from({ length: 6 }, (_, n) => query(`q${n}`, 'SELECT COUNT() FROM Pet__c')),
      'LIMIT_EXCEEDED',
    ],
    ['one name twice', [create('same', 'Pet__c', {}), create('same', 'Pet__c', {})], 'JSON_PARSER_ERROR'],
    [
      'a composite inside',
      [{ method: 'POST', url: `${data}/composite`, referenceId: 'x', body: {} }],
      'JSON_PARSER_ERROR',
    ],
  ])('refuses %s before it runs any', async (_, subrequests, errorCode) => {
    const before = (await service.query('SELECT COUNT() FROM Pet__c')).totalSize;
    expect((await errorOf(composite(subrequests))).errorCode).toBe(errorCode);
    expect((await service.query('SELECT COUNT() FROM Pet__c')).totalSize).toBe(before);
  });

  test('of many writers of one key exactly one wins', async () => {
    const writers = Array.from({ length: 20 }, () => composite([create('claim', 'Pet__c', { Code__c: 'turn#1' })]));
    const statuses = (await Promise.all(writers)).map((answers) => answers[0]?.httpStatusCode);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    await expect(count('turn#1')).resolves.toBe(1);
  });
});
