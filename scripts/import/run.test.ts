import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordOpeningUse } from '#api/activity/store.ts';
import type { Config } from '#api/config.ts';
import { openLedger } from '#api/decision/store.ts';
import { connectSalesforce } from '#api/salesforce/connect.ts';
import { localKeys } from '#tests/org/keys.ts';
import { startOrg, type LocalOrg } from '#tests/org/start.ts';
import { lines } from '../seed/files.ts';
import { connect, queryAll, type Connection } from '../seed/org.ts';
import { seedOrg } from '../seed/run.ts';
import { importTable } from './run.ts';
import { fromCsv } from './table.ts';
import type { Deps } from './uses.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const CRM = {
  accounts: lines('accounts.csv', 'account,sector\nBolt Corporation,retail\nNut,medical\n', ['account']),
  products: lines('products.csv', 'product,sales_price\nGTX Pro,4821\n', ['product']),
  teams: lines('sales_teams.csv', 'sales_agent,manager,regional_office\nSal Owens,Dora Eder,East\n', ['manager']),
  pipeline: lines(
    'sales_pipeline.csv',
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n' +
      'AAA1,Sal Owens,GTX Pro,Nut,Won,01-12-17,31-12-17,50\nAAA2,Sal Owens,GTX Pro,Bolt Corporation,Won,01-12-17,31-12-17,50\n',
    ['opportunity_id'],
  ),
};
const HEADING = 'Customer,Contact,Title,Email,Will do,How often,Last asked,Products,Logo OK?,Account team,NPS,Notes';
const ANN = 'BOLT,Ann Bell,CIO,ann@bolt.example,Call; site-visit,2/qtr,Q1 2026,GTXPro,?,Sal Owens,ten,OK for press';
const CY = 'Nut Inc.,Cy Dale,,cy@nut.example,Quote,,n/a,,no,left the company,11,moved to new role?';
const DOUBT = 'Nut,Bo Carr,,bo@boltcorporation.example,Call,,,,,,,';
const TOO_LONG = `Nut,Max ${'x'.repeat(90)},,,Call,,,,,,,`;
const table = (...rows: string[]) => fromCsv([HEADING, ...rows].join('\n'));

