import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { edited, managerOf, PATH, ruleOf, said } from './policyShell.ts';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date('2026-05-20T14:25:00Z');
const now = () => start;

let shell: RequestShell;
beforeAll(async () => {
  shell = await startRequests(start, now, customerRows('lakeside'));
}, 60_000);
afterAll(() => shell?.stop());

const { view, send, draft, list } = managerOf(() => shell);

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
