import apexSend from '@salesforce/apex/ApiClient.send';
import FeedbackMove from 'c/feedbackMove';
import FeedbackPage from 'c/feedbackPage';
import { button, click, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aClosed, aFeedback, aFeedbackList } from '../../../../../tests/data/feedbackAnswers.ts';

/** Where the page is. */
const { CurrentPageReference: place } = jest.requireActual('lightning/navigation');
const send = apexSend as unknown as jest.Mock;
const says = (body: object) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
const page = () => mount('feedback-page', FeedbackPage);
const lastSent = () => send.mock.calls.at(-1)[0];

beforeEach(() => send.mockReset());

test('praise is closed in one click, and what was closed can be opened again where it stands', async () => {
  says(aFeedbackList([aFeedback({ score: 5, from: 'Reference', late: true })]));
  const element = await page();
  expect(textOf(element)).toContain('The customer who vouched, written down by Rita Rep');
  expect(textOf(element)).toContain('Late');
  await expect(element).toBeAccessible();
  says(aClosed({ score: 5 }));
  await click(element, 'Said thank you');
  expect(JSON.parse(lastSent().body)).toEqual({ move: 'close', edition: 0, outcome: 'Said thank you' });
  expect(textOf(element)).toContain('Carla Success closed it on');
  expect(textOf(element)).toContain('after 3 days');
  says(aFeedback({ score: 5, edition: 2 }));
  await click(element, 'Reopen');
  expect(JSON.parse(lastSent().body)).toEqual({ move: 'reopen', edition: 1 });
  expect(button(element, 'Pass on')).toBeDefined();
});

test('a complaint is closed by a form alone, and a step that came too late says so', async () => {
  says(aFeedbackList([aFeedback()]));
  const element = await page();
  expect(textOf(element)).not.toContain('Said thank you');
  const open = FeedbackMove.open as jest.Mock;
  open.mockResolvedValueOnce(aFeedback({ routedTo: { id: 'x', name: 'Olga Owner' } }));
  const toast = jest.fn();
  element.addEventListener('lightning__showtoast', ({ detail }) => toast(detail.title));
  await click(element, 'Pass on');
  expect(open.mock.calls[0][0]).toMatchObject({ label: 'Pass on', move: 'pass-on' });
  expect(toast).toHaveBeenCalledWith('Passed on to Olga Owner');
});

test('opens for the reference team on all, and where a link says so; filters by area, says when nothing waits, and offers to try again', async () => {
  says(aFeedbackList());
  const element = await page();
  expect(textOf(element)).toContain('What is said after a reference conversation stands here.');
  says(aFeedbackList());
  place.emit({ attributes: { apiName: 'Reference_Feedback_List' }, state: { c__view: 'mine' } });
  await settle();
  expect(textOf(element)).toContain('No feedback waits for you.');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  await fillIn(element, 'What is it about?', 'Support');
  expect(lastSent().path).toBe('/v1/feedback?view=mine&area=Support');
  says(aFeedbackList([aFeedback()]));
  await click(element, 'Try again');
  expect(textOf(element)).toContain('Sunrise Dairy');
});
