import { placesIn } from '#api/policy/region.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customer, ranchRows } from '../data/ranch.ts';
import { type OrgApp, PERMISSION_SETS, policyRows, startOrgApp } from './orgApp.ts';

const at = new Date();
const dayFrom = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const kept = { Manager__c: '@manager', Last_Verified_On__c: dayFrom(-3) };
let world: OrgApp;

beforeAll(async () => {
  const rows = ranchRows(at).map((row) =>
    row.type === 'Reference__c' ? { ...row, fields: { ...kept, ...row.fields } } : row,
  );
  world = await startOrgApp({
    now: () => at,
    people: { ...PERMISSION_SETS, outsider: ['Reference_API_Access'] },
    rows: [
      ...policyRows(at),
      ...rows,
      ...customer('100% Dairy', 'Dairy Farming', { reference: { ...kept, OwnerId: '@rep2' } }),
      ...customer('Nobody’s Dairy', 'Dairy Farming', { reference: { ...kept, Manager__c: null } }),
      ...customer('Old Dairy', 'Dairy Farming', { reference: { ...kept, Last_Verified_On__c: dayFrom(-200) } }),
      ...customer('New Dairy', 'Dairy Farming', { reference: { ...kept, Last_Verified_On__c: null } }),
      ...customer('Due Dairy', 'Dairy Farming', {
        reference: { ...kept, Withheld_Reason__c: 'Lawsuit', Withheld_Review_On__c: dayFrom(-2) },
      }),
      ...customer('Later Dairy', 'Dairy Farming', {
        reference: { ...kept, Withheld_Reason__c: 'Lawsuit', Withheld_Review_On__c: dayFrom(20) },
      }),
      ...customer('Paused Dairy', 'Dairy Farming', {
        reference: { ...kept, Status__c: 'On Hold', Paused_Until__c: dayFrom(5) },
      }),
      ...customer('Rested Dairy', 'Dairy Farming', {
        reference: { ...kept, Status__c: 'On Hold', Paused_Until__c: dayFrom(-1) },
      }),
      ...customer('Retired Dairy', 'Dairy Farming', {
        reference: { Status__c: 'Retired', Last_Verified_On__c: dayFrom(-900) },
      }),
    ],
  });
}, 60_000);
afterAll(() => world?.stop());

const list = (name: string, query: string) => world.get(name, `/v1/references?${query}`);
const names = async (name: string, query: string) =>
  (await list(name, query)).body.references.map(({ account }: any) => account.name);

test('mine are those I own, look after or manage', async () => {
  expect(await names('owner', 'view=mine')).not.toContain('100% Dairy');
  expect(await names('owner', 'view=mine')).toEqual(expect.arrayContaining(['Hidden Ranch', 'Due Dairy']));
  expect(await names('rep2', 'view=mine')).toEqual(['100% Dairy']);
  expect(await names('manager', 'view=mine')).toContain('100% Dairy');
});

test.each([
  ['unowned', ['Nobody’s Dairy']],
  ['unverified', ['New Dairy', 'Old Dairy']],
  ['withheld-review', ['Due Dairy']],
  ['paused', ['Paused Dairy', 'Rested Dairy']],
])('%s waits for somebody, and is counted on every view', async (view, expected) => {
  expect(await names('manager', `view=${view}`)).toEqual(expected);
  expect(await names('owner', `view=${view}`)).toEqual(expected);
  const { counts } = (await list('manager', 'view=all')).body;
  expect(counts[view]).toBe(expected.length);
});

test('a pause says until when, and when it is over', async () => {
  const { references } = (await list('manager', 'view=paused')).body;
  expect(references).toMatchObject([
    { account: { name: 'Paused Dairy' }, pausedUntil: dayFrom(5), pauseEnded: false },
    { account: { name: 'Rested Dairy' }, pausedUntil: dayFrom(-1), pauseEnded: true },
  ]);
});

test('a row says who keeps it, how much of its limits is used, and whether I may edit it', async () => {
  const [row] = (await list('owner', 'view=all&q=full')).body.references;
  expect(row).toMatchObject({
    account: { name: 'Full Ranch' },
    status: 'Active',
    owner: { name: 'owner', active: true },
    manager: { name: 'manager', active: true },
    csm: null,
    stale: false,
    canEdit: true,
    unowned: false,
    meters: [
      { of: 'person', count: 1, limit: 1, period: 'Rolling 365 days' },
      { of: 'account', count: 0, limit: 8 },
    ],
  });
  expect((await list('rep', 'view=all&q=full')).body.references).toMatchObject([{ canEdit: false }]);
});

test('a rep finds neither what is hidden nor what is withheld, and reads no reason anywhere', async () => {
  const { body } = await list('rep', 'view=all');
  const text = JSON.stringify(body);
  expect(text).not.toMatch(/Lawsuit|Hidden Ranch|Strategic Ranch/);
  expect(body.references.every(({ withheld, canEdit }: any) => withheld === null && !canEdit)).toBe(true);
  expect(await names('rep', 'view=withheld-review')).toEqual([]);
  expect(body.counts['withheld-review']).toBe(0);
});

test('words of the search stand for themselves, and industry narrows', async () => {
  expect(await names('owner', `view=all&q=${encodeURIComponent('0%')}`)).toEqual(['100% Dairy']);
  expect(await names('owner', 'view=all&q=_%25_')).toEqual([]);
  expect(await names('manager', 'view=all&industry=Commercial%20Banking')).toEqual(['First Bank']);
  expect(await names('manager', 'view=all&industry=Financial%20Services')).toEqual(['First Bank']);
});

test('a region narrows to its countries, and the policy says which there are', async () => {
  const everybody = await names('manager', 'view=all');
  const { choices } = (await list('manager', 'view=all')).body;
  expect(choices.regions).toContain('Northern America');
  expect(choices.industries).toContain('Dairy Farming');
  const places = placesIn({ regions: {} });
  const found = new Set<string>();
  for (const region of choices.regions) {
    for (const { account } of (await list('manager', `view=all&region=${encodeURIComponent(region)}`)).body
      .references) {
      expect(places.isIn(account.region, region)).toBe(true);
      found.add(account.name);
    }
  }
  expect([...found].sort()).toEqual([...everybody].sort());
  expect(await names('manager', 'view=all&region=Atlantis')).toEqual([]);
});

test('comes in two calls', async () => {
  await list('manager', 'view=unverified');
  await world.usage();
  await list('manager', 'view=unverified');
  expect((await world.usage())['manager POST /composite']).toBe(2);
});

test('somebody without permission is told so, and a view that is none names the field', async () => {
  expect((await list('outsider', 'view=all')).body.code).toBe('NOT_PERMITTED');
  expect(await list('owner', 'view=everything')).toMatchObject({ status: 400, body: { errors: [{ path: 'view' }] } });
});
