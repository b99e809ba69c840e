import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TodayList, TodayListName, TodayRow } from '#api/insight/todaySchema.ts';
import type { LoadRow } from '../org/start.ts';
import { customerRows, dayFrom, startRequests, type RequestShell } from './requestShell.ts';

const start = new Date();
let now = start;
let world: RequestShell;

const HOUR_MS = 3_600_000;
const later = (days: number) => new Date(start.getTime() + days * 24 * HOUR_MS);
const long = later(-700).toISOString();
const fresh = { Last_Verified_On__c: dayFrom(start, -3), Manager__c: '@manager' };

const customer = (name: string, fields: object = {}): LoadRow[] => customerRows(name, { ...fresh, ...fields });
const use = (name: string, days: number, status = 'Completed'): LoadRow => ({
  type: 'Reference_Activity__c',
  fields: {
    Reference__c: `@${name}`,
    Account__c: `@${name} account`,
    Contact__c: `@${name} contact`,
    Activity_Type__c: 'Reference call',
    Activity_Date__c: dayFrom(start, days),
    Status__c: status,
    Weight__c: 1,
  },
});
const old = { CreatedDate: long };

beforeAll(async () => {
  world = await startRequests(start, () => now, [
    ...customer('held'),
    ...customer('hidden', { Visible_In_Search__c: false, Status__c: 'Caution', OwnerId: '@rep2' }),
    ...customer('full', { Limit__c: 1, Period__c: 'Rolling 365 days' }),
    use('full', -20),
    ...customer('over', { Limit__c: 1, Period__c: 'Rolling 365 days' }),
    ...[use('over', -30), use('over', -60)],
    ...customer('dropped', { Last_Verified_On__c: dayFrom(start, -600) }),
    use('dropped', -40),
    ...customer('stale', { Last_Verified_On__c: dayFrom(start, -200) }),
    ...customer('withheld', { Withheld_Reason__c: 'Lawsuit', Withheld_Review_On__c: dayFrom(start, -1) }),
    ...customer('silent', { ...old, Last_Verified_On__c: dayFrom(start, -300) }),
    ...customer('asked', { ...old, Last_Verified_On__c: dayFrom(start, -390) }),
    ...[use('asked', -10), use('asked', -50), use('asked', -90)],
    ...customer('willing', old),
    ...customer('retired', { ...old, Status__c: 'Retired', Last_Verified_On__c: null }),
  ]);
}, 60_000);
afterAll(() => world?.stop());

async function lists(person: string): Promise<Record<TodayListName, TodayList>> {
  const { status, body } = await world.get(person, '/v1/insights/today');
  if (status !== 200) console.log(world.log.slice(-3).join(''));
  expect(status).toBe(200);
  return Object.fromEntries(body.lists.map((each: TodayList) => [each.name, each])) as Record<TodayListName, TodayList>;
}
const said = ({ rows }: TodayList) => rows.map(({ name, reason }: TodayRow) => `${name}: ${reason}`);

describe('what needs somebody today', () => {
  test('is told to the reference team, the most urgent first, each with its reason', async () => {
    const today = await lists('manager');
    expect(said(today.risk)).toEqual([
      'over dairy: over',
      'full dairy: reached',
      'dropped dairy: dropped',
      'hidden dairy: caution',
    ]);
    expect(said(today.checks)).toEqual([
      'withheld dairy: withheld',
      'asked dairy: unverified',
      'silent dairy: unverified',
      'stale dairy: unverified',
    ]);
    expect(said(today.quiet)).toEqual(['asked dairy: only-asked', 'silent dairy: silent']);
    expect(said(today.unused)).toEqual(['willing dairy: never-asked']);
    expect(today.risk).toMatchObject({
      count: 4,
      more: false,
      rows: [{ count: 2, limit: 1, object: 'Reference__c' }, {}, { step: 'verify' }, {}],
    });
  });
});
