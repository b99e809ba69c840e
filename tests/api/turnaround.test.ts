import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SHEET_NOW } from '../data/insight/requests.ts';
import { sheetRows } from '../data/insight/rows.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, userRows, type OrgApp } from './orgApp.ts';

const QUARTER = '/v1/insights/turnaround?from=2026-01-01&to=2026-03-31';
const seller = ['Reference_Requester', 'Reference_API_Access'];
const PEOPLE = { ...PERMISSION_SETS, pr: seller, leader: seller, outsider: ['Reference_API_Access'] };
const ROLES: Record<string, string> = { leader: '@leaders', rep: '@sellers', rep2: '@sellers' };

/** The leader stands above both sellers. */
const people = [
  { type: 'UserRole', ref: 'leaders', fields: { Name: 'Leaders', DeveloperName: 'Leaders' } },
  { type: 'UserRole', ref: 'sellers', fields: { Name: 'Sellers', DeveloperName: 'Sellers', ParentRoleId: '@leaders' } },
  ...userRows(PEOPLE).map((row) =>
    row.type === 'User' ? { ...row, fields: { ...row.fields, UserRoleId: ROLES[row.ref ?? ''] ?? null } } : row,
  ),
];

let shell: OrgApp;
beforeAll(async () => {
  const rows = [...people, ...policyRows(SHEET_NOW), ...sheetRows()];
  shell = await startOrgApp({ rows, now: () => SHEET_NOW, people: {} });
});
afterAll(() => shell.stop());

const calls = async () =>
  Object.fromEntries(Object.entries(await shell.usage()).filter(([name]) => !/token|describe/.test(name)));

describe('GET /v1/insights/turnaround', () => {
  test('gives the figures of the sheet to managers and executives, with the requests behind them, in two calls', async () => {
    await shell.get('manager', QUARTER);
    await shell.usage();
    const { status, body } = await shell.get('manager', QUARTER);
    expect(status).toBe(200);
    expect(await calls()).toEqual({ 'manager GET /query': 2 });
    expect(body.all).toEqual({ answered: 26, median: 14, ninetieth: 40, inLine: 16, share: 62 });
    expect(body.steps[0]).toEqual({ status: 'In Progress', party: 'Customer', requests: 24, hours: 7.2, share: 40 });
    expect(body.by.team.map(({ key }: any) => key)).toEqual(['Inside', 'Field', null]);
    expect(body.rush.all).toEqual({ team: null, asked: 29, rush: 7, share: 24 });
    expect(body.withoutTeam).toEqual({ finished: 23, count: 8, share: 35 });
    expect(body.oldest.map(({ deal, hours }: any) => [deal, hours])).toEqual([
      ['D27', 99],
      ['D28', 59],
      ['D29', 19],
    ]);
    expect(body.unanswered).toBe(3);
    expect(body.work).toMatchObject([{ person: { name: 'manager' }, open: [{}, {}], answered: 17, steps: 4.9 }]);
    expect(body.requests.find(({ id }: any) => id === shell.ids.get('R05'))).toMatchObject({ hours: 16, inLine: true });
    const executive = (await shell.get('executive', QUARTER)).body;
    expect(executive).toEqual(body);
  });

  test('shows the last six months where nobody chose, and refuses a time that ends before it begins', async () => {
    const { body } = await shell.get('executive', '/v1/insights/turnaround');
    expect([body.from, body.to, body.by.month.length]).toEqual(['2025-11-01', '2026-04-01', 6]);
    const wrong = await shell.get('executive', '/v1/insights/turnaround?from=2026-03-02&to=2026-03-01');
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'from', value: '2026-03-02' }] } });
  });

  test.each(['rep', 'leader', 'outsider'])('is not for %s', async (who) => {
    expect((await shell.get(who, QUARTER)).body).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
  });
});

describe('GET /v1/insights/waiting', () => {
  test('a sales leader reads which deals of their people wait, what they are worth, since when and with whom', async () => {
    const { body } = await shell.get('leader', '/v1/insights/waiting');
    expect(body.deals.map(({ name, amount, seller: of }: any) => [name, amount, of.name])).toEqual([
      ['D29', 200_000, 'rep'],
      ['D27', 120_000, 'rep2'],
      ['D28', 80_000, 'rep'],
    ]);
    expect(body).toMatchObject({ amount: 400_000, truncated: false });
    expect(body.deals[1]).toMatchObject({
      since: '2026-03-16T09:00:00.000Z',
      requests: [{ status: 'Pending Approval' }],
    });
  });

  test('each reads and sums up what their own session sees', async () => {
    const amounts = async (who: string) => (await shell.get(who, '/v1/insights/waiting')).body.amount;
    expect([await amounts('rep'), await amounts('rep2'), await amounts('manager')]).toEqual([
      280_000, 120_000, 400_000,
    ]);
    expect((await shell.get('outsider', '/v1/insights/waiting')).status).toBe(403);
  });
});

test('more than one answer sums up is refused, rather than a part of it shown', async () => {
  const fields = { Purpose__c: 'PR', Activity_Type__c: 'Quote', Status__c: 'New', Quantity__c: 1 };
  const more = { ...fields, Prospect_Name__c: 'The press', Needed_By__c: '2026-12-31', OwnerId: shell.ids.get('rep') };
  shell.org.load(Array.from({ length: 2_000 }, () => ({ type: 'Reference_Request__c', fields: more })));
  const { status, body } = await shell.get('manager', QUARTER);
  expect([status, body.code, body.values]).toEqual([422, 'TOO_MUCH_TO_COUNT', { most: 2_000 }]);
});
