import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let service: Connection;
let kim: Connection;

beforeAll(async () => {
  org = await startPetOrg({ now: () => new Date('2026-11-21T20:48:49.876Z') });
  service = org.as('service');
  kim = org.as('kim');
});
afterAll(() => org.stop());

const made = async (fields: Record<string, unknown>) => (await kim.sobject('Pet__c').create(fields)).id ?? '';

describe('Writing a record', () => {
  test('a new record has its number, defaults, owner and dates', async () => {
    const id = await made({ Account__c: org.ids.get('zoo'), Weight__c: 3.25, Traits__c: 'Old;Shy' });
    await expect(kim.sobject('Pet__c').retrieve(id)).resolves.toMatchObject({
      attributes: { type: 'Pet__c', url: `/services/data/v67.0/sobjects/Pet__c/${id}` },
      Name: expect.stringMatching(/^PET-\d{4}$/),
      Kind__c: 'Dog',
      Shown__c: true,
      Weight__c: 3.3,
      Traits__c: 'Old;Shy',
      Account_Name__c: 'Zoo',
      OwnerId: org.ids.get('kim'),
      CreatedDate: '2026-11-21T20:48:49.000+0000',
      IsDeleted: false,
    });
  });

  test.each([
    ['INVALID_FIELD', { Nonsense__c: 1 }, "No such column 'Nonsense__c' on sobject of type Pet__c"],
    [
      'JSON_PARSER_ERROR',
      { Weight__c: 'banana' },
      'Cannot deserialize instance of double from VALUE_STRING value banana',
    ],
    ['JSON_PARSER_ERROR', { Fed_At__c: '14.3.26' }, 'Cannot deserialize instance of datetime'],
    ['STRING_TOO_LONG', { Code__c: '12345678901' }, 'Code: data value too large: 12345678901 (max length=10)'],
    ['NUMBER_OUTSIDE_VALID_RANGE', { Weight__c: 1000 }, 'Weight: value outside of valid range'],
    ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', { Kind__c: 'Bird' }, 'bad value for restricted picklist field: Bird'],
    [
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      { Traits__c: 'Shy;Bad' },
      'bad value for restricted picklist field: Bad',
    ],
    ['MALFORMED_ID', { Account__c: '0065e0000000001' }, 'Account: id value of incorrect type: 0065e0000000001'],
    ['INVALID_CROSS_REFERENCE_KEY', { Account__c: '001000000000001AAA' }, 'invalid cross reference id'],
    ['FIELD_CUSTOM_VALIDATION_EXCEPTION', { Weight__c: -1 }, 'A pet weighs something.'],
    ['INVALID_FIELD_FOR_INSERT_UPDATE', { Account_Name__c: 'Mine' }, 'Unable to create/update fields: Account_Name__c'],
  ])('is refused with %s for %j', async (errorCode, fields, message) => {
    const error = await errorOf(kim.sobject('Pet__c').create(fields));
    expect(error.errorCode).toBe(errorCode);
    expect(error.message).toContain(message);
  });

  test('values come in the forms that JSON has and are kept in one', async () => {
    const zoo = org.ids.get('zoo') ?? '';
    for (const account of [zoo, zoo.slice(0, 15), zoo.toLowerCase()]) {
      const id = await made({
        Account__c: account,
        Weight__c: '2.25',
        Shown__c: 'false',
        Tag__c: ` ${account.length} `,
      });
      await expect(kim.sobject('Pet__c').retrieve(id)).resolves.toMatchObject({
        Account__c: zoo,
        Weight__c: 2.3,
        Shown__c: false,
        Tag__c: String(account.length),
      });
      await kim.sobject('Pet__c').destroy(id);
    }
    expect((await errorOf(made({ Account__c: `${zoo.slice(0, 15)}AAB` }))).errorCode).toBe('MALFORMED_ID');
  });

  test('a standard record names what is missing', async () => {
    const error = await errorOf(kim.sobject('Opportunity').create({ Name: 'Deal' }));
    expect(error.message).toBe('Required fields are missing: [StageName, CloseDate]');
  });

  test('a lookup to a record the writer cannot see is refused', async () => {
    const error = await errorOf(made({ Account__c: org.ids.get('farm') }));
    expect(error.errorCode).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
  });

  test('a case-sensitive key lets two cases stand, another key does not, and both refuse the same text', async () => {
    await made({ Code__c: 'abc', Tag__c: 'abc' });
    await made({ Code__c: 'ABC' });
    expect((await errorOf(made({ Code__c: 'abc' }))).errorCode).toBe('DUPLICATE_VALUE');
    const error = await errorOf(made({ Tag__c: 'ABC' }));
    expect(error.message).toMatch(/^duplicate value found: Tag__c duplicates value on record with id: a\w{14}$/);
  });

  test('an update changes what it names and validation sees what was before', async () => {
    const id = await made({ Kind__c: 'Snake', Weight__c: 1 });
    await kim.sobject('Pet__c').update({ Id: id, Weight__c: 2 });
    const error = await errorOf(kim.sobject('Pet__c').update({ Id: id, Kind__c: 'Dog' }));
    expect(error.message).toBe('A snake stays a snake.');
    await expect(kim.sobject('Pet__c').retrieve(id)).resolves.toMatchObject({ Kind__c: 'Snake', Weight__c: 2 });
  });

  test('every rule that fails is told', async () => {
    const id = await made({ Kind__c: 'Snake' });
    const error = await errorOf(kim.sobject('Pet__c').update({ Id: id, Kind__c: 'Dog', Weight__c: -1 }));
    expect(error.errorCode).toBe('MULTIPLE_API_ERRORS');
  });

  test('a custom permission opens what a validation rule closes to everybody else', async () => {
    const pet = await made({});
    const error = await errorOf(org.as('sysadmin').sobject('Visit__c').create({ Pet__c: pet }));
    expect(error.message).toBe('Only the practice writes visits.');
    await expect(service.sobject('Visit__c').create({ Pet__c: pet })).resolves.toMatchObject({ success: true });
  });
});

