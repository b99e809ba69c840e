import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customer, ranchRows } from '../data/ranch.ts';
import { type OrgApp, PERMISSION_SETS, policyRows, startOrgApp } from './orgApp.ts';

const at = new Date();
const dayFrom = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const RANCH = 'Double T Ranch';
let world: OrgApp;

beforeAll(async () => {
  const rows = ranchRows(at).map((row) =>
    row.ref === RANCH ? { ...row, fields: { ...row.fields, CSM__c: '@csm', Manager__c: '@manager' } } : row,
  );
  const share = { UserOrGroupId: '@csm', AccessLevel: 'Edit', RowCause: 'Manual' };
  world = await startOrgApp({
    now: () => at,
    people: { ...PERMISSION_SETS, csm: ['Reference_Owner', 'Reference_API_Access'] },
    rows: [
      ...policyRows(at),
      ...rows,
      { type: 'Reference__Share', fields: { ParentId: `@${RANCH}`, ...share } },
      ...customer('Other Dairy', 'Dairy Farming'),
    ],
  });
}, 60_000);
afterAll(() => world?.stop());

let keys = 0;
const idOf = (ref: string) => world.ids.get(ref) ?? ref;
const keep = (name: string, body: object, ref = RANCH, key = `key-${(keys += 1)}`) =>
  world.post(name, `/v1/references/${idOf(ref)}/changes`, body, { 'idempotency-key': key });
const view = async (name: string, ref = RANCH) => (await world.get(name, `/v1/references/${idOf(ref)}`)).body;
const inOrg = async (fields: string, ref = RANCH) =>
  (
    await world.rest(
      'manager',
      'GET',
      `/query?q=${encodeURIComponent(`SELECT ${fields} FROM Reference__c WHERE Id = '${idOf(ref)}'`)}`,
    )
  ).records[0];
const decisions = async (ref = RANCH) => {
  const soql = `SELECT Move__c, By__c, Account_Turn_Number__c, Reason__c FROM Reference_Decision__c WHERE Reference__c = '${idOf(ref)}' ORDER BY At__c, Id`;
  return (await world.rest('manager', 'GET', `/query?q=${encodeURIComponent(soql)}`)).records;
};

