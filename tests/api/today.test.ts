import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Today, TodayList, TodayListName, TodayRow } from '#api/insight/todaySchema.ts';
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
const feedback = (name: string, days: number, Routed_To__c: string): LoadRow => ({
  type: 'Reference_Feedback__c',
  fields: {
    ...{ OwnerId: '@manager', Account__c: `@${name} account`, From__c: 'Reference', Score__c: 2, Area__c: 'Support' },
    ...{ Status__c: 'Open', Routed_To__c, Due_On__c: dayFrom(start, days), Edition__c: 0 },
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
    ...customer('unshared', { Visible_In_Search__c: false, Status__c: 'Caution', OwnerId: '@rep2', CSM__c: '@rep' }),
    ...customer('nominated', { Status__c: 'Recruited' }),
    {
      type: 'Reference_Nomination__c',
      fields: {
        OwnerId: '@rep',
        Account__c: '@nominated account',
        Activity_Types__c: 'Reference call',
        Why__c: 'They love us.',
        Status__c: 'Nominated',
        CreatedDate: later(-20).toISOString(),
      },
    },
    feedback('willing', -1, '@owner'),
    feedback('dropped', 3, '@rep2'),
    ...customer('retired', { ...old, Status__c: 'Retired', Last_Verified_On__c: null }),
  ]);
}, 60_000);
afterAll(() => world?.stop());

async function today(person: string) {
  const { status, body } = await world.get(person, '/v1/insights/today');
  expect(status).toBe(200);
  const named = Object.fromEntries(body.lists.map((each: TodayList) => [each.name, each]));
  const { scope, readOnly } = body as Today;
  return { scope, readOnly, lists: named as Record<TodayListName, TodayList> };
}
const said = ({ rows }: TodayList) => rows.map(({ name, reason }: TodayRow) => `${name}: ${reason}`);

const lists = async (person: string) => (await today(person)).lists;