describe('importing a spreadsheet', () => {
  let org: LocalOrg;
  let administrator: Connection;
  let folder: string;
  let deps: Deps;
  let said: string[];
  const run = (rows: string[], options: { dryRun?: boolean; allOrNothing?: boolean; as?: string } = {}) => {
    said = [];
    const all = { as: 'manager@vouchsafe.test', maps: [], dryRun: false, allOrNothing: false, ...options };
    return importTable(deps, table(...rows), all, (line) => said.push(line));
  };
  const rowsOf = (soql: string) => queryAll(administrator, soql);
  const uses = () =>
    rowsOf(
      'SELECT Reference__c, Activity_Type__c, Activity_Date__c, Status__c, Requester__r.Username FROM Reference_Activity__c',
    );
  const outcome = (line: number) => said.find((text) => text.startsWith(`line ${line} `));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    const { client } = localKeys(folder);
    org = await startOrg({ port: 0, client, now: () => NOW });
    administrator = await connect({ SALESFORCE_URL: org.url });
    await seedOrg(administrator, CRM, { domain: 'vouchsafe.test', now: NOW, say: () => {} });
    const salesforce = connectSalesforce({
      salesforce: {
        url: org.url,
        orgId: org.orgId,
        clientId: client.id,
        privateKey: client.privateKey,
        serviceUser: 'service@vouchsafe.test',
        timeoutMs: 15_000,
      },
    } as Config);
    const now = () => NOW;
    deps = { salesforce, now, execute: openLedger({ salesforce, now }), recordOpeningUse };
  });
  afterEach(() => org.stop());

  test('a dry run says every outcome and writes nothing', async () => {
    expect(await run([ANN, CY, '', ',,,,', DOUBT, ANN.toUpperCase()], { dryRun: true })).toBe(true);
    expect(outcome(2)).toContain('to create: Bolt Corporation, Ann Bell (new contact), status Active');
    expect(outcome(3)).toContain('to create: Nut, Cy Dale (new contact), status Caution');
    expect(said).toContainEqual(expect.stringContaining("'GTXPro' as GTX Pro"));
    expect(said).toContainEqual(expect.stringContaining("NPS '11' is no score"));
    expect(outcome(5)).toContain('skipped: the row is empty');
    expect(outcome(6)).toContain('refused: Bo Carr, Nut: customer could be Nut by its name or Bolt Corporation');
    expect(outcome(7)).toContain('is a duplicate of line 2');
    expect(said.at(-1)).toBe(
      'Dry run, nothing was written: 2 to create, 0 to change, 0 unchanged, 2 refused, 2 empty.',
    );
    expect(await rowsOf('SELECT Id FROM Reference__c')).toEqual([]);
    expect(await rowsOf('SELECT Id FROM Contact')).toEqual([]);
    expect(await uses()).toEqual([]);
  });

  test('the rows that pass come in, written by the importing person and owned by the account owner', async () => {
    expect(await run([ANN, DOUBT, CY])).toBe(true);
    const references = await rowsOf(
      `SELECT Id, Contact__r.Name, Contact__r.CreatedBy.Username, CreatedBy.Username, Owner.Username, Status__c, Status_Reason__c,
        Limit__c, Period__c, Products__c, Satisfaction__c, (SELECT Activity_Type__c, Status__c, Channels__c FROM Participations__r ORDER BY Name)
        FROM Reference__c ORDER BY Name`,
    );
    expect(references).toMatchObject([
      {
        Contact__r: { Name: 'Ann Bell', CreatedBy: { Username: 'manager@vouchsafe.test' } },
        CreatedBy: { Username: 'manager@vouchsafe.test' },
        Owner: { Username: 'sal.owens@vouchsafe.test' },
        Status__c: 'Active',
        Limit__c: 2,
        Period__c: 'Calendar quarter',
        Products__c: 'GTX Pro',
        Satisfaction__c: 10,
        Participations__r: {
          records: [
            { Activity_Type__c: 'Reference call', Status__c: 'Agreed', Channels__c: 'Press' },
            { Activity_Type__c: 'Site visit', Status__c: 'Agreed', Channels__c: 'Press' },
            { Activity_Type__c: 'Logo', Status__c: 'Offered', Channels__c: null },
          ],
        },
      },
      { Contact__r: { Name: 'Cy Dale' }, Status__c: 'Caution', Status_Reason__c: 'moved to new role?', Limit__c: null },
    ]);
    expect(await uses()).toMatchObject([
      {
        Reference__c: references[0]!.Id,
        Activity_Type__c: 'Reference call',
        Activity_Date__c: '2026-03-31',
        Status__c: 'Completed',
        Requester__r: { Username: 'manager@vouchsafe.test' },
      },
    ]);
    expect(said).toContain('  Ann Bell, CIO, Bolt Corporation');
    expect(said).toContain('References: 2 of 2 rows');
    expect(said).toContain('References: 2 created, 0 changed, 0 unchanged, 1 refused, 0 empty.');
  });

  test('a second time nothing changes', async () => {
    const state = () => rowsOf('SELECT Id, SystemModstamp FROM Reference__c ORDER BY Id');
    await run([ANN, CY]);
    const before = await state();
    expect(await run([ANN, CY])).toBe(true);
    expect(await state()).toEqual(before);
    expect(await rowsOf('SELECT Id FROM Contact')).toHaveLength(2);
    expect(await rowsOf('SELECT Id FROM Reference_Participation__c')).toHaveLength(4);
    expect(await uses()).toHaveLength(1);
    expect(said).toContain('References: 0 created, 0 changed, 2 unchanged, 0 refused, 0 empty.');
    expect(said).toContain('Reference uses: 0 recorded, 1 known already, 0 not recorded.');
  });

  test('a row that says more than the org has changes just that', async () => {
    await run([ANN, CY]);
    await run([ANN, CY.replace('Quote,,', 'Quote; Video,1/yr,')]);
    expect(outcome(2)).toContain('matched, nothing to change');
    expect(outcome(3)).toContain("to change: Nut, Cy Dale (contact matched); Limit__c to '1'");
    const [reference] = await rowsOf("SELECT Limit__c, Period__c FROM Reference__c WHERE Contact__r.Name = 'Cy Dale'");
    expect(reference).toMatchObject({ Limit__c: 1, Period__c: 'Calendar year' });
    expect(await rowsOf('SELECT Id FROM Reference_Participation__c')).toHaveLength(5);
  });

  test('all or nothing: one row refused by us and none is written', async () => {
    expect(await run([ANN, DOUBT, CY], { allOrNothing: true })).toBe(false);
    expect(await rowsOf('SELECT Id FROM Reference__c')).toEqual([]);
    expect(await run([ANN, CY], { allOrNothing: true })).toBe(true);
    expect(await rowsOf('SELECT Id FROM Reference__c')).toHaveLength(2);
  });

  test('a row that Salesforce refuses is named, and the others come in, or none', async () => {
    expect(await run([ANN, TOO_LONG, CY], { allOrNothing: true })).toBe(false);
    expect(outcome(3)).toBeDefined();
    expect(await rowsOf('SELECT Id FROM Contact')).toEqual([]);
    expect(await uses()).toEqual([]);
    expect(await run([ANN, TOO_LONG, CY])).toBe(false);
    expect(said).toContainEqual(expect.stringMatching(/^line 3 refused: Salesforce says STRING_TOO_LONG/));
    expect(await rowsOf('SELECT Id FROM Reference__c')).toHaveLength(2);
    expect(said).toContain('References: 2 created, 0 changed, 0 unchanged, 1 refused, 0 empty.');
  });

  test('a use that cannot be recorded is told by its line, and the rest goes on', async () => {
    deps.recordOpeningUse = async () => {
      throw new Error('busy');
    };
    expect(await run([ANN, CY])).toBe(false);
    expect(said).toContain('line 2 use not recorded: busy');
    expect(await rowsOf('SELECT Id FROM Reference__c')).toHaveLength(2);
  });

  test('somebody who sees no account is told so, not that every customer is unknown', async () => {
    const [manager] = await rowsOf("SELECT Id FROM User WHERE Username = 'manager@vouchsafe.test'");
    await administrator.sobject('User').update({ Id: manager!.Id, UserRoleId: null } as never);
    await expect(run([ANN], { dryRun: true })).rejects.toThrow('sees no account');
  });

  test('somebody without the right to see what is compared cannot import', async () => {
    await expect(run([ANN], { as: 'sal.owens@vouchsafe.test' })).rejects.toThrow('Reference__c.Internal_Notes__c');
    await expect(run([ANN], { as: 'nobody@vouchsafe.test' })).rejects.toThrow('The org has no user nobody@');
  });
});
