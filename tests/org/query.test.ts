import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let kim: Connection;

beforeAll(async () => {
  org = await startPetOrg();
  kim = org.as('kim');
  org.load(
    Array.from({ length: 4100 }, (_, index) => ({
      type: 'Pet__c',
      fields: {
        Code__c: `P${index}`,
        Weight__c: index % 100,
        OwnerId: '@kim@vouchsafe.test',
        Account__c: org.ids.get('zoo'),
      },
    })),
  );
});
afterAll(() => org.stop());

describe('Querying over the wire', () => {
  test('pages of two thousand follow one another', async () => {
    const first = await kim.query('SELECT Id, Code__c FROM Pet__c ORDER BY Id');
    expect(first).toMatchObject({ totalSize: 4100, done: false });
    expect(first.records).toHaveLength(2000);
    expect(first.nextRecordsUrl).toMatch(/\/services\/data\/v67\.0\/query\/01g\w{15}-2000$/);
    const all = await kim.query('SELECT Code__c FROM Pet__c', { autoFetch: true, maxFetch: 5000 });
    expect(new Set(all.records.map((record) => record['Code__c'])).size).toBe(4100);
  });

  test('a cursor is nobody else’s, and an unknown one is refused', async () => {
    const { nextRecordsUrl = '' } = await kim.query('SELECT Id FROM Pet__c');
    expect((await errorOf(org.as('chief').requestGet(nextRecordsUrl))).errorCode).toBe('INVALID_QUERY_LOCATOR');
    await expect(kim.requestGet(nextRecordsUrl)).resolves.toMatchObject({ done: false });
  });

  test('parents, formulas, children and aggregates come as Salesforce shows them', async () => {
    const { records } = await kim.query(
      "SELECT Name, Account__r.Name, Account__r.Owner.Username, Account_Name__c FROM Pet__c WHERE Code__c = 'P7'",
    );
    expect(records).toMatchObject([
      {
        Account__r: { attributes: { type: 'Account' }, Name: 'Zoo', Owner: { Username: 'kim@vouchsafe.test' } },
        Account_Name__c: 'Zoo',
      },
    ]);
    const parents = await kim.query(
      "SELECT Name, (SELECT Id FROM Pets__r WHERE Weight__c = 99) FROM Account WHERE Name = 'Zoo'",
    );
    expect(parents.records).toMatchObject([{ Pets__r: { totalSize: 41, done: true } }]);
    const sums = await kim.query('SELECT Kind__c, COUNT(Id) n, MAX(Weight__c) FROM Pet__c GROUP BY Kind__c');
    expect(sums.records).toMatchObject([
      { attributes: { type: 'AggregateResult' }, Kind__c: 'Dog', n: 4100, expr0: 99 },
    ]);
  });

  test('several rows are read by their ids at once, unknown ones as null', async () => {
    const { records } = await kim.query('SELECT Id FROM Pet__c LIMIT 1');
    const id = records[0]?.Id ?? '';
    const found = await kim.sobject('Pet__c').retrieve([id, 'a00000000000001AAA'], { fields: ['Code__c'] });
    expect(found).toMatchObject([{ Id: id }, null]);
  });

  test('a describe tells what this caller may do, and the header how much of the day is used', async () => {
    const { fields, childRelationships } = await kim.sobject('Pet__c').describe();
    const named = new Map(fields.map((field) => [field.name, field]));
    expect(named.get('Kind__c')).toMatchObject({ type: 'picklist', restrictedPicklist: true, createable: true });
    expect(named.get('Account_Name__c')).toMatchObject({ calculated: true, updateable: false });
    expect(named.get('Code__c')).toMatchObject({ unique: true, caseSensitive: true, externalId: true, length: 10 });
    expect(named.has('Secret__c')).toBe(false);
    expect(childRelationships.map((each) => each.relationshipName)).toContain('Visits__r');
    expect(kim.limitInfo.apiUsage?.limit).toBeGreaterThan(1000);
  });
});

