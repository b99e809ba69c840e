import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';

const start = new Date();
let shell: RequestShell;

/** What the customer who is taken has given, what has run out, and what a customer gave whom reps do not see. */
const contentRows = (now: Date) =>
  Object.entries({
    'taken story': {},
    'taken too story': { Expires_On__c: dayFrom(now, -1) },
    'unseen story': {},
  }).map(([ref, fields]) => ({
    type: 'Reference_Content__c',
    ref,
    fields: {
      ...{ Name: `The ${ref}`, Reference__c: `@{${ref.replace(' story', '')}}`, Content_Type__c: 'Case study' },
      ...{ Status__c: 'Approved', Channels__c: 'One-to-one;Web', Link__c: 'https://example.com/story', ...fields },
    },
  }));

beforeAll(async () => {
  const full = { Limit__c: 0, Period__c: 'Calendar year' };
  shell = await startRequests(start, () => start, [
    ...['taken', 'taken too'].flatMap((name) => customerRows(name, full)),
    ...customerRows('unseen', { Visible_In_Search__c: false }),
    ...contentRows(start),
  ]);
}, 60_000);
afterAll(() => shell.stop());

describe('a case study in place of a customer', () => {
  const share = (ref: string, body: Record<string, unknown> = {}, key = withKey(), name = 'rep') =>
    shell.post(name, `/v1/content/${shell.id(ref)}/shares`, body, key);
  const shares = () => shell.rows('SELECT OwnerId, Content__c, Opportunity__c, Instead_Of__c FROM Content_Share__c');

  test('is offered with the refusal; once taken, it says what for and instead of whom, however often it is sent', async () => {
    const { body } = await shell.ask(['taken']);
    expect(body.alternatives).toContainEqual({
      ...{ kind: 'content', referenceId: shell.id('taken'), contentId: shell.id('taken story') },
      ...{ contentType: 'Case study', label: 'The taken story' },
    });
    const taken = { opportunityId: shell.id('rep deal'), insteadOf: shell.id('taken') };
    const key = withKey();
    const first = await share('taken story', taken, key);
    expect(first).toMatchObject({ status: 201, body: { title: 'The taken story', link: 'https://example.com/story' } });
    expect((await share('taken story', taken, key)).body).toEqual(first.body);
    expect(await shares()).toMatchObject([
      {
        ...{ OwnerId: shell.id('rep'), Content__c: shell.id('taken story') },
        ...{ Opportunity__c: taken.opportunityId, Instead_Of__c: taken.insteadOf },
      },
    ]);
  });

  test('is offered and shared no longer once it has run out', async () => {
    const { body } = await shell.ask(['taken too']);
    expect(JSON.stringify(body.alternatives)).not.toContain(shell.id('taken too story'));
    expect(await share('taken too story')).toMatchObject({
      status: 409,
      body: { code: 'NOT_SHAREABLE', detail: expect.stringMatching(/^It expired on \d{4}/) },
    });
  });

  test('404 for what the rep may not see, be it the case study, the deal or the customer; 403 without the permission', async () => {
    const before = await shares();
    expect(await share('unseen story')).toMatchObject({ status: 404 });
    expect(await share('taken story', { opportunityId: shell.id('rep2 deal') })).toMatchObject({ status: 404 });
    expect(await share('taken story', { insteadOf: shell.id('unseen') })).toMatchObject({ status: 404 });
    expect(await share('taken story', {}, withKey(), 'executive')).toMatchObject({ status: 403 });
    expect(await share('taken story', {}, {} as never)).toMatchObject({ status: 400, body: { code: 'KEY_REQUIRED' } });
    expect(await shares()).toEqual(before);
  });
});
