import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SHEET_NOW } from '../data/insight/requests.ts';
import { sheetRows } from '../data/insight/rows.ts';
import { sheetFeedbackRows } from '../data/insight/feedback.ts';
import { sheetPoolRows } from '../data/insight/pool.ts';
import { sheetUseRows } from '../data/insight/uses.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, userRows, type OrgApp } from './orgApp.ts';
const TIME = 'from=2026-01-01&to=2026-03-31';
const HEALTH = `/v1/insights/health?${TIME}`;
const ASSUMED = { hoursByHand: 6, costPerHour: 75, costPerYear: 146_000 };
const executive = ['Reference_Executive', 'Reference_API_Access'];
const seller = ['Reference_Requester', 'Reference_API_Access'];
const ROLES: [role: string, parent: string | null, people: string[]][] = [
  ['Field', null, ['executive']],
  ['Inside', 'Field', ['inside']],
  ['Field_Sales', 'Field', ['rep']],
  ['Inside_Sales', 'Inside', ['rep2']],
];
const people = [
  ...ROLES.map(([role, parent]) => ({
    type: 'UserRole',
    ref: role,
    fields: { Name: role, DeveloperName: role, ParentRoleId: parent && `@${parent}` },
  })),
  ...userRows({ ...PERMISSION_SETS, pr: seller, inside: executive }).map((row) => {
    const role = ROLES.find(([, , names]) => names.includes(row.ref ?? ''))?.[0];
    return row.type === 'User' && role ? { ...row, fields: { ...row.fields, UserRoleId: `@${role}` } } : row;
  }),
];

/** The policy with what the sheet assumes. */
const assuming = policyRows(SHEET_NOW).map((row) => {
  if (row.type !== 'Reference_Policy__c') return row;
  const settings = { ...JSON.parse(String(row.fields['Settings__c'])), program: ASSUMED };
  return { ...row, fields: { ...row.fields, Settings__c: JSON.stringify(settings) } };
});

let shell: OrgApp;
beforeAll(async () => {
  shell = await startOrgApp({
    rows: [...people, ...assuming, ...sheetRows(), ...sheetUseRows(), ...sheetPoolRows(), ...sheetFeedbackRows()],
    now: () => SHEET_NOW,
    people: {},
  });
});
afterAll(() => shell.stop());