describe('External ids', () => {
  test('find, create and change a record', async () => {
    const path = '/services/data/v67.0/sobjects/Pet__c/Code__c/U-1';
    const first = await kim.requestPatch<{ id: string }>(path, { Weight__c: 1 });
    expect(first).toMatchObject({ success: true, created: true });
    await expect(kim.requestPatch(path, { Weight__c: 2 })).resolves.toMatchObject({ id: first.id, created: false });
    await expect(kim.requestGet(`${path}?fields=Weight__c`)).resolves.toMatchObject({ Weight__c: 2, Id: first.id });
    expect((await errorOf(kim.requestGet(path.replace('U-1', 'u-1')))).errorCode).toBe('NOT_FOUND');
  });

  test('name a parent', async () => {
    const { id } = await service.sobject('Pet__c').create({ Account__r: { Crm__c: 'Z-1' } });
    await expect(service.sobject('Pet__c').retrieve(id ?? '')).resolves.toMatchObject({
      Account__c: org.ids.get('zoo'),
    });
    const error = await errorOf(service.sobject('Pet__c').create({ Account__r: { Crm__c: 'none' } }));
    expect(error.message).toBe('Foreign key external ID: none not found for field Crm__c in entity Account');
  });
});

describe('Relationship paths', () => {
  test('lead to children and to the parent', async () => {
    const pet = await made({ Account__c: org.ids.get('zoo') });
    const { id } = await service.sobject('Visit__c').create({ Pet__c: pet, Day__c: '2026-01-02' });
    const base = '/services/data/v67.0/sobjects/Pet__c';
    await expect(kim.requestGet(`${base}/${pet}/Visits__r?fields=Id,Day__c`)).resolves.toMatchObject({
      totalSize: 1,
      records: [{ Id: id, Day__c: '2026-01-02' }],
    });
    await expect(kim.requestGet(`${base}/${pet}/Account__r?fields=Name`)).resolves.toMatchObject({ Name: 'Zoo' });
    expect((await errorOf(kim.requestGet(`${base}/${pet}/Owners__r`))).errorCode).toBe('NOT_FOUND');
  });
});

