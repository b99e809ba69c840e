import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Coverage, CoverageCell } from '#api/insight/coverageSchema.ts';
import { coverageRows } from '../data/insight/coverage.ts';
import { SHEET_NOW } from '../data/insight/requests.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, userRows, type OrgApp } from './orgApp.ts';

const QUARTER = 'to=2026-06-30';
const PATH = `/v1/insights/coverage?${QUARTER}`;
const executive = ['Reference_Executive', 'Reference_API_Access'];
const seller = ['Reference_Requester', 'Reference_API_Access'];
const PEOPLE = { ...PERMISSION_SETS, pr: seller, inside: executive };
/** Both leaders stand above sellers: the reference manager above both, `inside` above rep2. */
const ROLES: [role: string, parent: string | null, person: string][] = [
  ['Field', null, 'manager'],
  ['Inside', 'Field', 'inside'],
  ['Field_Sales', 'Field', 'rep'],
  ['Inside_Sales', 'Inside', 'rep2'],
];
const people = [
  ...ROLES.map(([role, parent]) => ({
    type: 'UserRole',
    ref: role,
    fields: { Name: role, DeveloperName: role, ParentRoleId: parent && `@${parent}` },
  })),
  ...userRows(PEOPLE).map((row) => {
    const role = ROLES.find(([, , name]) => row.type === 'User' && name === row.ref)?.[0];
    return role ? { ...row, fields: { ...row.fields, UserRoleId: `@${role}` } } : row;
  }),
];

const started: OrgApp[] = [];
async function start(policy = policyRows(SHEET_NOW), rows = coverageRows()): Promise<OrgApp> {
  const app = await startOrgApp({ rows: [...people, ...policy, ...rows], now: () => SHEET_NOW, people: {} });
  started.push(app);
  return app;
}

let shell: OrgApp;
beforeAll(async () => {
  shell = await start();
}, 60_000);
afterAll(() => Promise.all(started.map((each) => each.stop())));

const DAIRIES = ['Agriculture', 'Northern America'];
const BANKS = ['Financial Services', 'Western Europe'];
const cellOf = ({ cells }: Coverage, [row, column]: string[]): CoverageCell | undefined =>
  cells.find((each) => each.row === row && each.column === column);

