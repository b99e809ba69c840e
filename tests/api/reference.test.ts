import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ranchRows } from '../data/ranch.ts';
import { type OrgApp, policyRows, startOrgApp } from './orgApp.ts';

const at = new Date();
let world: OrgApp;
beforeAll(async () => {
  const person = {
    type: 'Contact',
    ref: 'person',
    fields: {
      LastName: 'Okafor',
      Email: 'nneka.okafor@example.com',
      AccountId: '@Full Ranch account',
      OwnerId: '@owner',
    },
  };
  const rows = ranchRows(at).map((row) =>
    row.ref === 'Full Ranch' ? { ...row, fields: { ...row.fields, Contact__c: '@person' } } : row,
  );
  const before = rows.findIndex(({ ref }) => ref === 'Full Ranch');
  rows.splice(before, 0, person);
  world = await startOrgApp({ now: () => at, rows: [...policyRows(at), ...rows] });
}, 60_000);
afterAll(() => world?.stop());

const reference = (name: string, ref: string) => world.get(name, `/v1/references/${world.ids.get(ref) ?? ref}`);
const ofAccount = (name: string, ref: string) =>
  world.get(name, `/v1/references?accountId=${world.ids.get(`${ref} account`)}`);

describe('a reference', () => {
  test('shows its facts, what it agreed to and its limit, in one call', async () => {
    await reference('rep', 'Full Ranch');
    await world.usage();
    const { status, body } = await reference('rep', 'Full Ranch');
    expect(await world.usage()).toEqual({ 'rep POST /composite': 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      headline: 'Full Ranch cut its losses by a third',
      account: { name: 'Full Ranch', industry: 'Cattle Ranching', region: 'Northern America', sizeBand: '100-999' },
      owner: { id: world.ids.get('owner'), name: 'owner' },
      limit: 1,
      period: 'Rolling 365 days',
      participations: [{ activityType: 'Reference call', status: 'Agreed' }],
    });
  });

  test('shows its uses to those who may see them', async () => {
    expect((await reference('rep', 'Full Ranch')).body.uses).toEqual([]);
    const { uses } = (await reference('manager', 'Full Ranch')).body;
    expect(uses).toMatchObject([{ activityType: 'Reference call', status: 'Completed' }]);
  });

  test.each(['rep', 'owner', 'manager', 'executive'])('never carries its contact, not even for %s', async (name) => {
    const { status, body } = await reference(name, 'Full Ranch');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/Okafor|example\.com/);
    expect(JSON.stringify(body)).not.toContain(world.ids.get('person'));
  });

  test('that is hidden is not there for a rep, and is for its owner', async () => {
    const hidden = await reference('rep', 'Hidden Ranch');
    const nowhere = await reference('rep', 'a085eV000000999ABA');
    expect(hidden).toEqual({ status: 404, body: { ...nowhere.body, requestId: hidden.body.requestId } });
    expect((await reference('owner', 'Hidden Ranch')).status).toBe(200);
  });

  test('an id that is none is refused', async () => {
    expect(await reference('rep', 'nonsense')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });
});

describe('the references of an account', () => {
  test('are those this person may see', async () => {
    const seen = await ofAccount('rep', 'Double T Ranch');
    expect(seen.body.references.map(({ account }: any) => account.name)).toEqual(['Double T Ranch']);
    expect((await ofAccount('rep', 'Hidden Ranch')).body).toEqual({ references: [] });
    expect((await ofAccount('owner', 'Hidden Ranch')).body.references).toHaveLength(1);
  });

  test('are not filtered any further', async () => {
    const id = world.ids.get('Double T Ranch account');
    const asked = await world.get('rep', `/v1/references?accountId=${id}&view=mine`);
    expect(asked).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });
});
