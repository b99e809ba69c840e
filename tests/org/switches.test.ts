import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let service: Connection;

beforeEach(async () => {
  org = await startPetOrg();
  service = org.as('service');
});
afterEach(() => org.stop());

const put = (path: string, body: unknown) =>
  fetch(org.url + path, { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const usage = async () =>
  (await (await fetch(`${org.url}/local/usage`)).json()) as {
    total: number;
    calls: Record<string, unknown>[];
    collisions: Record<string, unknown>[];
  };
const pets = async () => (await service.query('SELECT COUNT() FROM Pet__c')).totalSize;

describe('The local switches', () => {
  test('a session is handed out for anybody who is there', async () => {
    const body = JSON.stringify({ username: 'kim@vouchsafe.test' });
    const session = await (await fetch(`${org.url}/local/sessions`, { method: 'POST', body })).json();
    expect(session).toEqual({
      access_token: expect.stringMatching(/^00D\w{12}!/),
      instance_url: org.url,
      user_id: org.ids.get('kim'),
    });
    const nobody = await fetch(`${org.url}/local/sessions`, { method: 'POST', body: '{"username":"nobody"}' });
    expect(nobody.status).toBe(404);
  });

  test('usage counts calls by person and kind since the last reading, a composite once', async () => {
    await usage();
    const { id } = await service.sobject('Pet__c').create({});
    await service.sobject('Pet__c').retrieve(id ?? '');
    await service.requestPost('/services/data/v67.0/composite', {
      compositeRequest: [1, 2].map((n) => ({
        method: 'GET',
        url: '/services/data/v67.0/limits',
        referenceId: `r${n}`,
      })),
    });
    const user = 'service@vouchsafe.test';
    await expect(usage()).resolves.toEqual({
      total: 3,
      calls: [
        { user, method: 'POST', resource: '/sobjects/Pet__c', count: 1 },
        { user, method: 'GET', resource: '/sobjects/Pet__c/{id}', count: 1 },
        { user, method: 'POST', resource: '/composite', count: 1 },
      ],
      collisions: [],
    });
    await expect(usage()).resolves.toMatchObject({ total: 0 });
  });

  test('usage counts requests that a unique key refused, each once, by that key', async () => {
    await service.sobject('Pet__c').create({ Tag__c: 'taken' });
    const row = { attributes: { type: 'Pet__c' }, Tag__c: 'taken' };
    await service.requestPost('/services/data/v67.0/composite/sobjects', { allOrNone: false, records: [row, row] });
    expect((await usage()).collisions).toEqual([{ field: 'Tag__c', count: 1 }]);
    expect((await usage()).collisions).toEqual([]);
  });

  test('the clock moves what the org stamps and what TODAY means', async () => {
    await put('/local/clock', { now: '2030-05-06T07:08:09Z' });
    const { id } = await service.sobject('Pet__c').create({});
    const pet = await service.sobject('Pet__c').retrieve(id ?? '');
    expect(pet['CreatedDate']).toMatch(/^2030-05-06T07:08:/);
    await expect(service.query('SELECT Id FROM Pet__c WHERE CreatedDate = TODAY')).resolves.toMatchObject({
      totalSize: 1,
    });
    await put('/local/clock', { now: null });
    await expect(service.query('SELECT Id FROM Pet__c WHERE CreatedDate = TODAY')).resolves.toMatchObject({
      totalSize: 0,
    });
    expect((await put('/local/clock', { now: 'noon' })).status).toBe(400);
  });

  test('a reset goes back to what was loaded; people stay logged in', async () => {
    const { totalSize } = await service.query('SELECT COUNT() FROM ObjectPermissions');
    org.load([{ type: 'Pet__c', fields: { Code__c: 'loaded' } }]);
    await service.sobject('Pet__c').create({ Code__c: 'later' });
    await service.sobject('Pet__c').update(
      (await service.query("SELECT Id FROM Pet__c WHERE Code__c = 'loaded'")).records.map((row) => ({
        Id: row.Id ?? '',
        Weight__c: 9,
      })),
    );
    await fetch(`${org.url}/local/reset`, { method: 'POST' });
    expect(await service.query('SELECT COUNT() FROM ObjectPermissions')).toMatchObject({ totalSize });
    const { records } = await service.query('SELECT Code__c, Weight__c FROM Pet__c');
    expect(records).toMatchObject([{ Code__c: 'loaded', Weight__c: null }]);
  });

  test('a planned fault strikes as often as told, after as many calls as told', async () => {
    await put('/local/faults', [
      { method: 'POST', resource: '/sobjects/Pet__c', errorCode: 'UNABLE_TO_LOCK_ROW', after: 1, times: 2 },
    ]);
    const attempt = () =>
      service
        .sobject('Pet__c')
        .create({})
        .then(
          () => 'saved',
          (error: { errorCode: string }) => error.errorCode,
        );
    const outcomes = [await attempt(), await attempt(), await attempt(), await attempt()];
    expect(outcomes).toEqual(['saved', 'UNABLE_TO_LOCK_ROW', 'UNABLE_TO_LOCK_ROW', 'saved']);
  });

  test('a fault on an object fails the row inside a composite and takes the rest along', async () => {
    await put('/local/faults', { object: 'Visit__c', errorCode: 'UNABLE_TO_LOCK_ROW' });
    const answer = await service.requestPost<{ compositeResponse: unknown[] }>('/services/data/v67.0/composite', {
      allOrNone: true,
      compositeRequest: [
        { method: 'POST', url: '/services/data/v67.0/sobjects/Pet__c', referenceId: 'pet', body: {} },
        {
          method: 'POST',
          url: '/services/data/v67.0/sobjects/Visit__c',
          referenceId: 'visit',
          body: { Pet__c: '@{pet.id}' },
        },
      ],
    });
    expect(answer.compositeResponse).toMatchObject([
      { body: [{ errorCode: 'PROCESSING_HALTED' }] },
      { body: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }] },
    ]);
    await expect(pets()).resolves.toBe(0);
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ])('a connection broken %s the commit leaves %i rows', async (reset, rows) => {
    await put('/local/faults', [{ method: 'POST', resource: '/sobjects', reset }]);
    await expect(service.sobject('Pet__c').create({})).rejects.toThrow();
    await expect(pets()).resolves.toBe(rows);
  });

  test('an expired session can be played', async () => {
    await put('/local/faults', [{ errorCode: 'INVALID_SESSION_ID' }]);
    expect((await errorOf(service.query('SELECT Id FROM Pet__c'))).errorCode).toBe('INVALID_SESSION_ID');
  });

  test('a misspelt fault is refused', async () => {
    expect((await put('/local/faults', [{ errrorCode: 'X' }])).status).toBe(400);
  });
});
