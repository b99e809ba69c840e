import apexSend from '@salesforce/apex/ApiClient.send';
import RequestForm from 'c/requestForm';
import { all, allFields, click, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch, aMatchAnswer, aRequestView } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const RANCH = aMatch();
const DAIRY = aMatch('a01000000000002AAA', { account: { ...RANCH.account, name: 'Sunrise Dairy' } });
const CREATED = { request: aRequestView(), full: [] };

async function form(customers = [RANCH]) {
  const element = await mount('request-form', RequestForm, {
    label: 'Ask for a customer',
    opportunity: aMatchAnswer().opportunity,
    activityType: 'Reference call',
    neededBy: '2026-12-05',
    customers,
  });
  allFields(element);
  const closed = jest.fn();
  element.addEventListener('closed', ({ detail }) => closed(detail));
  return { element, closed };
}
const sent = (call = 0) => JSON.parse(send.mock.calls[call][0].body);
const answers = (body: unknown = CREATED) => send.mockResolvedValueOnce(JSON.stringify({ status: 201, body }));
const refuses = (code: string, more = {}) =>
  send.mockRejectedValueOnce(problem({ status: 409, code, title: `Title of ${code}`, ...more }));

beforeEach(() => send.mockReset());

describe('a refusal', () => {
  const FULL = {
    nextDate: '2027-01-03',
    detail: 'Used 2 of 2 times this quarter. Free from 2027-01-03.',
    alternatives: [{ kind: 'activity', referenceId: DAIRY.reference.id, activityType: 'Site visit' }],
    full: [
      {
        referenceId: DAIRY.reference.id,
        code: 'LIMIT_REACHED',
        rule: 'LIMIT_REACHED',
        count: 2,
        limit: 2,
        nextDate: '2027-01-03',
        text: 'Used 2 of 2 times this quarter',
      },
    ],
  };

  test('names the customer and the rule, and stays in the form', async () => {
    refuses('LIMIT_REACHED', FULL);
    const { element, closed } = await form([RANCH, DAIRY]);
    await click(element, 'Send');
    expect(closed).not.toHaveBeenCalled();
    expect(textOf(element)).toContain('Title of LIMIT_REACHED');
    expect(textOf(element)).toContain('Sunrise Dairy Used 2 of 2 times this quarter');
    await expect(element).toBeAccessible();
  });

  test('can be answered with the day it would pass', async () => {
    refuses('LIMIT_REACHED', FULL);
    answers();
    const { element, closed } = await form([DAIRY]);
    await click(element, 'Send');
    await click(element, 'Use Jan 3, 2027');
    expect(textOf(element)).not.toContain('Title of LIMIT_REACHED');
    await click(element, 'Send');
    expect(sent(1).neededBy).toBe('2027-01-03');
    expect(sent(1).insteadOf).toEqual({ referenceId: DAIRY.reference.id, kind: 'Later' });
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('offers what the customer has given, to be shared for this deal', async () => {
    const story = {
      kind: 'content',
      referenceId: DAIRY.reference.id,
      contentId: 'a0C000000000001AAA',
      label: 'A story',
    };
    refuses('LIMIT_REACHED', { ...FULL, alternatives: [story] });
    answers({ title: 'A story', link: 'https://stories.example.com/dairy' });
    const { element } = await form([DAIRY]);
    await click(element, 'Send');
    await click(element, 'Share the content “A story”');
    expect(send.mock.calls[1][0]).toMatchObject({ path: '/v1/content/a0C000000000001AAA/shares' });
    expect(sent(1)).toEqual({ opportunityId: aMatchAnswer().opportunity.id, insteadOf: DAIRY.reference.id });
    expect(textOf(element)).toContain('Noted as shared');
  });

  test('can be answered with what the customer did agree to', async () => {
    refuses('NOT_AVAILABLE', FULL);
    answers();
    const { element } = await form([DAIRY]);
    await click(element, 'Send');
    await click(element, 'Ask for site visit instead');
    expect(textOf(element)).toContain('Site visit for Big Sky Cattle');
    await click(element, 'Send');
    expect(sent(1)).toMatchObject({
      activityType: 'Site visit',
      insteadOf: { referenceId: DAIRY.reference.id, kind: 'Other activity' },
    });
  });

  test('can be answered by leaving the customer out', async () => {
    refuses('NOT_ENOUGH_REFERENCES', FULL);
    answers();
    const { element } = await form([RANCH, DAIRY]);
    await click(element, 'Send');
    const [, inRefusal] = all(element, 'lightning-button-icon, lightning-button').filter(
      (each) => (each.label ?? each.alternativeText) === 'Remove Sunrise Dairy',
    );
    inRefusal.click();
    await click(element, 'Send');
    expect(sent(1).candidates).toEqual([RANCH.reference.id]);
  });

  test('can be answered with the next best customer in the place of the refused one', async () => {
    const next = { kind: 'next', referenceId: 'a01000000000007AAA', label: 'Cedar Ranch' };
    refuses('LIMIT_REACHED', { ...FULL, nextDate: null, alternatives: [next] });
    answers();
    const { element } = await form([RANCH, DAIRY]);
    await click(element, 'Send');
    await click(element, 'Ask Cedar Ranch instead');
    expect(textOf(element)).toContain('Cedar Ranch');
    expect(textOf(element)).not.toContain('Sunrise Dairy');
    await click(element, 'Send');
    expect(sent(1).candidates).toEqual([RANCH.reference.id, 'a01000000000007AAA']);
    expect(sent(1).insteadOf).toEqual({ referenceId: DAIRY.reference.id, kind: 'Next best' });
  });

  test('can be answered with a place in a group call', async () => {
    refuses('LIMIT_REACHED', { ...FULL, alternatives: [{ kind: 'group', referenceId: DAIRY.reference.id }] });
    answers();
    const { element } = await form([DAIRY]);
    await click(element, 'Send');
    await click(element, 'Ask for a place in a group call');
    await click(element, 'Send');
    expect(sent(1)).toMatchObject({ activityType: 'Group call', insteadOf: { kind: 'Group call' } });
  });

  test('where nobody may be asked, what is taken instead is remembered too', async () => {
    const way = { kind: 'activity', referenceId: RANCH.reference.id, activityType: 'Quote' };
    refuses('STAGE_TOO_EARLY', { rule: 'stage', full: [], alternatives: [way] });
    answers();
    const { element } = await form([RANCH, DAIRY]);
    await click(element, 'Send');
    await click(element, 'Ask for quote instead');
    await click(element, 'Send');
    expect(sent(1)).toMatchObject({
      activityType: 'Quote',
      insteadOf: { referenceId: RANCH.reference.id, kind: 'Other activity' },
    });
  });

  test('without a way out says that the segment is a gap', async () => {
    refuses('LIMIT_REACHED', { ...FULL, nextDate: null, alternatives: [], gap: true, segment: 'Dairy, Canada' });
    const { element } = await form([DAIRY]);
    await click(element, 'Send');
    expect(textOf(element)).toContain('Nobody can be asked for this now (Dairy, Canada). This is a gap');
  });

  test('can be set aside by a reference manager, with a reason', async () => {
    refuses('LIMIT_REACHED', { ...FULL, rule: 'LIMIT_REACHED' });
    answers();
    const { element } = await form([DAIRY]);
    expect(field(element, 'Ask all the same, because (as reference manager)')).toBeUndefined();
    await click(element, 'Send');
    await fillIn(element, 'Ask all the same, because (as reference manager)', ' The board asked ');
    await click(element, 'Send');
    expect(sent(1).override).toEqual({ reason: 'The board asked' });
  });

  test('of an input stands beside its field, and of anything else on top', async () => {
    const errors = [
      { path: 'neededBy', message: 'must be 2026-11-21 or later' },
      { path: 'opportunityId', message: 'is closed' },
    ];
    refuses('INVALID_INPUT', { errors });
    const { element } = await form();
    const beside = jest.spyOn(field(element, 'Needed by'), 'setCustomValidity');
    await click(element, 'Send');
    expect(beside).toHaveBeenLastCalledWith('must be 2026-11-21 or later');
    expect(textOf(element)).toContain('opportunityId: is closed');
    expect(textOf(element)).not.toContain('must be 2026-11-21');
  });
});
