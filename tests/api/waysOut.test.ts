import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
/** The service's clock, which stands still unless a test moves it. */
let now = start;
let shell: RequestShell;
const full = { Limit__c: 1, Period__c: 'Calendar year' };
const RANCH = { Industry: 'Cattle Ranching' };

/** A customer in the prospect's own industry. */
const ranch = (name: string, fields: Record<string, unknown> = {}) =>
  customerRows(name, fields).map((row) =>
    row.type === 'Account' ? { ...row, fields: { ...row.fields, ...RANCH } } : row,
  );

beforeAll(async () => {
  shell = await startRequests(start, () => now, [
    ...['again', 'set aside', 'press', 'found', 'second', 'instead'].flatMap((name) => ranch(name)),
    ...['taken', 'taken too', 'counted', 'forgotten'].flatMap((name) => ranch(name, full)),
    ...ranch('unseen', { Visible_In_Search__c: false }),
    {
      type: 'OpportunityShare',
      fields: {
        OpportunityId: '@rep deal',
        UserOrGroupId: '@manager',
        OpportunityAccessLevel: 'Read',
        RowCause: 'Manual',
      },
    },
  ]);
  const other = { opportunityId: shell.id('rep other deal') };
  for (const name of ['taken', 'taken too', 'counted', 'forgotten'])
    expect((await shell.ask([name], other)).status).toBe(201);
}, 60_000);
afterAll(() => shell.stop());

const refusalsOf = (name: string) =>
  shell.rows(`SELECT Rule__c, Facts__c, Move__c FROM Reference_Decision__c
    WHERE Outcome__c = 'Refused' AND Reference__c = '${shell.id(name)}'`);
const asManager = (names: string[], more: Record<string, unknown> = {}) =>
  shell.post('manager', '/v1/requests', shell.asked(names, more), withKey());

describe('a refusal', () => {
  test('409 with the next best customers this rep may see, and the record keeps what was offered', async () => {
    const { status, body } = await shell.ask(['taken']);
    expect(status).toBe(409);
    const next = body.alternatives.filter((each: any) => each.kind === 'next');
    expect(next).toHaveLength(3);
    expect(next[0]).toMatchObject({ label: expect.stringContaining('dairy') });
    expect(JSON.stringify(body)).not.toContain(shell.id('unseen'));
    expect(body).toMatchObject({ gap: false, segment: null });
    const [row] = await refusalsOf('taken');
    expect(JSON.parse(row.Facts__c)).toMatchObject({ alternatives: body.alternatives, unmet: null });
  });

  test('201 for what is taken in its place, and the request says what was wanted', async () => {
    const insteadOf = { referenceId: shell.id('taken'), kind: 'Next best' };
    const { status, body } = await shell.ask(['instead'], { insteadOf });
    expect(status).toBe(201);
    expect(body.request.insteadOf).toEqual(insteadOf);
    const hidden = { insteadOf: { referenceId: shell.id('unseen'), kind: 'Next best' } };
    expect((await shell.ask(['second'], hidden)).status).toBe(404);
  });

  test('409 for a customer this deal asks already, with the number of the request where the rep may see it', async () => {
    const first = await shell.ask(['again']);
    const { body } = await shell.view('rep', first.body.request.id);
    const again = await shell.ask(['again']);
    expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_ASKED', values: { number: body.number } } });
    expect(again.body.detail).toContain(body.number);
  });

  test('409 after four calls to Salesforce: one more than a request that is taken', async () => {
    await shell.ask(['counted']);
    await shell.usage();
    expect((await shell.ask(['counted'])).status).toBe(409);
    expect(Object.values(await shell.usage()).reduce((sum, count) => sum + count, 0)).toBe(4);
  });
});

describe('a reservation beyond its time', () => {
  test('201 for the next who asks: what lapsed is given back first, and nobody is named for it', async () => {
    expect(await shell.ask(['forgotten'])).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED' } });
    now = new Date(start.getTime() + 8 * 86_400_000);
    const { status, body } = await shell.ask(['forgotten'], { neededBy: dayFrom(start, 22) });
    now = start;
    expect(status).toBe(201);
    const uses = await shell.rows(
      `SELECT Status__c, Request__c FROM Reference_Activity__c WHERE Reference__c = '${shell.id('forgotten')}'`,
    );
    expect(uses.map((use) => [use.Request__c === body.request.id, use.Status__c]).sort()).toEqual([
      [false, 'Released'],
      [true, 'Held'],
    ]);
    const given = await shell.rows(
      `SELECT By__c FROM Reference_Decision__c WHERE Move__c = 'expire' AND Reference__c = '${shell.id('forgotten')}'`,
    );
    expect(given).toMatchObject([{ By__c: null }]);
  });
});

describe('a refusal set aside', () => {
  test('403 for a rep, 201 for a manager, and the decision is marked with the rule', async () => {
    const override = { reason: 'The board asked for it' };
    expect(await shell.ask(['taken too'], { override })).toMatchObject({ status: 403 });
    const { status, body } = await asManager(['taken too'], { override });
    expect(status).toBe(201);
    const rows = await shell.rows(
      `SELECT Outcome__c, Rule__c, Reason__c FROM Reference_Decision__c WHERE Request__c = '${body.request.id}'`,
    );
    expect(rows).toMatchObject([{ Outcome__c: 'Overridden', Rule__c: 'LIMIT_REACHED', Reason__c: override.reason }]);
  });
});

