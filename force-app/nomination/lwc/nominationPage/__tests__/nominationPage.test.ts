import apexSend from '@salesforce/apex/ApiClient.send';
import NominationPage from 'c/nominationPage';
import NominationReview from 'c/nominationReview';
import { all, button, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aNomination, aNominationList } from '../../../../../tests/data/nominationAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const answers = (list = aNominationList()) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: list }));
const page = () => mount('nomination-page', NominationPage);

beforeEach(() => send.mockReset());

test('shows what is to decide with the steps of the reference team, and reads anew after one', async () => {
  answers(aNominationList([aNomination()]));
  const element = await page();
  expect(textOf(element)).toContain('Sunrise Dairy');
  await expect(element).toBeAccessible();
  const open = NominationReview.open as jest.Mock;
  open.mockResolvedValueOnce(aNomination({ status: 'Recruited' }));
  const toast = jest.fn();
  element.addEventListener('lightning__showtoast', ({ detail }) => toast(detail.title));
  answers();
  await click(element, 'Approve');
  expect(open.mock.calls[0][0]).toMatchObject({ label: 'Approve', move: 'approve' });
  expect(toast).toHaveBeenCalledWith('Sunrise Dairy is a reference now');
  expect(textOf(element)).toContain('No nomination waits for a decision.');
});

test('who does not decide reads the decision and has no buttons', async () => {
  const declined = { status: 'Declined' as const, moves: [], reviewedBy: 'Mara', comment: 'Later', aging: false };
  answers(aNominationList([aNomination(declined)]));
  const element = await page();
  expect(textOf(element)).toContain('Mara: Later');
  expect(all(element, 'lightning-button')).toEqual([]);
});

test('shows the outline while it loads, and a fault with a way to try again', async () => {
  send.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await page())).toContain('Loading');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await page();
  expect(textOf(element)).toContain('Many people are asking.');
  answers(aNominationList([aNomination()]));
  await click(element, 'Try again');
  expect(button(element, 'Decline')).toBeDefined();
});
