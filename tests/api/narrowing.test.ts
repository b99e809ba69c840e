import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customer, ranchRows } from '../data/ranch.ts';
import type { LoadRow } from '../org/start.ts';
import { type OrgApp, policyRows, startOrgApp } from './orgApp.ts';

const at = new Date();
const dayFrom = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const RANCH = 'Double T Ranch';
const needed = dayFrom(21);
let world: OrgApp;
let requestId: string;
let keys = 0;

const idOf = (ref: string) => world.ids.get(ref) ?? ref;
const post = (name: string, path: string, body: object) =>
  world.post(name, path, body, { 'idempotency-key': `key-${(keys += 1)}` });
const keep = (name: string, body: object) => post(name, `/v1/references/${idOf(RANCH)}/changes`, body);
const view = async (name: string) => (await world.get(name, `/v1/references/${idOf(RANCH)}`)).body;
const ask = (ref: string, deal = 'deal') =>
  post('rep', '/v1/requests', {
    opportunityId: idOf(deal),
    activityType: 'Reference call',
    neededBy: needed,
    candidates: [idOf(ref)],
  });
const setInOrg = (fields: object) => world.rest('manager', 'PATCH', `/sobjects/Reference__c/${idOf(RANCH)}`, fields);

/** A buyer of `rep` whom nobody was offered yet. */
const buyer = (name: string): LoadRow[] => [
  { type: 'Account', ref: `${name} account`, fields: { Name: name, Industry: 'Cattle Ranching', OwnerId: '@rep' } },
  {
    type: 'Opportunity',
    ref: name,
    fields: {
      Name: `${name} - herd`,
      AccountId: `@${name} account`,
      OwnerId: '@rep',
      StageName: 'Negotiation/Review',
      CloseDate: '2030-01-31',
      Amount: 50_000,
      Product__c: 'GTX Pro',
    },
  },
];

beforeAll(async () => {
  world = await startOrgApp({
    now: () => at,
    rows: [
      ...policyRows(at),
      ...ranchRows(at),
      ...customer('New Ranch', 'Cattle Ranching'),
      ...buyer('Big Sky'),
      ...buyer('Lazy K'),
    ],
  });
  const created = await ask(RANCH);
  requestId = created.body.request.id;
}, 60_000);
afterAll(() => world?.stop());

test('a reservation shows on the meters for everybody, and in the history for those who may see it', async () => {
  const person = (body: any) => body.meters.find(({ of }: any) => of === 'person');
  expect(person(await view('owner'))).toMatchObject({ count: 1, limit: 4, mark: 3, period: 'Calendar quarter' });
  expect((await view('owner')).timeline).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'use', text: 'Reference call', outcome: 'Reserved', requestId }),
      expect.objectContaining({
        kind: 'request',
        outcome: 'Pending Approval',
        deal: 'Lone Star Ranch - deal',
        by: 'rep',
      }),
    ]),
  );
  const stranger = await view('executive');
  expect(person(stranger)).toEqual(person(await view('owner')));
  const months = stranger.months.filter(({ count }: any) => count > 0);
  expect(months).toEqual([{ month: needed.slice(0, 7), count: 1 }]);
});

test('an agreement that is narrowed below an open reservation says which request no longer fits, and breaks nothing', async () => {
  const { status, body } = await keep('owner', {
    change: 'agree',
    activityType: 'Reference call',
    limit: 0,
    period: 'Calendar year',
    agreedBy: 'N. Okafor',
  });
  expect(status).toBe(200);
  expect(body.overrun).toMatchObject([
    { requestId, requestNumber: expect.stringMatching(/^REQ-/), code: 'LIMIT_REACHED', on: needed },
  ]);
  expect((await world.get('rep', `/v1/requests/${requestId}`)).body.candidates).toMatchObject([{ status: 'Held' }]);
  expect((await keep('owner', { change: 'agree', activityType: 'Reference call', limit: null })).body.overrun).toEqual(
    [],
  );
});

test.each([
  [
    'a blackout',
    {
      change: 'agree',
      activityType: 'Reference call',
      agreedBy: 'N',
      blackoutFrom: dayFrom(20),
      blackoutTo: dayFrom(22),
    },
    'BLACKOUT',
    { change: 'agree', activityType: 'Reference call', blackoutFrom: null, blackoutTo: null },
  ],
  [
    'a withdrawal',
    { change: 'withdraw-agreement', activityType: 'Reference call' },
    'NOT_AGREED',
    { change: 'agree', activityType: 'Reference call' },
  ],
  ['a pause', { change: 'pause', until: dayFrom(40) }, 'STATUS', { change: 'resume' }],
  [
    'withholding',
    { change: 'withhold', reason: 'Merger', reviewOn: dayFrom(9) },
    'WITHHELD',
    { change: 'release-withholding' },
  ],
])('%s tells of it too', async (_name, body, code, undo) => {
  expect((await keep('owner', body)).body.overrun).toMatchObject([{ requestId, code }]);
  expect((await keep('owner', undo)).body).toMatchObject({ overrun: [], others: 0 });
});

test('what is edited in the CRM itself binds from the next read', async () => {
  await setInOrg({ Limit__c: 1, Period__c: 'Calendar year' });
  expect((await view('rep')).meters).toContainEqual(expect.objectContaining({ of: 'person', count: 1, limit: 1 }));
  expect(await ask(RANCH, 'Big Sky')).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED' } });
  await setInOrg({ Limit__c: null, Period__c: null, Rest_Days__c: 0 });
  expect(await ask(RANCH, 'Big Sky')).toMatchObject({ status: 201 });
  await setInOrg({ Withheld_Reason__c: 'Merger', Withheld_Review_On__c: dayFrom(3) });
  expect((await view('owner')).withheld).toEqual({ reason: null, reviewOn: dayFrom(3) });
  expect(await ask(RANCH, 'Lazy K')).toMatchObject({ status: 409, body: { code: 'NOT_AVAILABLE' } });
});

test('a request and a change at the same moment are decided in turn: the change binds, or the request came first and is told', async () => {
  const change = { change: 'agree', activityType: 'Reference call', limit: 0, period: 'Calendar year', agreedBy: 'N' };
  const path = `/v1/references/${idOf('New Ranch')}/changes`;
  const [kept, asked] = await Promise.all([post('owner', path, change), ask('New Ranch')]);
  expect(kept.status).toBe(200);
  expect([asked.status, kept.body.overrun.length + kept.body.others]).toEqual(
    asked.status === 201 ? [201, 1] : [409, 0],
  );
});
