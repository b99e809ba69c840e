import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { field, metadataFolder, petFiles } from './petMetadata.ts';
import { callAs, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let pet: string;
let zoo: string;

const guard = field(
  'Guard__c',
  'Lookup',
  '<referenceTo>Account</referenceTo><relationshipName>Guarded</relationshipName><deleteConstraint>Restrict</deleteConstraint>',
);

beforeEach(async () => {
  const files = { ...petFiles, 'objects/Pet__c/fields/Guard__c.field-meta.xml': guard };
  org = await startPetOrg({ metadata: [metadataFolder(files)] });
  zoo = org.ids.get('zoo') ?? '';
  pet = ((await call('POST', '/sobjects/Pet__c', {})).body as { id: string }).id;
});
afterEach(() => org.stop());

const call = (method: string, path: string, body?: unknown) => callAs(org, 'sysadmin', method, path, body);
const local = (method: string, path: string, body?: unknown) =>
  fetch(`${org.url}/local/${path}`, { method, body: body === undefined ? null : JSON.stringify(body) });
const held = async () => ((await (await local('GET', 'locks')).json()) as { held: string[] }).held;
const weight = async () => ((await call('GET', `/sobjects/Pet__c/${pet}`)).body as { Weight__c: number }).Weight__c;
const weigh = (Weight__c: number) => call('PATCH', `/sobjects/Pet__c/${pet}`, { Weight__c });
const locked = (id: string) => [
  {
    errorCode: 'UNABLE_TO_LOCK_ROW',
    message: `unable to obtain exclusive access to this record or 1 records: ${id.slice(0, 15)}`,
    fields: [],
  },
];

/** Sends a write that keeps its rows until it is let go, and comes back when they are locked. */
async function start(method: string, path: string, body?: unknown): Promise<{ end: () => Promise<number> }> {
  await local('PUT', 'faults', [{ method, hold: 60_000 }]);
  const answer = call(method, path, body);
  while ((await held()).length === 0);
  const end = async () => {
    await local('DELETE', 'locks');
    return (await answer).status;
  };
  return { end };
}

describe('Two transactions that meet on a row', () => {
  test('run one after the other, and nobody sees the first before it commits', async () => {
    const first = await start('PATCH', `/sobjects/Pet__c/${pet}`, { Weight__c: 1 });
    await expect(held()).resolves.toEqual([pet]);
    await expect(weight()).resolves.toBeNull();
    const second = weigh(2);
    expect([await first.end(), (await second).status]).toEqual([204, 204]);
    await expect(weight()).resolves.toBe(2);
  });

  test('end in UNABLE_TO_LOCK_ROW for the second when its patience is over', async () => {
    await local('PUT', 'locks', { patience: 0 });
    const first = await start('PATCH', `/sobjects/Pet__c/${pet}`, { Weight__c: 1 });
    const second = await weigh(2);
    expect([second.status, second.body]).toEqual([400, locked(pet)]);
    expect(await first.end()).toBe(204);
    await expect(weight()).resolves.toBe(1);
  });

  test('count as one call each, however often they had to start again', async () => {
    await local('GET', 'usage');
    const first = await start('PATCH', `/sobjects/Pet__c/${pet}`, { Weight__c: 1 });
    const second = weigh(2);
    await first.end();
    await second;
    await expect((await local('GET', 'usage')).json()).resolves.toMatchObject({ total: 2 });
  });

  test('let go of their rows when the first fails', async () => {
    await local('PUT', 'locks', { patience: 0 });
    const first = await start('PATCH', `/sobjects/Pet__c/${pet}`, { Weight__c: -1 });
    expect(await first.end()).toBe(400);
    expect((await weigh(1)).status).toBe(204);
  });
});

describe('A parent is locked', () => {
  beforeEach(() => local('PUT', 'locks', { patience: 0 }).then());

  test.each([
    ['when a lookup that forbids its deletion is set', { Guard__c: '{zoo}' }, 400],
    ['not when it is merely blanked on deletion', { Account__c: '{zoo}' }, 204],
  ])('%s', async (_, body, status) => {
    const [[name = '']] = [Object.keys(body)];
    const first = await start('POST', '/sobjects/Pet__c', { [name]: zoo });
    const second = await call('PATCH', `/sobjects/Account/${zoo}`, { Phone: '1' });
    expect([second.status, second.body]).toEqual([status, status === 400 ? locked(zoo) : undefined]);
    expect(await first.end()).toBe(201);
  });

  test('by a write of its details', async () => {
    await local('PUT', 'faults', [{ method: 'POST', hold: 60_000 }]);
    const first = callAs(org, 'service', 'POST', '/sobjects/Visit__c', { Pet__c: pet });
    while ((await held()).length === 0);
    expect((await weigh(1)).body).toEqual(locked(pet));
    await local('DELETE', 'locks');
    expect((await first).status).toBe(201);
  });
});
