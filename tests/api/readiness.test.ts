import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BLOCKS, type Flip } from './flips.ts';
import { policyRows, startOrgApp, type OrgApp } from './orgApp.ts';
import { customerRows, dayFrom } from './requestShell.ts';

const START = new Date();
const clock = { at: START.getTime() };
const now = () => new Date(clock.at);
const NAME = 'Lakeside dairy';

let world: OrgApp;
beforeAll(async () => {
  const rows = [
    ...policyRows(now()),
    ...customerRows('Lakeside'),
    { type: 'Account', ref: 'elsewhere', fields: { Name: 'Elsewhere Inc.', OwnerId: '@owner' } },
    ...['rep', 'rep2'].flatMap((seller) => [
      { type: 'Account', ref: `${seller} prospect`, fields: { Name: `Ranch of ${seller}`, OwnerId: `@${seller}` } },
      {
        type: 'Opportunity',
        ref: `${seller} deal`,
        fields: {
          Name: 'Herd tracking',
          AccountId: `@${seller} prospect`,
          OwnerId: `@${seller}`,
          StageName: 'Value Proposition',
          CloseDate: dayFrom(START, 30),
          Amount: 90_000,
        },
      },
    ]),
    {
      type: 'Case',
      ref: 'case',
      fields: { Subject: 'Tags not read', AccountId: '@Lakeside account', Status: 'Working' },
    },
    {
      type: 'Opportunity',
      ref: 'own deal',
      fields: {
        Name: 'More stables',
        AccountId: '@Lakeside account',
        OwnerId: '@owner',
        StageName: 'Qualification',
        CloseDate: dayFrom(START, 60),
      },
    },
    // The owner asks for a prospect of her own, too.
    {
      type: 'Opportunity',
      ref: 'owner deal',
      fields: {
        Name: 'Herd tracking',
        AccountId: '@rep prospect',
        OwnerId: '@owner',
        StageName: 'Value Proposition',
        CloseDate: dayFrom(START, 30),
      },
    },
  ];
  world = await startOrgApp({ now, rows });
}, 60_000);
afterAll(() => world?.stop());

const id = (ref: string) => world.ids.get(ref) ?? '';
const set = (object: string, ref: string, fields: Record<string, unknown>) =>
  world.rest('sysadmin', 'PATCH', `/sobjects/${object}/${id(ref)}`, fields);

/** What the match list says of the one customer there is, a while later. */
async function listed(name: string, deal: string) {
  clock.at += 5_000;
  const { body } = await world.get(name, `/v1/opportunities/${id(deal)}/matches`);
  const [result] = body.results;
  const [miss] = body.nearMisses;
  return { result, miss, text: JSON.stringify(body) };
}

/** Why it is asked with care or not at all, whatever the deal: what its page and the pool tell this person. */
async function kept(name: string) {
  clock.at += 5_000;
  const { body: page } = await world.get(name, `/v1/references/${id('Lakeside')}`);
  const { body: pool } = await world.get(name, '/v1/references?view=all');
  expect(pool.references[0]?.readiness).toEqual(page.readiness);
  return page.readiness && page.readiness.reasons.map((each: { code: string }) => each.code);
}
const OF_THE_DEAL = ['COMPETITOR', 'SAME_PARENT'];

const ask = (name: string, deal: string) =>
  world.post(
    name,
    '/v1/requests',
    {
      opportunityId: id(deal),
      activityType: 'Reference call',
      neededBy: dayFrom(START, 14),
      candidates: [id('Lakeside')],
      reason: 'They are alike',
    },
    { 'idempotency-key': randomUUID() },
  );

