import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { client } from '#tests/org/client.ts';
import { type LocalOrg, startOrg } from '#tests/org/start.ts';
import { type CommandLine, startCommandLine } from './sf.ts';

const ADMINISTRATOR = 'sysadmin@vouchsafe.test';
const SERVICE = 'service@vouchsafe.test';
const MANY = 2_100;

let org: LocalOrg;
let sf: CommandLine;

beforeAll(async () => {
  sf = startCommandLine();
  org = await startOrg({ port: 0, client });
  org.load([
    { type: 'User', ref: 'service', fields: { Username: SERVICE, ProfileId: '@Minimum Access' } },
    {
      type: 'PermissionSetAssignment',
      fields: { AssigneeId: '@service', PermissionSetId: '@Reference_API_Access' },
    },
    { type: 'Account', ref: 'ranch', fields: { Name: 'Double T Ranch', Industry: 'Agriculture' } },
    { type: 'Contact', fields: { LastName: 'Tucker', AccountId: '@ranch' } },
    ...Array.from({ length: MANY }, (_, n) => ({ type: 'Opportunity', fields: deal(n) })),
  ]);
});
afterAll(async () => {
  await org?.stop();
  sf.remove();
});

const deal = (n: number) => ({ Name: `Deal ${n}`, StageName: 'Prospecting', CloseDate: '2027-01-31' });
const query = async <T>(soql: string) =>
  (await sf.json<{ totalSize: number; records: T[] }>(['data', 'query', '--query', soql])).result;

