import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let pets: Map<string, string>;

beforeAll(async () => {
  org = await startPetOrg();
  pets = org.load([
    { type: 'Pet__c', ref: 'dog', fields: { Kind__c: 'Dog', OwnerId: '@kim@vouchsafe.test' } },
    { type: 'Pet__c', ref: 'cat', fields: { Kind__c: 'Cat', OwnerId: '@kim@vouchsafe.test' } },
    { type: 'Pet__c', ref: 'shy', fields: { Kind__c: 'Cat', Shown__c: false, OwnerId: '@kim@vouchsafe.test' } },
    { type: 'Pet__c', ref: 'snake', fields: { Kind__c: 'Snake', OwnerId: '@kim@vouchsafe.test' } },
    { type: 'Visit__c', ref: 'visit', fields: { Pet__c: '@dog' } },
    { type: 'Visit__c', fields: { Pet__c: '@cat' } },
  ]);
});
afterAll(() => org.stop());

async function sees(name: string): Promise<string[]> {
  const { records } = await org.as(name).query('SELECT Id FROM Pet__c');
  const ids = records.map((record) => record.Id);
  return [...pets].filter(([, id]) => ids.includes(id)).map(([ref]) => ref);
}

describe('Sharing', () => {
  test('an owner and those above them see their records; others what rules share', async () => {
    await expect(sees('kim')).resolves.toEqual(['dog', 'cat', 'shy', 'snake']);
    await expect(sees('chief')).resolves.toEqual(['dog', 'cat', 'shy', 'snake']);
    await expect(sees('lee')).resolves.toEqual(['cat']);
    await expect(sees('vet')).resolves.toEqual(['cat', 'snake']);
    await expect(sees('service')).resolves.toHaveLength(4);
    await expect(sees('sysadmin')).resolves.toHaveLength(4);
  });

  test('without permission on the object a rule that shares with everybody opens nothing', async () => {
    expect((await errorOf(org.as('stranger').query('SELECT Id FROM Pet__c'))).errorCode).toBe('INVALID_TYPE');
    const read = org
      .as('stranger')
      .sobject('Pet__c')
      .retrieve(pets.get('cat') ?? '');
    expect((await errorOf(read)).errorCode).toBe('NOT_FOUND');
  });

  test('a hidden record cannot be told from one that is not there', async () => {
    const hidden = await errorOf(
      org
        .as('lee')
        .sobject('Pet__c')
        .retrieve(pets.get('dog') ?? ''),
    );
    const absent = await errorOf(org.as('lee').sobject('Pet__c').retrieve('a005eV000000zzzAAA'));
    expect({ ...hidden }).toEqual({ ...absent });
    expect(hidden.message).toBe(absent.message);
  });

  test('reading is not writing: a rule for reading refuses a change, one for editing takes it', async () => {
    const change = (name: string, ref: string) =>
      org
        .as(name)
        .sobject('Pet__c')
        .update({ Id: pets.get(ref) ?? '', Weight__c: 3 });
    expect((await errorOf(change('vet', 'cat'))).errorCode).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    await expect(change('vet', 'snake')).resolves.toMatchObject({ success: true });
    const drop = org
      .as('vet')
      .sobject('Pet__c')
      .destroy(pets.get('snake') ?? '');
    expect((await errorOf(drop)).errorCode).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
  });

  test('details follow their master', async () => {
    await expect(org.as('lee').query('SELECT Id FROM Visit__c')).resolves.toMatchObject({ totalSize: 1 });
    await expect(org.as('kim').query('SELECT Id FROM Visit__c')).resolves.toMatchObject({ totalSize: 2 });
  });

  test('a share row opens one record to one person and those above, until the owner changes', async () => {
    const share = { ParentId: pets.get('dog'), UserOrGroupId: org.ids.get('lee'), AccessLevel: 'Read' };
    const foreign = org
      .as('vet')
      .sobject('Pet__Share')
      .create({ ...share, ParentId: pets.get('snake') });
    expect((await errorOf(foreign)).errorCode).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    const first = await org.as('kim').sobject('Pet__Share').create(share);
    await expect(sees('lee')).resolves.toEqual(['dog', 'cat']);
    const change = () =>
      org
        .as('lee')
        .sobject('Pet__c')
        .update({ Id: pets.get('dog') ?? '', Weight__c: 3 });
    await expect(change()).rejects.toThrow('insufficient access rights');
    const again = await org
      .as('kim')
      .sobject('Pet__Share')
      .create({ ...share, AccessLevel: 'Edit' });
    expect(again.id).toBe(first.id);
    await expect(change()).resolves.toMatchObject({ success: true });
    await org
      .as('sysadmin')
      .sobject('Pet__c')
      .update({ Id: pets.get('dog') ?? '', OwnerId: org.ids.get('service') });
    await expect(sees('lee')).resolves.toEqual(['cat']);
    await expect(org.as('service').query('SELECT Id FROM Pet__Share')).resolves.toMatchObject({ totalSize: 0 });
    await org
      .as('sysadmin')
      .sobject('Pet__c')
      .update({ Id: pets.get('dog') ?? '', OwnerId: org.ids.get('kim') });
  });

  test('a share row for a group reaches who joins it, at once', async () => {
    const { records } = await org.as('kim').query("SELECT Id FROM Group WHERE DeveloperName = 'Vets'");
    const group = records[0]?.Id;
    await org
      .as('kim')
      .sobject('Pet__Share')
      .create({ ParentId: pets.get('dog'), UserOrGroupId: group, AccessLevel: 'Read' });
    await expect(sees('vet')).resolves.toContain('dog');
    await expect(sees('lee')).resolves.not.toContain('dog');
    await org
      .as('sysadmin')
      .sobject('GroupMember')
      .create({ GroupId: group, UserOrGroupId: org.ids.get('lee') });
    await expect(sees('lee')).resolves.toContain('dog');
  });

  test('access to an opportunity reads its account, and no more than reads it', async () => {
    const farm = org.ids.get('farm') ?? '';
    expect((await errorOf(org.as('kim').sobject('Account').retrieve(farm))).errorCode).toBe('NOT_FOUND');
    org.load([
      {
        type: 'Opportunity',
        ref: 'deal',
        fields: {
          Name: 'Deal',
          StageName: 'Closed Won',
          CloseDate: '2026-01-01',
          AccountId: farm,
          OwnerId: '@kim@vouchsafe.test',
        },
      },
    ]);
    await expect(org.as('kim').sobject('Account').retrieve(farm)).resolves.toMatchObject({ Name: 'Farm' });
    const rename = org.as('kim').sobject('Account').update({ Id: farm, Name: 'Mine' });
    expect((await errorOf(rename)).errorCode).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    await expect(
      org.as('kim').query('SELECT IsWon, Probability, Account.Name FROM Opportunity'),
    ).resolves.toMatchObject({
      records: [{ IsWon: true, Probability: 100, Account: { Name: 'Farm' } }],
    });
  });

  test('a parent the reader cannot see is blank, though a formula over it is not', async () => {
    await org
      .as('sysadmin')
      .sobject('Pet__c')
      .update({ Id: pets.get('cat') ?? '', Account__c: org.ids.get('zoo') });
    const { records } = await org
      .as('lee')
      .query("SELECT Account__r.Name, Account_Name__c FROM Pet__c WHERE Kind__c = 'Cat'");
    expect(records).toMatchObject([{ Account__r: null, Account_Name__c: 'Zoo' }]);
  });
});
