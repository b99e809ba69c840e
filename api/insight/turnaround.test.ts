import { describe, expect, test } from '@jest/globals';
import { SHEET_CALENDAR, SHEET_NOW } from '#tests/data/insight/requests.ts';
import { SHEET_RECORDS } from '#tests/data/insight/rows.ts';
import { OPEN_STATUSES } from '../request/schema.ts';
import { courseOf } from './course.ts';
import { oldestOf } from './oldest.ts';
import { turnaroundOf } from './turnaround.ts';
import { workOf } from './work.ts';

const QUARTER = { from: '2026-01-01', to: '2026-03-31' };
const courses = SHEET_RECORDS.flatMap((record) => courseOf(record, SHEET_CALENDAR) ?? []);
const figures = turnaroundOf(courses, QUARTER, SHEET_CALENDAR);
const plain = (
  groups: {
    key: string | null;
    answered: number;
    median: number | null;
    ninetieth: number | null;
    inLine: number;
    share: number | null;
  }[],
) =>
  groups.map(({ key, answered, median, ninetieth, inLine, share }) => [
    key,
    answered,
    median,
    ninetieth,
    inLine,
    share,
  ]);

describe('turn-around, as computed by hand on the sheet', () => {
  test('is the median, the 90th percentile and the share within two days of what was answered', () => {
    expect(figures.all).toEqual({ answered: 26, median: 14, ninetieth: 40, inLine: 16, share: 62 });
    expect(figures.lineHours).toBe(16);
  });

  test('stands side by side by path, activity, team and month', () => {
    expect(plain(figures.by.way)).toEqual([
      ['Self-fulfill', 4, 7, 14, 4, 100],
      ['Self-fulfill after approval', 3, 12, 14, 3, 100],
      ['Manager-fulfill', 5, 12, 16, 5, 100],
      ['Manager-fulfill after approval', 14, 20, 40, 4, 29],
    ]);
    expect(plain(figures.by.activityType)).toEqual([
      ['Site visit', 3, 40, 44, 0, 0],
      ['Group call', 2, 16, 20, 1, 50],
      ['Reference call', 16, 13, 36, 10, 63],
      ['Quote', 5, 12, 16, 5, 100],
    ]);
    expect(plain(figures.by.team)).toEqual([
      ['Inside', 10, 15, 40, 6, 60],
      ['Field', 13, 14, 40, 7, 54],
      [null, 3, 8, 12, 3, 100],
    ]);
    expect(plain(figures.by.month)).toEqual([
      ['2026-01', 11, 12, 40, 8, 73],
      ['2026-02', 8, 16, 44, 4, 50],
      ['2026-03', 7, 12, 40, 4, 57],
    ]);
  });

  test('says where the time went, the slowest step first, and the parts are the whole', () => {
    expect(figures.steps).toEqual([
      { status: 'In Progress', party: 'Customer', requests: 24, hours: 7.2, share: 40 },
      { status: 'Pending Approval', party: 'Account Owner', requests: 17, hours: 6, share: 34 },
      { status: 'In Progress', party: 'Fulfiller', requests: 24, hours: 2.7, share: 15 },
      { status: 'In Progress', party: 'Reference Manager', requests: 18, hours: 2, share: 11 },
    ]);
    for (const { answer } of courses)
      if (answer) expect(answer.steps.reduce((sum, { ms }) => sum + ms, 0)).toBe(answer.ms);
  });

  test('tells the share of rush per team, and of what finished with no manager action', () => {
    expect(figures.rush).toEqual({
      all: { team: null, asked: 29, rush: 7, share: 24 },
      teams: [
        { team: null, asked: 3, rush: 1, share: 33 },
        { team: 'Field', asked: 16, rush: 4, share: 25 },
        { team: 'Inside', asked: 10, rush: 2, share: 20 },
      ],
    });
    expect(figures.withoutTeam).toEqual({ finished: 23, count: 8, share: 35 });
  });

  test('tells of each who arranges what is in hand, and how many steps an answer took', () => {
    const open = SHEET_RECORDS.filter(({ Status__c }) => OPEN_STATUSES.includes(Status__c));
    const [only, ...others] = workOf(courses, open, QUARTER);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ person: { id: 'manager' }, answered: 17, steps: 4.9 });
    expect(only?.open.map(({ number }) => number)).toEqual(['R22', 'R23']);
  });

  test('has behind every figure the requests it counts', () => {
    const numbers = (of: (each: (typeof figures.requests)[number]) => boolean) =>
      figures.requests.filter(of).map(({ number }) => number);
    expect(numbers(({ hours }) => hours !== null)).toHaveLength(figures.all.answered);
    expect(numbers(({ inLine, way }) => inLine === true && way === 'Manager-fulfill after approval')).toEqual([
      ...['R01', 'R02', 'R10', 'R21'],
    ]);
    expect(numbers(({ withoutTeam }) => withoutTeam === true)).toEqual([
      ...['R06', 'R07', 'R08', 'R10', 'R16', 'R17', 'R24', 'R25'],
    ]);
    expect(numbers(({ asked, rush }) => asked && rush)).toEqual(['R02', 'R06', 'R11', 'R18', 'R22', 'R25', 'R29']);
    expect(numbers(({ number }) => number === 'R30')).toEqual(['R30']);
  });

  test('shows what waits longest, since when and with whom', () => {
    const open = SHEET_RECORDS.filter(({ Name }) => ['R27', 'R28', 'R29'].includes(Name));
    const found = oldestOf(open.toReversed(), SHEET_CALENDAR, SHEET_NOW);
    expect(found.map(({ number, party, hours, held }) => [number, party, hours, held])).toEqual([
      ['R27', 'Account Owner', 99, 99],
      ['R28', 'Reference Manager', 59, 53],
      ['R29', 'Customer', 19, 17],
    ]);
  });
});

test('of a time in which nothing happened there are no figures, but its months', () => {
  const empty = turnaroundOf(courses, { from: '2024-12-31', to: '2025-01-01' }, SHEET_CALENDAR);
  expect(empty.all).toEqual({ answered: 0, median: null, ninetieth: null, inLine: 0, share: null });
  expect(empty.by.month.map(({ key }) => key)).toEqual(['2024-12', '2025-01']);
  expect([empty.steps, empty.requests, empty.by.team]).toEqual([[], [], []]);
});