describe('The command line logs in', () => {
  test('with an access token', async () => {
    const { status, result } = await sf.json<{ username: string; orgId: string }>(
      [
        ...['org', 'login', 'access-token', '--instance-url', org.url, '--alias', 'local'],
        ...['--set-default', '--no-prompt'],
      ],
      { SF_ACCESS_TOKEN: org.sessionFor(ADMINISTRATOR) },
    );
    expect({ status, ...result }).toMatchObject({ status: 0, username: ADMINISTRATOR, orgId: org.orgId });
  });

  test('with an assertion that the app signs', async () => {
    const key = sf.file('app.key', client.privateKey);
    const { result } = await sf.json<{ username: string }>([
      ...['org', 'login', 'jwt', '--client-id', client.id, '--jwt-key-file', key],
      ...['--username', SERVICE, '--instance-url', org.url, '--alias', 'service'],
    ]);
    expect(result.username).toBe(SERVICE);
  });

  test('and is told of the org, its limits and its users', async () => {
    const display = await sf.json<{ connectedStatus: string; id: string }>(['org', 'display']);
    expect(display.result).toMatchObject({ connectedStatus: 'Connected', id: org.orgId });
    const limits = await sf.json<{ name: string; max: number }[]>(['org', 'list', 'limits']);
    expect(limits.result.find(({ name }) => name === 'DailyApiRequests')?.max).toBe(300_000);
    const users = await sf.json<{ username: string; profileName: string }[]>(['org', 'list', 'users']);
    expect(users.result).toEqual([expect.objectContaining({ profileName: 'System Administrator' })]);
  });

  test('and is given an address that opens the org', async () => {
    const { result } = await sf.json<{ url: string }>([
      'org',
      'open',
      '--url-only',
      '--path',
      '/lightning/o/Account/list',
    ]);
    org.showPagesAt('http://127.0.0.1:1');
    const answer = await fetch(result.url, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(
      'http://127.0.0.1:1/lightning/o/Account/list?as=sysadmin%40vouchsafe.test',
    );
    expect((await fetch(result.url, { redirect: 'manual' })).status).toBe(401);
  });
});

describe('The command line reads', () => {
  test('what objects there are, and what is in one', async () => {
    const { result } = await sf.json<string[]>(['sobject', 'list', '--sobject', 'custom']);
    expect(result).toContain('Reference__c');
    const described = await sf.json<{ fields: { name: string }[] }>([
      'sobject',
      'describe',
      '--sobject',
      'Reference__c',
    ]);
    expect(described.result.fields.map(({ name }) => name)).toContain('Account__c');
  });

  test('rows as a table, with those of parents and children', async () => {
    const soql = "SELECT Name, Owner.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name LIKE 'Double%'";
    const table = await sf.text(['data', 'query', '--query', soql]);
    for (const word of ['NAME', 'OWNER.NAME', 'CONTACTS.LASTNAME', 'Double T Ranch', 'Sys Admin', 'Tucker'])
      expect(table).toContain(word);
    const csv = await sf.text([
      'data',
      'query',
      '--query',
      'SELECT Name, Owner.Name FROM Account',
      '--result-format',
      'csv',
    ]);
    expect(csv.trim().split('\n')).toEqual(['Name,Owner.Name', 'Double T Ranch,Sys Admin']);
  });

  test('figures, and more rows than a page holds', async () => {
    const figures = await query<{ StageName: string; n: number }>(
      'SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY StageName',
    );
    expect(figures.records).toEqual([expect.objectContaining({ StageName: 'Prospecting', n: MANY })]);
    const table = await sf.text([
      'data',
      'query',
      '--query',
      'SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY StageName',
    ]);
    expect(table).toMatch(/STAGENAME.*N\b[\s\S]*Prospecting.*2100/);
    const all = await query<{ Name: string }>('SELECT Name FROM Opportunity');
    expect(new Set(all.records.map(({ Name }) => Name)).size).toBe(MANY);
  });

  test('what holds a word', async () => {
    const { result } = await sf.json<{ searchRecords: object[] }>([
      'data',
      'search',
      '--query',
      'FIND {ranch} IN NAME FIELDS RETURNING Account(Name), Contact(Name)',
    ]);
    expect(result.searchRecords).toEqual([expect.objectContaining({ Name: 'Double T Ranch' })]);
  });
});

describe('The command line writes', () => {
  test('one record: made, read, changed, deleted', async () => {
    const one = ['--sobject', 'Account', '--where', "Name='Acme'"];
    const made = await sf.json<{ id: string }>([
      'data',
      'create',
      'record',
      '--sobject',
      'Account',
      '--values',
      "Name='Acme'",
    ]);
    const read = await sf.json<{ Id: string }>(['data', 'get', 'record', ...one]);
    expect(read.result.Id).toBe(made.result.id);
    await sf.json(['data', 'update', 'record', ...one, '--values', "Phone='555 0100'"]);
    expect((await query<{ Phone: string }>("SELECT Phone FROM Account WHERE Name = 'Acme'")).records[0]?.Phone).toBe(
      '555 0100',
    );
    await sf.json(['data', 'delete', 'record', ...one]);
    const gone = await sf.json(['data', 'get', 'record', ...one]);
    expect(gone.status).toBe(1);
  });

  test('a tree out of the org and into it', async () => {
    const soql = "SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Double T Ranch'";
    await sf.json(['data', 'export', 'tree', '--query', soql, '--plan', '--output-dir', 'tree']);
    const { result } = await sf.json<{ type: string }[]>([
      'data',
      'import',
      'tree',
      '--plan',
      'tree/Account-Contact-plan.json',
    ]);
    expect(result.map(({ type }) => type)).toEqual(['Account', 'Contact']);
    expect((await query("SELECT Id FROM Contact WHERE Account.Name = 'Double T Ranch'")).totalSize).toBe(2);
  });

  test('many in bulk: imported, upserted, exported, deleted', async () => {
    const fresh = sf.file('new.csv', 'Name,Industry\nBulk One,Banking\nBulk Two,#N/A\n');
    const imported = await sf.json<{ successfulRecords: number }>([
      'data',
      'import',
      'bulk',
      '--file',
      fresh,
      '--sobject',
      'Account',
      '--wait',
      '2',
    ]);
    expect(imported.result.successfulRecords).toBe(2);
    const idsOf = async (file: string) => {
      const soql = "SELECT Id FROM Account WHERE Name LIKE 'Bulk%'";
      const form = ['--result-format', 'csv', '--output-file', file, '--wait', '2'];
      await sf.json(['data', 'export', 'bulk', '--query', soql, ...form]);
      return readFileSync(join(sf.folder, file), 'utf8').trim().split('\n');
    };
    const [header, ...ids] = await idsOf('ids.csv');
    const rows = [`${header},Name,Phone`, ...ids.map((id) => `${id},,555 0100`), ',Bulk Three,555 0100'];
    const changes = sf.file('change.csv', `${rows.join('\n')}\n`);
    const all = ['--sobject', 'Account', '--wait', '2'];
    const upserted = await sf.json<{ jobInfo: object }>([
      ...['data', 'upsert', 'bulk', '--file', changes, '--external-id', 'Id'],
      ...all,
    ]);
    expect(upserted.result.jobInfo).toMatchObject({ numberRecordsProcessed: 3, numberRecordsFailed: 0 });
    expect((await query("SELECT Id FROM Account WHERE Name LIKE 'Bulk%' AND Phone = '555 0100'")).totalSize).toBe(3);
    await idsOf('all.csv');
    const removed = await sf.json<{ jobInfo: object }>(['data', 'delete', 'bulk', '--file', 'all.csv', ...all]);
    expect(removed.result.jobInfo).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 3 });
    expect((await query("SELECT Id FROM Account WHERE Name LIKE 'Bulk%'")).totalSize).toBe(0);
  });
});

test('The command line calls any resource', async () => {
  const ids = await sf.text(['api', 'request', 'rest', '/services/data/v67.0/limits']);
  expect(JSON.parse(ids)).toMatchObject({ DailyApiRequests: { Max: 300_000 } });
  const missing = await sf.text(['api', 'request', 'rest', '/services/data/v67.0/sobjects/Nothing__c']);
  expect(JSON.parse(missing)).toEqual([expect.objectContaining({ errorCode: 'NOT_FOUND' })]);
});
