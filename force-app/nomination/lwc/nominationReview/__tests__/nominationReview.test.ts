import apexSend from '@salesforce/apex/ApiClient.send';
import NominationReview from 'c/nominationReview';
import { all, click, field, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aNomination } from '../../../../../tests/data/nominationAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const sent = () => JSON.parse(send.mock.calls[0][0].body);

async function review(move: string, label: string) {
  const properties = { label, move, nomination: aNomination(), periods: ['Calendar month', 'Calendar quarter'] };
  const element = await mount('nomination-review', NominationReview, properties);
  for (const each of all(element, '[data-field]')) each.reportValidity = () => true;
  return element;
}

beforeEach(() => {
  send.mockReset();
  send.mockResolvedValue(JSON.stringify({ status: 200, body: aNomination({ status: 'Recruited' }) }));
});

test('approving says what was agreed, by whom, how often, and how the segment stands', async () => {
  const element = await review('approve', 'Approve');
  expect(textOf(element)).toContain('Gap We have hardly any references like this');
  expect(field(element, 'Who agreed, and how')).toBeUndefined();
  const [group] = all(element, 'lightning-checkbox-group');
  group.dispatchEvent(new CustomEvent('change', { detail: { value: ['Quote'] } }));
  await settle();
  for (const each of all(element, '[data-field]')) each.reportValidity = () => true;
  await fillIn(element, 'Who agreed, and how', 'Dora, by phone');
  await expect(element).toBeAccessible();
  await click(element, 'Approve');
  expect(sent()).toEqual({
    move: 'approve',
    agreed: ['Quote'],
    agreedBy: 'Dora, by phone',
    limit: 2,
    period: 'Calendar quarter',
  });
});

test('declining needs a comment and asks nothing else', async () => {
  const element = await review('decline', 'Decline');
  expect(field(element, 'Comment for the nominator').required).toBe(true);
  expect(all(element, 'lightning-checkbox-group')).toEqual([]);
  await fillIn(element, 'Comment for the nominator', 'Later');
  await click(element, 'Decline');
  expect(sent()).toEqual({ move: 'decline', comment: 'Later' });
});

test('a refusal stays in the form with its reason', async () => {
  send.mockReset();
  const detail = 'The program starts with 1 active references.';
  send.mockRejectedValueOnce(problem({ status: 409, code: 'POOL_FULL', title: 'Full.', detail }));
  const element = await review('approve', 'Approve');
  await click(element, 'Approve');
  expect(textOf(element)).toContain(detail);
});