describe('a customer who is not to be asked now', () => {
  test.each(BLOCKS)('%s: at the next read, and again when it is over', async (_title, code, object, ref, on, off) => {
    await set(object, ref, on(id));
    const rep = await listed('rep', 'rep deal');
    expect(rep.result).toBeUndefined();
    expect(rep.text).not.toContain(NAME);
    const refused = await ask('rep', 'rep deal');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'NOT_AVAILABLE',
      nextDate: null,
      detail: 'Not available for this deal.',
    });
    expect(JSON.stringify(refused.body)).not.toContain(code);
    const owner = await listed('owner', 'owner deal');
    expect(owner.miss).toMatchObject({ code, readiness: { state: 'Do not ask now', reasons: [{ code }] } });
    for (const who of ['owner', 'manager']) expect(await kept(who)).toEqual(OF_THE_DEAL.includes(code) ? [] : [code]);
    expect(await kept('rep')).toBeNull();
    await set(object, ref, off(id));
    expect((await listed('rep', 'rep deal')).result.account.name).toBe(NAME);
    expect(await kept('owner')).toEqual([]);
  });
});

const CAUTIONS: Flip[] = [
  [
    'its renewal is near',
    'RENEWAL',
    'Account',
    'Lakeside account',
    () => ({ Renewal_On__c: dayFrom(START, 20) }),
    () => ({ Renewal_On__c: dayFrom(START, 200) }),
  ],
  [
    'its health is low',
    'LOW_HEALTH',
    'Account',
    'Lakeside account',
    () => ({ Health_Score__c: 20 }),
    () => ({ Health_Score__c: 80 }),
  ],
  [
    'its invoices are overdue',
    'OVERDUE',
    'Account',
    'Lakeside account',
    () => ({ Invoices_Overdue__c: true }),
    () => ({ Invoices_Overdue__c: false }),
  ],
  [
    'its satisfaction is low',
    'LOW_SATISFACTION',
    'Reference__c',
    'Lakeside',
    () => ({ Satisfaction__c: 3 }),
    () => ({ Satisfaction__c: 9 }),
  ],
  [
    'its satisfaction was asked too long ago',
    'STALE_SATISFACTION',
    'Reference__c',
    'Lakeside',
    () => ({ Satisfaction_On__c: dayFrom(START, -400) }),
    () => ({ Satisfaction_On__c: dayFrom(START, -20) }),
  ],
  [
    'the team says so',
    'CAUTION',
    'Reference__c',
    'Lakeside',
    () => ({ Status__c: 'Caution' }),
    () => ({ Status__c: 'Active' }),
  ],
];

describe('a customer who is asked with care', () => {
  test.each(CAUTIONS)('%s: at the next read, until it ends', async (_title, code, object, ref, on, off) => {
    await set(object, ref, on(id));
    const { result: told } = await listed('owner', 'owner deal');
    expect(told).toMatchObject({ caution: true, readiness: { state: 'Caution', reasons: [{ code }] } });
    const { result: plain } = await listed('rep', 'rep deal');
    expect(plain).toMatchObject({ caution: true, readiness: null });
    expect([await kept('owner'), await kept('rep')]).toEqual([[code], null]);
    await set(object, ref, off(id));
    expect((await listed('rep', 'rep deal')).result.caution).toBe(false);
  });

  test('somebody else asks now: the other seller learns that care is needed, the owner why', async () => {
    const { status, body } = await ask('rep2', 'rep2 deal');
    expect(status).toBe(201);
    expect((await listed('rep', 'rep deal')).result).toMatchObject({ caution: true, readiness: null });
    const codes = (await listed('owner', 'owner deal')).result.readiness.reasons.map(
      (each: { code: string }) => each.code,
    );
    expect(codes).toEqual(['ASKED_NOW']);
    const view = (name: string) => world.get(name, `/v1/requests/${body.request.id}`);
    expect((await view('rep2')).body.candidates[0].readiness).toBeNull();
    expect((await view('manager')).body.candidates[0].readiness).toEqual({ state: 'Ready', reasons: [] });
    await set('Account', 'Lakeside account', { Renewal_On__c: dayFrom(START, 20) });
    clock.at += 5_000;
    expect((await view('owner')).body.candidates[0].readiness).toMatchObject({
      state: 'Caution',
      reasons: [{ code: 'RENEWAL', text: 'The contract is renewed within 60 days' }],
    });
  });
});