describe('what needs somebody today', () => {
  test('is told to the reference team, the most urgent first, each with its reason', async () => {
    const { risk, checks, quiet, unused, nominations } = await lists('manager');
    expect(said(risk)).toEqual([
      'over dairy: over',
      'full dairy: reached',
      'dropped dairy: dropped',
      'hidden dairy: caution',
      'unshared dairy: caution',
    ]);
    expect(said(checks)).toEqual([
      'withheld dairy: withheld',
      'asked dairy: unverified',
      'silent dairy: unverified',
      'stale dairy: unverified',
    ]);
    expect(said(quiet)).toEqual(['asked dairy: only-asked', 'silent dairy: silent']);
    expect(said(unused)).toEqual(['willing dairy: never-asked']);
    expect(nominations.rows).toMatchObject([{ name: 'nominated dairy', reason: 'aging', count: 20, step: 'review' }]);
    expect(risk).toMatchObject({ count: 5, more: false });
    expect(risk.rows[0]).toMatchObject({ object: 'Reference__c', id: world.id('over'), count: 2, limit: 1 });
  });

  test('is, for who keeps customers, about theirs; what sharing hides is neither told nor counted', async () => {
    const mine = await today('owner');
    expect(mine.scope).toBe('mine');
    expect(said(mine.lists.risk)).toEqual(['over dairy: over', 'full dairy: reached', 'dropped dairy: dropped']);
    expect(mine.lists.checks.count).toBe(4);
    expect(mine.lists.nominations.count).toBe(0);
    expect(said((await lists('rep2')).risk)).toEqual(['hidden dairy: caution', 'unshared dairy: caution']);
    const { body } = await world.get('rep', '/v1/insights/today');
    expect(body.lists.map(({ count }: TodayList) => count)).toEqual(Array(9).fill(0));
    expect(JSON.stringify(body)).not.toContain('dairy');
  });

  test('keeps what is withheld from those who may not edit it, and the nominations from those who do not decide', async () => {
    const { readOnly, lists: all } = await today('executive');
    expect(readOnly).toBe(true);
    const { checks, nominations, risk } = all;
    expect(risk.count).toBe(5);
    expect(said(checks)).not.toContain('withheld dairy: withheld');
    expect(nominations.count).toBe(0);
    expect((await world.get('outsider', '/v1/insights/today')).body.code).toBe('NOT_PERMITTED');
  });

  test('has open feedback for who follows it up and the reference team, what is late before the rest', async () => {
    const { feedback: team } = await lists('manager');
    expect(said(team)).toEqual(['willing dairy: feedback-late', 'dropped dairy: feedback-due']);
    expect(team.rows[0]).toMatchObject({
      object: 'Reference_Feedback__c',
      activityType: 'Support',
      count: 2,
      who: 'owner',
    });
    expect((await lists('executive')).feedback.count).toBe(0);
  });

  test('costs two calls, and one more for what is logged of those nobody seems to talk to', async () => {
    await lists('manager');
    await world.usage();
    await lists('manager');
    const calls = Object.entries(await world.usage()).filter(([call]) => call.startsWith('manager'));
    expect(Object.fromEntries(calls)).toEqual({ 'manager GET /query': 1, 'manager POST /composite': 2 });
  });

  test('says whose step a request is, what is late with others, and which reservation ends', async () => {
    const asked = await world.ask(['held']);
    const { id, number } = (await world.view('rep', asked.body.request.id)).body;
    expect((await lists('owner')).waiting.rows).toMatchObject([
      { id, number, reason: 'turn', name: 'Herd tracking of rep', nextStep: 'Approve or decline', step: 'approve' },
    ]);
    expect((await lists('owner')).lapsing.count).toBe(0);
    const { waiting, late } = await lists('rep');
    expect(waiting.count).toBe(0);
    expect(late.rows).toMatchObject([{ id, reason: 'will-be-late', who: 'owner' }]);

    const [{ reservedUntil }] = (await world.view('rep', id)).body.candidates;
    now = new Date(new Date(reservedUntil).getTime() - 40 * HOUR_MS);
    const forOwner = await lists('owner');
    expect(said(forOwner.waiting)).toEqual(['Herd tracking of rep: late-turn']);
    expect(forOwner.late.count).toBe(0);
    expect(forOwner.lapsing.rows).toMatchObject([{ name: 'held dairy', reason: 'lapses-mine', at: reservedUntil }]);
    const forRep = await lists('rep');
    expect(forRep.waiting.count).toBe(0);
    expect(forRep.late.rows).toMatchObject([{ id, who: 'owner', party: 'Account Owner' }]);
    expect(forRep.lapsing.rows).toMatchObject([{ id, reason: 'lapses', who: 'owner' }]);
    const forTeam = await lists('manager');
    expect(forTeam.waiting.rows).toMatchObject([{ id, reason: 'in-place', who: 'owner', step: 'approve' }]);
    expect((await lists('rep2')).late.count).toBe(0);
  });

  test('leaves out a customer somebody talked to, for those who may see it, and says who is to talk to another', async () => {
    const before = (await lists('owner')).quiet;
    expect(said(before)).toEqual(['asked dairy: only-asked', 'silent dairy: silent']);
    expect(before.rows[0]).toMatchObject({ task: null, mayMakeTask: true, step: 'talk' });
    const call = {
      Subject: 'Rang',
      Status: 'Completed',
      ActivityDate: dayFrom(now, -1),
      WhoId: world.id('silent contact'),
    };
    await world.rest('owner', 'POST', '/sobjects/Task', { ...call, TaskSubtype: 'Call' });
    const made = await world.post(
      'owner',
      `/v1/references/${world.id('asked')}/tasks`,
      {},
      { 'idempotency-key': 'talk' },
    );
    expect(made.status).toBe(200);
    const after = (await lists('owner')).quiet;
    expect(said(after)).toEqual(['asked dairy: only-asked']);
    expect(after.rows[0]?.task).toEqual(made.body.task);
    const forTeam = (await lists('manager')).quiet;
    expect(said(forTeam)).toEqual(['asked dairy: only-asked', 'silent dairy: silent']);
    expect(forTeam.rows[0]).toMatchObject({ task: null, mayMakeTask: false });
  });
});
