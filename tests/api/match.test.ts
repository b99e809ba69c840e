import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customer, ranchRows } from '../data/ranch.ts';
import { type OrgApp, policyRows, startOrgApp } from './orgApp.ts';

const START = Date.now();
const clock = { at: START };
const now = () => new Date(clock.at);
const later = (seconds: number) => (clock.at += seconds * 1000);

let world: OrgApp;
beforeAll(async () => {
  world = await startOrgApp({ now, rows: [...policyRows(now()), ...ranchRows(now())] });
}, 60_000);
afterAll(() => world?.stop());

const matches = (name: string, deal = 'deal', query = '') =>
  world.get(name, `/v1/opportunities/${world.ids.get(deal) ?? deal}/matches${query}`);

const names = (list: { account: { name: string } }[]) => list.map(({ account }) => account.name);

/** Calls that the first questions of a person or a service cost beside. */
const apart = (usage: Record<string, number>) =>
  Object.fromEntries(Object.entries(usage).filter(([call]) => !/oauth2|describe|^service /.test(call)));

describe('a rancher’s opportunity', () => {
  test('gets ranch before dairy before bank, with reasons, though the rep may open none of their accounts', async () => {
    const { status, body } = await matches('rep');
    expect(status).toBe(200);
    expect(names(body.results)).toEqual(['Double T Ranch', 'Lakeside Dairy', 'First Bank']);
    expect(body.results[1]).toMatchObject({
      account: { industry: 'Dairy Farming', country: 'France', region: 'Western Europe', sizeBand: '1-99' },
      reference: { headline: 'Lakeside Dairy cut its losses by a third', products: ['GTX Pro'] },
      against: [],
    });
    expect(body.results[1].reasons[0].text).toContain('like your prospect (Dairy Farming)');
    expect(body.results[2].against).toEqual(['industry']);
    for (const { score, reasons } of body.results) {
      expect(reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBeCloseTo(score, 6);
    }
    const seen = await world.rest('rep', 'GET', '/query?q=SELECT+Name+FROM+Account');
    expect(seen.records.map(({ Name }: { Name: string }) => Name)).toEqual(['Lone Star Ranch']);
  });

  test('shows who is full until a day, and nobody whose reason is not to be told', async () => {
    const { body } = await matches('rep');
    expect(names(body.nearMisses)).toEqual(['Full Ranch']);
    const [full] = body.nearMisses;
    const free = new Date(START + 100 * 86_400_000).toISOString().slice(0, 10);
    expect(full).toMatchObject({
      code: 'LIMIT_REACHED',
      rule: 'person',
      admitsWhen: { code: 'FREE_FROM', from: free },
    });
    expect(JSON.stringify(body)).not.toContain('Angry Ranch');
    const asked = await matches('rep', 'deal', `?neededBy=${free}`);
    expect(names(asked.body.results)[0]).toBe('Full Ranch');
  });

  test('finds a hidden customer nowhere, and one of the strategic tier only for those who may see it', async () => {
    expect(JSON.stringify((await matches('rep')).body)).not.toMatch(/Hidden Ranch|Strategic Ranch/);
    world.org.load([
      {
        type: 'OpportunityShare',
        fields: {
          OpportunityId: world.ids.get('deal'),
          UserOrGroupId: world.ids.get('manager'),
          OpportunityAccessLevel: 'Read',
          RowCause: 'Manual',
        },
      },
    ]);
    const { body } = await matches('manager');
    expect(names(body.results)[0]).toBe('Strategic Ranch');
    expect(JSON.stringify(body)).not.toContain('Hidden Ranch');
  });
});

describe('calls to Salesforce', () => {
  test('are two for a match, one when the opportunity was read within a minute', async () => {
    later(120);
    await matches('rep');
    await world.usage();
    await matches('rep');
    expect(apart(await world.usage())).toEqual({ 'rep POST /composite': 1 });
    later(59);
    await matches('rep');
    expect(apart(await world.usage())).toEqual({ 'rep POST /composite': 1 });
    later(1);
    await matches('rep');
    expect(await world.usage()).toMatchObject({ 'rep POST /composite': 2 });
  });

  test('bring the pool up to date with two more, and none within two seconds', async () => {
    later(3);
    await matches('rep');
    expect(await world.usage()).toMatchObject({ 'service POST /composite': 2 });
    later(1);
    await matches('rep');
    expect(Object.keys(await world.usage())).toEqual(['rep POST /composite']);
  });

  test('read the opportunity of each caller on their own session', async () => {
    later(3);
    await matches('manager');
    await world.usage();
    later(3);
    expect((await matches('rep2')).status).toBe(404);
    expect(apart(await world.usage())).toEqual({ 'rep2 POST /composite': 1 });
  });
});

describe('the pool follows the org', () => {
  const patch = (object: string, ref: string, fields: object) =>
    world.rest('sysadmin', 'PATCH', `/sobjects/${object}/${world.ids.get(ref)}`, fields);
  /** Three seconds on, which is when a change made by others is told. */
  const results = async () => (later(3), names((await matches('rep')).body.results));

  test('a customer put on hold is gone at the next question, and back when active again', async () => {
    await patch('Reference__c', 'Lakeside Dairy', { Status__c: 'On Hold' });
    expect(await results()).toEqual(['Double T Ranch', 'First Bank']);
    await patch('Reference__c', 'Lakeside Dairy', { Status__c: 'Active' });
    expect(await results()).toEqual(['Double T Ranch', 'Lakeside Dairy', 'First Bank']);
  });

  test('an account that changed its industry changes its place', async () => {
    await patch('Account', 'First Bank account', { Industry: 'Cattle Ranching' });
    expect((await results())[0]).toBe('First Bank');
    await patch('Account', 'First Bank account', { Industry: 'Commercial Banking' });
    expect((await results()).at(-1)).toBe('First Bank');
  });

  test('an escalated case that was closed lets its customer in; a deal about to be signed keeps one out', async () => {
    const { records } = await world.rest('sysadmin', 'GET', '/query?q=SELECT+Id+FROM+Case');
    await world.rest('sysadmin', 'PATCH', `/sobjects/Case/${records[0].Id}`, { Status: 'Closed' });
    expect(await results()).toContain('Angry Ranch');
    world.org.load([
      {
        type: 'Opportunity',
        fields: {
          Name: 'Renewal',
          AccountId: world.ids.get('Angry Ranch account'),
          StageName: 'Negotiation/Review',
          CloseDate: '2030-01-31',
          OwnerId: world.ids.get('owner'),
        },
      },
    ]);
    expect(await results()).not.toContain('Angry Ranch');
  });

  test.each([
    ['hidden', { Visible_In_Search__c: false }, { Visible_In_Search__c: true }],
    ['put on hold', { Status__c: 'On Hold' }, { Status__c: 'Active' }],
    ['retired', { Status__c: 'Retired' }, { Status__c: 'Active' }],
    ['kept for those of a tier', { Tier__c: 'Strategic' }, { Tier__c: 'Standard' }],
  ])('a customer who is %s is gone at once, though the pool was read this very moment', async (_how, fields, back) => {
    expect(await results()).toContain('Lakeside Dairy');
    await patch('Reference__c', 'Lakeside Dairy', fields);
    expect(JSON.stringify((await matches('rep')).body)).not.toContain('Lakeside Dairy');
    await patch('Reference__c', 'Lakeside Dairy', back);
    expect(await results()).toContain('Lakeside Dairy');
  });

  test('a deleted reference is gone', async () => {
    await world.rest('sysadmin', 'DELETE', `/sobjects/Reference__c/${world.ids.get('First Bank')}`);
    expect(await results()).toEqual(['Double T Ranch', 'Lakeside Dairy']);
  });
});

describe('an opportunity on which nobody may be asked', () => {
  test('closed', async () => {
    const { body } = await matches('rep', 'closed');
    expect(body).toMatchObject({ opportunity: { canRequest: false }, results: [], nearMisses: [] });
    expect(body.blocked.text).toContain('closed');
  });

  test('too early for a site visit', async () => {
    const { body } = await matches('rep', 'early', '?activityType=Site%20visit');
    expect(body).toMatchObject({
      blocked: { code: 'STAGE_TOO_EARLY' },
      opportunity: { canRequest: false },
      results: [],
    });
    expect((await matches('rep', 'early')).body.blocked).toBeNull();
  });

  test('one the rep may read but not change', async () => {
    const { body } = await matches('rep', 'lent');
    expect(body).toMatchObject({ blocked: null, opportunity: { canRequest: false, accountName: null } });
    expect(body.results).not.toEqual([]);
  });
});

test('a customer committed long after its stamp is not among what changed, and is found by the hourly count', async () => {
  later(3 * 3600);
  const found = async () => names((await matches('rep')).body.results).includes('Latecomer Ranch');
  expect(await found()).toBe(false);
  world.org.load(
    customer('Latecomer Ranch', 'Cattle Ranching', { account: { OwnerId: world.ids.get('owner') } }).map((row) => ({
      ...row,
      fields: { ...row.fields, ...('OwnerId' in row.fields && { OwnerId: world.ids.get('owner') }) },
    })),
  );
  later(3);
  expect(await found()).toBe(false);
  later(3601);
  expect(await found()).toBe(true);
});

describe('refusals', () => {
  test('an opportunity the rep may not see is not there, like one that is nowhere, and nothing else is said', async () => {
    const unseen = await matches('rep', 'unseen');
    expect(unseen.status).toBe(404);
    for (const id of ['0065eV000000999ABA', world.ids.get('prospect') ?? '', '006000000000000']) {
      const nowhere = await matches('rep', id);
      expect(nowhere).toEqual({ status: 404, body: { ...unseen.body, requestId: nowhere.body.requestId } });
    }
    expect(Object.keys(unseen.body).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type', 'values']);
    expect(unseen.body.values).toEqual({});
  });

  test.each([
    ['?limit=0', 'limit', '0'],
    ['?limit=51', 'limit', '51'],
    ['?neededBy=14.3.26', 'neededBy', '14.3.26'],
    ['?neededBy=2020-02-02', 'neededBy', '2020-02-02'],
    ['?activityType=Lunch', 'activityType', 'Lunch'],
    ['?sort=name', 'sort', 'name'],
  ])('%s is refused by name and value', async (query, path, value) => {
    const { status, body } = await matches('rep', 'deal', query);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_INPUT' });
    expect(body.errors).toEqual([{ path, value, message: expect.any(String) }]);
  });

  test('an id that is none is refused', async () => {
    expect(await matches('rep', 'nonsense')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  test('an executive reads insights, not customers to ask', async () => {
    expect(await matches('executive')).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
  });

  test('an org without an active policy is not set up yet', async () => {
    const bare = await startOrgApp({ now, rows: ranchRows(now()) });
    const answer = await bare.get('rep', `/v1/opportunities/${bare.ids.get('deal')}/matches`);
    await bare.stop();
    expect(answer).toMatchObject({ status: 503, body: { code: 'NOT_SET_UP' } });
  });
});
