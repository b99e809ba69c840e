import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LoadRow } from '../org/start.ts';
import { policyRows, startOrgApp, type OrgApp } from './orgApp.ts';
import { bearer, token } from './shell.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const rows: LoadRow[] = [
  ...policyRows(new Date()),
  { type: 'Account', ref: 'ranch', fields: { Name: 'Double T Ranch', Industry: 'Cattle Ranching', OwnerId: '@rep' } },
  {
    type: 'Opportunity',
    ref: 'deal',
    fields: {
      Name: 'Herd tracking',
      AccountId: '@ranch',
      OwnerId: '@rep',
      StageName: 'Qualification',
      CloseDate: inDays(30),
    },
  },
];

const REFUSALS =
  /^(FIELD_CUSTOM_VALIDATION_EXCEPTION|CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY|INSUFFICIENT_ACCESS\w*|INVALID_FIELD\w*|INVALID_TYPE|NOT_FOUND)$/;

let shell: OrgApp;
let request: string;
beforeAll(async () => {
  shell = await startOrgApp({ rows, now: () => new Date() });
  const app = await shell.another();
  const who = { sub: shell.ids.get('rep'), org: shell.org.orgId, usr: 'rep@vouchsafe.test', iss: shell.org.url };
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/requests',
    headers: { ...bearer(token(who)), 'idempotency-key': randomUUID() },
    payload: { opportunityId: shell.ids.get('deal'), activityType: 'Reference call', neededBy: inDays(10) },
  });
  request = answer.json().request.id;
});
afterAll(() => shell.stop());

describe('through Salesforce’s own API', () => {
  const people = ['rep', 'owner', 'manager', 'sysadmin'];
  /** Refused by every rule that stands in the way, and by nothing else. */
  const refused = (answer: { errorCode: string }[]) => {
    expect(answer.map(({ errorCode }) => errorCode).length).toBeGreaterThan(0);
    for (const { errorCode } of answer) expect(errorCode).toMatch(REFUSALS);
  };

  test.each(people)('%s cannot create a use', async (name) => {
    const use = {
      Account__c: shell.ids.get('ranch'),
      Activity_Type__c: 'Reference call',
      Activity_Date__c: inDays(3),
      Status__c: 'Completed',
    };
    refused(await shell.rest(name, 'POST', '/sobjects/Reference_Activity__c', use));
  });

  test.each(people)('%s cannot approve', async (name) => {
    refused(
      await shell.rest(name, 'POST', '/sobjects/Reference_Approval__c', {
        Request__c: request,
        Verdict__c: 'Approved',
      }),
    );
  });

  test.each(people)('%s cannot change a request’s state', async (name) => {
    refused(await shell.rest(name, 'PATCH', `/sobjects/Reference_Request__c/${request}`, { Status__c: 'Completed' }));
  });

  test.each(people)('%s cannot write or rewrite a decision', async (name) => {
    refused(
      await shell.rest(name, 'POST', '/sobjects/Reference_Decision__c', {
        Move__c: 'approve',
        At__c: new Date().toISOString(),
      }),
    );
    const found = await shell.rest(
      'sysadmin',
      'GET',
      `/query?q=${encodeURIComponent('SELECT Id FROM Reference_Decision__c')}`,
    );
    refused(
      await shell.rest(name, 'PATCH', `/sobjects/Reference_Decision__c/${found.records[0].Id}`, {
        Reason__c: 'Never happened',
      }),
    );
  });

  test('even the data loader’s refusal says where the buttons are', async () => {
    const [error] = await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference_Request__c/${request}`, {
      Status__c: 'Completed',
    });
    expect(error.message).toBe('Vouchsafe writes this record. Use the buttons in the References app.');
  });

  test('and nothing of it has changed anything', async () => {
    const read = (soql: string) => shell.rest('sysadmin', 'GET', `/query?q=${encodeURIComponent(soql)}`);
    expect(await read('SELECT Id FROM Reference_Activity__c')).toMatchObject({ totalSize: 0 });
    expect(await read('SELECT Status__c FROM Reference_Request__c')).toMatchObject({ records: [{ Status__c: 'New' }] });
  });
});