const namesOf = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('GET /v1/insights/health', () => {
  test('tells how much feedback was given, closed, how soon, and what is late, of all and by area', async () => {
    const { feedback } = (await shell.get('executive', HEALTH)).body;
    expect(feedback.all).toEqual({ given: 8, closed: 4, share: 50, days: 5.5, open: 4, late: 2, score: 3.1 });
    expect(feedback.areas).toEqual([
      { area: 'Product', given: 3, closed: 2, share: 67, days: 6.5, open: 1, late: 1, score: 2.3 },
      { area: null, given: 2, closed: 1, share: 50, days: 0, open: 1, late: 0, score: 5 },
      { area: 'Support', given: 2, closed: 1, share: 50, days: 8, open: 1, late: 1, score: 2.5 },
      { area: 'Preparation', given: 1, closed: 0, share: 0, days: null, open: 1, late: 0, score: 3 },
    ]);
    expect(feedback.items).toHaveLength(8);
    const number = expect.stringMatching(/^REQ-/);
    expect(feedback.items[2]).toMatchObject({ area: 'Support', standing: 'late', request: number, deal: 'D01' });
  });

  test('gives the figures of the sheet: load, limits, who is asked too little, freshness, work, and what it saved and cost', async () => {
    await shell.get('executive', HEALTH);
    await shell.usage();
    const { status, body } = await shell.get('executive', HEALTH);
    expect(status).toBe(200);
    expect(await shell.usage()).toMatchObject({ 'executive POST /composite': 4, 'executive GET /query': 4 });
    expect(body.load).toMatchObject({ references: 10, cautioned: 1, uses: 28, used: 5 });
    expect(body.load.busiest).toEqual({ references: 1, uses: 22, share: 79 });
    expect(body.load.names).toMatchObject([{ name: 'Lakeside dairy', uses: 22 }]);
    expect(body.overused).toMatchObject({ count: 2, over: 0, reached: 1, near: 1 });
    const [full, near] = body.overused.rows;
    expect(full).toMatchObject({
      name: 'P01',
      reason: 'reached',
      meter: { of: 'person', count: 4, limit: 4, mark: 3 },
    });
    expect(full.months.slice(-6).map((each: any) => each.count)).toEqual([1, 1, 1, 4, 0, 0]);
    expect(near).toMatchObject({ name: 'P02', reason: 'near', meter: { count: 3, limit: 4 } });
    expect(body.unused).toMatchObject({ count: 1, more: false, rows: [{ name: 'P08', on: null }] });
    expect(body.freshness).toMatchObject({ fresh: 5, flagged: 2, dropped: 1, never: 2 });
    expect(body.work).toMatchObject([{ person: { name: 'manager' }, open: 2, fulfilled: 13 }]);
    expect(body.program).toMatchObject({ fulfilled: 19, hoursSaved: 114, worth: 8_550, cost: 36_000, costEach: 1_895 });
    expect(body.program).toMatchObject({ revenue: { amount: 885_000 }, back: 24.6, assumptions: ASSUMED });
  });

  test('shows week by week who is asked, what is reserved included and what was given back not', async () => {
    const { weeks, thisWeek, rows } = (await shell.get('manager', HEALTH)).body.calendar;
    expect([weeks[0], thisWeek, weeks.at(-1)]).toEqual(['2025-11-03', '2026-03-30', '2026-04-27']);
    expect(namesOf(rows)).toEqual(['Lakeside dairy', 'P01', 'P02', 'P03', 'P07', 'P10']);
    const asked = rows[1].counts.flatMap((count: number, at: number) => (count > 0 ? [[weeks[at], count]] : []));
    expect(asked.slice(-2)).toEqual([
      ['2026-04-06', 3],
      ['2026-04-13', 1],
    ]);
    expect(rows[3]).toMatchObject({ uses: 1, meter: { of: 'account', count: 0, limit: 8 } });
  });

  test('names owners whose customers are missing, as far as their reader sees deals and cases', async () => {
    const seen = async (who: string) => (await shell.get(who, HEALTH)).body.hoarding;
    const { owners, accounts } = await seen('executive');
    expect(owners).toMatchObject([{ owner: { name: 'rep' }, accounts: 2, amount: 470_000 }]);
    expect(accounts).toMatchObject([
      { name: 'Quarry', amount: 350_000, nominated: true },
      { name: 'Ropeworks', amount: 120_000, nominated: false },
    ]);
    expect(await seen('inside')).toEqual({ owners: [], accounts: [] });
    const { program } = (await shell.get('inside', HEALTH)).body;
    expect(program).toMatchObject({ revenue: { amount: 520_000 }, fulfilled: 19 });
    expect(program.elsewhere).toBeGreaterThan(0);
  });

  test('tells of withheld customers only to whoever may read that they are, and nothing to sellers', async () => {
    expect((await shell.get('manager', HEALTH)).body.withheld.rows).toMatchObject([
      { name: 'P09', owner: 'owner', reviewOn: '2026-03-15' },
    ]);
    expect((await shell.get('executive', HEALTH)).body.withheld).toBeNull();
    expect((await shell.get('rep', HEALTH)).body).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
  });
});

test('GET /v1/insights/executive gives each figure as its own page has it', async () => {
  const { status, body } = await shell.get('executive', `/v1/insights/executive?${TIME}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ revenue: { amount: 885_000, deals: 11 }, pipeline: { amount: 278_000 }, afterwards: 2 });
  expect(body.won).toMatchObject({ verdict: 'too few deals', result: null });
  expect(body.turnaround).toMatchObject({ answered: 26, median: 14, ninetieth: 40, share: 62, lineHours: 16 });
  expect(body.limits).toEqual({ full: 1, near: 1, more: false });
  const { load, freshness, hoarding, program } = (await shell.get('executive', HEALTH)).body;
  expect(body).toMatchObject({ load, freshness, hoarding, program, withheld: null });
  expect((await shell.get('rep', '/v1/insights/executive')).status).toBe(403);
});