describe('keeping a reference', () => {
  test('the owner changes facts for reps, in three calls, without a turn, and everybody reads them', async () => {
    await keep('manager', { change: 'edit', internalNotes: 'Ask before noon' });
    await view('owner');
    await world.usage();
    const kept = await keep('owner', {
      change: 'edit',
      headline: 'Finds every animal',
      products: ['GTX Pro', 'Mobile'],
    });
    expect(kept).toMatchObject({
      status: 200,
      body: { reference: { headline: 'Finds every animal' }, overrun: [], others: 0 },
    });
    expect(await world.usage()).toEqual({ 'owner POST /composite': 1, 'service POST /composite': 2 });
    expect(await view('rep')).toMatchObject({ headline: 'Finds every animal', products: ['GTX Pro', 'Mobile'] });
    expect((await decisions()).at(-1)).toMatchObject({
      Move__c: 'edit',
      By__c: idOf('owner'),
      Account_Turn_Number__c: null,
    });
  });

  test('the customer success manager confirms that it is still right, and it is no longer flagged', async () => {
    expect((await view('csm')).stale).toBe(true);
    const { body } = await keep('csm', { change: 'verify' });
    expect(body.reference).toMatchObject({ stale: false, verifiedBy: 'csm' });
    expect(await inOrg('Last_Verified_On__c, Verified_By__c')).toMatchObject({ Verified_By__c: idOf('csm') });
    expect((await view('rep')).lastVerifiedOn).toBe(body.reference.lastVerifiedOn);
  });

  test('a withheld customer needs a reason, which managers alone read, and a day to look again', async () => {
    expect(await keep('owner', { change: 'withhold', reviewOn: dayFrom(30) })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'reason' }] },
    });
    expect(await keep('owner', { change: 'withhold', reason: 'Merger', reviewOn: dayFrom(-1) })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT', detail: 'reviewOn must be a day to come.' },
    });
    const { body } = await keep('owner', { change: 'withhold', reason: 'Merger talks', reviewOn: dayFrom(30) });
    expect(body.reference.withheld).toEqual({ reason: null, reviewOn: dayFrom(30) });
    expect((await view('manager')).withheld).toEqual({ reason: 'Merger talks', reviewOn: dayFrom(30) });
    expect((await view('rep')).withheld).toBeNull();
    for (const name of ['owner', 'csm', 'rep']) expect(JSON.stringify(await view(name))).not.toContain('Merger');
    expect((await keep('csm', { change: 'release-withholding' })).body.reference.withheld).toBeNull();
    expect((await keep('csm', { change: 'release-withholding' })).body.code).toBe('ILLEGAL_MOVE');
  });

  test('paused until a day it is found by nobody, and comes back by one step', async () => {
    const { body } = await keep('csm', { change: 'pause', until: dayFrom(20), reason: 'Open escalation' });
    expect(body.reference).toMatchObject({
      status: 'On Hold',
      pausedUntil: dayFrom(20),
      may: { changes: expect.arrayContaining(['resume']) },
    });
    const matches = async () =>
      (await world.get('rep', `/v1/opportunities/${idOf('deal')}/matches?activityType=Reference%20call`)).body.results;
    expect((await matches()).map(({ account }: any) => account.name)).not.toContain(RANCH);
    expect((await keep('owner', { change: 'resume' })).body.reference).toMatchObject({
      status: 'Active',
      pausedUntil: null,
    });
    expect((await matches()).map(({ account }: any) => account.name)).toContain(RANCH);
  });

  test('an agreement says who agreed, how often and until when; a proof is read by managers only', async () => {
    const terms = { limit: 2, period: 'Calendar year', agreedBy: 'Nneka Okafor', proof: 'Box 7', channels: ['Event'] };
    const { body } = await keep('owner', { change: 'agree', activityType: 'Site visit', ...terms });
    const agreed = {
      activityType: 'Site visit',
      status: 'Agreed',
      limit: 2,
      period: 'Calendar year',
      channels: ['Event'],
    };
    expect(body.reference.participations).toContainEqual(
      expect.objectContaining({ ...agreed, agreedBy: 'Nneka Okafor', proof: null }),
    );
    expect((await view('manager')).participations).toContainEqual(
      expect.objectContaining({ ...agreed, proof: 'Box 7' }),
    );
    const rep = (await view('rep')).participations.find((each: any) => each.activityType === 'Site visit');
    expect(rep).toMatchObject({ ...agreed, agreedBy: null, proof: null });
    expect(body.reference.meters).toContainEqual({
      of: 'agreement',
      activityType: 'Site visit',
      count: 0,
      limit: 2,
      period: 'Calendar year',
      mark: 1,
    });
    await keep('owner', { change: 'agree', activityType: 'Site visit', limit: 1 });
    const visits = (await view('owner')).participations.filter((each: any) => each.activityType === 'Site visit');
    expect(visits).toMatchObject([{ limit: 1, period: 'Calendar year', agreedBy: 'Nneka Okafor' }]);
    await keep('csm', { change: 'withdraw-agreement', activityType: 'Site visit', reason: 'No visitors any more' });
    expect((await view('rep')).participations).toContainEqual(
      expect.objectContaining({ activityType: 'Site visit', status: 'Withdrawn' }),
    );
  });
});

