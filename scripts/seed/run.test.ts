import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startOrg, type LocalOrg } from '#tests/org/start.ts';
import { lines } from './files.ts';
import type { Tally } from './load.ts';
import { connect, queryAll, type Connection } from './org.ts';
import { report } from './report.ts';
import { seedOrg } from './run.ts';

const ACCOUNTS = `account,sector,revenue,employees,office_location,subsidiary_of
Bolt,technolgy,10.5,200,United States,Nut
Nut,retail,1,50,Philipines,
Idle,medical,2,70,Norway,`;
const PRODUCTS = `product,sales_price
GTX Pro,4821
MG Special,55`;
const TEAMS = `sales_agent,manager,regional_office
Anna Bell,Dora Eder,Central
Bo Carr,Cora Abel,East`;
const PIPELINE = `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
AAA1,Anna Bell,MG Special,Bolt,Won,01-12-17,31-12-17,50
AAA2,Anna Bell,GTXPro,Bolt,Lost,01-11-17,11-11-17,0
AAA3,Bo Carr,GTXPro,Nut,Engaging,20-12-17,,
AAA4,Bo Carr,MG Special,,Prospecting,,,
AAA5,Bo Carr,Rocket,Nut,Engaging,20-12-17,,`;

const FILES = {
  accounts: lines('accounts.csv', ACCOUNTS, ['account']),
  products: lines('products.csv', PRODUCTS, ['product']),
  teams: lines('sales_teams.csv', TEAMS, ['sales_agent']),
  pipeline: lines('sales_pipeline.csv', PIPELINE, ['opportunity_id']),
};
const seedAt = (connection: Connection, now: string) =>
  seedOrg(connection, FILES, { domain: 'vouchsafe.test', now: new Date(now), say: () => {} });
const sum = (tallies: Map<string, Tally>, of: keyof Tally) =>
  [...tallies.values()].reduce((total, tally) => total + tally[of], 0);

