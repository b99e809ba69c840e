import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Connection } from 'jsforce';
import { errorOf } from './petOrg.ts';
import { type LocalOrg, startOrg } from './start.ts';

let org: LocalOrg;
let ids: Map<string, string>;

const person = (name: string, profile: string, sets: string[]) => [
  { type: 'User', ref: name, fields: { Username: `${name}@vouchsafe.test`, LastName: name, ProfileId: `@${profile}` } },
  ...sets.map((set) => ({
    type: 'PermissionSetAssignment',
    fields: { AssigneeId: `@${name}`, PermissionSetId: `@${set}` },
  })),
];
const as = (name: string) =>
  new Connection({ instanceUrl: org.url, accessToken: org.sessionFor(`${name}@vouchsafe.test`), version: '67.0' });

beforeAll(async () => {
  org = await startOrg({ port: 0 });
  ids = org.load([
    ...person('rep', 'Standard User', ['Reference_Requester']),
    ...person('manager', 'Standard User', ['Reference_Manager']),
    ...person('service', 'Minimum Access', ['Reference_Service']),
    { type: 'Account', ref: 'ranch', fields: { Name: 'Ranch', Industry: 'Agriculture', NumberOfEmployees: 250 } },
    { type: 'Contact', ref: 'jo', fields: { LastName: 'Jo', AccountId: '@ranch' } },
    {
      type: 'Reference__c',
      ref: 'reference',
      fields: { Account__c: '@ranch', Contact__c: '@jo', Status__c: 'Active', Visible_In_Search__c: true },
    },
    {
      type: 'Reference__c',
      ref: 'hidden',
      fields: { Account__c: '@ranch', Status__c: 'Active', Visible_In_Search__c: false },
    },
  ]);
});
afterAll(() => org.stop());

describe('The product’s metadata in this org', () => {
  test('a requester reads a card without reading its account, and never its contact', async () => {
    const card = 'SELECT Account__r.Name, Account_Name__c, Account_Industry__c, Account_Size_Band__c FROM Reference__c';
    const { records } = await as('rep').query(card);
    expect(records).toMatchObject([
      {
        Account__r: null,
        Account_Name__c: 'Ranch',
        Account_Industry__c: 'Agriculture',
        Account_Size_Band__c: '100-999',
      },
    ]);
    expect((await errorOf(as('rep').query('SELECT Contact__c FROM Reference__c'))).errorCode).toBe('INVALID_FIELD');
    await expect(as('manager').query('SELECT Contact__c FROM Reference__c')).resolves.toMatchObject({ totalSize: 2 });
  });

  test.each(['rep', 'manager', 'sysadmin'])('%s cannot write a use, a request or a decision', async (name) => {
    const use = {
      Reference__c: ids.get('reference'),
      Activity_Type__c: 'Reference call',
      Activity_Date__c: '2026-12-01',
    };
    for (const [type, body] of [
      ['Reference_Activity__c', use],
      ['Reference_Request__c', { Purpose__c: 'PR' }],
      ['Reference_Decision__c', { Move__c: 'claim' }],
    ] as const) {
      const { errorCode } = await errorOf(as(name).sobject(type).create(body));
      // People lack the object permission; who may modify all data is stopped by validation rules.
      expect(errorCode).toMatch(name === 'sysadmin' ? /VALIDATION|MULTIPLE_API_ERRORS/ : /^CANNOT_INSERT_UPDATE/);
    }
    await expect(as('sysadmin').query('SELECT Id FROM Reference_Activity__c')).resolves.toMatchObject({ totalSize: 0 });
  });

  test('the service writes a decision once per turn and never again', async () => {
    const decisions = as('service').sobject('Reference_Decision__c');
    const turn = { Move__c: 'claim', At__c: '2026-11-21T00:00:00Z', Account_Turn__c: `${ids.get('ranch')}#1` };
    const { id = '' } = await decisions.create(turn);
    expect((await errorOf(decisions.create(turn))).errorCode).toBe('DUPLICATE_VALUE');
    await expect(decisions.update({ Id: id, Reason__c: 'rewritten' })).rejects.toThrow();
    await expect(as('sysadmin').sobject('Reference_Decision__c').update({ Id: id, Reason__c: 'x' })).rejects.toThrow();
    await expect(decisions.destroy(id)).rejects.toThrow();
  });
});
