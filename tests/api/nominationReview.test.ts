import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoPolicy } from '#scripts/seed/policy.ts';
import { startNominations, type NominationShell } from './nominationShell.ts';
import { dayFrom, withKey } from './requestShell.ts';

const start = new Date();
let now = start;
let world: NominationShell;

beforeAll(async () => {
  world = await startNominations(start, () => now, [
    'approved',
    'offered',
    'contacted',
    'declined',
    'full',
    'counted',
    'answered',
  ]);
}, 60_000);
afterAll(() => world?.stop());

const approval = (more: object = {}) => ({
  move: 'approve',
  agreed: ['Reference call'],
  agreedBy: 'Dora, by phone',
  ...more,
});

describe('the reference team', () => {
  test('approves: the customer is a reference with its owner, its limit and what it agreed to, and matching finds it', async () => {
    const id = await world.nominated('approved');
    const { status, body } = await world.step('manager', id, approval({ headline: 'Milks by phone' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'Recruited', reviewedBy: 'manager', coverage: 'Gap', moves: [] });
    const referenceId = body.reference.id;
    const [reference] = await world.rows(
      `SELECT OwnerId, Manager__c, Contact__c, Status__c, Source__c, Limit__c, Period__c, Last_Verified_On__c, (SELECT Activity_Type__c, Status__c, Agreed_By__c FROM Participations__r ORDER BY Activity_Type__c) FROM Reference__c WHERE Id = '${referenceId}'`,
    );
    expect(reference).toMatchObject({
      OwnerId: world.id('rep'),
      Manager__c: world.id('manager'),
      Contact__c: world.id('approved person'),
      Status__c: 'Active',
      Source__c: 'Nomination',
      Limit__c: 2,
      Period__c: 'Calendar quarter',
      Last_Verified_On__c: dayFrom(start, 0),
      Participations__r: {
        records: [
          { Activity_Type__c: 'Reference call', Status__c: 'Agreed', Agreed_By__c: 'Dora, by phone' },
          { Activity_Type__c: 'Quote', Status__c: 'Offered', Agreed_By__c: null },
        ],
      },
    });
    const deal = world.id('rep2 deal');
    const query = `activityType=Reference%20call&neededBy=${dayFrom(start, 14)}`;
    const found = await world.get('rep2', `/v1/opportunities/${deal}/matches?${query}`);
    expect(found.body.results.map((each: any) => each.reference.id)).toContain(referenceId);
    expect((await world.nomination('rep', id)).reference).toMatchObject({ id: referenceId });
    expect(await world.nominate('rep', world.proposal('approved'))).toMatchObject({
      body: { code: 'ALREADY_REFERENCE', referenceId },
    });
  });

  test('approves once, however often it is sent, and leaves one reference', async () => {
    const id = await world.nominated('offered');
    const first = await world.step('manager', id, { move: 'approve' }, 'approve it');
    const again = await world.step('manager', id, { move: 'approve' }, 'approve it');
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect(again.body.reference.id).toBe(first.body.reference.id);
    expect(await world.step('manager', id, { move: 'approve' })).toMatchObject({ body: { code: 'ILLEGAL_MOVE' } });
    const references = await world.rows(
      `SELECT Status__c FROM Reference__c WHERE Account__c = '${world.id('offered')}'`,
    );
    expect(references).toMatchObject([{ Status__c: 'Recruited' }]);
  });

  test('notes that the customer was contacted, once, and decides afterwards', async () => {
    const id = await world.nominated('contacted');
    const second = await world.another();
    const answers = await Promise.all(
      [undefined, second, second].map((app) =>
        world.post('manager', `/v1/nominations/${id}/moves`, { move: 'contact' }, withKey(), app),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await world.nomination('rep', id)).toMatchObject({ state: { text: 'Customer contacted' }, days: 0 });
    const moves = await world.rows(
      `SELECT Move__c, From__c, To__c FROM Reference_Decision__c WHERE Nomination__c = '${id}'`,
    );
    expect(moves.map(({ Move__c: move, To__c: to }) => [move, to])).toEqual(
      expect.arrayContaining([
        ['nominate', 'Nominated'],
        ['contact', 'Contacted'],
      ]),
    );
    expect(moves).toHaveLength(2);
  });

  test('declines with a comment that the nominator reads, and the customer can be nominated again', async () => {
    const id = await world.nominated('declined');
    expect(await world.step('manager', id, { move: 'decline' })).toMatchObject({ status: 400 });
    expect(await world.step('owner', id, { move: 'decline', comment: 'No' })).toMatchObject({ status: 403 });
    await world.step('manager', id, { move: 'decline', comment: 'After the renewal' });
    expect(await world.nomination('rep', id)).toMatchObject({
      status: 'Declined',
      comment: 'After the renewal',
      days: null,
      aging: false,
    });
    await world.nominated('declined');
  });

  test('finds no room beyond the references the program starts with, but may recruit without an agreement', async () => {
    const id = await world.nominated('full');
    const { policy } = demoPolicy(start);
    const settings = JSON.parse(String(policy['Settings__c']));
    const set = (poolSize: number | null) =>
      world.rest('sysadmin', 'PATCH', `/sobjects/Reference_Policy__c/${world.id('policy')}`, {
        Settings__c: JSON.stringify({ ...settings, scope: { ...settings.scope, poolSize } }),
      });
    await set(1);
    now = new Date(start.getTime() + 5_000);
    const refused = await world.step('manager', id, approval());
    expect(refused).toMatchObject({ status: 409, body: { code: 'POOL_FULL', limit: 1 } });
    expect(refused.body.detail).toContain('1 active references');
    expect((await world.step('manager', id, { move: 'approve' })).status).toBe(200);
    await set(null);
  });
});

test('the reference team hears of a nomination, who nominated of the answer, whoever keeps the customer that it is a reference', async () => {
  const told = async (who: string) => {
    const { url } = world.org;
    const all = await (await fetch(`${url}/local/outbox?username=${who}@vouchsafe.test`)).json();
    return (all as any[]).filter(({ title, kind }) => kind === 'bell' && /^(owned|answered)/.test(title));
  };
  const titles = async (who: string) => (await told(who)).map(({ title }) => title);
  const sweep = () => world.post('manager', '/v1/sweeps', { scope: 'Messages' });
  now = new Date(start.getTime() + 3_600_000);
  const taken = await world.nominated('owned', { contactId: undefined });
  const declined = await world.nominated('answered');
  await sweep();
  expect((await titles('manager')).sort()).toEqual([
    'answered cooperative: nominated as a reference',
    'owned cooperative: nominated as a reference',
  ]);
  expect((await told('manager'))[0].body).toMatch(/^rep nominated (owned|answered) cooperative as a reference\./);
  expect(await titles('rep')).toEqual([]);
  await world.step('manager', taken, approval());
  await world.step('manager', declined, { move: 'decline', comment: 'After the renewal' });
  await sweep();
  await sweep();
  expect(await titles('manager')).toHaveLength(2);
  expect((await titles('rep')).sort()).toEqual([
    'answered cooperative: your nomination was not taken up',
    'owned cooperative: your nomination was taken up',
  ]);
  const [no] = (await told('rep')).filter(({ title }) => title.includes('not taken'));
  expect(no.body).toContain('your nomination of answered cooperative: After the renewal.');
  expect(await titles('owner')).toEqual(['owned cooperative: now a reference']);
});

test('a nomination and each step on it cost three calls to Salesforce, a repeat no more', async () => {
  const spent = async () => Object.values(await world.usage()).reduce((sum, count) => sum + count, 0);
  const atAnyTime = ({ reviewedAt, ...rest }: any) => ({ ...rest, reviewed: !!reviewedAt });
  const propose = () => world.nominate('rep', world.proposal('counted'), 'propose it');
  await world.list('manager', 'view=queue');
  await world.usage();
  const { body } = await propose();
  expect(await spent()).toBe(3);
  expect(await propose()).toMatchObject({ body: { id: body.id }, headers: { 'idempotency-replayed': 'true' } });
  expect(await spent()).toBe(3);
  const contacted = await world.step('manager', body.id, { move: 'contact' });
  expect(await spent()).toBe(3);
  expect(atAnyTime(contacted.body)).toEqual(atAnyTime(await world.nomination('manager', body.id)));
  await world.usage();
  const made = await world.step('manager', body.id, approval({ comment: 'Gladly' }));
  expect(await spent()).toBe(3);
  const read = await world.nomination('manager', body.id);
  expect(atAnyTime(made.body)).toEqual(atAnyTime({ ...read, reference: { ...read.reference, number: null } }));
});