describe('loading CRM files into an org', () => {
  let org: LocalOrg;
  let connection: Connection;
  let first: Awaited<ReturnType<typeof seedAt>>;
  beforeAll(async () => {
    org = await startOrg({ port: 0 });
    connection = await connect({ SALESFORCE_URL: org.url });
    first = await seedAt(connection, '2026-11-21T12:00:00Z');
  });
  afterAll(() => org.stop());

  test('everything that can be read is there, and no row was refused', () => {
    expect(sum(first.run.tallies, 'refused')).toBe(0);
    expect(first.run.tallies.get('Opportunities')).toMatchObject({ created: 4 });
    expect(first.run.tallies.get('Accounts')).toMatchObject({ created: 3 });
  });

  test('accounts belong to the seller with most deals, those without deals to the first team manager', async () => {
    const rows = await queryAll(connection, 'SELECT Name, Owner.Username, Parent.Name FROM Account ORDER BY Name');
    expect(rows).toMatchObject([
      { Name: 'Bolt', Owner: { Username: 'anna.bell@vouchsafe.test' }, Parent: { Name: 'Nut' } },
      { Name: 'Idle', Owner: { Username: 'cora.abel@vouchsafe.test' }, Parent: null },
      { Name: 'Nut', Owner: { Username: 'bo.carr@vouchsafe.test' } },
    ]);
  });

  test('the newest close is yesterday, and open deals have a close date to come and the list price', async () => {
    const rows = await queryAll(
      connection,
      'SELECT Crm_Id__c, Name, StageName, CloseDate, Amount, Product__c FROM Opportunity ORDER BY Crm_Id__c',
    );
    expect(rows).toMatchObject([
      { Crm_Id__c: 'AAA1', Name: 'Bolt - MG Special', StageName: 'Won', CloseDate: '2026-11-20', Amount: 50 },
      { Crm_Id__c: 'AAA2', StageName: 'Lost', CloseDate: '2026-10-01', Amount: 0, Product__c: 'GTX Pro' },
      { Crm_Id__c: 'AAA3', StageName: 'Engaging', CloseDate: '2026-12-01', Amount: 4821 },
      { Crm_Id__c: 'AAA4', Name: 'No account - MG Special', CloseDate: '2026-12-21', Amount: 55 },
    ]);
    expect(first.supplied).toEqual({ closeDates: 2, amounts: 2 });
  });

  test('sellers, managers, the reference manager and the service user may do their part', () => {
    const seller = ['Reference_Owner', 'Reference_Requester'];
    expect(org.permissionsOf('anna.bell@vouchsafe.test')).toEqual(seller);
    expect(org.permissionsOf('dora.eder@vouchsafe.test')).toEqual(seller);
    expect(org.permissionsOf('manager@vouchsafe.test')).toEqual(['Reference_Manager']);
    expect(org.permissionsOf('service@vouchsafe.test')).toEqual(['Reference_Write']);
  });

  test('a team manager and the reference manager read what sellers own, another team does not', async () => {
    const seen = async (username: string) => {
      const own = await connect({ SALESFORCE_URL: org.url, SALESFORCE_ACCESS_TOKEN: org.sessionFor(username) });
      return (await queryAll<{ Name: string }>(own, 'SELECT Name FROM Account ORDER BY Name')).map(({ Name }) => Name);
    };
    expect(await seen('dora.eder@vouchsafe.test')).toEqual(['Bolt']);
    expect(await seen('manager@vouchsafe.test')).toEqual(['Bolt', 'Idle', 'Nut']);
    expect(await seen('bo.carr@vouchsafe.test')).not.toContain('Bolt');
  });

  test('one policy is in force, with its rules', async () => {
    const rows = await queryAll<{ Rules__r: { totalSize: number } }>(
      connection,
      "SELECT Version__c, (SELECT Id FROM Rules__r) FROM Reference_Policy__c WHERE Status__c = 'Active'",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.Rules__r.totalSize).toBeGreaterThan(5);
  });

  test('the report names each fault by file, line, column and value, apart from what was supplied', () => {
    const text = report(first.run, first.supplied, 'faults.csv').join('\n');
    expect(text).toContain("accounts.csv line 2, sector: 'technolgy' was understood as 'Technology'");
    expect(text).toContain("accounts.csv line 3, office_location: 'Philipines' was understood as 'Philippines'");
    expect(text).toContain("sales_pipeline.csv lines 3, 4, product: 'GTXPro' was understood as 'GTX Pro'");
    expect(text).toContain("sales_pipeline.csv line 6, product: 'Rocket' is no known product");
    expect(text).toContain('Supplied: 2 close dates and 2 amounts');
  });

  test('a second time, weeks later, nothing changes', async () => {
    const { run } = await seedAt(connection, '2026-12-24T12:00:00Z');
    expect(['created', 'changed', 'refused'].map((of) => sum(run.tallies, of as keyof Tally))).toEqual([0, 0, 0]);
    expect(run.tallies.get('Opportunities')).toMatchObject({ unchanged: 4 });
  });

  test('a row that was changed in the org comes back, and only that one', async () => {
    const [deal] = await queryAll(connection, "SELECT Id FROM Opportunity WHERE Crm_Id__c = 'AAA2'");
    await connection.sobject('Opportunity').update({ Id: deal!.Id, Amount: 9 } as never);
    const { run } = await seedAt(connection, '2026-12-24T12:00:00Z');
    expect(run.tallies.get('Opportunities')).toMatchObject({ changed: 1, unchanged: 3 });
  });
});

test('an org without our fields is refused before anything is written', async () => {
  const bare = await startOrg({ port: 0, metadata: [] });
  const connection = await connect({ SALESFORCE_URL: bare.url });
  await expect(seedAt(connection, '2026-11-21T12:00:00Z')).rejects.toThrow('Account.Crm_Id__c');
  await bare.stop();
});

test('a reference manager who has a role of their own is set above the sellers, once', async () => {
  const staffed = await startOrg({ port: 0 });
  staffed.load([
    { type: 'UserRole', ref: 'program', fields: { DeveloperName: 'Program', Name: 'Reference program' } },
    {
      type: 'User',
      fields: {
        Username: 'manager@vouchsafe.test',
        LastName: 'Mendel',
        ProfileId: '@Standard User',
        UserRoleId: '@program',
      },
    },
  ]);
  const administrator = await connect({ SALESFORCE_URL: staffed.url });
  await seedAt(administrator, '2026-11-21T12:00:00Z');
  const session = staffed.sessionFor('manager@vouchsafe.test');
  const manager = await connect({ SALESFORCE_URL: staffed.url, SALESFORCE_ACCESS_TOKEN: session });
  expect(await queryAll(manager, 'SELECT Id FROM Account')).toHaveLength(3);
  const { run } = await seedAt(administrator, '2026-11-21T12:00:00Z');
  expect(run.tallies.get('Roles')).toMatchObject({ created: 0, changed: 0 });
  await staffed.stop();
});
