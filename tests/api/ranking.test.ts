import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LoadRow } from '../org/start.ts';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
let shell: RequestShell;

/** The same customer in another line of business. */
const inIndustry = (rows: LoadRow[], Industry: string): LoadRow[] =>
  rows.map((row) => (row.type === 'Account' ? { ...row, fields: { ...row.fields, Industry } } : row));

beforeAll(async () => {
  const tracking = customerRows('plain', { Products__c: 'Herd tracking' });
  shell = await startRequests(start, () => start, [
    ...tracking,
    ...inIndustry(customerRows('bank'), 'Banking'),
    ...customerRows('hidden', { Visible_In_Search__c: false, Products__c: 'Secret sauce' }),
  ]);
}, 60_000);
afterAll(() => shell.stop());

const ask = async (more: Record<string, unknown>): Promise<string> => {
  const given = shell.asked([], { opportunityId: undefined, purpose: 'Analyst', ...more });
  return (await shell.post('rep', '/v1/requests', given, withKey())).body.request.id;
};
const ranked = async (id: string, who = 'manager') => {
  const { status, body } = await shell.get(who, `/v1/requests/${id}/matches`);
  expect(status).toBe(200);
  return body.results.map((each: any) => [each.account.name, each.reasons.map(({ text }: any) => text)]);
};

describe('a request without an opportunity is ranked by what is known of it', () => {
  test('an industry that its words name', async () => {
    const [first, second] = await ranked(await ask({ prospectName: 'The Analyst House', topics: 'banking, please' }));
    expect(first).toEqual(['bank dairy', expect.arrayContaining(['Also in Banking'])]);
    expect(second?.[0]).toBe('plain dairy');
  });

  test('a product that its words name', async () => {
    const [first] = await ranked(await ask({ prospectName: 'Daily Herald', note: 'A story on herd tracking' }));
    expect(first).toEqual(['plain dairy', expect.arrayContaining(['Uses Herd tracking too'])]);
  });

  test('a product that only a hidden customer uses is no name: who tries it learns nothing', async () => {
    const plain = await ranked(await ask({ prospectName: 'Daily Herald', note: 'A story on herd tracking' }));
    const tried = await ask({ prospectName: 'Daily Herald', note: 'A story on herd tracking and secret sauce' });
    expect(await ranked(tried)).toEqual(plain);
  });

  test('the account it names, as far as the reader sees it', async () => {
    const id = await ask({ prospectAccountId: shell.id('rep prospect') });
    const [first] = await ranked(id, 'rep');
    expect(first?.[0]).toBe('plain dairy');
    expect(first?.[1].join()).toContain('like your prospect');
    expect(JSON.stringify(await ranked(id))).not.toContain('like your prospect');
  });

  test('nothing known ranks by rest and room, and shows nobody who is hidden', async () => {
    const found = await ranked(await ask({ prospectName: 'Somebody' }));
    expect(found.map(([name]: [string]) => name).sort()).toEqual(['bank dairy', 'plain dairy']);
  });
});

test('with an opportunity it is ranked for the deal, and for a stranger there is nothing', async () => {
  const { id } = (await shell.ask([])).body.request;
  const [[name, reasons]] = await ranked(id, 'rep');
  expect([name, reasons.join()]).toEqual(['plain dairy', expect.stringContaining('like your prospect')]);
  expect((await shell.get('rep2', `/v1/requests/${id}/matches`)).status).toBe(404);
});

test('a choice against what its words ask for needs a reason, at once or when it is suggested', async () => {
  const words = { prospectName: 'The Analyst House', topics: 'banking, please' };
  const chosen = (name: string, more: object = {}) => {
    const given = { opportunityId: undefined, purpose: 'Analyst', ...words, ...more };
    return shell.post('rep', '/v1/requests', shell.asked([name], given), withKey());
  };
  expect(await chosen('plain')).toMatchObject({
    status: 409,
    body: { code: 'REASON_REQUIRED', values: { criteria: ['industry'], referenceIds: [shell.id('plain')] } },
  });
  expect(await chosen('bank')).toMatchObject({ status: 201 });
  expect(await chosen('plain', { topics: 'anybody will do' })).toMatchObject({ status: 201 });
  const reasoned = await chosen('plain', { reason: 'The bank is on leave', prospectName: 'The Analyst Homestead' });
  expect(reasoned).toMatchObject({ status: 201 });
  const [candidate] = await shell.rows(
    `SELECT Score__c, Explanation__c FROM Reference_Candidate__c WHERE Request__c = '${reasoned.body.request.id}'`,
  );
  expect(JSON.parse(candidate.Explanation__c)).toContainEqual(expect.objectContaining({ criterion: 'industry' }));

  const id = await ask(words);
  const suggest = (more: object = {}) =>
    shell.move('manager', id, { move: 'suggest', candidates: [shell.id('plain')], ...more });
  expect(await suggest()).toMatchObject({ status: 409, body: { code: 'REASON_REQUIRED' } });
  expect(await suggest({ reason: 'The bank is on leave' })).toMatchObject({ status: 200 });
});

describe('weights that are tried', () => {
  beforeAll(() => {
    const [OpportunityId, UserOrGroupId] = ['rep deal', 'manager'].map(shell.id);
    const share = { OpportunityId, UserOrGroupId, OpportunityAccessLevel: 'Read', RowCause: 'Manual' };
    shell.org.load([{ type: 'OpportunityShare', fields: share }]);
  });
  const matches = async (who: string, query = '') => {
    const { status, body } = await shell.get(who, `/v1/opportunities/${shell.id('rep deal')}/matches${query}`);
    return { status, body, order: body.results?.map((each: any) => each.account.name) };
  };
  const policies = () => shell.rows('SELECT Settings__c, SystemModstamp FROM Reference_Policy__c');

  test('rank this answer of a manager anew, say by what was ranked, and are stored nowhere', async () => {
    const [before, stored] = [await matches('manager'), await policies()];
    const { weights } = before.body;
    expect(before.order).toEqual(['plain dairy', 'bank dairy']);
    expect(weights).toMatchObject({ industry: expect.any(Number), rest: expect.any(Number) });
    expect(weights.industry).toBeGreaterThan(0);
    expect(weights).not.toHaveProperty('satisfaction');

    const { body, order } = await matches('manager', '?weights=industry:0,rest:7');
    expect(body.weights).toEqual({ ...weights, industry: 0, rest: 7 });
    const reasons = body.results.map((each: any) => each.reasons.map(({ criterion, of }: any) => [criterion, of]));
    for (const each of reasons) expect(Object.fromEntries(each)).toMatchObject({ rest: 7, rotation: weights.rotation });
    expect(reasons.flat().map(([criterion]: [string]) => criterion)).not.toContain('industry');
    expect(order).toEqual(['bank dairy', 'plain dairy']);

    expect((await matches('manager')).body.results).toEqual(before.body.results);
    expect(await policies()).toEqual(stored);
  });

  test('are refused to a rep, who reads of no weight either', async () => {
    expect(await matches('rep', '?weights=industry:0')).toMatchObject({ status: 403, body: { code: 'NOT_PERMITTED' } });
    expect((await matches('rep')).body.weights).toBeNull();
  });

  test.each(['', 'luck:5', 'industry:101', 'industry:0.5', 'industry', 'industry:1,industry:2'])(
    'as "%s" are refused by name',
    async (weights) => {
      const { status, body } = await matches('manager', `?weights=${weights}`);
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_INPUT' });
      expect(body.errors).toEqual([{ path: 'weights', value: weights, message: expect.stringContaining('must ') }]);
    },
  );
});
