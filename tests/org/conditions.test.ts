import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { callAs, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;
let pet: string;
const modified = 'Sat, 21 Nov 2026 20:48:49 GMT';
const earlier = 'Sat, 21 Nov 2026 20:48:48 GMT';

beforeAll(async () => {
  org = await startPetOrg({ now: () => new Date('2026-11-21T20:48:49.876Z') });
});
afterAll(() => org.stop());
beforeEach(async () => {
  pet = ((await callAs(org, 'kim', 'POST', '/sobjects/Pet__c', {})).body as { id: string }).id;
});

const call = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
  callAs(org, 'kim', method, path, body, headers);
const weigh = (headers: Record<string, string>) => call('PATCH', `/sobjects/Pet__c/${pet}`, headers, { Weight__c: 1 });

describe('Conditional headers', () => {
  test('If-Modified-Since saves a reader what did not change', async () => {
    const first = await call('GET', `/sobjects/Pet__c/${pet}`, {});
    expect(first.headers.get('last-modified')).toBe(modified);
    const again = await call('GET', `/sobjects/Pet__c/${pet}`, { 'if-modified-since': modified });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await call('GET', `/sobjects/Pet__c/${pet}`, { 'if-modified-since': earlier })).status).toBe(200);
  });

  test('If-Unmodified-Since stops a writer who saw an older state', async () => {
    expect((await weigh({ 'if-unmodified-since': earlier })).status).toBe(412);
    await expect(call('GET', `/sobjects/Pet__c/${pet}?fields=Weight__c`, {})).resolves.toMatchObject({
      body: { Weight__c: null },
    });
    expect((await weigh({ 'if-unmodified-since': modified })).status).toBe(204);
  });

  test('what is no date stops a writer and not a reader', async () => {
    expect((await weigh({ 'if-unmodified-since': 'yesterday' })).status).toBe(400);
    expect((await call('GET', `/sobjects/Pet__c/${pet}`, { 'if-modified-since': 'yesterday' })).status).toBe(200);
  });

  test('an account has an ETag that its next change makes void', async () => {
    const path = `/sobjects/Account/${org.ids.get('zoo')}`;
    const etag = (await call('GET', path, {})).headers.get('etag') ?? '';
    expect((await call('GET', path, { 'if-none-match': etag })).status).toBe(304);
    expect((await call('PATCH', path, { 'if-match': etag }, { Phone: '1' })).status).toBe(204);
    expect((await call('PATCH', path, { 'if-match': etag }, { Phone: '2' })).status).toBe(412);
    expect((await call('GET', path, { 'if-none-match': etag })).status).toBe(200);
  });

  test('descriptions are as old as the metadata', async () => {
    for (const path of ['/sobjects', '/sobjects/Pet__c/describe']) {
      expect((await call('GET', path, { 'if-modified-since': modified })).status).toBe(304);
      expect((await call('GET', path, { 'if-modified-since': earlier })).status).toBe(200);
    }
  });

  test('hold inside a composite too', async () => {
    const sub = {
      method: 'PATCH',
      url: `/services/data/v67.0/sobjects/Pet__c/${pet}`,
      referenceId: 'pet',
      body: { Weight__c: 1 },
      httpHeaders: { 'If-Unmodified-Since': earlier },
    };
    const answer = await call('POST', '/composite', {}, { compositeRequest: [sub] });
    expect(answer.body).toMatchObject({ compositeResponse: [{ httpStatusCode: 412 }] });
  });

  test.each([
    ['a deletion', 'DELETE', '/sobjects/Pet__c/{pet}', 'if-unmodified-since', modified],
    ['a query', 'GET', '/query?q=SELECT+Id+FROM+Pet__c', 'if-modified-since', modified],
    ['an ETag of anything but an account', 'GET', '/sobjects/Pet__c/{pet}', 'if-match', '"x"'],
  ])('are refused on %s, where an ignored one would lose a change', async (_, method, path, header, value) => {
    const answer = await call(method, path.replace('{pet}', pet), { [header]: value });
    expect([answer.status, answer.body]).toMatchObject([400, [{ errorCode: 'INVALID_OPERATION' }]]);
  });
});