describe('what is refused changes nothing and says which field', () => {
  test.each([
    ['a limit without its period', { change: 'edit', limit: 3 }, 'period'],
    ['a period without its limit', { change: 'edit', period: 'Calendar year' }, 'limit'],
    ['a time zone that is none', { change: 'edit', timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a person who is none', { change: 'edit', csmId: '005000000000999AAA' }, 'csmId'],
    ['an edit of nothing', { change: 'edit' }, 'change'],
    [
      'an agreement looser than the limit in all',
      { change: 'agree', activityType: 'Quote', agreedBy: 'N', limit: 99, period: 'Calendar month' },
      'limit',
    ],
    ['an agreement of nobody', { change: 'agree', activityType: 'Quote' }, 'agreedBy'],
    [
      'a blackout that ends before it begins',
      {
        change: 'agree',
        activityType: 'Reference call',
        agreedBy: 'N',
        blackoutFrom: dayFrom(9),
        blackoutTo: dayFrom(3),
      },
      'blackoutTo',
    ],
    ['a pause without end', { change: 'pause', until: dayFrom(800) }, 'until'],
    [
      'to withdraw what was never agreed',
      { change: 'withdraw-agreement', activityType: 'Press release' },
      'activityType',
    ],
    ['a field that is none', { change: 'verify', contactId: 'x' }, 'contactId'],
  ])('%s', async (_name, body, path) => {
    const before = await decisions();
    const refused = await keep('owner', body);
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', errors: [{ path }] } });
    expect(await decisions()).toEqual(before);
  });

  test('a rep, who may see it and not edit it, and somebody who may not even see it', async () => {
    expect(await keep('rep', { change: 'verify' })).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
    expect((await view('rep')).may).toEqual({ changes: [], fields: [], choices: {} });
    expect((await view('owner')).may.choices).toMatchObject({
      products: ['Platform', 'Analytics', 'Integration', 'Mobile'],
      persona: expect.arrayContaining(['Finance']),
    });
    expect((await keep('rep', { change: 'verify' }, 'Hidden Ranch')).body.code).toBe('NOT_FOUND');
    expect((await keep('csm', { change: 'verify' }, 'Other Dairy')).body.code).toBe('NOT_PERMITTED');
  });

  test('an owner who sends a field that is the manager’s', async () => {
    const refused = await keep('owner', { change: 'edit', tier: 'Strategic', headline: 'Lost' });
    expect(refused).toMatchObject({ status: 403, body: { detail: 'You may not change tier on this reference.' } });
    expect((await view('owner')).may.fields).not.toContain('tier');
    expect((await view('manager')).may.fields).toEqual(
      expect.arrayContaining(['tier', 'visibleInSearch', 'internalNotes']),
    );
    expect((await view('owner')).headline).not.toBe('Lost');
  });

  test('the same key happens once, another body under it never', async () => {
    const first = await keep('owner', { change: 'edit', persona: 'Finance' }, RANCH, 'once');
    const again = await keep('owner', { change: 'edit', persona: 'Finance' }, RANCH, 'once');
    expect(again).toMatchObject({
      status: 200,
      headers: { 'idempotency-replayed': 'true' },
      body: { reference: { persona: 'Finance' } },
    });
    expect((await decisions()).filter(({ Reason__c }: any) => Reason__c === 'persona')).toHaveLength(1);
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect((await keep('owner', { change: 'verify' }, RANCH, 'once')).body.code).toBe('KEY_REUSED');
    const without = await world.post('owner', `/v1/references/${idOf(RANCH)}/changes`, { change: 'verify' });
    expect(without.body.code).toBe('KEY_REQUIRED');
  });
});

test('a change of what may be asked takes the account’s next turn, a change of plain facts none', async () => {
  const turns = (await decisions()).map((each: any) => [each.Move__c, each.Account_Turn_Number__c]);
  const taken = turns.flatMap(([, turn]: any) => (turn === null ? [] : [turn]));
  expect(taken).toEqual(taken.map((_: number, index: number) => index + 1));
  const free = new Set(turns.filter(([, turn]: any) => turn === null).map(([move]: any) => move));
  expect(free).toEqual(new Set(['edit']));
});

test('whoever keeps a customer no longer may not even see a hidden one from that step on', async () => {
  const hand = (name: string) => keep('manager', { change: 'edit', csmId: idOf(name), visibleInSearch: false });
  expect((await hand('owner')).body.reference.csm).toMatchObject({ name: 'owner' });
  expect((await world.get('csm', `/v1/references/${idOf(RANCH)}`)).status).toBe(404);
  for (const name of ['csm', 'csm']) expect((await hand(name)).status).toBe(200);
  expect((await keep('csm', { change: 'verify' })).status).toBe(200);
  await keep('manager', { change: 'edit', visibleInSearch: true });
});

test('with the reference manager gone, owner and customer success manager still keep it', async () => {
  await world.rest('sysadmin', 'PATCH', `/sobjects/User/${idOf('manager')}`, { IsActive: false });
  expect(await keep('owner', { change: 'edit', summary: 'Four ranches' })).toMatchObject({ status: 200 });
  expect(await keep('csm', { change: 'verify' })).toMatchObject({ status: 200 });
  expect(await view('rep')).toMatchObject({ summary: 'Four ranches', unowned: true, verifiedBy: 'csm' });
});
