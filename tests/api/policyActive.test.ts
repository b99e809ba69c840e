import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { edited, managerOf, PATH, ruleOf, said } from './policyShell.ts';
import { customerRows, startRequests, type RequestShell } from './requestShell.ts';

const start = new Date('2026-05-20T14:25:00Z');
const clock = { at: start.getTime() };
const now = () => new Date(clock.at);

let shell: RequestShell;
beforeAll(async () => {
  shell = await startRequests(start, now, customerRows('lakeside'));
}, 60_000);
afterAll(() => shell?.stop());

const { view, send, draft, list, save, tryOut, activate } = managerOf(() => shell);

describe('a draft tried on past requests', () => {
  test('says what it would have done with what was asked, refused and dated, and where each can be opened', async () => {
    const asked = (await shell.ask(['lakeside'])).body.request;
    await shell.ask(['lakeside'], { opportunityId: shell.id('rep other deal'), activityType: 'Site visit' });
    await shell.ask([], { opportunityId: shell.id('rep other deal') });
    const shown = await draft('six');
    const same = (await tryOut(shown.id, 0)).body;
    expect(same).toMatchObject({ judged: 3, unjudged: 0, changed: 0, comparedWith: 1, truncated: false });
    expect(same.happened).toEqual({ refused: 1, routed: 2, automatic: 0, dated: 0, late: 0 });
    expect([same.before, same.after]).toEqual([same.happened, same.happened]);

    const easy = await save(shown, (content) => (ruleOf(content, 'Reference call').automaticLeft = 0));
    const { status, body } = await tryOut(shown.id, easy.edition);
    expect(status).toBe(200);
    expect(body.after).toEqual({ refused: 1, routed: 1, automatic: 1, dated: 0, late: 0 });
    expect(body.changes).toMatchObject([
      {
        requestId: asked.id,
        requestNumber: expect.stringMatching(/^REQ-/),
        customers: ['lakeside dairy'],
        before: { outcome: 'routed', text: 'Approved by the account owner; the reference team arranges it.' },
        after: { outcome: 'automatic', text: 'Nobody has to approve; the reference team arranges it.' },
      },
    ]);
  });

  test('keeps nothing of it but that this very content was tried', async () => {
    const before = await shell.rows('SELECT Id FROM Reference_Decision__c');
    const [{ id }] = (await list()).filter(({ state }: any) => state === 'Draft').slice(-1);
    const shown = await view(id);
    await tryOut(id, shown.edition);
    expect((await shell.rows('SELECT Id FROM Reference_Decision__c')).length).toBe(before.length);
    const { tried, edition } = await view(id);
    expect([tried, edition]).toEqual([true, shown.edition]);
  });

  test('by managers alone', async () => {
    const { id } = await draft('six');
    for (const name of ['rep', 'owner', 'executive']) expect((await tryOut(id, 1, name)).status).toBe(403);
  });
});

