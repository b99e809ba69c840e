import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { savedQuery } from '#api/match/preferenceSchema.ts';
import { searchQuery } from '#api/match/searchSchema.ts';
import type { LoadRow } from '../org/start.ts';
import { customer, ranchRows } from '../data/ranch.ts';
import { type OrgApp, PERMISSION_SETS, policyRows, startOrgApp } from './orgApp.ts';

const at = new Date();
const PATH = '/v1/preferences';
let world: OrgApp;

const rowsOf = (who: string, count: number, values: (n: number) => object): LoadRow[] =>
  Array.from({ length: count }, (_, n) => ({
    type: 'Reference_Preference__c',
    fields: { OwnerId: who, ...values(n) },
  }));

beforeAll(async () => {
  world = await startOrgApp({
    now: () => at,
    people: { ...PERMISSION_SETS, outsider: ['Reference_API_Access'] },
    rows: [...policyRows(at), ...ranchRows(at), ...customer('Fading Ranch', 'Cattle Ranching')],
  });
  const id = (name: string) => String(world.ids.get(name));
  world.org.load([
    ...rowsOf(id('owner'), 49, (n) => ({
      Kind__c: 'Saved Search',
      Label__c: `Search ${n}`,
      Query__c: '{}',
      Preference_Key__c: `${id('owner')}:search:${n}`,
    })),
    ...rowsOf(id('rep2'), 199, (n) => ({
      Kind__c: 'Favorite',
      Reference__c: id('First Bank'),
      Preference_Key__c: `${id('rep2')}:favorite:${n}`,
    })),
  ]);
}, 60_000);
afterAll(() => world?.stop());

const ref = (name: string) => String(world.ids.get(name));
const mine = async (who: string) => (await world.get(who, PATH)).body;
const star = (who: string, reference: string) => world.put(who, `${PATH}/favorites/${reference}`, {});
const unstar = (who: string, reference: string) => world.del(who, `${PATH}/favorites/${reference}`);
const searchPath = (name: string) => `${PATH}/searches?name=${encodeURIComponent(name)}`;
const save = (who: string, name: string, query: object) => world.put(who, searchPath(name), query);
const rows = async (who: string) =>
  (await world.rest(who, 'GET', `/query?q=${encodeURIComponent('SELECT Id, OwnerId FROM Reference_Preference__c')}`))
    .records;

