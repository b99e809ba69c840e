import apexSend from '@salesforce/apex/ApiClient.send';
import RequestForm from 'c/requestForm';
import { all, button, click, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch, aMatchAnswer, aRequestView, OPPORTUNITY_ID } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const RANCH = aMatch();
const DAIRY = aMatch('a01000000000002AAA', { account: { ...RANCH.account, name: 'Sunrise Dairy' } });
const BANK = aMatch('a01000000000003AAA', {
  account: { ...RANCH.account, name: 'Prairie Bank' },
  against: ['industry'],
});
const CREATED = { request: aRequestView(), full: [] };

async function form(customers = [RANCH], fieldsAreValid = true) {
  const element = await mount('request-form', RequestForm, {
    label: 'Ask for a customer',
    opportunity: aMatchAnswer().opportunity,
    activityType: 'Reference call',
    neededBy: '2026-12-05',
    customers,
  });
  for (const each of all(element, '[data-field]')) each.reportValidity = () => fieldsAreValid;
  const closed = jest.fn();
  element.addEventListener('closed', ({ detail }) => closed(detail));
  return { element, closed };
}
const sent = (call = 0) => JSON.parse(send.mock.calls[call][0].body);
const answers = (body: unknown = CREATED) => send.mockResolvedValueOnce(JSON.stringify({ status: 201, body }));
const refuses = (code: string, more = {}) =>
  send.mockRejectedValueOnce(problem({ status: 409, code, title: `Title of ${code}`, ...more }));

beforeEach(() => send.mockReset());

describe('sending', () => {
  test('takes one click, with what the panel gave', async () => {
    answers();
    const { element, closed } = await form();
    expect(textOf(element)).toContain('Reference call for Big Sky Cattle');
    expect(textOf(element)).toContain('Green Valley Ranch');
    await expect(element).toBeAccessible();
    await click(element, 'Send');
    expect(send.mock.calls[0][0]).toMatchObject({ method: 'POST', path: '/v1/requests' });
    expect(sent()).toEqual({
      opportunityId: OPPORTUNITY_ID,
      activityType: 'Reference call',
      quantity: 1,
      candidates: [RANCH.reference.id],
      neededBy: '2026-12-05',
    });
    expect(closed).toHaveBeenCalledWith(CREATED);
  });

  test('carries everything a person wrote', async () => {
    answers();
    const { element } = await form([RANCH, DAIRY]);
    const written = {
      'Needed by': '2027-01-15',
      'How many customers do you need?': '2',
      'What do they want to hear about?': 'Roll-out',
      "Who will listen, on the prospect's side?": 'Their COO',
      'Competitor in this deal': 'Acme',
      'Note to whoever arranges it': 'Mornings only',
    };
    await Promise.all(Object.entries(written).map(([label, value]) => fillIn(element, label, value)));
    await click(element, 'Send');
    expect(sent()).toMatchObject({
      neededBy: '2027-01-15',
      quantity: 2,
      candidates: [RANCH.reference.id, DAIRY.reference.id],
      topics: 'Roll-out',
      prospectPeople: 'Their COO',
      competitor: 'Acme',
      note: 'Mornings only',
    });
  });

  test('does not happen while a field is not right', async () => {
    const { element } = await form([RANCH], false);
    await click(element, 'Send');
    expect(send).not.toHaveBeenCalled();
  });

  test('says that nobody was chosen when one is to be found', async () => {
    answers();
    const { element } = await form([]);
    expect(textOf(element)).toContain('You chose nobody: the reference team finds a customer for you.');
    await click(element, 'Send');
    expect(sent().candidates).toEqual([]);
  });

  test('repeats its key with the same content, so that it happens once, and takes a new one with other content', async () => {
    send.mockRejectedValue({ body: { message: 'connection lost' } });
    const { element } = await form();
    await click(element, 'Send');
    expect(textOf(element)).toContain('Vouchsafe did not answer');
    await click(element, 'Send');
    await fillIn(element, 'Competitor in this deal', 'Acme');
    await click(element, 'Send');
    const keys = send.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe('a choice against a key criterion', () => {
  test('asks for the reason and sends it', async () => {
    answers();
    const { element } = await form([BANK]);
    expect(textOf(element)).toContain('Goes against a key criterion: industry. Why is it the right choice?');
    expect(field(element, 'Reason for this choice').required).toBe(true);
    await fillIn(element, 'Reason for this choice', 'Same roll-out');
    await click(element, 'Send');
    expect(sent().reason).toBe('Same roll-out');
  });

  test('is not asked about otherwise, unless the service wants the reason', async () => {
    const { element } = await form([RANCH]);
    expect(field(element, 'Reason for this choice')).toBeUndefined();
    refuses('REASON_REQUIRED', { detail: 'Green Valley Ranch is of another size.' });
    await click(element, 'Send');
    expect(field(element, 'Reason for this choice').placeholder).toBe('Green Valley Ranch is of another size.');
  });
});

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
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('can be answered with what the customer did agree to', async () => {
    refuses('NOT_AVAILABLE', FULL);
    answers();
    const { element } = await form([DAIRY]);
    await click(element, 'Send');
    await click(element, 'Ask for Site visit instead');
    expect(textOf(element)).toContain('Site visit for Big Sky Cattle');
    await click(element, 'Send');
    expect(sent(1).activityType).toBe('Site visit');
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

  test('of an input names the field', async () => {
    refuses('INVALID_INPUT', { errors: [{ path: 'neededBy', message: 'must be 2026-11-21 or later' }] });
    const { element } = await form();
    await click(element, 'Send');
    expect(textOf(element)).toContain('neededBy: must be 2026-11-21 or later');
  });
});

test('Cancel closes the form with nothing', async () => {
  const { element, closed } = await form();
  await click(element, 'Cancel');
  expect(closed).toHaveBeenCalledWith(null);
  expect(send).not.toHaveBeenCalled();
});

test('a second click while it is being sent sends nothing', async () => {
  send.mockReturnValue(new Promise(() => {}));
  const { element } = await form();
  await click(element, 'Send');
  expect(button(element, 'Sending …').disabled).toBe(true);
  await click(element, 'Sending …');
  expect(send).toHaveBeenCalledTimes(1);
});