describe('GET /v1/insights/coverage', () => {
  test('gives the figures of the sheet: what is asked for, what can be given, and by when it falls short', async () => {
    await shell.get('manager', PATH);
    await shell.usage();
    const { status, body } = await shell.get('manager', PATH);
    expect(status).toBe(200);
    expect(await shell.usage()).toMatchObject({ 'manager POST /composite': 5, 'manager GET /query': 1 });
    expect(body.rates.all).toMatchObject({ requests: 17, won: 14 });
    expect(body.total).toMatchObject({ deals: 6, wins: 1.4, expected: 1.7, references: 1, supply: 2 });
    expect(cellOf(body, DAIRIES)).toMatchObject({
      ...{ deals: 3, wins: 0.7, expected: 0.9, references: 1, supply: 2, short: 0, shortFrom: null, state: 'enough' },
    });
    expect(cellOf(body, BANKS)).toMatchObject({
      ...{ deals: 3, expected: 0.8, supply: 0, short: 0.8, shortFrom: '2026-05', state: 'none', nominations: 1 },
    });
    expect(body).toMatchObject({ overdue: 0, eachGives: 4, notNow: 2, months: ['2026-04', '2026-05', '2026-06'] });
    expect(body.pipeline).toMatchObject({ nominated: 2, contacted: 0, recruited: 0, declined: 1 });
    expect(body.pipeline.wins).toEqual({ bought: 2, inPool: 0, nominated: 1 });
  });

  test('counts the deals that each reader may open, and refuses sellers and a time gone by', async () => {
    const { body } = await shell.get('inside', PATH);
    expect(body.total).toMatchObject({ deals: 3, expected: 0.8, supply: 2 });
    expect(cellOf(body, DAIRIES)).toMatchObject({ deals: 0, demand: 0, state: 'unasked' });
    expect(body.rates.all).toMatchObject({ requests: 8, won: 7 });
    expect(await shell.get('rep', PATH)).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
    for (const query of ['from=2026-03-31', 'to=2026-03-31', 'to=2027-05-01'])
      expect(await shell.get('manager', `/v1/insights/coverage?${query}`)).toMatchObject({ status: 400 });
    const half = await shell.get('manager', '/v1/insights/coverage');
    expect(half.body).toMatchObject({ from: '2026-04-01', to: '2026-09-30' });
  });

  test('shows the same deals by size and by any two sides, each once', async () => {
    const { body } = await shell.get('manager', `${PATH}&rows=size&columns=industry`);
    expect(cellOf(body, ['100-999', 'Agriculture'])).toMatchObject({ deals: 3, supply: 2 });
    expect(cellOf(body, ['10,000+', 'Financial Services'])).toMatchObject({ deals: 3, supply: 0 });
    for (const columns of ['product', 'region', 'size']) {
      const other = (await shell.get('manager', `${PATH}&rows=size&columns=${columns}`)).body;
      expect(other.total).toEqual(body.total);
      expect(other.cells.reduce((sum: number, { deals }: CoverageCell) => sum + deals, 0)).toBe(6);
    }
  });

  test('a target set once is demand by its day, with what is there and still needed, and a goal is none', async () => {
    const set = (fields: object) =>
      shell.post(
        'manager',
        '/v1/targets',
        { kind: 'Press', needed: 3, dueOn: '2026-06-15', ownerId: shell.ids.get('manager'), ...fields },
        { 'idempotency-key': JSON.stringify(fields) },
      );
    await set({
      name: 'Dairy press',
      industry: 'Dairy Farming',
      region: 'United States',
      activityType: 'Reference call',
    });
    await set({ name: 'Goal', kind: 'Program goal', needed: 40 });
    await set({ name: 'Field app', kind: 'Launch', product: 'Mobile', dueOn: '2026-12-01' });
    const { body } = await shell.get('executive', PATH);
    expect(cellOf(body, DAIRIES)).toMatchObject({ targeted: 3, demand: 3, short: 1, shortFrom: '2026-06' });
    const named = new Map(body.targets.map((each: { name: string }) => [each.name, each]));
    expect(named.get('Dairy press')).toMatchObject({ have: 2, stillNeeded: 1, owner: { name: 'manager' } });
    expect(named.get('Goal')).toMatchObject({ have: 4, inRecruitment: 1, stillNeeded: 36, earlyAdopters: null });
    expect(named.get('Field app')).toMatchObject({ have: 0, earlyAdopters: 1 });
    expect(body.total).toMatchObject({ targeted: 3, demand: 3 });
  });
});

describe('GET /v1/insights/coverage/segment', () => {
  const cell = ([row, column]: string[]) =>
    `/v1/insights/coverage/segment?${QUARTER}&row=${encodeURIComponent(row ?? '')}&column=${column}`;

  test('names the deals, references and nominations behind a cell, each as the caller may open it', async () => {
    const dairies = (await shell.get('manager', cell(DAIRIES))).body;
    expect(dairies.deals.map((each: { name: string }) => each.name)).toEqual(['D37', 'D25', 'D39']);
    expect(dairies.references).toMatchObject([{ id: shell.ids.get('fern'), account: 'fern company', uses: 2 }]);
    const banks = (await shell.get('manager', cell(BANKS))).body;
    expect(banks).toMatchObject({ references: [], nominations: [{ status: 'Nominated' }], truncated: false });
    expect((await shell.get('inside', cell(DAIRIES))).body.deals).toEqual([]);
    expect((await shell.get('rep', cell(DAIRIES))).status).toBe(403);
    const unknown = (await shell.get('manager', `/v1/insights/coverage/segment?${QUARTER}`)).body;
    expect(unknown).toMatchObject({ deals: [], references: [] });
  });

  test('names customers like these to nominate: won a year ago, not in the pool, not nominated, without an escalation', async () => {
    const named = async () => (await shell.get('manager', cell(DAIRIES))).body.recruits;
    expect(await named()).toEqual([
      { accountId: shell.ids.get('old friend'), name: 'Old friend', won: 2, since: '2024-06-01' },
    ]);
  });
});