describe('a request without an opportunity', () => {
  const press = (more: Record<string, unknown> = {}) =>
    shell.ask(['press'], { opportunityId: undefined, purpose: 'PR', prospectName: 'Farm Weekly', ...more });

  test('201 for any purpose but a sale, for whom it says', async () => {
    const { status, body } = await press();
    expect(status).toBe(201);
    expect(body.request).toMatchObject({ purpose: 'PR', deal: { opportunityId: null, prospect: 'Farm Weekly' } });
    expect(await press({ purpose: 'Sales' })).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  test('409 where it would convince the customer’s own family, and 404 for an account the rep may not see', async () => {
    const body = { ...shell.asked(['press']), opportunityId: undefined, purpose: 'PR' };
    const family = { ...body, prospectAccountId: shell.id('press account') };
    const owner = await shell.post('owner', '/v1/requests', family, withKey());
    expect(owner).toMatchObject({ status: 409, body: { code: 'NOT_AVAILABLE', alternatives: [] } });
    expect((await press({ prospectAccountId: shell.id('press account') })).status).toBe(404);
  });
});

describe('a customer found by the reference team', () => {
  const suggest = (name: string, requestId: string, customers: string[], more = {}) =>
    shell.move(name, requestId, { move: 'suggest', candidates: customers.map(shell.id), ...more });

  test('200 with one reserved, the other standing by, weighed as in the list, and its owner asked', async () => {
    const { body } = await shell.ask([]);
    await shell.usage();
    const answer = await suggest('manager', body.request.id, ['found', 'second']);
    expect(Object.values(await shell.usage()).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(answer).toMatchObject({ status: 200, body: { status: 'Pending Approval', full: [] } });
    expect(answer.body.candidates).toMatchObject([
      { status: 'Held', account: { name: 'found dairy' } },
      { status: 'Standby', account: { name: 'second dairy' } },
    ]);
    expect(answer.body.ball).toMatchObject({ party: 'Account Owner' });
    const [first] = await shell.rows(
      `SELECT Score__c, Explanation__c FROM Reference_Candidate__c WHERE Id = '${answer.body.candidates[0].id}'`,
    );
    expect(first.Score__c).toBeGreaterThan(0);
    expect(JSON.parse(first.Explanation__c)).toContainEqual(expect.objectContaining({ criterion: 'industry' }));
    const approved = await shell.move('owner', body.request.id, { move: 'approve' });
    expect(approved).toMatchObject({ status: 200, body: { status: 'In Progress' } });
  });

  test('409 for a full one with the next best, set aside by a manager with a reason', async () => {
    const { body } = await shell.ask([]);
    const refused = await suggest('manager', body.request.id, ['taken']);
    expect(refused).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED', rule: 'person' } });
    expect((await refusalsOf('taken')).map((row) => row.Move__c)).toContain('suggest');
    const override = { reason: 'They offered it themselves' };
    const taken = await suggest('manager', body.request.id, ['taken'], { override });
    expect(taken).toMatchObject({ status: 200, body: { status: 'Pending Approval' } });
  });

  test('403 for the rep, 404 for a customer nobody knows, 400 for one who is on the request', async () => {
    const { body } = await shell.ask(['found'], { opportunityId: shell.id('rep other deal') });
    expect(await suggest('rep', body.request.id, ['second'])).toMatchObject({ body: { code: 'NOT_YOUR_MOVE' } });
    expect((await suggest('manager', body.request.id, ['nobody at all'])).status).toBe(400);
    expect(await suggest('manager', body.request.id, ['found'])).toMatchObject({ status: 400 });
    expect(await suggest('manager', body.request.id, ['rep deal'])).toMatchObject({ status: 404 });
  });
});

describe('what the policy says of who asks and who arranges', () => {
  const rule = (fields: object) => async () => {
    const [row] = await shell.rows(`SELECT Id FROM Reference_Rule__c WHERE Activity_Type__c = 'Reference call'`);
    await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference_Rule__c/${row.Id}`, fields);
  };
  const later = { neededBy: dayFrom(start, 14) };

  test('409 for a team the rule does not name, and for a rush it does not allow, with the first day', async () => {
    await rule({ Teams__c: 'Sales East' })();
    expect(await shell.ask([], later)).toMatchObject({ status: 409, body: { code: 'NOT_FOR_TEAM' } });
    const panel = await shell.get('rep', `/v1/opportunities/${shell.id('rep deal')}/matches`);
    expect(panel.body).toMatchObject({ blocked: { code: 'NOT_FOR_TEAM' }, results: [] });
    await rule({ Teams__c: null, Rush_Allowed__c: false })();
    const rush = await shell.ask(['second'], { neededBy: dayFrom(start, 2) });
    expect(rush).toMatchObject({ status: 409, body: { code: 'RUSH_NOT_ALLOWED', nextDate: dayFrom(start, 5) } });
    await rule({ Rush_Allowed__c: true })();
  });

  test('201 with whom the request was routed to, who can read it', async () => {
    const id = shell.ids.get('policy') ?? '';
    const path = `/sobjects/Reference_Policy__c/${id}`;
    const { Settings__c } = await shell.rest('sysadmin', 'GET', `${path}?fields=Settings__c`);
    const routing = [{ userId: shell.id('manager') }, { industry: 'Cattle Ranching', userId: shell.id('rep2') }];
    const settings = { ...JSON.parse(Settings__c), routing };
    await shell.rest('sysadmin', 'PATCH', path, { Settings__c: JSON.stringify(settings) });
    const { body } = await shell.ask([]);
    expect(body.request.fulfiller).toMatchObject({ id: shell.id('rep2') });
    expect((await shell.view('rep2', body.request.id)).status).toBe(200);
  });

  test('201 and on its way at once where the rule approves automatically', async () => {
    await rule({ Automatic_Left__c: 1 })();
    const { body } = await shell.ask(['second'], { opportunityId: shell.id('rep other deal') });
    expect(body.request).toMatchObject({ status: 'In Progress', approvals: [{ verdict: 'Approved' }] });
    await rule({ Automatic_Left__c: null })();
  });
});
