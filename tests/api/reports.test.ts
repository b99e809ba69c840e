import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { coverageRows } from '../data/insight/coverage.ts';
import { sheetFeedbackRows } from '../data/insight/feedback.ts';
import { SHEET_NOW } from '../data/insight/requests.ts';
import { REPORTS } from '../reports/definition.ts';
import { run, type Ran } from '../reports/run.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, userRows, type OrgApp } from './orgApp.ts';

const executive = ['Reference_Executive', 'Reference_API_Access'];
const PEOPLE = { ...PERMISSION_SETS, pr: ['Reference_Requester', 'Reference_API_Access'], inside: executive };
/** The executive stands above both sellers of the sheet, `inside` above rep2. */
const ROLES = [
  { role: 'Field', parent: null, who: 'executive' },
  { role: 'Inside', parent: '@Field', who: 'inside' },
  { role: 'Field_Sales', parent: '@Field', who: 'rep' },
  { role: 'Inside_Sales', parent: '@Inside', who: 'rep2' },
];
const people = [
  ...ROLES.map(({ role, parent }) => ({
    type: 'UserRole',
    ref: role,
    fields: { Name: role, DeveloperName: role, ParentRoleId: parent },
  })),
  ...userRows(PEOPLE).map((row) => {
    const role = ROLES.find(({ who }) => row.type === 'User' && who === row.ref)?.role;
    return role ? { ...row, fields: { ...row.fields, UserRoleId: `@${role}` } } : row;
  }),
];
const target = (Name: string, Needed__c: number, Status__c: string) => ({
  type: 'Reference_Target__c',
  fields: { OwnerId: '@manager', Name, Kind__c: 'Segment', Needed__c, Due_On__c: '2026-06-30', Status__c },
});
/** A use for an analyst, and one before the year that the reports look at. */
const uses = ['2026-02-02', '2025-04-01'].map((Activity_Date__c) => ({
  type: 'Reference_Activity__c',
  fields: {
    ...{ OwnerId: '@service', Reference__c: '@dora', Account__c: '@lakeside', Request__c: '@analyst', Weight__c: 1 },
    ...{ Activity_Type__c: 'Quote', Activity_Date__c, Status__c: 'Completed', Confirmed__c: true },
  },
}));
const analyst = {
  type: 'Reference_Request__c',
  ref: 'analyst',
  fields: {
    ...{ OwnerId: '@pr', Prospect_Name__c: 'An analyst', Purpose__c: 'Analyst', Activity_Type__c: 'Quote' },
    ...{ Status__c: 'Draft', Quantity__c: 1, Needed_By__c: '2026-12-31' },
  },
};

let shell: OrgApp;
beforeAll(async () => {
  const own = [analyst, ...uses, ...sheetFeedbackRows(), target('Launch', 3, 'Open'), target('Gone', 9, 'Dropped')];
  const rows = [...people, ...policyRows(SHEET_NOW), ...coverageRows(), ...own];
  shell = await startOrgApp({ rows, now: () => SHEET_NOW, people: {} });
}, 60_000);
afterAll(() => shell?.stop());

const report = (name: string, who = 'executive') =>
  run(name, (method, path) => shell.rest(who, method, path), SHEET_NOW);
const figure = ({ all }: Ran, name: string) => [all.rows, all[name]];
const HOURS = 'Median Reference_Request__c$Turnaround_Hours__c';

