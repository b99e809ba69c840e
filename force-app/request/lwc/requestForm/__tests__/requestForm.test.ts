import apexSend from '@salesforce/apex/ApiClient.send';
import RequestForm from 'c/requestForm';
import { allFields, click, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
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
  allFields(element, fieldsAreValid);
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
      purpose: 'Sales',
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
  await click(element, 'Sending …');
  expect(send).toHaveBeenCalledTimes(1);
});

describe('without an opportunity', () => {
  test('asks for what and for whom, and for any purpose but a sale', async () => {
    answers();
    const element = await mount('request-form', RequestForm, { label: 'Ask' });
    allFields(element);
    await expect(element).toBeAccessible();
    expect(field(element, 'What is it for?').options.map(({ value }) => value)).not.toContain('Sales');
    await fillIn(element, 'What is it for?', 'Analyst');
    await fillIn(element, 'What do you need?', 'Analyst call');
    await fillIn(element, 'Whom is it for?', 'Forrester');
    await fillIn(element, 'Needed by', '2026-12-20');
    await click(element, 'Send');
    expect(sent()).toEqual({
      purpose: 'Analyst',
      activityType: 'Analyst call',
      prospectName: 'Forrester',
      neededBy: '2026-12-20',
      quantity: 1,
      candidates: [],
    });
  });
});
