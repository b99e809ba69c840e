import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let service: Connection;
const url = '/services/data/v67.0/composite/sobjects';

beforeAll(async () => {
  org = await startPetOrg();
  service = org.as('service');
});
afterAll(() => org.stop());

const pet = (fields: Record<string, unknown>) => ({ attributes: { type: 'Pet__c' }, ...fields });
const count = async (code: string) =>
  (await service.query(`SELECT Id FROM Pet__c WHERE Code__c LIKE '${code}%'`)).totalSize;

describe('Collections', () => {
  test('records succeed and fail each by itself', async () => {
    const results = await service
      .sobject('Pet__c')
      .create([{ Code__c: 'a1' }, { Code__c: 'a2', Weight__c: -1 }, { Code__c: 'a3' }]);
    expect(results).toMatchObject([
      { success: true, errors: [] },
      { success: false, errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Weight__c'] }] },
      { success: true },
    ]);
    await expect(count('a')).resolves.toBe(2);
  });

  test('all or none leaves nothing behind, and says which record it was', async () => {
    const results = await service.requestPost(url, {
      allOrNone: true,
      records: [pet({ Code__c: 'b1' }), pet({ Code__c: 'b1' }), pet({ Code__c: 'b2' })],
    });
    expect(results).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE' }] },
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
    ]);
    await expect(count('b')).resolves.toBe(0);
  });

  test('one collection takes several types, up to ten changes of type', async () => {
    const visit = {
      attributes: { type: 'Visit__c' },
      Pet__c: (await service.sobject('Pet__c').create({ Code__c: 'c' })).id,
    };
    const mixed = await service.requestPost(url, { records: [pet({ Code__c: 'c1' }), visit, pet({ Code__c: 'c2' })] });
    expect(mixed).toMatchObject([{ success: true }, { success: true }, { success: true }]);
    const zigzag = Array.from({ length: 12 }, (_, index) => (index % 2 ? visit : pet({})));
    expect((await errorOf(service.requestPost(url, { records: zigzag }))).errorCode).toBe('LIMIT_EXCEEDED');
  });

  test('two hundred records go, two hundred and one do not', async () => {
    const many = (n: number) => Array.from({ length: n }, (_, index) => pet({ Code__c: `d${index}` }));
    expect((await errorOf(service.requestPost(url, { records: many(201) }))).errorCode).toBe('EXCEEDED_ID_LIMIT');
    await service.requestPost(url, { records: many(200) });
    await expect(count('d')).resolves.toBe(200);
  });

  test('updates, upserts and deletes work on many records', async () => {
    const pets = service.sobject('Pet__c');
    const [first, second] = await pets.create([{ Code__c: 'e1' }, { Code__c: 'e2' }]);
    await pets.update([
      { Id: first?.id ?? '', Weight__c: 1 },
      { Id: second?.id ?? '', Weight__c: 2 },
    ]);
    const upserted = await pets.upsert(
      [
        { Code__c: 'e1', Weight__c: 3 },
        { Code__c: 'e3', Weight__c: 4 },
      ],
      'Code__c',
    );
    expect(upserted).toMatchObject([{ id: first?.id, created: false }, { created: true }]);
    const found = await service.query("SELECT Code__c, Weight__c FROM Pet__c WHERE Code__c LIKE 'e%' ORDER BY Code__c");
    expect(found.records.map((record) => record['Weight__c'])).toEqual([3, 2, 4]);
    await expect(pets.destroy([first?.id ?? '', 'a00000000000001AAA'])).resolves.toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] },
    ]);
  });
});