describe('UserRecordAccess', () => {
  test('says for each record what the person may do', async () => {
    const ids = [org.ids.get('zoo'), org.ids.get('farm')];
    const { records } = await org
      .as('service')
      .query(
        `SELECT RecordId, HasReadAccess, HasEditAccess FROM UserRecordAccess WHERE UserId = '${org.ids.get('kim')}' AND RecordId IN ('${ids.join("','")}')`,
      );
    expect(records).toMatchObject([
      { RecordId: ids[0], HasReadAccess: true, HasEditAccess: true },
      { RecordId: ids[1], HasReadAccess: false, HasEditAccess: false },
    ]);
  });

  test('takes two hundred ids and one form of question', async () => {
    const ids = Array.from({ length: 201 }, (_, index) => `001000000000${String(index).padStart(3, '0')}`);
    const who = org.ids.get('kim');
    const asked = `SELECT RecordId FROM UserRecordAccess WHERE UserId = '${who}' AND RecordId IN ('${ids.join("','")}')`;
    expect((await errorOf(kim.query(asked))).errorCode).toBe('MALFORMED_QUERY');
    expect((await errorOf(kim.query('SELECT RecordId FROM UserRecordAccess'))).errorCode).toBe('MALFORMED_QUERY');
  });
});

describe('What tools ask beside rows', () => {
  test('FIELDS stands for what this reader may read', async () => {
    const soql = "SELECT FIELDS(ALL) FROM Pet__c WHERE Code__c = 'P7' LIMIT 1";
    const [all] = (await org.as('sysadmin').query(soql)).records;
    const [mine] = (await kim.query(soql)).records;
    expect(Object.keys(mine ?? {})).toEqual(expect.arrayContaining(['Id', 'Code__c', 'Account_Name__c']));
    expect(Object.keys(all ?? {}).filter((name) => !(name in (mine ?? {})))).toEqual(['Secret__c']);
    const [custom] = (await kim.query(soql.replace('ALL', 'CUSTOM'))).records;
    expect(Object.keys(custom ?? {})).not.toContain('Id');
  });

  test('TYPEOF shows each kind of parent in its own way', async () => {
    const soql = `SELECT TYPEOF UserOrGroup WHEN User THEN Username, Profile.Name ELSE Name END FROM GroupMember`;
    expect((await kim.query(soql)).records).toMatchObject([
      {
        UserOrGroup: {
          attributes: { type: 'User' },
          Username: 'vet@vouchsafe.test',
          Profile: { Name: 'Standard User' },
        },
      },
    ]);
  });

  test('columns=true tells of the columns instead of the rows', async () => {
    const soql = 'SELECT Kind__c, Account__r.Name, COUNT(Id) c FROM Pet__c GROUP BY Kind__c, Account__r.Name';
    const path = `/query?q=${encodeURIComponent(soql)}&columns=true`;
    await expect(kim.requestGet(`/services/data/v67.0${path}`)).resolves.toMatchObject({
      entityName: 'Pet__c',
      groupBy: true,
      idSelected: false,
      columnMetadata: [
        { columnName: 'Kind__c', apexType: 'String', custom: true, aggregate: false, joinColumns: [] },
        {
          columnName: 'Account__r',
          foreignKeyName: 'Account__c',
          joinColumns: [{ columnName: 'Name', textType: true }],
        },
        { columnName: 'c', displayName: 'COUNT(Id)', aggregate: true },
      ],
    });
  });

  test('explain tells through which field the rows are found', async () => {
    const plan = async (where: string) => (await kim.query(`SELECT Id FROM Pet__c WHERE ${where}`).explain()).plans[0];
    expect(await plan("Code__c = 'P7'")).toMatchObject({
      leadingOperationType: 'Index',
      fields: ['Code__c'],
      cardinality: 1,
    });
    expect(await plan('Weight__c = 7')).toMatchObject({ leadingOperationType: 'TableScan', sobjectCardinality: 4100 });
  });

  test('updated and deleted tell what was touched in a span', async () => {
    const [one] = (await kim.query("SELECT Id FROM Pet__c WHERE Code__c IN ('P1')")).records;
    const [two] = (await kim.query("SELECT Id FROM Pet__c WHERE Code__c IN ('P2')")).records;
    org.clock.set(new Date(Date.now() + 3_600_000));
    await kim.sobject('Pet__c').update({ Id: one?.Id ?? '', Weight__c: 5 });
    await kim.sobject('Pet__c').destroy(two?.Id ?? '');
    const from = new Date(Date.now() + 1_800_000);
    const to = new Date(Date.now() + 5_400_000);
    expect((await kim.sobject('Pet__c').updated(from, to)).ids).toEqual([one?.Id]);
    expect((await kim.sobject('Pet__c').deleted(from, to)).deletedRecords).toEqual([
      { id: two?.Id, deletedDate: expect.stringMatching(/000\+0000$/) },
    ]);
    expect((await errorOf(kim.sobject('Pet__c').updated(to, from))).errorCode).toBe('INVALID_REPLICATION_DATE');
    await expect(org.as('lee').sobject('Pet__c').updated(from, to)).resolves.toMatchObject({ ids: [] });
  });
});