describe('Deleting', () => {
  test('blanks lookups, without asking validation rules, and takes details along', async () => {
    const account = (await kim.sobject('Account').create({ Name: 'Short-lived' })).id ?? '';
    const pet = await made({ Account__c: account, Weight__c: 1 });
    const visit = (await service.sobject('Visit__c').create({ Pet__c: pet })).id ?? '';
    await kim.sobject('Account').destroy(account);
    await expect(kim.sobject('Pet__c').retrieve(pet)).resolves.toMatchObject({
      Account__c: null,
      Account_Name__c: null,
    });
    await kim.sobject('Pet__c').destroy(pet);
    expect((await errorOf(service.sobject('Visit__c').retrieve(visit))).errorCode).toBe('NOT_FOUND');
    expect((await errorOf(kim.sobject('Pet__c').update({ Id: pet, Weight__c: 2 }))).errorCode).toBe(
      'ENTITY_IS_DELETED',
    );
  });

  test('leaves the record to queryAll and frees its keys', async () => {
    const id = await made({ Code__c: 'gone' });
    await kim.sobject('Pet__c').destroy(id);
    const soql = "SELECT Id, IsDeleted FROM Pet__c WHERE Code__c = 'gone'";
    await expect(kim.query(soql)).resolves.toMatchObject({ totalSize: 0 });
    await expect(kim.query(soql, { scanAll: true })).resolves.toMatchObject({ records: [{ Id: id, IsDeleted: true }] });
    await expect(made({ Code__c: 'gone' })).resolves.toMatch(/^a/);
  });

  test('of an account takes contacts and opportunities along and stops at cases', async () => {
    const account = (await kim.sobject('Account').create({ Name: 'Busy' })).id ?? '';
    const contact =
      (await kim.sobject('Contact').create({ LastName: 'Doe', FirstName: 'Jo', AccountId: account })).id ?? '';
    await expect(kim.sobject('Contact').retrieve(contact)).resolves.toMatchObject({ Name: 'Jo Doe' });
    const open = (await kim.sobject('Case').create({ AccountId: account, Subject: 'Help' })).id ?? '';
    expect((await errorOf(kim.sobject('Account').destroy(account))).errorCode).toBe('DELETE_FAILED');
    await kim.sobject('Case').destroy(open);
    await kim.sobject('Account').destroy(account);
    expect((await errorOf(kim.sobject('Contact').retrieve(contact))).errorCode).toBe('NOT_FOUND');
  });
});

describe('What is not there', () => {
  test.each([
    ['/services/data/v67.0/sobjects/Lead', 'NOT_FOUND', 'The requested resource does not exist'],
    ['/services/data/v12.0/limits', 'NOT_FOUND', 'The requested resource does not exist'],
    ['/services/data/v67.0/chatter/feeds', 'INVALID_OPERATION', 'The local org does not imitate Chatter'],
    [
      '/services/data/v67.0/tooling/completions',
      'INVALID_OPERATION',
      'The local org does not imitate this part of the Tooling API',
    ],
    ['/services/data/v67.0/jobs/connectors', 'INVALID_OPERATION', 'The local org does not imitate these jobs'],
    [
      '/services/data/v67.0/sobjects/Account/listviews',
      'INVALID_OPERATION',
      'The local org does not imitate listviews of an object',
    ],
    [
      '/services/data/v67.0/actions/standard/chatterPost',
      'INVALID_OPERATION',
      'The local org does not imitate the action chatterPost',
    ],
    ['/services/apexrest/x', 'INVALID_OPERATION', 'The local org does not imitate /services/apexrest/x'],
  ])('%s says so', async (path, errorCode, message) => {
    expect(await errorOf(kim.requestGet(path))).toMatchObject({ errorCode, message });
  });

  test('a method a resource does not take is refused', async () => {
    expect((await errorOf(kim.requestPut('/services/data/v67.0/sobjects/Account', {}))).errorCode).toBe(
      'METHOD_NOT_ALLOWED',
    );
  });
});
