import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

/** What a test reads of an activity. */
interface Read {
  Id: string;
  Subject: string;
  Account: { Name: string } | null;
  What: { Type: string; Name: string } | null;
  Who: { Type: string; Name: string } | null;
}

let org: PetOrg;
let ids: Map<string, string>;

beforeAll(async () => {
  org = await startPetOrg();
  const deal = { StageName: 'Prospecting', CloseDate: '2026-09-01', OwnerId: '@kim@vouchsafe.test' };
  ids = org.load(
    [
      { type: 'Contact', ref: 'ann', fields: { LastName: 'Ann', AccountId: org.ids.get('zoo'), OwnerId: '@kim' } },
      { type: 'Opportunity', ref: 'deal', fields: { ...deal, Name: 'Cages', AccountId: org.ids.get('zoo') } },
      { type: 'Opportunity', ref: 'far', fields: { ...deal, Name: 'Hay', AccountId: org.ids.get('farm') } },
      { type: 'Case', ref: 'case', fields: { Subject: 'Leak', AccountId: org.ids.get('farm'), OwnerId: '@kim' } },
    ].map((row) => ({ ...row, fields: { ...row.fields, OwnerId: org.ids.get('kim') } })),
  );
});
afterAll(() => org.stop());

const id = (ref: string) => ids.get(ref) ?? org.ids.get(ref) ?? '';
const make = async (name: string, type: 'Task' | 'Event', fields: object): Promise<string> =>
  (await org.as(name).sobject(type).create(fields)).id ?? '';
const COLUMNS = 'Id, Subject, Account.Name, What.Type, What.Name, Who.Type, Who.Name';
const read = async (name: string, rest: string): Promise<Read[]> =>
  (await org.as(name).query<Read>(`SELECT ${COLUMNS} FROM Task ${rest}`)).records;

describe('A task', () => {
  test('belongs to the account it is about, else to that of its deal, else to that of its person', async () => {
    const account = async (what: string | null, who: string | null) => {
      const made = await make('kim', 'Task', { WhatId: what && id(what), WhoId: who && id(who) });
      const [row] = await read('kim', `WHERE Id = '${made}'`);
      return row?.Account?.Name ?? null;
    };
    await expect(account('zoo', null)).resolves.toBe('Zoo');
    await expect(account('far', 'ann')).resolves.toBe('Farm');
    await expect(account('case', 'ann')).resolves.toBe('Zoo');
    await expect(account('case', null)).resolves.toBeNull();
    await expect(account(null, 'ann')).resolves.toBe('Zoo');
  });

  test('is closed by its status, and keeps when', async () => {
    org.clock.set(new Date('2026-03-01T10:00:00Z'));
    const made = await make('kim', 'Task', { Subject: 'Ring', ActivityDate: '2026-03-02' });
    const state = async () => {
      const { IsClosed, CompletedDateTime, Status, Priority } = await org.as('kim').sobject('Task').retrieve(made);
      return { IsClosed, CompletedDateTime, Status, Priority };
    };
    const open = { IsClosed: false, CompletedDateTime: null, Status: 'Not Started', Priority: 'Normal' };
    await expect(state()).resolves.toEqual(open);
    await org.as('kim').sobject('Task').update({ Id: made, Status: 'Completed' });
    org.clock.set(new Date('2026-03-05T10:00:00Z'));
    await org.as('kim').sobject('Task').update({ Id: made, Subject: 'Rang' });
    await expect(state()).resolves.toMatchObject({ IsClosed: true, CompletedDateTime: '2026-03-01T10:00:00.000+0000' });
    await org.as('kim').sobject('Task').update({ Id: made, Status: 'In Progress' });
    await expect(state()).resolves.toEqual({ ...open, Status: 'In Progress' });
    org.clock.set(null);
  });

  test('says what it is about, whatever fields of that name the record has, and is found by it', async () => {
    await make('kim', 'Task', { Subject: 'Offer', WhatId: id('deal'), WhoId: id('ann') });
    const [row] = await read('kim', `WHERE What.Type = 'Opportunity' AND WhoId = '${id('ann')}' AND Subject = 'Offer'`);
    expect(row).toMatchObject({ What: { Type: 'Opportunity', Name: 'Cages' }, Who: { Type: 'Contact', Name: 'Ann' } });
    await expect(read('kim', `WHERE Subject = 'Offer' AND What.Type = 'Account'`)).resolves.toEqual([]);
    const stage = errorOf(org.as('kim').query('SELECT What.StageName FROM Task'));
    await expect(stage).resolves.toMatchObject({ errorCode: 'INVALID_FIELD' });
  });
});

test('An event takes as long as it was given, or until its end', async () => {
  const when = { Subject: 'Visit', StartDateTime: '2026-03-01T10:00:00.000+0000', WhoId: id('ann') };
  const lasting = await make('kim', 'Event', { ...when, DurationInMinutes: 30 });
  const ending = await make('kim', 'Event', { ...when, EndDateTime: '2026-03-01T11:30:00.000+0000' });
  await expect(org.as('kim').sobject('Event').retrieve(lasting)).resolves.toMatchObject({
    ...{ ActivityDate: '2026-03-01', EndDateTime: '2026-03-01T10:30:00.000+0000', IsChild: false },
  });
  await expect(org.as('kim').sobject('Event').retrieve(ending)).resolves.toMatchObject({ DurationInMinutes: 90 });
  const endless = errorOf(org.as('kim').sobject('Event').create(when));
  await expect(endless).resolves.toMatchObject({ errorCode: 'REQUIRED_FIELD_MISSING' });
});

describe('Who reads a task', () => {
  const sees = async (name: string, task: string) => (await read(name, `WHERE Id = '${task}'`)).length === 1;

  test('its owner, those above, and whoever reads all it is about', async () => {
    const both = await make('kim', 'Task', { WhoId: id('ann'), WhatId: id('far') });
    const bare = await make('kim', 'Task', { Subject: 'Nothing' });
    const given = await make('kim', 'Task', { WhoId: id('ann'), OwnerId: id('lee') });
    await expect(sees('chief', bare)).resolves.toBe(true);
    await expect(sees('lee', bare)).resolves.toBe(false);
    await expect(sees('lee', given)).resolves.toBe(true);
    await expect(sees('lee', both)).resolves.toBe(false);
    const reading = (object: string, about: string) => ({ [`${object}Id`]: id(about), UserOrGroupId: id('lee') });
    const share = (object: string, about: string, level: string) =>
      org
        .as('kim')
        .sobject(`${object}Share`)
        .create({ ...reading(object, about), [`${object}AccessLevel`]: level });
    await share('Opportunity', 'far', 'Edit');
    await expect(sees('lee', both)).resolves.toBe(false);
    await share('Contact', 'ann', 'Read');
    await expect(sees('lee', both)).resolves.toBe(true);
    const change = errorOf(org.as('lee').sobject('Task').update({ Id: both, Subject: 'Mine' }));
    await expect(change).resolves.toMatchObject({ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' });
    await share('Contact', 'ann', 'Edit');
    await expect(org.as('lee').sobject('Task').update({ Id: both, Subject: 'Ours' })).resolves.toBeDefined();
  });

  test('nobody without the permission to access activities; nobody makes one without that to edit tasks', async () => {
    const asked = errorOf(org.as('service').query('SELECT Id FROM Task'));
    await expect(asked).resolves.toMatchObject({ errorCode: 'INVALID_TYPE' });
    const made = errorOf(org.as('service').sobject('Task').create({ Subject: 'Ring' }));
    await expect(made).resolves.toMatchObject({ errorCode: 'NOT_FOUND' });
  });
});
