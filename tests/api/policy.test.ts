import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date('2026-05-20T14:25:00Z');
const clock = { at: start.getTime() };
const now = () => new Date(clock.at);
const PATH = '/v1/policies';

let shell: RequestShell;
beforeAll(async () => {
  shell = await startRequests(start, now, customerRows('lakeside'));
}, 60_000);
afterAll(() => shell?.stop());

const send = async (method: 'PUT' | 'DELETE', name: string, path: string, body: unknown = {}) =>
  method === 'PUT' ? shell.put(name, path, body) : shell.del(name, path);
const draft = async (key?: string, body = {}) => (await shell.post('manager', PATH, body, withKey(key))).body;
const view = async (id: string) => (await shell.get('manager', `${PATH}/${id}`)).body;
const list = async () => (await shell.get('manager', PATH)).body.versions;
const said = ({ sections }: any) =>
  sections.flatMap(({ title, lines }: any) => lines.map(({ text }: any) => `${title}: ${text}`));

/** The draft with something changed in what it says. */
function edited({ edition, content }: any, change: (content: any) => void) {
  const next = structuredClone(content);
  change(next);
  return { edition, content: next };
}
const ruleOf = (content: any, type: string) => content.rules.find((rule: any) => rule.activityType === type);

describe('a reference manager reads the policy', () => {
  test('in plain sentences, section by section', async () => {
    const [only, ...more] = await list();
    expect(more).toEqual([]);
    expect(only).toMatchObject({ version: 1, state: 'In force', why: 'The policy a new org starts with.' });
    const shown = await view(only.id);
    expect(said(shown)).toEqual(
      expect.arrayContaining([
        'How often a customer is asked: A person is asked at most 4 times a calendar quarter, unless they agreed otherwise.',
        'Site visit: From stage Qualification on.',
        'Site visit: Approved by the account owner, one after the other.',
        'What the program starts with: Every team may ask.',
      ]),
    );
    expect(shown.content.settings.mapping).toBeUndefined();
  });

  test('and a rep, an owner and an executive do not, nor change it', async () => {
    const [{ id }] = await list();
    for (const name of ['rep', 'owner', 'executive']) {
      expect((await shell.get(name, PATH)).status).toBe(403);
      expect((await shell.get(name, `${PATH}/${id}`)).status).toBe(403);
      expect((await shell.post(name, PATH, {}, withKey())).status).toBe(403);
      expect(
        (
          await send(
            'PUT',
            name,
            `${PATH}/${id}`,
            edited(await view(id), () => {}),
          )
        ).status,
      ).toBe(403);
      expect((await send('DELETE', name, `${PATH}/${id}?edition=0`)).status).toBe(403);
      expect((await shell.post(name, `${PATH}/${id}/activation`, { edition: 0, why: 'x' })).status).toBe(403);
    }
  });
});

describe('a draft', () => {
  test('starts like the version in force, once for each key', async () => {
    const first = await draft('one');
    expect(first).toMatchObject({ version: null, state: 'Draft', comparedWith: 1, differences: [], edition: 0 });
    expect((await draft('one')).id).toBe(first.id);
    expect((await list()).map(({ state }: any) => state)).toEqual(['Draft', 'In force']);
  });

  test('says after an edit what differs, before and after, and who saved it', async () => {
    const before = await draft('two');
    const { status, body } = await send(
      'PUT',
      'manager',
      `${PATH}/${before.id}`,
      edited(before, (content) => {
        content.settings.restDays = 10;
        ruleOf(content, 'Site visit').approverRoles = ['Account Owner', 'Legal'];
        content.rules.push({ ...ruleOf(content, 'Logo'), activityType: 'Review' });
      }),
    );
    expect([status, body.edition, body.by, body.tried]).toEqual([200, 1, 'manager', false]);
    expect(body.differences.slice(0, 2)).toEqual([
      {
        section: 'How often a customer is asked',
        key: 'restDays',
        before: 'Between two requests a person has 7 days of rest.',
        after: 'Between two requests a person has 10 days of rest.',
      },
      {
        section: 'Site visit',
        key: 'Site visit.approverRoles',
        before: 'Approved by the account owner, one after the other.',
        after: 'Approved by the account owner and legal, one after the other.',
      },
    ]);
    expect(body.differences[2]).toMatchObject({ section: 'Review', before: null });
    expect((await shell.rows("SELECT Move__c FROM Reference_Decision__c WHERE Move__c = 'edit-policy'")).length).toBe(
      1,
    );
  });

  test('that somebody saved meanwhile is not overwritten, nor by two at once', async () => {
    const shown = await draft('three');
    const change = edited(shown, (content) => void (content.settings.restDays = 1));
    const path = `${PATH}/${shown.id}`;
    const both = await Promise.all([send('PUT', 'manager', path, change), send('PUT', 'manager', path, change)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await send('PUT', 'manager', path, change)).body.code).toBe('CHANGED_MEANWHILE');
    expect((await view(shown.id)).edition).toBe(1);
  });

  test.each([
    [
      'a limit that is no number',
      (c: any) => (c.settings.contactLimit.count = 'many'),
      'content.settings.contactLimit.count',
      'must be a number',
    ],
    ['a field there is none of', (c: any) => (c.settings.mood = 1), 'content.settings.mood', 'is not a field'],
    [
      'a second rule for a type',
      (c: any) => c.rules.push(c.rules[0]),
      'content.rules.12.activityType',
      'has a rule already',
    ],
    [
      'a deputy nobody knows',
      (c: any) =>
        c.settings.absences.push({
          userId: shell.id('rep'),
          deputyId: shell.id('rep deal'),
          from: '2026-06-01',
          until: '2026-06-02',
        }),
      'content.settings.absences.0.deputyId',
      'is not an active user',
    ],
    [
      'an approver there is none of',
      (c: any) => (c.rules[0].approverRoles = ['Janitor']),
      'content.rules.0.approverRoles.0',
      'must be one of Account Owner, CSM, Reference Manager, Legal',
    ],
    [
      'two states with one name',
      (c: any) => (c.settings.labels = { New: 'Open', Scheduled: 'Open' }),
      'content.settings.labels.Scheduled',
      'is what New is called',
    ],
  ])('is refused with %s, which is named with what is allowed', async (_title, change, path, sentence) => {
    const shown = await draft('four');
    const { status, body } = await send('PUT', 'manager', `${PATH}/${shown.id}`, edited(shown, change));
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(body.errors).toContainEqual(expect.objectContaining({ path, message: expect.stringContaining(sentence) }));
    expect((await view(shown.id)).edition).toBe(0);
  });

  test('can be thrown away', async () => {
    const shown = await draft('five');
    const { body } = await send('DELETE', 'manager', `${PATH}/${shown.id}?edition=0`);
    expect(body.versions.map(({ id }: any) => id)).not.toContain(shown.id);
    expect((await shell.get('manager', `${PATH}/${shown.id}`)).status).toBe(404);
  });
});

const tryOut = (id: string, edition: number, name = 'manager') =>
  shell.post(name, `${PATH}/${id}/rehearsals`, { edition, months: 12 });
const activate = (id: string, body: object, name = 'manager') => shell.post(name, `${PATH}/${id}/activation`, body);
const save = async (shown: any, change: (content: any) => void) =>
  (await send('PUT', 'manager', `${PATH}/${shown.id}`, edited(shown, change))).body;

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
