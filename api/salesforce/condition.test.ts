import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { json, TinyOrg } from '#tests/api/tinyOrg.ts';
import { SEEN_WHOLE } from './condition.ts';
import { connectSalesforce, type Salesforce } from './connect.ts';

let org: TinyOrg;
let salesforce: Salesforce;
beforeEach(async () => {
  org = await TinyOrg.start();
  salesforce = connectSalesforce(org.config);
  sees(SEEN_WHOLE);
});
afterEach(() => {
  jest.restoreAllMocks();
  org.stop();
});

const sees = (objects: string[]) => {
  const page = { done: true, records: objects.map((SobjectType) => ({ SobjectType })) };
  org.onCall = (_req, res) => json(res, 200, page, { 'sforce-limit-info': 'api-usage=17/15000' });
};
const refuses = (status: number, errorCode: string) => {
  org.onCall = (_req, res) => json(res, status, [{ errorCode, message: '' }]);
};
const later = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);

describe('the condition of the org', () => {
  test('is asked for once by all, and again after a minute', async () => {
    const good = { state: 'answering', code: null, usage: { used: 17, limit: 15_000 }, unseen: [] };
    expect(await Promise.all([salesforce.condition(), salesforce.condition()])).toEqual([good, good]);
    later(59_000);
    await salesforce.condition();
    expect(org.calls).toHaveLength(1);
    later(2_000);
    await salesforce.condition();
    expect(org.calls).toHaveLength(2);
  });

  test('names what the service user does not see whole', async () => {
    sees(SEEN_WHOLE.filter((object) => object !== 'Case' && object !== 'Account'));
    expect(await salesforce.condition()).toMatchObject({ state: 'answering', unseen: ['Account', 'Case'] });
  });

  test.each([
    ['a lasting 401', 401, 'INVALID_SESSION_ID', 'refusing sessions'],
    ['a used-up allowance', 403, 'REQUEST_LIMIT_EXCEEDED', 'out of requests'],
    ['a fault of its own', 503, 'SERVER_UNAVAILABLE', 'not answering'],
    ['permissions it keeps to itself', 400, 'INVALID_TYPE', 'answering'],
  ])('on %s is what it says, and of permissions nothing is claimed', async (_what, status, code, state) => {
    refuses(status, code);
    expect(await salesforce.condition()).toMatchObject({ state, code, unseen: null });
  });

  test('on a refused service user says so', async () => {
    org.onToken = (_req, res) => json(res, 400, { error: 'invalid_grant', error_description: 'user is frozen' });
    expect(await salesforce.condition()).toMatchObject({ state: 'refusing sessions', code: 'SERVICE_USER_REFUSED' });
  });

  test('on silence says so in time', async () => {
    org.onCall = () => undefined;
    expect(await salesforce.condition()).toMatchObject({ state: 'not answering', code: 'TIMEOUT' });
  });

  test('is asked for again five seconds into trouble', async () => {
    refuses(503, 'SERVER_UNAVAILABLE');
    await salesforce.condition();
    sees(SEEN_WHOLE);
    expect(await salesforce.condition()).toMatchObject({ state: 'not answering' });
    later(5_001);
    expect(await salesforce.condition()).toMatchObject({ state: 'answering' });
  });
});