describe('the reports of Salesforce', () => {
  test.each([
    ['executive', [11, 885_000], [3, 278_000]],
    ['inside', [6, 520_000], [1, 130_000]],
    ['manager', [0, null], [0, null]],
  ])('tell %s the revenue and the pipeline of the sheet, as the page does', async (who, won, open) => {
    expect(figure(await report('Revenue_Influenced', who), 'Sum AMOUNT')).toEqual(won);
    expect(figure(await report('Pipeline_Influenced', who), 'Sum AMOUNT')).toEqual(open);
    const { revenue, pipeline } = (await shell.get(who, '/v1/insights/revenue')).body;
    expect([revenue, pipeline].map(({ deals, amount }) => [deals, amount || null])).toEqual([won, open]);
  });

  test('tell how long requests took and how many were within two days, as the page does', async () => {
    const { body } = await shell.get('executive', '/v1/insights/turnaround');
    const of = ({ rows, [HOURS]: median, FORMULA1: share }: Ran['all']) => [rows, median, share];
    const said = ({ answered, median, share }: any) => [answered, median, share];
    const months = await report('Answered_By_Month');
    expect(of(months.all)).toEqual([26, 14, 62]);
    expect(said(body.all)).toEqual([26, 14, 62]);
    const told = (groups: any[]) =>
      Object.fromEntries(groups.filter(({ answered }) => answered > 0).map((each) => [each.key ?? '-', said(each)]));
    const shown = ({ groups }: Ran) => Object.fromEntries(Object.entries(groups).map(([key, each]) => [key, of(each)]));
    expect(shown(months)).toEqual(told(body.by.month));
    expect(shown(await report('Answered_By_Team'))).toEqual(told(body.by.team));
    const paths = Object.entries((await report('Answered_By_Path')).groups).map(([path, { rows }]) => [path, rows]);
    expect(paths.sort()).toEqual([
      ['Manager-fulfill', 14 + 5],
      ['Self-fulfill', 3 + 4],
    ]);
  });

  test('tell a seller of their own requests alone', async () => {
    const { all, groups } = await report('Answered_By_Team', 'rep');
    expect(all).toEqual(groups['Field']);
    expect([all.rows, all[HOURS], all['FORMULA1']]).toEqual([13, 14, 54]);
  });

  test('tell what was asked, and how much of it at short notice, as the page does', async () => {
    const { body } = await shell.get('executive', '/v1/insights/turnaround');
    const { groups } = await report('Asked_By_Team');
    const shown = Object.entries(groups).map(([team, { rows, FORMULA1 }]) => [team, rows, FORMULA1]);
    const told = body.rush.teams.map(({ team, asked, share }: any) => [team ?? '-', asked, share]);
    expect(shown.sort()).toEqual(told.sort());
  });

  test('keep uses for sales apart from those for press, analysts and launches', async () => {
    const count = async (name: string) =>
      Object.entries((await report(name)).groups).map(([key, { rows }]) => [key, rows]);
    expect((await count('Uses_For_Sales')).sort()).toEqual([
      ['Group call', 1],
      ['Quote', 4],
      ['Reference call', 12],
      ['Site visit', 2],
    ]);
    expect(await count('Uses_For_Others')).toEqual([['Analyst / Quote', 1]]);
  });

  test('tell where nominations and references stand, what was agreed to, and what is needed', async () => {
    const rows = async (name: string) =>
      Object.fromEntries(Object.entries((await report(name)).groups).map(([key, each]) => [key, each.rows]));
    expect(await rows('Nominations_By_State')).toEqual({ Nominated: 1, Declined: 1 });
    expect(await rows('References_By_Status')).toEqual({ Active: 4 });
    expect(await rows('Agreed_By_Activity')).toEqual({ 'Reference call': 3 });
    expect((await report('Targets_By_Date')).all).toEqual({ rows: 1, 'Sum Reference_Target__c$Needed__c': 3 });
  });

  test('tell how feedback was scored, what share is closed and how soon, by area, as the page does', async () => {
    const { feedback } = (await shell.get('executive', '/v1/insights/health')).body;
    const [SCORE, DAYS] = ['Average Reference_Feedback__c$Score__c', 'Median Reference_Feedback__c$Days_To_Close__c'];
    const tenth = (value: unknown) => Math.round(Number(value) * 10) / 10;
    const of = ({ rows, [SCORE]: score, [DAYS]: days, FORMULA1: share }: Ran['all']) => [
      rows,
      tenth(score),
      share,
      days,
    ];
    const told = ({ given, score, share, days }: any) => [given, score, share, days];
    const { all, groups } = await report('Feedback_By_Area');
    expect(of(all)).toEqual([9, 2.9, 44, 5.5]);
    expect(of(all)).toEqual(told(feedback.all));
    const shown = Object.entries(groups).map(([area, each]) => [area, of(each)]);
    expect(shown.sort()).toEqual(feedback.areas.map((each: any) => [each.area ?? '-', told(each)]).sort());
  });

  test.each([...REPORTS.keys()])('%s runs for everybody who may read all it shows', async (name) => {
    expect((await report(name, 'manager')).all.rows).toBeGreaterThanOrEqual(0);
  });
});
