import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let pet = '';

beforeAll(async () => {
  org = await startPetOrg();
  const { id } = await org
    .as('service')
    .sobject('Pet__c')
    .create({ Secret__c: 'bites', OwnerId: org.ids.get('kim') });
  pet = id ?? '';
});
afterAll(() => org.stop());

describe('Field security', () => {
  test('a hidden field and one that does not exist are the same to the reader', async () => {
    const kim = org.as('kim');
    const hidden = await errorOf(kim.query('SELECT Secret__c FROM Pet__c'));
    const absent = await errorOf(kim.query('SELECT Absent__c FROM Pet__c'));
    expect(hidden.errorCode).toBe('INVALID_FIELD');
    expect(hidden.message.replaceAll('Secret', 'Absent')).toBe(absent.message);
    expect(await kim.sobject('Pet__c').retrieve(pet)).not.toHaveProperty('Secret__c');
    const written = await errorOf(kim.sobject('Pet__c').update({ Id: pet, Secret__c: 'no' }));
    expect(written.message).toBe("No such column 'Secret__c' on sobject of type Pet__c");
    expect((await errorOf(kim.query("SELECT Id FROM Pet__c WHERE Secret__c = 'bites'"))).errorCode).toBe(
      'INVALID_FIELD',
    );
  });

  test('whoever holds the field permission reads it', async () => {
    await expect(org.as('service').sobject('Pet__c').retrieve(pet)).resolves.toMatchObject({ Secret__c: 'bites' });
    await expect(org.as('sysadmin').sobject('Pet__c').retrieve(pet)).resolves.toMatchObject({ Secret__c: 'bites' });
  });

  test('standard fields need permission too where the profile gives none', async () => {
    expect((await errorOf(org.as('service').query('SELECT Industry FROM Account'))).errorCode).toBe('INVALID_FIELD');
    await expect(org.as('service').query('SELECT Name, Crm__c FROM Account')).resolves.toMatchObject({ totalSize: 2 });
    await expect(org.as('kim').query('SELECT Industry FROM Account')).resolves.toMatchObject({
      records: [{ Industry: 'Education' }],
    });
  });

  test('a right to read an object is no right to write it', async () => {
    const create = org.as('service').sobject('Account').create({ Name: 'New' });
    expect((await errorOf(create)).errorCode).toBe('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
  });

  test('people read set-up data, administrators write it', async () => {
    const kim = org.as('kim');
    await expect(kim.query("SELECT Name FROM User WHERE LastName = 'lee'")).resolves.toMatchObject({ totalSize: 1 });
    const rename = kim.sobject('User').update({ Id: org.ids.get('kim') ?? '', LastName: 'Kim' });
    expect((await errorOf(rename)).errorCode).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
    expect((await errorOf(kim.sobject('UserRole').create({ Name: 'Mine' }))).errorCode).toBe(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    );
    await expect(org.as('sysadmin').sobject('UserRole').create({ Name: 'Mine' })).resolves.toMatchObject({
      success: true,
    });
  });

  test('the custom permissions of a person are what their permission sets enable', () => {
    expect(org.permissionsOf('service@vouchsafe.test')).toEqual(['Pet_Write']);
    expect(org.permissionsOf('kim@vouchsafe.test')).toEqual([]);
  });
});