describe('a draft is made active', () => {
  test('only as it was tried, with a reason; from then on it decides, and the history says who and why', async () => {
    const shown = await save(await draft('seven'), (content) => (content.settings.restDays = 12));
    expect((await activate(shown.id, { edition: 1, why: 'Rest' })).body.code).toBe('NOT_TRIED');
    await tryOut(shown.id, 1);
    const changed = await save(await view(shown.id), (content) => (content.settings.restDays = 14));
    expect((await activate(shown.id, { edition: 2, why: 'Rest' })).body.code).toBe('NOT_TRIED');
    await tryOut(shown.id, changed.edition);
    expect((await activate(shown.id, { edition: 2 })).body.code).toBe('INVALID_INPUT');
    expect(
      (await activate(shown.id, { edition: 2, why: 'Rest', from: new Date(clock.at - 1).toISOString() })).body,
    ).toMatchObject({
      code: 'INVALID_INPUT',
      values: { path: 'from' },
    });
    const { status, body } = await activate(shown.id, { edition: 2, why: 'Customers were tired' });
    expect([status, body.version, body.state, body.by, body.why]).toEqual([
      200,
      2,
      'In force',
      'manager',
      'Customers were tired',
    ]);
    expect((await shell.deps.pool.current({ withOwnWrites: true })).policy).toMatchObject({
      version: 2,
      settings: { restDays: 14 },
    });
    expect((await list()).filter(({ version }: any) => version).map(({ state }: any) => state)).toEqual([
      'In force',
      'Past',
    ]);
    expect(
      (
        await send(
          'PUT',
          'manager',
          `${PATH}/${shown.id}`,
          edited(body, () => {}),
        )
      ).body.code,
    ).toBe('NOT_A_DRAFT');
    // What was tried beside another version has to be tried anew.
    const waiting = await view((await draft('six')).id);
    expect([waiting.tried, waiting.comparedWith]).toEqual([false, 2]);
  });

  test('from a later moment: until then the old one decides, and one can take it back', async () => {
    const shown = await save(await draft('eight'), (content) => (content.settings.restDays = 3));
    await tryOut(shown.id, 1);
    const from = new Date(clock.at + 3_600_000).toISOString();
    const made = (await activate(shown.id, { edition: 1, why: 'Later', from })).body;
    expect(made).toMatchObject({ version: 3, state: 'Planned', activeFrom: from, comparedWith: 2 });
    const asked = async (deal: string) => {
      const { request } = (await shell.ask([], { opportunityId: shell.id(deal) })).body;
      const [row] = await shell.rows(`SELECT Policy_Version__c FROM Reference_Request__c WHERE Id = '${request.id}'`);
      return row.Policy_Version__c;
    };
    expect(await asked('rep deal')).toBe(2);
    const other = await save(await draft('nine'), (content) => (content.settings.restDays = 4));
    await tryOut(other.id, 1);
    expect((await activate(other.id, { edition: 1, why: 'Both' })).body).toMatchObject({
      code: 'ALREADY_PLANNED',
      values: { version: 3 },
    });
    const back = (await send('DELETE', 'manager', `${PATH}/${shown.id}/activation?edition=2`)).body;
    expect(back).toMatchObject({ version: null, state: 'Draft' });
    await tryOut(shown.id, back.edition);
    await activate(shown.id, { edition: back.edition, why: 'Later again', from });
    clock.at += 3_700_000;
    expect((await view(shown.id)).state).toBe('In force');
    expect(await asked('rep deal')).toBe(3);
    const replayed = (await tryOut(other.id, 1)).body;
    expect(replayed.unjudged).toBe(0);
    expect(replayed.comparedWith).toBe(3);
  });

  test('and an earlier version can be the start of a draft', async () => {
    const first = (await list()).find(({ version }: any) => version === 1);
    const { differences } = await draft('ten', { fromId: first.id });
    expect(differences).toMatchObject([
      { key: 'restDays', after: 'Between two requests a person has 7 days of rest.' },
    ]);
  });
});

describe('what the company asks and how it calls things', () => {
  test('is in force with the version: a question that is needed is demanded, a state has its own name', async () => {
    const shown = await save(await draft('eleven'), ({ settings }) => {
      settings.labels = { New: 'With the desk' };
      const help = 'Two or three points are enough';
      settings.form.byType['Site visit'] = [{ field: 'topics', required: true, help }];
    });
    expect(said(shown)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/The state “New” is called “With the desk”\.$/),
        expect.stringMatching(/The form for a site visit needs an answer to “What the prospect wants to hear”\.$/),
      ]),
    );
    await tryOut(shown.id, shown.edition);
    await activate(shown.id, { edition: shown.edition, why: 'Our words' });
    clock.at += 5_000;
    expect((await shell.get('rep', `${PATH}/form`)).body.byType['Site visit']).toMatchObject([{ field: 'topics' }]);
    expect((await shell.get('executive', `${PATH}/form`)).status).toBe(403);
    const visit = { activityType: 'Site visit', opportunityId: shell.id('rep other deal') };
    const { status, body } = await shell.ask([], visit);
    expect([status, body.errors]).toEqual([
      400,
      [{ path: 'topics', value: null, message: 'is needed for a site visit' }],
    ]);
    const asked = await shell.ask([], { ...visit, topics: 'The roll-out' });
    expect([asked.status, asked.body.request.labels]).toEqual([201, { New: 'With the desk' }]);
    expect((await shell.get('rep', '/v1/requests')).body.labels).toEqual({ New: 'With the desk' });
  });
});
