import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { alikeSets } from '#api/insight/alike.ts';
import { compareAll } from '#api/insight/compare.ts';
import { influencedBy } from '#api/insight/influence.ts';
import { dayNumber } from '#api/activity/period.ts';
import { SHEET_NOW } from '../data/insight/requests.ts';
import { sheetRows } from '../data/insight/rows.ts';
import { simulated, TODAY } from '../data/insight/simulated.ts';
import { marketRows, sheetUseRows } from '../data/insight/uses.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, userRows, type OrgApp } from './orgApp.ts';

const QUARTER = '/v1/insights/revenue?from=2026-01-01&to=2026-03-31';
const executive = ['Reference_Executive', 'Reference_API_Access'];
const seller = ['Reference_Requester', 'Reference_API_Access'];
const PEOPLE = { ...PERMISSION_SETS, pr: seller, trader: seller, inside: executive, market: executive };
/** Who stands above whom: the executive above both sellers of the sheet, `inside` above rep2, `market` above the trader. */
const ROLES: [role: string, parent: string | null, people: string[]][] = [
  ['Field', null, ['executive']],
  ['Inside', 'Field', ['inside']],
  ['Field_Sales', 'Field', ['rep']],
  ['Inside_Sales', 'Inside', ['rep2']],
  ['Market', null, ['market']],
  ['Trade', 'Market', ['trader']],
];
const people = [
  ...ROLES.map(([role, parent]) => ({
    type: 'UserRole',
    ref: role,
    fields: { Name: role, DeveloperName: role, ParentRoleId: parent && `@${parent}` },
  })),
  ...userRows(PEOPLE).map((row) => {
    const role = ROLES.find(([, , names]) => names.includes(row.ref ?? ''))?.[0];
    return row.type === 'User' && role ? { ...row, fields: { ...row.fields, UserRoleId: `@${role}` } } : row;
  }),
];

const market = simulated({ seed: 3, deals: 700, asking: [0.04, 0.04, 0.04, 0.04], effect: 2 });
const FROM = '2024-06-01';

/** For the press, on the last day of the sheet: the request has no deal. */
const interview = {
  type: 'Reference_Activity__c',
  fields: {
    ...{ OwnerId: '@service', Reference__c: '@dora', Account__c: '@lakeside', Request__c: '@R25', Requester__c: '@pr' },
    ...{ Activity_Type__c: 'Reference call', Weight__c: 1, Activity_Date__c: '2026-04-01', Time_Zone__c: 'UTC' },
    ...{ Status__c: 'Completed', Confirmed__c: true },
  },
};

let shell: OrgApp;
beforeAll(async () => {
  const today = dayNumber('2026-04-01');
  const rows = [...people, ...policyRows(SHEET_NOW), ...sheetRows(), ...sheetUseRows(), interview];
  shell = await startOrgApp({
    rows: [...rows, ...marketRows(market, 'trader', today)],
    now: () => SHEET_NOW,
    people: {},
  });
});
afterAll(() => shell.stop());

describe('GET /v1/insights/revenue', () => {
  test('gives the figures of the sheet, with the deals and the uses that earned them', async () => {
    await shell.get('executive', QUARTER);
    await shell.usage();
    const { status, body } = await shell.get('executive', QUARTER);
    expect(status).toBe(200);
    expect(await shell.usage()).toMatchObject({ 'executive GET /query': 7 });
    expect(body.revenue).toEqual({ deals: 11, amount: 885_000, withoutAmount: 0 });
    expect(body.pipeline).toEqual({ deals: 3, amount: 278_000, withoutAmount: 0 });
    expect(body.types.map((each: any) => [each.activityType, each.revenue.amount, each.pipeline.amount])).toEqual([
      ['Reference call', 510_000, 240_000],
      ['Site visit', 330_000, 0],
      ['Quote', 45_000, 38_000],
    ]);
    expect(body.deals).toHaveLength(14);
    const [largest] = body.deals;
    expect(largest).toMatchObject({ name: 'D12', amount: 180_000, closesOn: '2026-03-20', isOpen: false });
    expect(largest.uses).toMatchObject([{ activityType: 'Site visit', reference: { id: shell.ids.get('dora') } }]);
    expect(largest.uses[0].request.id).toBe(shell.ids.get('R12'));
    expect(body.kinds.map((each: any) => [each.kind, each.revenue.amount, each.pipeline.amount])).toEqual([
      ['Renewal', 520_000, 130_000],
      [null, 365_000, 148_000],
    ]);
    expect(body.afterwards).toBe(2);
    const later = (await shell.get('executive', '/v1/insights/revenue?from=2026-02-11&to=2026-03-31')).body;
    expect(later.afterwards).toBe(2);
  });

  test('opens what each reference served, and counts what is no sale apart', async () => {
    const { body } = await shell.get('executive', QUARTER);
    expect(body.references).toEqual([
      {
        ...{
          reference: { id: shell.ids.get('dora'), number: expect.any(String) },
          account: 'Lakeside dairy',
          uses: 14,
        },
        revenue: { deals: 11, amount: 885_000, withoutAmount: 0 },
        pipeline: { deals: 3, amount: 278_000, withoutAmount: 0 },
      },
    ]);
    expect(body.beside).toEqual([]);
    const last = (await shell.get('executive', '/v1/insights/revenue?from=2026-04-01&to=2026-04-01')).body;
    expect(last.beside).toMatchObject([
      { purpose: 'PR', uses: [{ activityType: 'Reference call', request: { id: shell.ids.get('R25') } }] },
    ]);
  });

  test('two people with different sharing get different totals, each correct, and read how many uses lie elsewhere', async () => {
    const [inside, manager] = [await shell.get('inside', QUARTER), await shell.get('manager', QUARTER)];
    expect(inside.body.revenue).toEqual({ deals: 6, amount: 520_000, withoutAmount: 0 });
    expect(inside.body.pipeline).toEqual({ deals: 1, amount: 130_000, withoutAmount: 0 });
    expect(manager.body).toMatchObject({ revenue: { deals: 0, amount: 0 }, deals: [], comparison: { deals: 0 } });
    expect(manager.body.elsewhere).toBeGreaterThan(inside.body.elsewhere);
  });

  test('holds the comparison back where deals are few, and compares where they are many', async () => {
    const few = (await shell.get('executive', QUARTER)).body.comparison;
    expect(few.measures[0]).toMatchObject({ measure: 'won', verdict: 'too few deals', result: null });
    const { body } = await shell.get('market', `/v1/insights/revenue?from=${FROM}&to=2026-04-01`);
    const { deals } = influencedBy(market.deals, market.uses);
    const first = dayNumber(FROM) - dayNumber('2026-04-01') + TODAY;
    const expected = compareAll(alikeSets(market.deals, deals).filter(({ on }) => on >= first));
    expect(body.comparison.measures).toMatchObject(expected.map(({ used, compared }) => ({ used, compared })));
    expect(body.comparison.measures[0].result.low).toBeCloseTo(expected[0]?.result?.low ?? NaN, 9);
    expect(body.comparison.measures[0].verdict).toBe('clearly more');
    expect(body.comparison.types).toMatchObject([{ activityType: 'Reference call', verdict: 'clearly more' }]);
  });

  test('shows the year that ends today where nobody chose, and is not for sellers', async () => {
    const { body } = await shell.get('manager', '/v1/insights/revenue');
    expect([body.from, body.to]).toEqual(['2025-04-02', '2026-04-01']);
    expect((await shell.get('rep', QUARTER)).body).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
  });
});
