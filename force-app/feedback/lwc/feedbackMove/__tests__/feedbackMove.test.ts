import apexSend from '@salesforce/apex/ApiClient.send';
import FeedbackMove from 'c/feedbackMove';
import { allFields, click, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aClosed, aFeedback } from '../../../../../tests/data/feedbackAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const form = (move: string) => mount('feedback-move', FeedbackMove, { label: 'Close', feedback: aFeedback(), move });

beforeEach(() => send.mockReset());

test('closes with what was done, and tells who was faster', async () => {
  const element = await form('close');
  expect(textOf(element)).toContain('They still wait for an answer');
  await expect(element).toBeAccessible();
  await fillIn(element, 'What was done about it', ' Called them back ');
  send.mockRejectedValueOnce(problem({ status: 409, code: 'ILLEGAL_MOVE', title: 'This feedback is closed already.' }));
  allFields(element);
  await click(element, 'Save');
  expect(textOf(element)).toContain('This feedback is closed already.');
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aClosed() }));
  await click(element, 'Try again');
  expect(JSON.parse(send.mock.calls.at(-1)[0].body)).toEqual({
    move: 'close',
    edition: 0,
    outcome: 'Called them back',
  });
});
