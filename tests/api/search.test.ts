import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { content, customer, ranchRows } from '../data/ranch.ts';
import { type OrgApp, PERMISSION_SETS, policyRows, startOrgApp } from './orgApp.ts';

const START = Date.now();
const clock = { at: START };
const now = () => new Date(clock.at);
const later = (seconds: number) => (clock.at += seconds * 1000);

let world: OrgApp;
beforeAll(async () => {
  const lakes = {
    Headline__c: 'Müller’s cows never wait for an invoice',
    Summary__c: 'They moved three dairies in a weekend. The vet reads along.',
    Key_Points__c: 'Close the books in a day; no more paper',
    Use_Cases__c: 'Migration;Cost saving',
    Languages__c: 'French',
  };
  world = await startOrgApp({
    now,
    people: { ...PERMISSION_SETS, outsider: ['Reference_API_Access'] },
    rows: [
      ...policyRows(now()),
      ...ranchRows(now()),
      ...customer('Alpine Lakes', 'Dairy Farming', {
        account: { BillingCountry: 'France' },
        reference: { ...lakes, Products__c: 'GTX Pro;GTX Basic' },
      }),
      ...customer('Silent Lakes', 'Dairy Farming', { reference: { Withheld_Reason__c: 'Lawsuit' } }),
      ...customer('Former Lakes', 'Dairy Farming', { reference: { Status__c: 'Retired' } }),
      ...customer('東京牧場', 'Cattle Ranching', { account: { BillingCountry: 'Japan' } }),
      content('Alpine Lakes', 'Two minutes in the barn'),
      content('First Bank', 'How 100% of branches did it', { Content_Type__c: 'Case study' }),
      content('Alpine Lakes', 'Barn, not ready', { Status__c: 'Draft' }),
      content('Alpine Lakes', 'Barn, for the web', { Channels__c: 'Web' }),
      content('Alpine Lakes', 'Barn of last year', { Expires_On__c: '2020-12-31' }),
      content('Silent Lakes', 'Barn of a silent one'),
      content('Hidden Ranch', 'Barn of a hidden one'),
      content('Former Lakes', 'Barn of a former one'),
    ],
  });
}, 60_000);
afterAll(() => world?.stop());

const search = async (query: string, name = 'rep') => (await world.get(name, `/v1/matches?${query}`)).body;
const names = ({ results }: { results: { account: { name: string } }[] }) => results.map(({ account }) => account.name);
const typed = async (q: string, name = 'rep') => names(await search(`q=${encodeURIComponent(q)}`, name));

const POOL = [
  'Alpine Lakes',
  'Angry Ranch',
  'Double T Ranch',
  'First Bank',
  'Full Ranch',
  'Lakeside Dairy',
  '東京牧場',
];

/** Calls that the first questions of a person or a service cost beside. */
const apart = (usage: Record<string, number>) =>
  Object.fromEntries(Object.entries(usage).filter(([call]) => !/oauth2|describe|^service /.test(call)));

describe('a search without an opportunity', () => {
  test('shows the whole pool by name to a rep, without the hidden, withheld, retired and strategic', async () => {
    const body = await search('');
    expect(names(body)).toEqual(POOL);
    expect(body).toMatchObject({ total: POOL.length, truncated: false, suggestions: [] });
    expect(names(await search('', 'manager'))).toEqual([
      ...POOL.slice(0, -1),
      'Silent Lakes',
      'Strategic Ranch',
      '東京牧場',
    ]);
    expect(names(await search('', 'owner'))).toContain('Silent Lakes');
    expect(names(await search('', 'executive'))).not.toContain('Silent Lakes');
  });

  test('finds by words while they are typed, typos forgiven, and exactly in quotes', async () => {
    expect(await typed('lak')).toEqual(['Lakeside Dairy', 'Alpine Lakes']);
    expect(await typed('dairy lakes')).toEqual(['Lakeside Dairy', 'Alpine Lakes']);
    expect(await typed('loakside')).toEqual(['Lakeside Dairy']);
    expect(await typed('muller vet')).toEqual(['Alpine Lakes']);
    expect(await typed('"three dairies"')).toEqual(['Alpine Lakes']);
    expect(await typed('"dairies three"')).toEqual([]);
    expect(await typed('basic migra')).toEqual(['Alpine Lakes']);
    expect(await typed('東京')).toEqual(['東京牧場']);
  });

  test('marks what was found where it stands, and suggests what is near when it is not', async () => {
    const { results } = await search('q=paper%20lakes');
    expect(results.map(({ found }: any) => found)).toEqual([
      [
        { field: 'account', text: 'Alpine Lakes', marks: [[7, 12]] },
        { field: 'keyPoints', text: 'Close the books in a day; no more paper', marks: [[34, 39]] },
      ],
    ]);
    expect(await search('q=lakside%20bnak')).toMatchObject({ total: 0, suggestions: ['Lakeside', 'Bank'] });
    expect((await search('q=silnt')).suggestions).toEqual([]);
  });

  test('says from when each is free, and nothing of why another is not', async () => {
    const { results } = await search('q=ranch');
    const available = Object.fromEntries(results.map(({ account, ...each }: any) => [account.name, each.available]));
    const free = new Date(START + 100 * 86_400_000).toISOString().slice(0, 10);
    expect(available['Angry Ranch']).toBeNull();
    expect(available['Full Ranch']).toMatchObject({ from: free });
    expect(await search(`q=%22ranch%22&available=true&neededBy=${free}`)).toMatchObject({ total: 2, neededBy: free });
    expect(names(await search('q=%22ranch%22&available=true'))).toEqual(['Double T Ranch']);
  });

  test('is narrowed by filters that count what each would find, and by favorites', async () => {
    const body = await search('industry=Cattle%20Ranching&industry=Dairy%20Farming&region=Western%20Europe');
    expect(names(body)).toEqual(['Alpine Lakes', 'Double T Ranch', 'Lakeside Dairy']);
    expect(body.facets).toMatchObject({
      industry: [
        { value: 'Dairy Farming', count: 2 },
        { value: 'Cattle Ranching', count: 1 },
      ],
      sizeBand: [
        { value: '1-99', count: 2 },
        { value: '100-999', count: 1 },
      ],
      product: [
        { value: 'GTX Pro', count: 3 },
        { value: 'GTX Basic', count: 1 },
      ],
      language: [{ value: 'French', count: 1 }],
      activityType: [{ value: 'Reference call', count: 3 }],
    });
    const regions = Object.fromEntries(body.facets.region.map(({ value, count }: any) => [value, count]));
    expect(regions).toMatchObject({ 'Western Europe': 3, 'Northern America': 2 });
    expect((await search('industry=Agriculture&region=Europe')).total).toBe(3);
    const favorites = ['First Bank', 'Hidden Ranch'].map((name) => `reference=${world.ids.get(name)}`).join('&');
    expect(names(await search(favorites))).toEqual(['First Bank']);
  });
});

