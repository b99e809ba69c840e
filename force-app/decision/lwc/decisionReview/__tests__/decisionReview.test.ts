import apexGet from '@salesforce/apex/ApiClient.get';
import apexSend from '@salesforce/apex/ApiClient.send';
import DecisionReview from 'c/decisionReview';
import { allFields, click, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';

const get = apexGet as unknown as jest.Mock;
const send = apexSend as unknown as jest.Mock;
const view = (...damages: object[]) => ({ referenceId: 'a01', needsReview: damages.length > 0, damages });
const MERGED = { of: 'account', missing: 0, merged: ['001000000000002AAA'] };
const ERASED = { of: 'contact', missing: 2, merged: [] };

async function review(...damages: object[]) {
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: view(...damages) }));
  get.mockResolvedValue(JSON.stringify(view(...damages)));
  const element = await mount('decision-review', DecisionReview, { recordId: 'a01' });
  allFields(element);
  return element;
}

beforeEach(() => send.mockReset());

test('says what happened, and counts again once a manager has said what they found', async () => {
  const element = await review(MERGED, ERASED);
  await expect(element).toBeAccessible();
  expect(textOf(element)).toContain('Another account was merged into this one.');
  expect(textOf(element)).toContain('Steps that are no longer there: 2 (person).');
  send.mockResolvedValueOnce(JSON.stringify({ status: 201, body: view() }));
  await fillIn(element, 'What you found', 'One customer now');
  await click(element, 'I have looked: count again');
  const { path, body } = send.mock.lastCall[0];
  expect([path, JSON.parse(body)]).toEqual(['/v1/decisions', { referenceId: 'a01', reason: 'One customer now' }]);
  expect(textOf(element)).toBe('');
});

test('is not there where the record is whole', async () => {
  expect(textOf(await review())).toBe('');
});

test('a refusal is said and what was written stays', async () => {
  const element = await review(MERGED);
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  await fillIn(element, 'What you found', 'One customer now');
  await click(element, 'I have looked: count again');
  expect(textOf(element)).toContain('Many people are asking.');
});
