import apexSend from '@salesforce/apex/ApiClient.send';
import NominationForm from 'c/nominationForm';
import { all, click, field, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aNomination, aNominationList } from '../../../../../tests/data/nominationAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const sent = (call = 0) => JSON.parse(send.mock.calls[call][0].body);

async function form(nominee = {}) {
  const list = aNominationList([], nominee);
  const element = await mount('nomination-form', NominationForm, {
    label: 'Nominate as reference',
    nominee: list.nominee,
    choices: list.choices,
  });
  for (const each of all(element, '[data-field]')) each.reportValidity = () => true;
  const [group] = all(element, 'lightning-checkbox-group');
  group.dispatchEvent(new CustomEvent('change', { detail: { value: ['Reference call'] } }));
  await fillIn(element, 'Why this customer?', ' They called us ');
  const closed = jest.fn();
  element.addEventListener('closed', ({ detail }) => closed(detail));
  return { element, closed };
}

beforeEach(() => send.mockReset());

test('sends who, what, how often and why, and closes with the nomination', async () => {
  send.mockResolvedValueOnce(JSON.stringify({ status: 201, body: aNomination() }));
  const { element, closed } = await form();
  await fillIn(element, 'Who', '003000000000001AAA');
  await fillIn(element, 'At most, times', '3');
  expect(field(element, 'Within').options[1]).toEqual({ value: 'Calendar quarter', label: '3 per quarter' });
  await expect(element).toBeAccessible();
  await click(element, 'Nominate');
  expect(sent()).toEqual({
    accountId: '001000000000001AAA',
    contactId: '003000000000001AAA',
    activityTypes: ['Reference call'],
    limit: 3,
    period: 'Calendar quarter',
    why: 'They called us',
  });
  expect(closed).toHaveBeenCalledWith(aNomination());
});

test('on a contact it is clear who, and without a limit none is sent', async () => {
  send.mockResolvedValueOnce(JSON.stringify({ status: 201, body: aNomination() }));
  const { element } = await form({ contactId: '003000000000001AAA' });
  expect(field(element, 'Who')).toBeUndefined();
  expect(textOf(element)).toContain('Sunrise Dairy Dora Dale');
  await click(element, 'Nominate');
  expect(sent()).toMatchObject({ contactId: '003000000000001AAA' });
  expect(sent()).not.toHaveProperty('limit');
});

test('a customer who is a reference already stands there with the way to it', async () => {
  const title = 'This customer is a reference already.';
  send.mockRejectedValueOnce(problem({ status: 409, code: 'ALREADY_REFERENCE', title, referenceId: 'a01' }));
  const { element, closed } = await form();
  await click(element, 'Nominate');
  expect(textOf(element)).toContain(title);
  expect(all(element, 'c-record-link')).toHaveLength(1);
  expect(closed).not.toHaveBeenCalled();
});

test('a second try of the same words keeps its key, other words get a new one', async () => {
  send.mockRejectedValue(problem({ status: 503, code: 'BUSY', title: 'Busy' }));
  const { element } = await form();
  await click(element, 'Nominate');
  await click(element, 'Nominate');
  await fillIn(element, 'Why this customer?', 'Other words');
  await click(element, 'Nominate');
  await settle();
  const [first, second, third] = send.mock.calls.map(([call]) => call.idempotencyKey);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});