describe('favorites', () => {
  test('are mine, the latest first, written in my own session in two calls', async () => {
    await star('rep', ref('Lakeside Dairy'));
    await world.usage();
    const { status, body } = await star('rep', ref('Double T Ranch'));
    expect(await world.usage()).toEqual({ 'rep POST /composite': 2 });
    expect([status, body]).toEqual([200, { favorites: [ref('Double T Ranch'), ref('Lakeside Dairy')], searches: [] }]);
    expect(await mine('rep')).toEqual(body);
    expect((await rows('rep')).map(({ OwnerId }: any) => OwnerId)).toEqual([ref('rep'), ref('rep')]);
    expect(await mine('manager')).toEqual({ favorites: [], searches: [] });
  });

  test('are kept once and removed once, however often it is sent', async () => {
    const [first, again] = [await star('rep', ref('First Bank')), await star('rep', ref('First Bank').slice(0, 15))];
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await rows('rep')).toHaveLength(3);
    const gone = await unstar('rep', ref('First Bank'));
    expect(gone.body.favorites).toEqual([ref('Double T Ranch'), ref('Lakeside Dairy')]);
    expect(await unstar('rep', ref('First Bank'))).toEqual(gone);
    expect(await rows('rep')).toHaveLength(2);
  });

  test('of somebody else stay when I remove mine, and their records I can neither read nor delete', async () => {
    await star('manager', ref('Double T Ranch'));
    const [{ Id }] = await rows('manager');
    expect((await unstar('rep2', ref('Double T Ranch'))).status).toBe(200);
    expect((await rows('rep')).map((row: any) => row.Id)).not.toContain(Id);
    expect(await world.rest('rep', 'DELETE', `/sobjects/Reference_Preference__c/${Id}`)).toMatchObject([
      { errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' },
    ]);
    expect((await mine('manager')).favorites).toEqual([ref('Double T Ranch')]);
  });

  test('cannot be made under the key of somebody else', async () => {
    const stolen = { Kind__c: 'Favorite', Preference_Key__c: `${ref('rep2')}:favorite:${ref('Lakeside Dairy')}` };
    expect(await world.rest('rep', 'POST', '/sobjects/Reference_Preference__c', stolen)).toMatchObject([
      { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' },
    ]);
  });

  test('of what I may not see are refused as if it were nowhere', async () => {
    const hidden = await star('rep', ref('Hidden Ranch'));
    const nowhere = await star('rep', 'a085eV000000999ABA');
    expect(hidden).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...nowhere.body, requestId: '' });
    expect(await star('rep', 'nonsense')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  test('that are hidden later are not shown, are again when visible, and are gone with the reference', async () => {
    const id = ref('Fading Ranch');
    await star('rep', id);
    const set = (value: boolean) =>
      world.rest('manager', 'PATCH', `/sobjects/Reference__c/${id}`, { Visible_In_Search__c: value });
    await set(false);
    expect((await mine('rep')).favorites).not.toContain(id);
    await set(true);
    expect((await mine('rep')).favorites).toContain(id);
    await world.rest('manager', 'DELETE', `/sobjects/Reference__c/${id}`);
    expect(await mine('rep')).toMatchObject({ favorites: [ref('Double T Ranch'), ref('Lakeside Dairy')] });
    expect((await unstar('rep', id)).status).toBe(200);
  });
});

describe('saved searches', () => {
  const query = { q: '"feed cost"', industry: ['Dairy Farming'], available: true, favorites: true };

  test('are kept under a name, whatever is in it, changed by the same name, and removed', async () => {
    const name = 'Süd/West & "Co." 50%?';
    expect((await save('rep', name, query)).body.searches).toEqual([{ name, query }]);
    const changed = await save('rep', name.toUpperCase(), { q: 'barn' });
    expect(changed.body.searches).toEqual([{ name: name.toUpperCase(), query: { q: 'barn' } }]);
    await save('rep', 'Banks', { industry: ['Commercial Banking'] });
    expect((await mine('rep')).searches.map((each: any) => each.name)).toEqual(['Banks', name.toUpperCase()]);
    expect((await mine('rep2')).searches).toEqual([]);
    await world.del('rep2', searchPath(name));
    expect((await world.del('rep', searchPath(name))).body.searches).toHaveLength(1);
    expect((await world.del('rep', searchPath(name))).body.searches).toHaveLength(1);
  });

  test('hold whatever a search takes, but for what differs from run to run', () => {
    const { reference: _ids, limit: _limit, ...kept } = searchQuery.shape;
    expect(Object.keys(savedQuery.shape).sort()).toEqual([...Object.keys(kept), 'favorites'].sort());
  });

  test('hold nothing that is no search', async () => {
    for (const [name, body] of [
      ['Ranches', { colour: 'red' }],
      ['Ranches', { activityType: ['Golf'] }],
      ['', { q: 'x' }],
      ['n'.repeat(81), { q: 'x' }],
    ] as const)
      expect(await save('rep', name, body)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  test('that somebody changed in Salesforce into no search are left out', async () => {
    await save('executive', 'Broken', { q: 'x' });
    const [{ Id }] = await rows('executive');
    await world.rest('executive', 'PATCH', `/sobjects/Reference_Preference__c/${Id}`, { Query__c: '{oops' });
    expect((await mine('executive')).searches).toEqual([]);
  });
});

test('there is room for 50 searches and 200 favorites, and a sentence after that', async () => {
  expect((await save('owner', 'The fiftieth', { q: 'x' })).body.searches).toHaveLength(50);
  const refused = await save('owner', 'One more', { q: 'x' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'TOO_MANY_KEPT', values: { count: 50, limit: 50 } } });
  expect(refused.body.detail).toBe(
    'You keep 50 saved searches, the most there is room for: remove one to keep another.',
  );
  expect((await save('owner', 'the FIFTIETH', { q: 'y' })).status).toBe(200);
  expect((await star('rep2', ref('Lakeside Dairy'))).status).toBe(200);
  expect(await star('rep2', ref('Double T Ranch'))).toMatchObject({ status: 409, body: { values: { limit: 200 } } });
  expect((await star('rep2', ref('Lakeside Dairy'))).status).toBe(200);
});

test('who has no part in the program keeps nothing', async () => {
  expect((await world.get('outsider', PATH)).body.code).toBe('NOT_PERMITTED');
  expect((await star('outsider', ref('First Bank'))).body.code).toBe('NOT_PERMITTED');
  expect((await world.del('outsider', searchPath('x'))).body.code).toBe('NOT_PERMITTED');
});