describe('what customers have given', () => {
  const titles = async (query: string, name?: string) =>
    (await search(query, name)).content.map(({ title }: { title: string }) => title);

  test('is found in the same search by title, kind and customer, as far as it may be shared and its customer found', async () => {
    expect((await search('q=barn')).content).toEqual([
      {
        ...{ id: world.ids.get('Two minutes in the barn'), title: 'Two minutes in the barn', type: 'Video' },
        reference: { id: world.ids.get('Alpine Lakes'), account: 'Alpine Lakes' },
      },
    ]);
    expect(await titles('q=alpine%20vid')).toEqual(['Two minutes in the barn']);
    expect(await titles('q=case%20study')).toEqual(['How 100% of branches did it']);
    expect(await titles('q=100%25%20branch')).toEqual(['How 100% of branches did it']);
    expect(await titles('q=barn', 'owner')).toEqual(['Barn of a silent one', 'Two minutes in the barn']);
  });

  test('follows the filters, and is not listed before anything is typed', async () => {
    expect(await titles('q=barn&region=Northern%20America')).toEqual([]);
    expect(await titles(`q=barn&reference=${world.ids.get('First Bank')}`)).toEqual([]);
    expect(await titles('region=Western%20Europe')).toEqual([]);
  });
});

test('a search takes one call, and the pool follows what changes in the org', async () => {
  await search('q=ranch');
  await world.usage();
  await search('q=bank');
  expect(apart(await world.usage())).toEqual({ 'rep POST /composite': 1 });
  const patch = (object: string, ref: string, fields: object) =>
    world.rest('sysadmin', 'PATCH', `/sobjects/${object}/${world.ids.get(ref)}`, fields);
  await patch('Reference__c', 'First Bank', { Key_Points__c: 'Rolled out to ninety branches' });
  await patch('Account', 'Lakeside Dairy account', { Name: 'Seaside Dairy' });
  later(3);
  expect(await typed('ninety branches')).toEqual(['First Bank']);
  expect(await typed('seaside')).toEqual(['Seaside Dairy']);
  await world.rest('sysadmin', 'DELETE', `/sobjects/Reference__c/${world.ids.get('First Bank')}`);
  later(3);
  expect(await typed('ninety')).toEqual([]);
});

test('matches are counted by what the rep reads of those who may be asked and of near misses', async () => {
  const { facets } = (await world.get('rep', `/v1/opportunities/${world.ids.get('deal')}/matches?limit=1`)).body;
  const regions = Object.fromEntries(facets.region.map(({ value, count }: any) => [value, count]));
  expect(facets.industry).toEqual([
    { value: 'Cattle Ranching', count: 3 },
    { value: 'Dairy Farming', count: 2 },
  ]);
  expect(regions).toMatchObject({ 'Western Europe': 3, 'Northern America': 1 });
});

describe('refused is', () => {
  test.each([
    [`q=${'x'.repeat(121)}`, 'q', 'x'.repeat(121)],
    ['color=red', 'color', 'red'],
    ['activityType=Lunch', 'activityType', 'Lunch'],
    ['reference=nobody', 'reference', 'nobody'],
    ['available=perhaps', 'available', 'perhaps'],
    ['neededBy=2020-02-02', 'neededBy', '2020-02-02'],
    ['limit=51', 'limit', '51'],
  ])('%s, by name and value', async (query, path, value) => {
    const { status, body } = await world.get('rep', `/v1/matches?${query}`);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_INPUT' });
    expect(body.errors).toEqual([{ path, value, message: expect.any(String) }]);
  });

  test('who may not look at references', async () => {
    expect(await world.get('outsider', '/v1/matches')).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
  });
});
