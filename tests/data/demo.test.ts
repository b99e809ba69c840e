import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LoadRow } from '../org/start.ts';
import { startOrgApp, type OrgApp } from '../api/orgApp.ts';
import { industriesOf } from '#api/policy/industry.ts';
import { prospects } from './demo/accounts.ts';
import { daysFrom } from './demo/days.ts';
import { RANCH_DEAL } from './demo/opportunities.ts';
import { demoRows } from './demo/rows.ts';
import { STORIES } from './demo/stories.ts';
import { demandWholeTimes, OPEN } from './stateTimes.ts';
import { walk } from './walk.ts';

const of = (rows: LoadRow[], type: string) => rows.filter((row) => row.type === type);
const idOf = ({ ref }: LoadRow) => `@{${ref}}`;
const dayOf = (value: unknown) => String(value).slice(0, 10);

function countBy<T>(items: T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

const start = new Date('2026-05-20T14:25:00Z');
const rows = demoRows(start);

describe('the demo', () => {
  test('comes out the same every time', () => {
    expect(demoRows(start)).toEqual(rows);
  });

  test('has the customers, deals and people it promises', () => {
    expect(of(rows, 'Account')).toHaveLength(62);
    expect(of(rows, 'Opportunity')).toHaveLength(400);
    expect(of(rows, 'Reference__c')).toHaveLength(90);
    const names = countBy(of(rows, 'Contact'), ({ fields }) => `${fields['FirstName']} ${fields['LastName']}`);
    const mailboxes = countBy(of(rows, 'Contact'), ({ fields }) => String(fields['Email']));
    expect([...names.values()].filter((count) => count === 2)).toHaveLength(2);
    expect([...mailboxes.values()].filter((count) => count === 2)).toHaveLength(1);
  });

  test('shows a tenth of its people carrying about half the load', () => {
    const uses = of(rows, 'Reference_Activity__c').filter(({ fields }) => fields['Status__c'] !== 'Released');
    const loads = [...countBy(uses, ({ fields }) => String(fields['Reference__c'])).values()].sort((a, b) => b - a);
    const ofTheFew = loads.slice(0, 9).reduce((sum, count) => sum + count, 0);
    expect(ofTheFew / uses.length).toBeGreaterThan(0.4);
    expect(ofTheFew / uses.length).toBeLessThan(0.6);
  });

  test('has requests that ended in every way there is', () => {
    const statuses = countBy(of(rows, 'Reference_Request__c'), ({ fields }) => String(fields['Status__c']));
    for (const status of ['Completed', 'Missed', 'Not Approved', 'Unfulfilled', 'Cancelled', ...OPEN])
      expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
    const refused = of(rows, 'Reference_Decision__c').filter(({ fields }) => fields['Outcome__c'] === 'Refused');
    expect(refused).not.toEqual([]);
  });

  test('never decides anything after it starts', () => {
    const moments = rows.flatMap(({ fields }) => [fields['At__c'], fields['CreatedDate'], fields['LastModifiedDate']]);
    const late = moments.filter((moment) => typeof moment === 'string' && new Date(moment) > start);
    expect(late).toEqual([]);
  });

  test('leaves the rep no account of a customer to look into but one of her own', () => {
    const owners = new Map(of(rows, 'Account').map((row) => [idOf(row), row.fields['OwnerId']]));
    const reps = of(rows, 'Reference__c').filter(({ fields }) => owners.get(String(fields['Account__c'])) === '@{rep}');
    expect(reps.map(({ fields }) => fields['Account__c'])).toEqual(['@{bar7}']);
  });
});

describe('its ledger', () => {
  const decisions = of(rows, 'Reference_Decision__c').map(({ fields }) => fields);

  test.each(['Account', 'Contact'])('counts each %s’s turns from one, without a gap', (whose) => {
    const chains = new Map<string, number[]>();
    for (const fields of decisions) {
      const turn = fields[`${whose}_Turn_Number__c`];
      if (typeof turn !== 'number') continue;
      const id = String(fields[`${whose}_Id__c`]);
      expect(fields[`${whose}_Turn__c`]).toBe(`${id}#${turn}`);
      chains.set(id, [...(chains.get(id) ?? []), turn]);
    }
    expect(chains.size).toBeGreaterThan(30);
    for (const turns of chains.values()) expect(turns).toEqual(turns.map((_, index) => index + 1));
  });

  test('counts each request’s turns likewise, and the request knows its last', () => {
    for (const request of of(rows, 'Reference_Request__c')) {
      const turns = decisions
        .filter((each) => each['Request__c'] === idOf(request) && each['Request_Turn_Number__c'] !== undefined)
        .map((each) => each['Request_Turn_Number__c']);
      expect(turns).toEqual(turns.map((_, index) => index + 1));
      expect(request.fields['Turn__c']).toBe(turns.length);
    }
  });
});

describe.each([
  ['on an ordinary day', '2026-05-20T14:25:00Z'],
  ['at the turn of the year', '2027-01-01T00:05:00Z'],
  ['late on the last day of a quarter', '2026-09-30T23:50:00Z'],
  ['on a leap day', '2028-02-29T06:00:00Z'],
])('the open requests, started %s', (_when, text) => {
  const { start: at, day } = daysFrom(new Date(text));
  const all = demoRows(at);
  const requests = of(all, 'Reference_Request__c').filter(({ fields }) => OPEN.includes(String(fields['Status__c'])));
  const ids = new Set(requests.map(idOf));
  const candidates = of(all, 'Reference_Candidate__c').filter(({ fields }) => ids.has(String(fields['Request__c'])));
  const those = (suits: (fields: Record<string, unknown>) => boolean) =>
    requests.filter(({ fields }) => suits(fields)).length;

  test('are forty, among them overdue, unassigned, rush and press ones and those that wait for owners', () => {
    expect({
      open: requests.length,
      overdue: those((each) => String(each['Needed_By__c']) < day(0)),
      waiting: those((each) => each['Status__c'] === 'Pending Approval'),
      unassigned: those((each) => each['Status__c'] !== 'Pending Approval' && each['Fulfiller__c'] === null),
      rush: those((each) => each['Rush__c'] === true),
      press: those((each) => each['Purpose__c'] === 'PR' && each['Opportunity__c'] === null),
    }).toEqual({ open: 40, overdue: 6, waiting: 9, unassigned: 5, rush: 4, press: 2 });
  });

  test('have three after one customer, an owner on leave, and a reservation that lapses today', () => {
    const live = candidates.filter(({ fields }) => ['Held', 'Asked', 'Accepted'].includes(String(fields['Status__c'])));
    const wanted = countBy(live, ({ fields }) => String(fields['Reference__c']));
    expect(Math.max(...wanted.values())).toBe(3);
    const approvals = of(all, 'Reference_Approval__c').map(({ fields }) => fields);
    const away = approvals.filter((each) => each['Approver__c'] === '@{owner2}' && each['Verdict__c'] === 'Pending');
    expect(away).not.toEqual([]);
    const lapsing = live.filter(
      ({ fields }) => fields['Status__c'] === 'Held' && dayOf(fields['Hold_Until__c']) === day(0),
    );
    expect(lapsing).toHaveLength(1);
  });
});

describe('in the local org, through the service', () => {
  const started = new Date();
  let now = started;
  let shell: OrgApp;
  beforeAll(async () => {
    shell = await startOrgApp({ rows: demoRows(started), now: () => now, people: {} });
  }, 60_000);
  afterAll(() => shell.stop());
  const names = (list: any[]): string[] => list.map((each) => each.account.name);

  test('the rancher’s deal finds the free ranch first, the full one with its date, the escalated one nowhere', async () => {
    const deal = shell.ids.get(RANCH_DEAL);
    const { body } = await shell.get('rep', `/v1/opportunities/${deal}/matches?limit=50`);
    const results = names(body.results);
    expect(results[0]).toBe('Cedar Creek Cattle Company');
    const said = body.results[0].reasons.map((each: any) => each.text);
    expect(said).toEqual(expect.arrayContaining(['Also in Cattle Ranching', 'Came to us from Fieldnote too']));
    expect(results).toContain('Bar Seven Cattle');
    const full = body.nearMisses.find((each: any) => each.account.name === 'Broken Arrow Ranch');
    expect(full).toMatchObject({ code: 'LIMIT_REACHED' });
    expect(JSON.stringify(full)).toContain(daysFrom(now).day(30));
    expect([...results, ...names(body.nearMisses)]).not.toContain('High Plains Feeders');
    const place = (industry: string) => body.results.findIndex((each: any) => each.account.industry === industry);
    expect(place('Dairy Farming')).toBeGreaterThan(0);
    const bank = place('Commercial Banking');
    if (bank >= 0) expect(bank).toBeGreaterThan(place('Dairy Farming'));
  });

  test('ranchers meet ranchers: the first result of each opportunity is of the trade its story expects', async () => {
    const industries = industriesOf({ industries: {} });
    const isOpen = ({ fields }: LoadRow) => !String(fields['StageName']).startsWith('Closed');
    const deals = of(demoRows(started), 'Opportunity').filter(isOpen);
    const met: string[] = [];
    for (const { ref: account, name, owner } of prospects()) {
      for (const { ref } of deals.filter(({ fields }) => fields['AccountId'] === `@{${account}}`)) {
        const path = `/v1/opportunities/${shell.ids.get(ref ?? '')}/matches?limit=1`;
        const [first] = (await shell.get(owner, path)).body.results;
        met.push(name);
        const meets = industries.isIn(first.account.industry, STORIES[name] ?? '');
        expect([name, first.account.industry, meets]).toEqual([name, first.account.industry, true]);
      }
    }
    expect([...new Set(met)]).toEqual(Object.keys(STORIES));
  });

  test('the rep reads her own customer’s account and not the free ranch’s', async () => {
    const query = "SELECT Name FROM Account WHERE Industry = 'Cattle Ranching'";
    const { records } = await shell.rest('rep', 'GET', `/query?q=${encodeURIComponent(query)}`);
    expect(records.map((each: any) => each.Name).sort()).toEqual(['Bar Seven Cattle', 'Double T Ranch']);
  });

  test('the reference manager’s queue is the forty, soonest close date first', async () => {
    const { body } = await shell.get('manager', '/v1/requests?view=queue');
    expect(body.requests).toHaveLength(40);
    const closing = body.requests.flatMap((each: any) => each.deal.closeDate ?? []);
    expect(closing).toEqual([...closing].sort());
  });

  test('state times add up to the elapsed business hours for every request, and no open state is nobody’s', async () => {
    expect((await demandWholeTimes(shell, now)).length).toBeGreaterThan(200);
  });

  test('the queue says of every open request when it will be done, and which have waited too long', async () => {
    const { body } = await shell.get('manager', '/v1/requests?view=queue');
    for (const each of body.requests) {
      expect(each.predictedFinish).not.toBeNull();
      expect(each.ball.party).not.toBe('Nobody');
    }
    const overdue = (await shell.get('manager', '/v1/requests?view=queue&overdue=true')).body.requests;
    expect(overdue.length).toBeGreaterThanOrEqual(6);
    expect(overdue.length).toBeLessThan(40);
    const taken = await shell.get('manager', '/v1/requests?view=queue&unassigned=true&counts=true');
    expect(taken.body.requests).toHaveLength(5);
    expect(taken.body.counts).toMatchObject({ queue: 40, unassigned: 5 });
  });

  test('its history lets new requests follow: the rep asks for the free ranch and its owner approves', async () => {
    const asked = {
      opportunityId: shell.ids.get(RANCH_DEAL),
      activityType: 'Reference call',
      neededBy: daysFrom(now).day(7),
      candidates: [shell.ids.get('ref1')],
    };
    const created = await shell.post('rep', '/v1/requests', asked, { 'idempotency-key': 'demo' });
    expect(created).toMatchObject({ status: 201, body: { request: { status: 'Pending Approval' } } });
    const path = `/v1/requests/${created.body.request.id}/moves`;
    expect(await shell.post('owner', path, { move: 'approve' })).toMatchObject({ status: 200 });
  });

  test('state times add up, and nobody is missing, also after days of work on the open requests', async () => {
    const made = await walk(shell, started, (moment) => (now = moment));
    for (const [move, times] of made) expect([move, times]).not.toEqual([move, 0]);
    const records = await demandWholeTimes(shell, now);
    expect(records.filter(({ Status__c: status }) => OPEN.includes(status)).length).toBeGreaterThan(10);
    const { body } = await shell.get('manager', '/v1/requests?view=queue');
    for (const each of body.requests) expect(each.ball.party).not.toBe('Nobody');
  }, 120_000);
});