describe('POST /v1/insights/plan', () => {
  const [row, column] = BANKS;
  const plan = async (changes: object) => {
    const asked = { to: '2026-06-30', changes };
    return (await shell.post('manager', '/v1/insights/plan', asked)).body;
  };
  const banks = async (changes: object) => cellOf((await plan(changes)).planned, BANKS);

  test('shows today beside what would be with recruits, other limits and rates, a loss and a launch', async () => {
    const { today, planned } = await plan({ recruits: [{ row, column, count: 2 }] });
    expect(cellOf(today, BANKS)).toMatchObject({ supply: 0, short: 0.8 });
    expect(cellOf(planned, BANKS)).toMatchObject({ supply: 8, short: 0, state: 'enough' });
    const tighter = { contactLimit: { count: 1, period: 'Calendar quarter' } };
    expect(await banks({ ...tighter, recruits: [{ row, column, count: 2 }] })).toMatchObject({ supply: 2 });
    expect(await banks({ asks: 2 })).toMatchObject({ expected: 1.7, short: 1.7 });
    expect(await banks({ wins: 0 })).toMatchObject({ demand: 0 });
    const launch = { row, column, needed: 5, dueOn: '2026-04-20' };
    expect(await banks({ launch })).toMatchObject({ targeted: 5, shortFrom: '2026-04' });
    const lost = await plan({ lost: [shell.ids.get('fern')] });
    expect([lost.today.total.supply, lost.planned.total.supply]).toEqual([2, 0]);
  });

  test('keeps nothing, and loses nobody whom the caller does not see', async () => {
    await plan({ wins: 0, launch: { row, column, needed: 5, dueOn: '2026-04-20' } });
    expect(cellOf((await shell.get('manager', PATH)).body, BANKS)).toMatchObject({ targeted: 0, expected: 0.8 });
    const stranger = { changes: { lost: ['a00000000000000AAA'] } };
    expect(await shell.post('manager', '/v1/insights/plan', stranger)).toMatchObject({ status: 404 });
  });
});

test('where the policy counts all deals, whoever may not open them reads nothing of parts with few accounts', async () => {
  const all = policyRows(SHEET_NOW).map((row) => {
    const settings = JSON.parse(String(row.fields['Settings__c'] ?? '{}')) as object;
    const coverage = { gap: 2, crowded: 6, allDeals: true };
    return row.ref === 'policy'
      ? { ...row, fields: { ...row.fields, Settings__c: JSON.stringify({ ...settings, coverage }) } }
      : row;
  });
  const open = await start(all);
  const manager = (await open.get('manager', PATH)).body;
  expect(manager).toMatchObject({ deals: 'all', leftOut: 0, total: { deals: 6 } });
  const inside = (await open.get('inside', PATH)).body;
  expect(inside).toMatchObject({
    deals: 'many',
    leftOut: 2,
    total: { deals: 0, supply: 2 },
    rates: { all: { won: 14 } },
  });
  const states = inside.cells.map(({ deals, state }: CoverageCell) => [deals, state]);
  expect([...new Set(states.map(String))]).toEqual(['0,untold']);
});

test('more groups than Salesforce answers at once are asked for by month, then by stage, and refused where that is not enough', async () => {
  const STAGES = ['Qualification', 'Value Proposition'];
  const COUNTRIES = 2_010;
  const closing = (ref: string, CloseDate: string, StageName = 'Qualification') => ({
    type: 'Opportunity',
    fields: { Name: ref, AccountId: `@{${ref}}`, OwnerId: '@rep', StageName, CloseDate },
  });
  const rows = Array.from({ length: COUNTRIES }, (_, at) => {
    const ref = `land ${at}`;
    return [
      { type: 'Account', ref, fields: { Name: ref, BillingCountry: ref, OwnerId: '@rep' } },
      closing(ref, `2026-0${4 + (at % 3)}-15`),
      closing(ref, '2026-07-15', STAGES[at % 2]),
      closing(ref, '2026-09-15'),
    ];
  }).flat();
  const wide = await start(policyRows(SHEET_NOW), rows);
  const counted = async (from: string, to: string) => {
    const path = `/v1/insights/coverage?from=${from}&to=${to}&rows=region&columns=all`;
    const { status, body } = await wide.get('manager', path);
    return [status, body.code ?? body.total.deals, body.cells?.length];
  };
  expect(await counted('2026-04-01', '2026-06-30')).toEqual([200, COUNTRIES, COUNTRIES]);
  expect(await counted('2026-07-01', '2026-07-31')).toEqual([200, COUNTRIES, COUNTRIES]);
  expect((await counted('2026-09-01', '2026-09-30')).slice(1, 2)).toEqual(['TOO_MUCH_TO_COUNT']);
});
