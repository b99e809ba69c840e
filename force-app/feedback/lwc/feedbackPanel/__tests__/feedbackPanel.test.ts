import apexSend from '@salesforce/apex/ApiClient.send';
import FeedbackPanel from 'c/feedbackPanel';
import {
  all,
  allFields,
  button,
  click,
  field,
  fillIn,
  mount,
  problem,
  textOf,
} from '../../../../../config/jest.lwc.mount.js';
import { aFeedback, aFeedbackList } from '../../../../../tests/data/feedbackAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const answers = (list = aFeedbackList()) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: list }));
const sent = () => JSON.parse(send.mock.calls.find(([{ method }]) => method === 'POST')[0].body);
const panel = () => mount('feedback-panel', FeedbackPanel, { requestId: 'a01000000000001AAA' });
const CALL = {
  ...{ activityId: 'a02000000000001AAA', activityType: 'Reference call' as const, customer: 'Sunrise Dairy' },
  ...{ usedOn: '2026-04-01', tookPlace: true },
};

beforeEach(() => send.mockReset());

test('asks how it went in two clicks, and says who follows it up', async () => {
  answers(aFeedbackList([], [CALL]));
  const element = await panel();
  expect(textOf(element)).toContain('How did it go with Sunrise Dairy?');
  await expect(element).toBeAccessible();
  await fillIn(element, 'How it went, from 1 to 5', '5');
  const given = aFeedback({ score: 5 });
  send.mockResolvedValueOnce(JSON.stringify({ status: 201, body: given }));
  answers(aFeedbackList([given], [CALL]));
  allFields(element);
  await click(element, 'Send feedback');
  expect(sent()).toEqual({ activityId: CALL.activityId, from: 'Requester', score: 5, area: null });
  expect(textOf(element)).toContain('Thank you. Carla Success follows it up by');
  expect(button(element, 'Say something else')).toBeDefined();
});

test('a low score asks for what it is about and a few words', async () => {
  answers(aFeedbackList([], [CALL]));
  const element = await panel();
  await fillIn(element, 'How it went, from 1 to 5', '2');
  expect([field(element, 'What is it about?'), field(element, 'In a few words')].map((each) => each.required)).toEqual([
    ...[true, true],
  ]);
  await fillIn(element, 'How it went, from 1 to 5', '4');
  expect(field(element, 'In a few words').required).toBe(false);
});

test('shows nothing to who may say and read nothing, and a fault with a way to try again', async () => {
  answers();
  expect(textOf(await panel())).toBe('');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await panel();
  expect(textOf(element)).toContain('Many people are asking.');
  answers(aFeedbackList([aFeedback({ moves: [] })]));
  await click(element, 'Try again');
  expect(textOf(element)).toContain('They still wait for an answer');
  expect(all(element, '.steps lightning-button')).toEqual([]);
});
