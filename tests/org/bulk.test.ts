import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { callAs, errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let kim: Connection;

beforeAll(async () => {
  org = await startPetOrg();
  kim = org.as('kim');
  kim.bulk2.pollInterval = 10;
});
afterAll(() => org.stop());

/** One upload by an administrator, as it goes over the wire. */
async function ingest(job: object, csv: string) {
  const call = (method: string, path: string, body?: object) =>
    callAs(org, 'sysadmin', method, `/jobs/ingest${path}`, body);
  const made = (await call('POST', '', job)).body as { id: string; contentUrl: string };
  const token = org.sessionFor('sysadmin@vouchsafe.test');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
  const sent = await fetch(`${org.url}/${made.contentUrl}`, { method: 'PUT', body: csv, headers });
  const closed = await call('PATCH', `/${made.id}`, { state: 'UploadComplete' });
  const told = (await call('GET', `/${made.id}`)).body;
  const table = async (kind: string) => (await call('GET', `/${made.id}/${kind}`)).text;
  return { made, sent, closed, told, table };
}

describe('Bulk 2.0', () => {
  test('jsforce loads rows, each by itself, and is told which failed and why', async () => {
    const { successfulResults, failedResults, unprocessedRecords } = await kim.bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'insert',
      input: [
        { Name: 'Bulk One', Industry: 'Banking' },
        { Name: '', Industry: 'Banking' },
      ],
    });
    expect(successfulResults).toMatchObject([{ sf__Created: 'true', Name: 'Bulk One', Industry: 'Banking' }]);
    expect(failedResults).toMatchObject([
      { sf__Id: '', sf__Error: 'REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --' },
    ]);
    expect(unprocessedRecords).toEqual([]);
  });

  test('on the wire: 201 without a body, states, figures, quoted cells', async () => {
    const job = {
      object: 'Account',
      operation: 'upsert',
      externalIdFieldName: 'Crm__c',
      lineEnding: 'CRLF',
      columnDelimiter: 'SEMICOLON',
    };
    const { made, sent, closed, told, table } = await ingest(
      job,
      'Crm__c;Name;Industry\r\nB-1;"One; ""two""";\r\nZ-1;Zoo;#N/A\r\n',
    );
    expect(made).toMatchObject({ state: 'Open', contentType: 'CSV', apiVersion: 67, concurrencyMode: 'Parallel' });
    expect([sent.status, await sent.text()]).toEqual([201, '']);
    expect(closed.body).toMatchObject({ state: 'UploadComplete' });
    expect(told).toMatchObject({
      state: 'JobComplete',
      jobType: 'V2Ingest',
      numberRecordsProcessed: 2,
      numberRecordsFailed: 0,
    });
    const zoo = org.ids.get('zoo');
    expect((await table('successfulResults')).split('\r\n')).toEqual([
      '"sf__Id";"sf__Created";"Crm__c";"Name";"Industry"',
      expect.stringMatching(/^"001\w{15}";"true";"B-1";"One; ""two""";""$/),
      `"${zoo}";"false";"Z-1";"Zoo";"#N/A"`,
      '',
    ]);
    expect(await kim.sobject('Account').retrieve(zoo ?? '')).toMatchObject({ Industry: null });
  });

  test('parents by their keys; a column nobody knows ends the job', async () => {
    const csv = 'Code__c,Kind__c,Account__r.Crm__c\nB-1,Cat,Z-1\nB-2,Cat,none\n';
    const { told, table } = await ingest({ object: 'Pet__c', operation: 'insert' }, csv);
    expect(told).toMatchObject({ numberRecordsProcessed: 2, numberRecordsFailed: 1 });
    expect(await table('failedResults')).toContain('Foreign key external ID: none not found');
    const wrong = await ingest({ object: 'Account', operation: 'insert' }, 'Nom\nX\n');
    expect(wrong.told).toMatchObject({ state: 'Failed', errorMessage: 'InvalidBatch : Field name not found : Nom' });
    expect(await wrong.table('unprocessedrecords')).toBe('"Nom"\n"X"\n');
  });

  test('a query job hands out its rows page by page, with the header on each', async () => {
    org.load(
      Array.from({ length: 5 }, (_, n) => ({
        type: 'Account',
        fields: { Name: `Page ${n}`, OwnerId: '@kim@vouchsafe.test' },
      })),
    );
    const query = "SELECT Name, Owner.Username, CreatedDate FROM Account WHERE Name LIKE 'Page%' ORDER BY Name";
    const made = (await callAs(org, 'kim', 'POST', '/jobs/query', { operation: 'query', query })).body as {
      id: string;
    };
    expect(made).toMatchObject({ state: 'UploadComplete', object: 'Account', operation: 'query' });
    const first = await callAs(org, 'kim', 'GET', `/jobs/query/${made.id}/results?maxRecords=3`);
    expect(first.headers.get('content-type')).toBe('text/csv');
    expect(first.headers.get('sforce-numberofrecords')).toBe('3');
    expect(first.text).toMatch(
      /^"Name","Owner\.Username","CreatedDate"\n"Page 0","kim@vouchsafe\.test","[\d-]+T[\d:]+\.000Z"\n/,
    );
    const locator = first.headers.get('sforce-locator');
    const last = await callAs(org, 'kim', 'GET', `/jobs/query/${made.id}/results?maxRecords=3&locator=${locator}`);
    expect(last.text.trim().split('\n')).toHaveLength(3);
    expect(last.headers.get('sforce-locator')).toBe('null');
    const stream = await kim.bulk2.query("SELECT Name FROM Account WHERE Name LIKE 'Page%'");
    expect(await stream.toArray()).toHaveLength(5);
    expect((await callAs(org, 'lee', 'GET', `/jobs/query/${made.id}`)).status).toBe(404);
  });

  test.each([
    ['SELECT COUNT(Id) FROM Account', 'API_ERROR'],
    ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', 'API_ERROR'],
    ['SELECT Nom FROM Account', 'INVALID_FIELD'],
  ])('refuses the query %s', async (query, code) => {
    const { status, body } = await callAs(org, 'kim', 'POST', '/jobs/query', { operation: 'query', query });
    expect({ status, body }).toMatchObject({ status: 400, body: [{ errorCode: code }] });
  });

  test('refuses an object nobody knows, and to close a job twice', async () => {
    const unknown = kim.bulk2.createJob({ object: 'Nothing__c', operation: 'insert' });
    expect((await errorOf(unknown.open())).errorCode).toBe('INVALIDENTITY');
    const { made } = await ingest({ object: 'Account', operation: 'insert' }, 'Name\nOnce\n');
    const again = await callAs(org, 'sysadmin', 'PATCH', `/jobs/ingest/${made.id}`, { state: 'Aborted' });
    expect(again).toMatchObject({ status: 400, body: [{ errorCode: 'INVALIDJOBSTATE' }] });
  });
});
