import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startNominations, type NominationShell } from './nominationShell.ts';
import { CONTACT, withKey } from './requestShell.ts';

const start = new Date();
let now = start;
let world: NominationShell;

beforeAll(async () => {
  world = await startNominations(start, () => now, ['told', 'known', 'race', 'repeat', 'twice', 'handmade']);
}, 60_000);
afterAll(() => world?.stop());

describe('a nomination', () => {
  test('carries what they would do, how often and why, and waits for the reference team', async () => {
    const id = await world.nominated('told');
    expect(await world.nomination('rep', id)).toMatchObject({
      status: 'Nominated',
      account: { name: 'told cooperative', industry: 'Dairy Farming', region: 'Northern America' },
      activityTypes: ['Reference call', 'Quote'],
      limit: 2,
      period: 'Calendar quarter',
      why: 'They called us about it themselves',
      segment: 'Dairy Farming · Northern America · 100-999',
      nominatedBy: { id: world.id('rep'), name: 'rep' },
      days: 0,
      aging: false,
      moves: [],
    });
    expect((await world.list('rep', 'view=mine')).body.nominations.map((each: any) => each.id)).toContain(id);
    expect((await world.list('manager', 'view=queue')).body.nominations.map((each: any) => each.id)).toContain(id);
  });

  test('shows the reference team whom it is about and how the segment stands, and a requester neither', async () => {
    const id = await world.nominated('known');
    expect(await world.nomination('manager', id)).toMatchObject({
      contact: 'Dora known person',
      coverage: 'Gap',
      moves: ['contact', 'approve', 'decline'],
    });
    expect(await world.nomination('rep', id)).toMatchObject({ contact: null, coverage: null });
    expect((await world.list('rep', `accountId=${world.id('known')}`)).body.nominee).toMatchObject({ coverage: null });
  });

  test('is read by the owner of the account, not by a colleague who has nothing to do with it', async () => {
    const id = await world.nominated('owned', { accountId: world.id('owned'), contactId: undefined });
    expect(await world.nomination('owner', id)).toMatchObject({ id, coverage: 'Gap', moves: [] });
    expect(await world.get('rep2', `/v1/nominations/${id}`)).toMatchObject({ status: 404 });
    expect((await world.list('rep2', 'view=all')).body.nominations).toEqual([]);
  });

  test('of an account the person may not see, or of a person of another account, is of none', async () => {
    expect(await world.nominate('rep', world.proposal('told', { accountId: world.id('colleague') }))).toMatchObject({
      status: 404,
    });
    const other = world.proposal('told', { contactId: world.id('known person') });
    expect(await world.nominate('rep', other)).toMatchObject({ status: 404 });
    expect(await world.nominate('rep2', world.proposal('told'))).toMatchObject({ status: 404 });
    expect(await world.nominate('outsider', world.proposal('told'))).toMatchObject({ status: 403 });
    expect(await world.nominate('executive', world.proposal('told'))).toMatchObject({ status: 403 });
  });

  test('says what is missing: a limit its period, a nomination its reason and its key', async () => {
    expect(await world.nominate('rep', world.proposal('told', { period: undefined }))).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'period' }] },
    });
    expect(await world.nominate('rep', world.proposal('told', { why: ' ' }))).toMatchObject({ status: 400 });
    expect(await world.post('rep', '/v1/nominations', world.proposal('told'))).toMatchObject({
      body: { code: 'KEY_REQUIRED' },
    });
  });

  test('sent again with its key is the same one, with other words it is refused', async () => {
    const first = await world.nominate('rep', world.proposal('repeat'), 'one key');
    const again = await world.nominate('rep', world.proposal('repeat'), 'one key');
    expect(again).toMatchObject({
      status: 201,
      body: { id: first.body.id },
      headers: { 'idempotency-replayed': 'true' },
    });
    const other = await world.nominate('rep', world.proposal('repeat', { why: 'Other words' }), 'one key');
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
  });

  test('of a customer who is nominated already is refused, also when several come at the same moment', async () => {
    const second = await world.another();
    const answers = await Promise.all(
      [undefined, second, undefined, second].map((app) =>
        world.post('rep', '/v1/nominations', world.proposal('race'), withKey(), app),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const { body } = await world.nominate('rep', world.proposal('race'));
    const [made] = answers.filter(({ status }) => status === 201);
    expect(body).toMatchObject({ code: 'ALREADY_NOMINATED', nominationId: made?.body.id });
    expect((await world.nominate('rep', world.proposal('race', { contactId: undefined }))).status).toBe(201);
  });

  test('of a customer whom somebody nominated in Salesforce itself is refused too', async () => {
    await world.rest('sysadmin', 'POST', '/sobjects/Reference_Nomination__c', {
      Account__c: world.id('handmade'),
      Status__c: 'Nominated',
    });
    const again = await world.nominate('rep', world.proposal('handmade', { contactId: undefined }));
    expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_NOMINATED', nominationId: null } });
  });

  test('of a customer who is a reference already names it to those who may see it', async () => {
    const of = (name: string) => ({
      ...world.proposal('told'),
      accountId: world.id(`${name} account`),
      contactId: world.id(`${name} contact`),
    });
    expect(await world.nominate('owner', of('lakeside'))).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_REFERENCE', referenceId: world.id('lakeside') },
    });
    expect(
      await world.nominate(
        'rep',
        world.proposal('told', { accountId: world.id('hidden account'), contactId: undefined }),
      ),
    ).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_REFERENCE', referenceId: null },
    });
    const another = { ...of('lakeside'), contactId: world.id('new person') };
    expect((await world.nominate('owner', another)).status).toBe(201);
  });

  test('never shows a contact to a requester, wherever the nomination stands', async () => {
    const { body } = await world.list('rep', 'view=all');
    expect(body.nominations.length).toBeGreaterThan(5);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`Dora|${CONTACT.LastName}`));
  });
});

test('an open nomination counts the days it waits and is marked when they are many', async () => {
  const id = await world.nominated('twice');
  now = new Date(start.getTime() + 10 * 86_400_000);
  expect(await world.nomination('rep', id)).toMatchObject({ days: 9, aging: false });
  now = new Date(start.getTime() + 16 * 86_400_000);
  expect(await world.nomination('rep', id)).toMatchObject({ days: 15, aging: true });
});
