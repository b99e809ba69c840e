import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ranchRows } from '../data/ranch.ts';
import { type OrgApp, policyRows, startOrgApp } from './orgApp.ts';

const at = new Date();
const dayFrom = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const old = { CreatedDate: new Date(at.getTime() - 800 * 86_400_000).toISOString(), Time_Zone__c: 'UTC' };
const about = { WhoId: '@person', OwnerId: '@owner', Status: 'Completed' };
const logged = [
  ['Task', { ...about, Subject: 'How are the calves?', ActivityDate: dayFrom(-250) }],
  ['Opportunity', { Name: 'Renewal', AccountId: '@Full Ranch account', StageName: 'Prospecting', OwnerId: '@owner' }],
  ['Task', { ...about, Subject: 'Renewal terms', ActivityDate: dayFrom(-3), WhatId: '@Renewal' }],
  ['ContactShare', { ContactId: '@person', UserOrGroupId: '@manager', ContactAccessLevel: 'Read' }],
].map(([type, fields]: any) => ({
  type,
  ref: fields.Name,
  fields: type === 'Opportunity' ? { ...fields, CloseDate: dayFrom(90) } : fields,
}));
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
    row.ref === 'Full Ranch' ? { ...row, fields: { ...row.fields, ...old, Contact__c: '@person' } } : row,
  );
  const before = rows.findIndex(({ ref }) => ref === 'Full Ranch');
  rows.splice(before, 0, person);
  world = await startOrgApp({ now: () => at, rows: [...policyRows(at), ...rows, ...logged] });
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

describe('the talk with a customer', () => {
  const talk = async (name: string) => (await reference(name, 'Full Ranch')).body.talk;

  test('is told from the tasks and events that each reader may see, in the one call of the page', async () => {
    await reference('owner', 'Full Ranch');
    await world.usage();
    expect(await talk('owner')).toMatchObject({
      ...{ lastOn: dayFrom(-250), days: 250, was: 'talk', limitDays: 240, isPast: true, more: false },
      split: { asks: 1, deals: 1, talks: 1, share: 67 },
      latest: [
        { kind: 'deal', subject: 'Renewal terms', who: 'owner', on: dayFrom(-3) },
        { kind: 'talk', subject: 'How are the calves?' },
      ],
      ...{ task: null, mayMakeTask: true },
    });
    expect(await world.usage()).toEqual({ 'owner POST /composite': 1 });
    const read = await talk('manager');
    expect(read.latest.map(({ subject }: any) => subject)).toEqual(['How are the calves?']);
    expect(read.split).toEqual({ asks: 1, deals: 0, talks: 1, share: 50 });
  });

  test('is not told to those who may not read whom it is about', async () => {
    expect([await talk('rep'), await talk('executive')]).toEqual([null, null]);
  });

  const make = (name: string, ref = 'Full Ranch', headers: object = { 'idempotency-key': `${name} ${ref}` }) =>
    world.post(name, `/v1/references/${world.ids.get(ref)}/tasks`, {}, headers as Record<string, string>);

  test('becomes a task in the name of who asks for it, once, and never through the service user', async () => {
    expect((await make('owner', 'Full Ranch', {})).body).toMatchObject({ code: 'KEY_REQUIRED' });
    expect(await make('rep')).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
    await world.usage();
    const { status, body } = await make('owner');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { made: true, task: { dueOn: dayFrom(7), who: 'owner' } },
    });
    expect(await world.usage()).toEqual({ 'owner POST /composite': 2 });
    expect(await world.rest('owner', 'GET', `/sobjects/Task/${body.task.id}`)).toMatchObject({
      ...{ Subject: 'Talk to Okafor, without asking for anything', ActivityDate: dayFrom(7), IsClosed: false },
      ...{ WhoId: world.ids.get('person'), WhatId: world.ids.get('Full Ranch account') },
      ...{ CreatedById: world.ids.get('owner'), OwnerId: world.ids.get('owner') },
    });
    expect((await make('owner')).body).toEqual({ made: false, task: body.task });
    expect((await make('manager')).body).toEqual({ made: false, task: body.task });
    expect((await talk('owner')).task).toEqual(body.task);
    expect(world.log.join('')).not.toContain('Okafor');
    expect(await world.rest('service', 'GET', '/query?q=SELECT+Id+FROM+Task')).toMatchObject([
      { errorCode: 'INVALID_TYPE' },
    ]);
  });

  test('is refused with a sentence where Salesforce does not take it, and nothing is written', async () => {
    const plan = async (faults: object[]) =>
      fetch(`${world.org.url}/local/faults`, { method: 'PUT', body: JSON.stringify(faults) });
    await plan([{ object: 'Task', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not for Okafor' }]);
    const { status, body } = await make('owner', 'Double T Ranch');
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'TASK_REFUSED' } });
    expect(JSON.stringify(body)).not.toContain('Okafor');
    await plan([]);
    expect((await reference('owner', 'Double T Ranch')).body.talk.task).toBeNull();
  });
});
